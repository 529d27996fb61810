import type { LocalDate, Moment } from '../../../workflows/definition.js';

/** All files of a body replayed to the end of a day, so that every figure of that day can be found from them. */
export type DayReplay = {
  readonly id: string;
  readonly day: LocalDate;
  /** What was recorded until then counts. */
  readonly moment: Moment;
  /** Name of who asked. */
  readonly askedBy: string;
  readonly askedAt: Moment;
  readonly placements: number;
  readonly people: number;
  readonly state: 'placements' | 'people' | 'done';
  /** Placements and people that were replayed. */
  readonly replayed: number;
  /** Placements that could not be. */
  readonly failed: readonly string[];
  readonly finishedAt: Moment | null;
};

/** So many days of one body are kept at a time; the oldest makes room. */
export const MOST_KEPT = 3;
/** So many days after it was asked for a replay is thrown away; it can be asked for again. */
export const KEPT_DAYS = 7;
