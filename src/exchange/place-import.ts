import { employerDocument, type EmployerDocument } from '../employers/employer-document.js';
import { placeKey } from '../employers/places.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { columnName } from './caseload-columns.js';
import type { CaseloadRow, RowFault } from './caseload-row.js';

type At = { readonly row: CaseloadRow; readonly employer: { readonly id: string } };
type Stored = { readonly id: string; readonly name: string; readonly document: string | null };
type Known = { readonly id: string; readonly name: string; readonly locations: EmployerDocument['locations'] };

/** At which location of its employer each row is, by the name or the branch number it gives (M13). */
export class PlaceImport {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /** By case number; rows that name no location are in neither. */
  async of(
    session: Session,
    rows: readonly At[],
  ): Promise<{ readonly items: ReadonlyMap<string, NewParticular>; readonly faults: readonly RowFault[] }> {
    const named = rows.filter(({ row }) => row.location !== null);
    const employers = await this.employers(session, [...new Set(named.map(({ employer }) => employer.id))]);
    const items = new Map<string, NewParticular>();
    const faults: RowFault[] = [];
    for (const { row, employer } of named) {
      const item = placeOf(row, employers.get(employer.id));
      if (item !== undefined) items.set(row.externalId, item);
      else faults.push({ line: row.line, column: columnName('location'), detail: unknown(row) });
    }
    return { items, faults };
  }

  private async employers(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    if (ids.length === 0) return new Map();
    const stored = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<Stored & { readonly asked: string }>(
        `with asked as materialized (select id as asked, employer_read_as(id) as read_as from unnest($1::uuid[]) id)
         select asked.asked, e.id, e.name, e.document from asked join employer e on e.id = asked.read_as`,
        [ids],
      );
      return rows;
    });
    const known = new Map<string, Known>();
    for (const { asked, id, name, document } of stored) {
      if (document === null || document === '') continue;
      const { locations } = employerDocument.parse(await this.vault.unseal(session, id, DOCUMENT, document));
      known.set(asked, { id, name, locations });
    }
    return known;
  }
}

function placeOf({ location, imported }: CaseloadRow, known: Known | undefined): NewParticular | undefined {
  if (location === null || known === undefined) return undefined;
  const wanted = location.toLowerCase();
  const fitting = known.locations.flatMap((one, index) =>
    one.branchNumber === wanted || one.name.toLowerCase() === wanted ? [{ one, key: placeKey(one, index) }] : [],
  );
  const [found, ...others] = fitting;
  if (found === undefined || others.length > 0) return undefined;
  return {
    kind: 'location',
    from: imported.firstDay,
    value: { employer: known.id, location: found.key },
    words: { name: found.one.name, employer: known.name },
  };
}

const unknown = ({ location }: CaseloadRow): string =>
  `Vestiging "${location ?? ''}" kennen we niet bij deze werkgever, of er zijn er meer met die naam. Leg de vestiging eerst vast.`;
