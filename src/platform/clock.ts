import type { Moment } from '../../workflows/definition.js';
import type { AppPool } from './database.js';

/** The one row that says what time it is, for every process. */
export type ClockRow = {
  readonly mode: 'real' | 'fixed' | 'offset';
  readonly fixed_at: Moment | null;
  readonly offset_ms: number;
  /** Only a database marked demo lets its clock be moved. */
  readonly demo: boolean;
};

/** The time of the product. Nothing else reads the clock of the machine. */
export abstract class Clock {
  abstract now(): Promise<Moment>;
}

/**
 * The moment that a clock row means.
 * @param processNow milliseconds since 1970 by the clock of this machine
 */
export function momentFrom(row: ClockRow, processNow: number): Moment {
  switch (row.mode) {
    case 'real':
      return new Date(processNow).toISOString();
    case 'offset':
      return new Date(processNow + row.offset_ms).toISOString();
    case 'fixed':
      if (row.fixed_at === null) throw new Error('A fixed clock has no moment.');
      return row.fixed_at;
  }
}

/** Reads the row at every call, so that a moved clock holds at once in every process. */
export class DatabaseClock extends Clock {
  constructor(
    private readonly pool: Pick<AppPool, 'query'>,
    private readonly processNow: () => number = Date.now,
  ) {
    super();
  }

  async now(): Promise<Moment> {
    const [row] = await this.pool.query<ClockRow>('select mode, fixed_at, offset_ms, demo from clock');
    if (row === undefined) throw new Error('The clock has no row: the migrations have not run.');
    return momentFrom(row, this.processNow());
  }
}
