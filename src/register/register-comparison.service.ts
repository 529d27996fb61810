import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { PersonVault } from '../people/person-vault.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import type { AppPool } from '../platform/database.js';
import { UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { registerDifferences, type Difference, type DifferenceKind, type OurPerson } from './register-differences.js';

/** One line of the client file as it was read. */
export type ClientLine = { readonly bsn: string; readonly percentage: string | null; readonly entry: boolean };

/** How a difference was settled without a new message. */
export const EXPLANATIONS = ['otherGround', 'otherBody', 'stillUnderway', 'wrongInFile', 'mendedInFile'] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

export type Comparison = {
  readonly month: string;
  readonly upload: number;
  readonly uploadedOn: LocalDate;
  readonly uploadedBy: string;
  readonly lineCount: number;
  readonly knownCount: number;
  readonly comparedCount: number;
  readonly differenceCount: number;
  readonly openCount: number;
};
export type StoredDifference = Omit<Difference, 'placement'> & {
  readonly number: number;
  readonly placement: string;
  readonly employer: string;
  readonly state: 'open' | 'mended' | 'explained';
  readonly how: string | null;
  readonly settledOn: LocalDate | null;
  readonly settledBy: string | null;
  /** The last message about this placement, and where it is. */
  readonly message: number | null;
  readonly messageState: string | null;
};
export type ComparisonKey = { readonly month: string; readonly upload: number };

const WORKERS: readonly Role[] = ['backOffice'];
const READERS: readonly Role[] = ['backOffice', 'manager'];
/** From here a message can be delivered again. */
const DELIVERED: readonly string[] = ['sent', 'confirmed', 'wrong'];

/** The monthly comparison with the client file of UWV (A8b). Of people who are not ours nothing is kept but their number. */
export class RegisterComparisons {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly vault: PersonVault,
    private readonly events: PlacementEvents,
  ) {}

  /** @returns the number of this upload within the month @throws NotAllowedError */
  async compare(actor: SessionActor, month: string, lines: readonly ClientLine[]): Promise<number> {
    requireRole(actor, WORKERS, 'Het klantenbestand vergelijken');
    const byHash = new Map(lines.map((line) => [this.vault.hashOf('bsn', line.bsn), line]));
    let upload = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      const known = await peopleBehind(client, actor.tenant, [...byHash.keys()]);
      const ours = await ourPeople(client, actor.tenant);
      const theirs = known.flatMap(({ person, hash }) => {
        const line = byHash.get(hash);
        return line ? [{ candidate: person, percentage: line.percentage, entry: line.entry }] : [];
      });
      const differences = registerDifferences(ours, theirs);
      upload = 1 + (await lastUpload(client, actor.tenant, month));
      const counts = { lineCount: lines.length, knownCount: known.length, comparedCount: ours.length };
      return {
        type: 'register.compared',
        facts: { month, upload, ...counts, differences: differences.map((one) => ({ ...one })) },
        rows: (_entry, on) => [
          comparisonRow(actor, { month, upload }, counts, on),
          ...differences.map((one, index) => differenceRow(actor.tenant, { month, upload }, index + 1, one)),
        ],
      };
    });
    return upload;
  }

  /** The last month first. @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly Comparison[]> {
    requireRole(actor, READERS, 'De verschillenlijst');
    return inSession(this.pool, actor, (client) => comparisonsOf(client, actor.tenant, null));
  }

  /** @throws NotAllowedError, UnknownEntryError */
  async read(
    actor: SessionActor,
    key: ComparisonKey,
  ): Promise<{ readonly comparison: Comparison; readonly differences: readonly StoredDifference[] }> {
    requireRole(actor, READERS, 'De verschillenlijst');
    const { comparison, differences } = await inSession(this.pool, actor, async (client) => ({
      comparison: (await comparisonsOf(client, actor.tenant, key))[0],
      differences: await differencesIn(client, actor.tenant, key),
    }));
    if (!comparison) throw new UnknownEntryError('Deze verschillenlijst');
    return { comparison, differences };
  }

  /**
   * Delivers the last message of the placement again.
   * @throws UnfitError when no message was delivered that could be, and what the engine refuses
   */
  async deliverAgain(actor: SessionActor, key: ComparisonKey, number: number): Promise<void> {
    requireRole(actor, WORKERS, 'Een verschil herstellen');
    const difference = await this.open(actor, key, number);
    const { placement, message, messageState } = difference;
    if (message === null || !DELIVERED.includes(messageState ?? '')) {
      const detail = 'Er is geen verstuurde melding die opnieuw kan. Ga naar het dossier om dit te herstellen.';
      throw new UnfitError([{ field: 'verschil', code: 'nothing', detail }]);
    }
    await this.events.send(actor, {
      placement,
      instance: `register-message-${message}`,
      sent: { type: 'message.deliverAgain', reason: 'listOfDifferences' },
    });
    await this.settle(actor, key, difference, 'mended', 'deliverAgain');
  }

  /** Settles a difference that asks for no new message, with the reason. @throws NotAllowedError, UnfitError */
  async explain(actor: SessionActor, key: ComparisonKey, number: number, how: Explanation): Promise<void> {
    requireRole(actor, WORKERS, 'Een verschil verklaren');
    const difference = await this.open(actor, key, number);
    await this.settle(actor, key, difference, how === 'mendedInFile' ? 'mended' : 'explained', how);
  }

  private async open(actor: SessionActor, key: ComparisonKey, number: number): Promise<StoredDifference> {
    const found = (await this.read(actor, key)).differences.find((one) => one.number === number);
    if (!found) throw new UnknownEntryError('Dit verschil');
    if (found.state !== 'open') {
      throw new UnfitError([{ field: 'verschil', code: 'settled', detail: 'Dit verschil is al afgehandeld.' }]);
    }
    return found;
  }

  private async settle(
    actor: SessionActor,
    key: ComparisonKey,
    difference: StoredDifference,
    state: 'mended' | 'explained',
    how: string,
  ): Promise<void> {
    const { number, placement } = difference;
    await this.record.append(actor, actorOf(actor), async () => ({
      type: 'register.differenceSettled',
      facts: { ...key, number, placement, state, how },
      rows: (_entry, on) => [
        differenceRow(actor.tenant, key, number, difference, { state, how, settled_on: on, settled_by: actor.id }),
      ],
    }));
  }
}

