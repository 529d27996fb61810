import type { Moment } from '../../workflows/definition.js';
import type { Clock } from '../platform/clock.js';
import type { ClockPool } from '../platform/database.js';
import { passing } from '../platform/fault-points.js';
import type { WakeUps } from '../platform/wake-ups.js';

const HORIZON_MS = 26 * 3_600_000;

/** One row per minute in which something falls due; a wake-up comes at the end of that minute. */
const MINUTES = {
  name: 'plan_minutes',
  text: `select distinct to_timestamp(ceil(extract(epoch from due_at) / 60) * 60) as minute from timer
    where fired_entry is null and due_at > $1 and due_at <= $2 order by minute`,
};

/** Plants wake-ups for what falls due within 26 hours: a day, and the longest night of the year with an hour to spare. */
export class Planner {
  private planted = new Set<Moment>();

  constructor(
    private readonly pool: ClockPool,
    private readonly clock: Clock,
    private readonly wakeUps: WakeUps,
  ) {}

  /** @returns how many minutes were planted that this planner had not planted before */
  async plan(): Promise<number> {
    const now = await this.clock.now();
    const until = new Date(Date.parse(now) + HORIZON_MS).toISOString();
    const rows = await this.pool.query<{ minute: Moment }>(MINUTES, [now, until]);
    passing('planner.read');
    const { wanted, fresh } = minutesToPlant(
      rows.map((row) => row.minute),
      this.planted,
    );
    for (const minute of fresh) {
      await this.wakeUps.plant(minute);
      passing('planner.planted');
    }
    this.planted = wanted;
    return fresh.length;
  }
}

/** What is new among the minutes wanted now; minutes that are no longer wanted are forgotten. */
export function minutesToPlant(
  minutes: readonly Moment[],
  planted: ReadonlySet<Moment>,
): { readonly wanted: Set<Moment>; readonly fresh: readonly Moment[] } {
  const wanted = new Set(minutes);
  return { wanted, fresh: [...wanted].filter((minute) => !planted.has(minute)) };
}
