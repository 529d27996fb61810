import type { PoolClient } from 'pg';
import { z } from 'zod';
import { isBsn } from '../../workflows/law/bsn.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { StaleEntryError } from './tenant.errors.js';
import type { TenantRecord } from './tenant-record.js';

const READERS: readonly Role[] = ['administrator', 'manager'];
const RSIN = '00000001';

/**
 * Organisatie-identificatienummer of a body of the government (OIN, Logius): eight digits that name the register, then the
 * number in it filled up with zeros, twenty in all. Spaces and dots are left out.
 */
export const oin = z
  .string({ error: 'Geef het organisatienummer (OIN).' })
  .transform((text) => text.replaceAll(/[\s.]/g, ''))
  .superRefine((text, context) => {
    const fault = oinFault(text);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

function oinFault(text: string): string | undefined {
  if (!/^\d*$/.test(text)) return 'Een organisatienummer (OIN) bestaat alleen uit cijfers.';
  if (text.length !== 20)
    return `Een organisatienummer (OIN) heeft twintig cijfers; dit zijn er ${text.length}. Neem de nullen vooraan mee.`;
  if (!/^0{7}[1-9]/.test(text))
    return 'Een organisatienummer (OIN) begint met zeven nullen en een cijfer dat het register noemt.';
  if (text.startsWith(RSIN) && (!isBsn(text.slice(8, 17)) || !text.endsWith('000')))
    return 'Dit organisatienummer (OIN) klopt niet: na 00000001 volgt een RSIN van negen cijfers, en dan drie nullen. Kijk het na.';
  return undefined;
}

/** Null takes it away. */
export const organisationNumberChange = z.strictObject({ number: oin.nullable() });

export type OrganisationNumber = {
  readonly number: string | null;
  /** Number of the entry that set it, 0 before the first: its ETag. */
  readonly revision: number;
  /** The last first. */
  readonly history: readonly { readonly number: string | null; readonly on: LocalDate; readonly by: string }[];
};
type Row = { readonly tenant: string; readonly entry: number; readonly number: string | null };
type Line = OrganisationNumber['history'][number] & { readonly entry: number };

const TYPE = 'organisationNumber.set';

/** The OIN by which the government knows a body, as its record holds it (F6: who is responsible for a look). */
export class OrganisationNumbers {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  /** @throws NotAllowedError */
  async read(actor: SessionActor): Promise<OrganisationNumber> {
    requireRole(actor, READERS, 'Het organisatienummer');
    const lines = await inSession(this.pool, actor, (client) => linesOf(client, actor.tenant));
    const [last] = lines;
    const history = lines.map(({ entry: _entry, ...line }) => line);
    return { number: last?.number ?? null, revision: last?.entry ?? 0, history };
  }

  /** Of every body of a session that has one. */
  async ofBodies(session: Session): Promise<ReadonlyMap<string, string>> {
    const { rows } = await inSession(this.pool, session, (client) =>
      client.query<Row>(
        `select distinct on (stream) stream as tenant, number as entry, body::jsonb #>> '{event,number}' as number
         from journal_entry where stream = any($1::uuid[]) and type = $2 order by stream, number desc`,
        [[...session.tenants], TYPE],
      ),
    );
    return new Map(rows.flatMap(({ tenant, number }) => (number === null ? [] : [[tenant, number] as const])));
  }

  /**
   * @returns number of the entry
   * @throws NotAllowedError, StaleEntryError
   */
  async set(
    actor: SessionActor,
    { number }: z.infer<typeof organisationNumberChange>,
    expected: number,
  ): Promise<number> {
    requireRole(actor, ['administrator'], 'Het organisatienummer vastleggen');
    const { entry } = await this.record.append(actor, actorOf(actor), async (client) => {
      const current = (await linesOf(client, actor.tenant))[0]?.entry ?? 0;
      if (current !== expected) throw new StaleEntryError(expected, current);
      return { type: TYPE, facts: { number }, rows: () => [] };
    });
    return entry;
  }
}

async function linesOf(client: PoolClient, tenant: string): Promise<readonly Line[]> {
  const { rows } = await client.query<Line>(
    `select e.number as entry, e.body::jsonb #>> '{event,number}' as number, e.body::jsonb #>> '{event,on}' as "on",
       coalesce(m.name, 'Het systeem') as by
     from journal_entry e left join member m on m.tenant = e.tenant and m.id::text = e.body::jsonb #>> '{event,by,id}'
     where e.stream = $1 and e.type = $2 order by e.number desc`,
    [tenant, TYPE],
  );
  return rows;
}
