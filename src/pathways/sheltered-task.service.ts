import type { PoolClient } from 'pg';
import { z } from 'zod';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { decimalString } from '../../workflows/payload.js';
import { municipalityCode } from '../candidates/candidate.schemas.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { UnfitError } from '../tenants/tenant.errors.js';
import { lastKnown, type KnownFact } from './pathway-counts.read-model.js';

/** The task (taakstelling) of a municipality in a year, in places of 31 hours a week, with where it was set. */
export const shelteredTask = z.strictObject({
  municipality: municipalityCode,
  year: z.int({ error: 'Geef een jaar vanaf 2015.' }).min(2015).max(2100),
  places: decimalString,
  source: z
    .string({ error: 'Noem de bron, bijvoorbeeld de ministeriële regeling.' })
    .trim()
    .min(3, { error: 'Noem de bron, bijvoorbeeld de ministeriële regeling.' })
    .max(200),
});
export type ShelteredTask = z.infer<typeof shelteredTask>;

/** Task beside realised, per municipality and year (seed 19). */
export type ShelteredLine = {
  readonly municipality: string;
  readonly name: string;
  readonly year: number;
  /** Null where no task was entered. */
  readonly task: string | null;
  readonly source: string | null;
  /** On the last day of the year, or today in the running year. */
  readonly on: LocalDate;
  readonly persons: number;
  readonly waiting: number;
  /** Places of 31 hours a week, two decimals. */
  readonly places: string;
};

const KEEPERS: readonly Role[] = ['administrator', 'manager', 'system'];
const READERS: readonly Role[] = ['manager', 'consultant', 'administrator', 'system'];
/** A place of sheltered work in the task of a municipality: 31 hours a week. */
export const PLACE_HOURS = 31;

/** Sheltered work: the task of each municipality, and what came of it. */
export class ShelteredTasks {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly clock: Clock,
  ) {}

  /** The last entry counts. @throws NotAllowedError, UnfitError for a municipality of somebody else */
  async set(actor: SessionActor, task: ShelteredTask): Promise<void> {
    requireRole(actor, KEEPERS, 'De taakstelling beschut werk vastleggen');
    const { municipality, year, places, source } = task;
    await this.record.append(actor, actorOf(actor), async (client) => {
      if (!(await municipalitiesOf(client, actor.tenant)).has(municipality)) {
        const detail = 'Deze gemeente hoort niet bij uw organisatie.';
        throw new UnfitError([{ field: 'municipality', code: 'unknown', detail }]);
      }
      return {
        type: 'shelteredTask.set',
        facts: { ...task },
        rows: (entry) => [
          {
            table: 'sheltered_task',
            key: { tenant: actor.tenant, municipality, year, entry },
            values: { places, source },
          },
        ],
      };
    });
  }

  /** Of the last years, the running one first, by municipality. @throws NotAllowedError */
  async lines(actor: SessionActor, years: number): Promise<readonly ShelteredLine[]> {
    requireRole(actor, READERS, 'Het overzicht van beschut werk');
    const today = localDate(await this.clock.now());
    const now = Number(today.slice(0, 4));
    return inSession(this.pool, actor, async (client) => {
      const names = await municipalitiesOf(client, actor.tenant);
      const tasks = await tasksOf(client, actor.tenant);
      const lines: ShelteredLine[] = [];
      for (let year = now; year > now - years; year -= 1) {
        const on = year === now ? today : `${year}-12-31`;
        const known = await lastKnown(client, actor.tenant, 'shelteredWork', on);
        for (const [municipality, name] of names) {
          const own = known.filter((one) => one.municipality === municipality);
          const task = tasks.get(`${municipality} ${year}`);
          if (own.length === 0 && !task && year !== now) continue;
          lines.push({ municipality, name, year, on, ...realised(own), ...(task ?? { task: null, source: null }) });
        }
      }
      return lines;
    });
  }
}

/** Who works and who waits, and the places of who works. */
export function realised(
  known: readonly Pick<KnownFact, 'codes' | 'hours'>[],
): Pick<ShelteredLine, 'persons' | 'waiting' | 'places'> {
  const working = known.filter(({ codes }) => codes[0] === 'working');
  // In hundredths of an hour, so that no sum is a float.
  const hours = working.reduce((sum, one) => sum + Math.round(Number(one.hours ?? '0') * 100), 0);
  return {
    persons: working.length,
    waiting: known.filter(({ codes }) => codes[0] === 'waiting').length,
    places: (Math.round(hours / PLACE_HOURS) / 100).toFixed(2),
  };
}

/** Municipalities that the body serves or served, by name. */
async function municipalitiesOf(client: PoolClient, tenant: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ code: string; name: string }>(
    `select distinct m.code, m.name from tenant_municipality t join municipality m on m.code = t.municipality
     where t.tenant = $1 order by m.name`,
    [tenant],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

type Task = { readonly task: string; readonly source: string };

async function tasksOf(client: PoolClient, tenant: string): Promise<ReadonlyMap<string, Task>> {
  const { rows } = await client.query<Task & { municipality: string; year: number }>(
    `select distinct on (municipality, year) municipality, year, places::text as task, source from sheltered_task
     where tenant = $1 order by municipality, year, entry desc`,
    [tenant],
  );
  return new Map(rows.map(({ municipality, year, task, source }) => [`${municipality} ${year}`, { task, source }]));
}