type Counts = { readonly lineCount: number; readonly knownCount: number; readonly comparedCount: number };

function comparisonRow(actor: SessionActor, key: ComparisonKey, counts: Counts, on: LocalDate): RowChange {
  const { lineCount, knownCount, comparedCount } = counts;
  const values = { line_count: lineCount, known_count: knownCount, compared_count: comparedCount };
  return {
    table: 'register_comparison',
    key: { tenant: actor.tenant, ...key },
    values: { uploaded_on: on, uploaded_by: actor.id, ...values },
  };
}

function differenceRow(
  tenant: string,
  { month, upload }: ComparisonKey,
  number: number,
  { placement, candidate, kind, ours, theirs, entry }: Difference,
  settled: RowChange['values'] = { state: 'open' },
): RowChange {
  const values = { placement, candidate, kind, ours, theirs, entry, ...settled };
  return { table: 'register_difference', key: { tenant, month, upload, number }, values };
}

async function lastUpload(client: PoolClient, tenant: string, month: string): Promise<number> {
  const sql = 'select coalesce(max(upload), 0)::int as last from register_comparison where tenant = $1 and month = $2';
  return (await client.query<{ last: number }>(sql, [tenant, month])).rows[0]?.last ?? 0;
}

async function peopleBehind(
  client: PoolClient,
  tenant: string,
  hashes: readonly string[],
): Promise<readonly { readonly person: string; readonly hash: string }[]> {
  const { rows } = await client.query<{ person: string; hash: string }>(
    `select person, encode(hash, 'hex') as hash from person_index
     where tenant = $1 and kind = 'bsn' and hash in (select decode(h, 'hex') from unnest($2::text[]) h)`,
    [tenant, hashes],
  );
  return rows;
}

/** Everybody at work through us; of two jobs the one determined last counts. */
async function ourPeople(client: PoolClient, tenant: string): Promise<readonly OurPerson[]> {
  const { rows } = await client.query<OurPerson>(
    `select distinct on (p.candidate) p.candidate, o.placement, o.wage_value as percentage, o.registered,
       exists (select 1 from register_message m where m.placement = o.placement and m.state = 'confirmed') as confirmed
     from placement_outlook o join placement p on p.id = o.placement
     where o.tenant = $1 and o.employment in ('running', 'ending', 'contractLapsed', 'handingOver')
     order by p.candidate, o.determined_on desc nulls last, o.placement`,
    [tenant],
  );
  return rows;
}

async function comparisonsOf(
  client: PoolClient,
  tenant: string,
  key: ComparisonKey | null,
): Promise<readonly Comparison[]> {
  const { rows } = await client.query<Comparison>(
    `select c.month, c.upload, c.uploaded_on as "uploadedOn", c.uploaded_by as "uploadedBy", c.line_count as "lineCount",
       c.known_count as "knownCount", c.compared_count as "comparedCount", count(d.*)::int as "differenceCount",
       count(*) filter (where d.state = 'open')::int as "openCount"
     from register_comparison c left join register_difference d
       on d.tenant = c.tenant and d.month = c.month and d.upload = c.upload
     where c.tenant = $1 and ($2::text is null or (c.month = $2 and c.upload = $3))
     group by c.tenant, c.month, c.upload order by c.month desc, c.upload desc limit 60`,
    [tenant, key?.month ?? null, key?.upload ?? null],
  );
  return rows;
}

type Row = Omit<StoredDifference, 'kind'> & { readonly kind: DifferenceKind };

async function differencesIn(client: PoolClient, tenant: string, key: ComparisonKey): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(
    `select d.number, d.placement, d.candidate, p.employer, d.kind, d.ours, d.theirs::text as theirs, d.entry, d.state,
       d.how, d.settled_on as "settledOn", d.settled_by as "settledBy", m.number as message, m.state as "messageState"
     from register_difference d join placement p on p.id = d.placement
     left join lateral (select number, state from register_message m where m.placement = d.placement
       order by number desc limit 1) m on true
     where d.tenant = $1 and d.month = $2 and d.upload = $3 order by d.state <> 'open', d.number`,
    [tenant, key.month, key.upload],
  );
  return rows;
}
