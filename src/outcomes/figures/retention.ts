import { placementsBehind, type Behind } from '../behind.js';
import { monthsAfter } from '../calendar.js';
import { endReasons, GAP_DAYS, isInWork, lastJobBefore, type EndReasons } from '../careers.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { praktijkroute, type Selection } from '../selection.js';
import { contractWeek } from './jobs.js';
import { WorkSum, type Work } from './persons-and-jobs.js';

/** One line: how many could be asked, and of how many it holds. */
export type Kept = { readonly of: number; readonly kept: number };
export type Retention = {
  readonly months: number;
  /** Running on that day in the same job. */
  readonly sameJob: Kept;
  /** The same job, or other paid work that followed within 31 days. */
  readonly inWork: Kept;
  /** Ended so short ago that other work may still follow; counted as not in work. */
  readonly provisional: number;
  /** Of those asked about work: people and jobs at the start, and on that day in work and in the same job (E1). */
  readonly began: Work;
  readonly works: Work;
  readonly stays: Work;
};

export const RETENTION_MONTHS = [3, 6, 12] as const;
type Growing = {
  readonly months: number;
  readonly sameJob: { of: number; kept: number };
  readonly inWork: { of: number; kept: number };
  provisional: number;
} & { readonly [sum in 'began' | 'works' | 'stays']: WorkSum };

/** G3: retention of the placements that began in each of these spans. */
export function retentionOf(
  selection: Selection,
  spans: readonly { readonly from: Day; readonly until: Day }[],
  today: Day,
): readonly (readonly Retention[])[] {
  const counts = spans.map(({ from, until }) => ({ from, until, months: RETENTION_MONTHS.map(nothing) }));
  const isRoute = praktijkroute(selection.codes);
  const reasons = endReasons(selection.codes);
  const [first, last] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ until }) => until))];
  for (const { columns, index } of selection.parts) {
    const { start } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const began = start[one] ?? NEVER;
      if (began < first || began > last || !isRoute(columns, one)) continue;
      let which = 0;
      while (which < counts.length && !isIn(counts[which], began)) which += 1;
      const span = counts[which];
      if (span === undefined) continue;
      // Hours are asked once: they are those of the start for every month that is read.
      const hours = contractWeek(columns, one, began);
      for (const count of span.months) {
        const day = monthsAfter(began, count.months);
        if (day > today) break;
        add(count, columns, one, { hours, day, today, reasons });
      }
    }
  }
  return counts.map(({ months }) =>
    months.map((one) => ({ ...one, began: one.began.done(), works: one.works.done(), stays: one.stays.done() })),
  );
}

/** The placements of a span that counted so many months after their start, and of which nobody was in work any more. */
export function noLongerInWork(
  selection: Selection,
  { from, until }: { readonly from: Day; readonly until: Day },
  months: number,
  today: Day,
): Behind {
  const isRoute = praktijkroute(selection.codes);
  const reasons = endReasons(selection.codes);
  return placementsBehind(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > until || !isRoute(columns, index)) return false;
    const day = monthsAfter(start, months);
    if (day > today || isInWork(columns, index, day, reasons)) return false;
    return !isGone(columns, lastJobBefore(columns, index, day), day, reasons.gone);
  });
}

const nothing = (months: number): Growing => ({
  months,
  sameJob: { of: 0, kept: 0 },
  inWork: { of: 0, kept: 0 },
  provisional: 0,
  began: new WorkSum(),
  works: new WorkSum(),
  stays: new WorkSum(),
});

type Span = { readonly from: Day; readonly until: Day };
const isIn = (span: Span | undefined, day: Day): boolean => span !== undefined && day >= span.from && day <= span.until;

type At = { readonly hours: number; readonly day: Day; readonly today: Day; readonly reasons: EndReasons };

/** Death, AOW and who went out of view leave the denominator: of the job by its own end, of the work by the last one. */
function add(count: Growing, columns: OutcomeColumns, index: number, { hours, day, today, reasons }: At): void {
  const { gone } = reasons;
  const runs = (columns.end[index] ?? NEVER) >= day;
  const then = runs ? contractWeek(columns, index, day) : 0;
  if (runs || !isGone(columns, index, day, gone)) count.sameJob.of += 1;
  if (runs) {
    count.sameJob.kept += 1;
    count.stays.addHours(columns, index, then);
  }
  const last = runs ? index : lastJobBefore(columns, index, day);
  if (isGone(columns, last, day, gone)) return;
  count.inWork.of += 1;
  count.began.addHours(columns, index, hours);
  if (runs) count.works.addOnce(columns, index, then);
  // Of work that is not followed here nobody knows the hours.
  else if ((columns.end[last] ?? NEVER) >= day) count.works.addOnce(columns, last, contractWeek(columns, last, day));
  else if (isInWork(columns, index, day, reasons)) count.works.addPerson(columns, last);
  else {
    if (today - (columns.end[last] ?? NEVER) <= GAP_DAYS) count.provisional += 1;
    return;
  }
  count.inWork.kept += 1;
}

const isGone = ({ end, code }: OutcomeColumns, index: number, day: Day, gone: Uint8Array): boolean =>
  (end[index] ?? NEVER) < day && gone[code.endReason[index] ?? 0] === 1;
