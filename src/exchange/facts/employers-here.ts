import { employerDocument, type EmployerDocument } from '../../employers/employer-document.js';
import type { EmployerFile } from '../../employers/employer-facts.js';
import type { EmployerLabel } from '../../employers/employer.schemas.js';
import type { StoredEmployer } from '../../employers/employer-rows.js';
import { inSession } from '../../journal/session-work.js';
import { DOCUMENT } from '../../people/person-vault.js';
import { grouped, type Scene } from './fact-kind.js';

const NO_DOCUMENT = { locations: [], proxies: [], payee: null, integrityNote: null };

/** An employer that is here, open: what can be filled in, and what lies sealed. */
export type KnownEmployerFile = EmployerFile & {
  readonly whole: Readonly<
    Record<
      'name' | 'branchNumber' | 'payrollTaxNumber' | 'sector' | 'market' | 'sectorFullTimeHours' | 'place',
      string | null
    >
  >;
  readonly labels: readonly EmployerLabel[];
  readonly document: EmployerDocument;
};

/** By KvK number; a merged one as the one it is read as (M44). */
export async function employersHere(
  numbers: readonly string[],
  { pool, session, vault }: Scene,
): Promise<ReadonlyMap<string, readonly KnownEmployerFile[]>> {
  const rows = await inSession(pool, session, async (client) => {
    const found = await client.query<StoredEmployer & { readonly asked: string }>(
      `select distinct on (f.kvk_number, e.id) f.kvk_number as asked, e.*, s.entry_no
       from employer f join employer e on e.id = case when f.merged_into is null then f.id else employer_read_as(f.id) end
         join stream s on s.id = e.id
       where f.tenant = $1 and f.kvk_number = any($2)`,
      [session.tenant, numbers],
    );
    return found.rows;
  });
  const known: (KnownEmployerFile & { readonly asked: string })[] = [];
  for (const { asked, ...row } of rows) {
    const sealed = row.document;
    const document =
      sealed === null || sealed === '' ? NO_DOCUMENT : await vault.unseal(session, row.id, DOCUMENT, sealed);
    known.push({
      asked,
      row,
      document: employerDocument.parse(document),
      labels: row.labels,
      // Sealing again asks for the key that opening it brought here.
      seal: (place, value) => vault.seal(session, row.id, place, value),
      whole: {
        name: row.name,
        branchNumber: row.branch_number,
        payrollTaxNumber: row.payroll_tax_number,
        sector: row.sector,
        market: row.market,
        sectorFullTimeHours: row.sector_full_time_hours,
        place: row.place,
      },
    });
  }
  return grouped(known, ({ asked }) => asked);
}
