import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { AppPool } from '../platform/database.js';
import type { SubstituteNews } from '../step-proposals/substitute-news.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import type { NewSubstitution, Substitution } from './caseload.schemas.js';

const KEEPERS = ['manager', 'administrator', 'system'] as const;

/**
 * Who does the work of an absent colleague (M2, M43): for those days the substitute sees the tasks of that colleague and
 * signs under the mandate that was given to the colleague by name. The files stay with their owner.
 */
export class SubstitutionService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    /** Hears at once of a substitute whose days have begun; without it the daily pass finds it. */
    private readonly news?: SubstituteNews,
  ) {}

  /** All of the deciding body, the last one first. */
  async list(actor: SessionActor): Promise<readonly Substitution[]> {
    return inSession(this.pool, actor, (client) => substitutionsOf(client, actor.tenant));
  }

  /** @returns its number @throws NotAllowedError, UnfitError */
  async add(actor: SessionActor, given: NewSubstitution): Promise<number> {
    requireRole(actor, KEEPERS, 'Vervanging regelen');
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      await refuseStrangers(client, actor.tenant, given);
      number = 1 + Math.max(0, ...(await substitutionsOf(client, actor.tenant)).map((one) => one.number));
      const one = { ...given, number };
      return { type: 'substitution.set', facts: { ...one }, rows: () => [substitutionPut(actor.tenant, one)] };
    });
    await this.news?.tell(actor);
    return number;
  }

  /** @throws UnknownEntryError, UnfitError, NotAllowedError */
  async end(actor: SessionActor, number: number, until: LocalDate): Promise<void> {
    requireRole(actor, KEEPERS, 'Vervanging beëindigen');
    await this.record.append(actor, actorOf(actor), async (client) => {
      const one = (await substitutionsOf(client, actor.tenant)).find((found) => found.number === number);
      if (!one) throw new UnknownEntryError('Deze vervanging');
      if (until < one.from) {
        throw new UnfitError([{ field: 'until', code: 'order', detail: 'De laatste dag ligt voor de eerste.' }]);
      }
      const rows = (): readonly RowChange[] => [substitutionPut(actor.tenant, { ...one, until })];
      return { type: 'substitution.ended', facts: { number, until }, rows };
    });
  }
}

async function substitutionsOf(client: PoolClient, tenant: string): Promise<readonly Substitution[]> {
  const { rows } = await client.query<Substitution>(
    `select number, member, substitute, from_on as "from", until_on as "until" from substitution
     where tenant = $1 order by number desc`,
    [tenant],
  );
  return rows;
}

async function refuseStrangers(client: PoolClient, tenant: string, given: NewSubstitution): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select id from member where tenant = $1 and id = any($2) and (active or id = $3)',
    [tenant, [given.member, given.substitute], given.member],
  );
  const known = new Set(rows.map(({ id }) => id));
  const faults = (['member', 'substitute'] as const)
    .filter((field) => !known.has(given[field]))
    .map((field) => ({ field, code: 'unknown', detail: 'Deze medewerker werkt niet bij uw organisatie.' }));
  if (faults.length > 0) throw new UnfitError(faults);
}

function substitutionPut(tenant: string, { number, member, substitute, from, until }: Substitution): RowChange {
  return {
    table: 'substitution',
    key: { tenant, number },
    values: { member, substitute, from_on: from, until_on: until },
  };
}
