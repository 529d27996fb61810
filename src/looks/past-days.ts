import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { filesPerDay, type FilesOnDay, type OperationOnDay } from './look-rows.js';

/** A year of one body and some more. */
const MOST_KEPT = 500;

type Wish = {
  readonly tenants: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Last moment of `until`. */
  readonly last: Moment;
  readonly today: LocalDate;
};

type Looked = { readonly files: readonly FilesOnDay[]; readonly operations: readonly OperationOnDay[] };

/** How many files colleagues opened per day, and what was opened. Of a day that is over nothing more is recorded: each is counted once and kept in memory. */
export class PastDays {
  private readonly kept = new Map<string, Looked>();

  /** Files in order of day and colleague. */
  async between(client: PoolClient, { tenants, from, until, last, today }: Wish): Promise<Looked> {
    const place = (day: LocalDate): string => `${tenants.toSorted().join()}|${day}`;
    const known: Looked[] = [];
    let first = from;
    for (; first <= until; first = addDays(first, 1)) {
      const day = this.kept.get(place(first));
      if (day === undefined) break;
      known.push(day);
    }
    if (first > until) return together(known);
    const counted = await filesPerDay(client, tenants, startOfLocalDay(first), last);
    // What began before midnight may be recorded just after it.
    const over = addDays(today, -1);
    if (this.kept.size > MOST_KEPT) this.kept.clear();
    for (let day = first; day <= until && day < over; day = addDays(day, 1)) {
      const here = day;
      const isHere = (one: { readonly day: LocalDate }): boolean => one.day === here;
      this.kept.set(place(here), {
        files: counted.files.filter(isHere),
        operations: counted.operations.filter(isHere),
      });
    }
    return together([...known, counted]);
  }
}

const together = (parts: readonly Looked[]): Looked => ({
  files: parts.flatMap(({ files }) => files),
  operations: parts.flatMap(({ operations }) => operations),
});
