import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { AppPool } from '../platform/database.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import type { NewReadingAssignment, ReadingAssignment } from './reading-assignment.schemas.js';

const GIVERS = ['manager', 'administrator'] as const;

/**
 * Assignments to read files (M40). The database shows a reader the files of assignments that run today and nothing else,
 * on every list and every page, so an assignment ends by itself on its last day.
 */
export class ReadingAssignmentService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  /** All of the deciding body, the last first; a reader sees the own ones. */
  async list(actor: SessionActor): Promise<readonly ReadingAssignment[]> {
    requireRole(actor, [...GIVERS, 'reader'], 'Leesopdrachten zien');
    const all = await inSession(this.pool, actor, (client) => assignmentsOf(client, actor.tenant));
    return actor.role === 'reader' ? all.filter(({ reader }) => reader === actor.id) : all;
  }

  /** @returns its number @throws NotAllowedError, UnfitError */
  async give(actor: SessionActor, given: NewReadingAssignment): Promise<number> {
    requireRole(actor, GIVERS, 'Een leesopdracht geven');
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      await refuseUnfit(client, actor, given);
      number = 1 + Math.max(0, ...(await assignmentsOf(client, actor.tenant)).map((one) => one.number));
      const assignment = { ...given, number, givenBy: actor.id };
      return {
        type: 'reading.assigned',
        facts: { ...assignment, placements: [...given.placements] },
        rows: () => [assignmentPut(actor.tenant, assignment)],
      };
    });
    return number;
  }

  /** Ends it after an earlier day. @throws UnknownEntryError, UnfitError, NotAllowedError */
  async end(actor: SessionActor, number: number, until: LocalDate): Promise<void> {
    requireRole(actor, GIVERS, 'Een leesopdracht beëindigen');
    await this.record.append(actor, actorOf(actor), async (client) => {
      const found = (await assignmentsOf(client, actor.tenant)).find((one) => one.number === number);
      if (!found) throw new UnknownEntryError('Deze opdracht');
      if (until > found.until) {
        throw new UnfitError([
          { field: 'until', code: 'later', detail: 'Verlengen kan niet: geef een nieuwe opdracht.' },
        ]);
      }
      // A day before its first one: it never was.
      const ended = { ...found, until: until < found.from ? found.from : until };
      const rows = (): readonly RowChange[] => [assignmentPut(actor.tenant, ended)];
      return { type: 'reading.ended', facts: { number, until: ended.until }, rows };
    });
  }
}

async function assignmentsOf(client: PoolClient, tenant: string): Promise<readonly ReadingAssignment[]> {
  const { rows } = await client.query<ReadingAssignment>(
    `select number, reader, purpose, placements, period_from as "periodFrom", period_until as "periodUntil",
       from_on as "from", until_on as "until", given_by as "givenBy"
     from reading_assignment where tenant = $1 order by number desc`,
    [tenant],
  );
  return rows;
}

/** The reader works here as one, and the files are of this body. */
async function refuseUnfit(client: PoolClient, { tenant }: SessionActor, given: NewReadingAssignment): Promise<void> {
  const { rows: readers } = await client.query(
    "select 1 from member where tenant = $1 and id = $2 and active and 'reader' = any(roles)",
    [tenant, given.reader],
  );
  const { rows: files } = await client.query<{ id: string }>(
    'select id from placement where tenant = $1 and id = any($2)',
    [tenant, given.placements],
  );
  const missing = new Set(given.placements).size - files.length;
  const faults = [
    ...(readers.length > 0
      ? []
      : [{ field: 'reader', code: 'noReader', detail: 'Kies iemand die hier de rol van lezer heeft.' }]),
    ...(missing === 0
      ? []
      : [
          {
            field: 'placements',
            code: 'unknown',
            detail: `${missing} van de dossiers zijn er niet bij uw organisatie.`,
          },
        ]),
  ];
  if (faults.length > 0) throw new UnfitError(faults);
}

function assignmentPut(tenant: string, assignment: ReadingAssignment): RowChange {
  const { number, reader, purpose, placements, periodFrom, periodUntil, from, until, givenBy } = assignment;
  const values = {
    reader,
    purpose,
    placements: [...placements],
    period_from: periodFrom,
    period_until: periodUntil,
    from_on: from,
    until_on: until,
    given_by: givenBy,
  };
  return { table: 'reading_assignment', key: { tenant, number }, values };
}
