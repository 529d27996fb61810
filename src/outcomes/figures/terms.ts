import { NEVER, type Day } from '../columns.js';
import { eachOf, eachRowOf, type Selection } from '../selection.js';

export type InTerm = {
  /** Decisions whose last day lies in the period. */
  readonly due: number;
  readonly sentInTime: number;
  readonly late: readonly string[];
};

/** G9: share of the decisions whose last day lies in a period and that were sent by then; open ones count. */
export function inTerm(selection: Selection, from: Day, until: Day, today: Day): InTerm {
  let [due, sentInTime] = [0, 0];
  const late: string[] = [];
  eachRowOf(selection, 'decisions', ({ termLastDay, sent }, at, columns, index) => {
    const last = termLastDay[at] ?? NEVER;
    if (last < from || last > until || last === NEVER) return;
    // Whose last day is still to come and that was not sent yet is neither.
    if (last >= today && (sent[at] ?? NEVER) === NEVER) return;
    due += 1;
    if ((sent[at] ?? NEVER) <= last) sentInTime += 1;
    else late.push(columns.ids[index] ?? '');
  });
  return { due, sentInTime, late };
}

export const STEPS = ['ordered', 'visited', 'reported', 'accepted', 'determined'] as const;
export type StepDays = {
  readonly step: string;
  /** Closed in the period, with the median of their calendar days. */
  readonly closed: number;
  readonly median: number | null;
  /** Not closed today, with the median of their age. */
  readonly open: number;
  readonly openMedian: number | null;
};

/** G8: calendar days between two steps of a measurement, by the period in which the later one was done. */
export function stepDays(selection: Selection, from: Day, until: Day, today: Day): readonly StepDays[] {
  return STEPS.slice(1).map((step, position) => {
    const before = STEPS[position] ?? step;
    const closed: number[] = [];
    const open: number[] = [];
    eachRowOf(selection, 'measurements', (rows, at) => {
      const [began, done] = [rows[before][at] ?? NEVER, rows[step][at] ?? NEVER];
      if (began === NEVER || began > today) return;
      if (done >= from && done <= until) closed.push(done - began);
      if (done === NEVER) open.push(today - began);
    });
    return {
      step: `${before}-${step}`,
      closed: closed.length,
      median: median(closed),
      open: open.length,
      openMedian: median(open),
    };
  });
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** G11: wage values in force on a day, by tens: 0–9, 10–19, … 90–99, 100. */
export function valuesOn(selection: Selection, day: Day): readonly number[] {
  const tens = Array.from({ length: 11 }, () => 0);
  eachOf(selection, (columns, index) => {
    const { values } = columns;
    let inForce = -1;
    for (let at = values.at[index] ?? 0; at < (values.at[index + 1] ?? 0); at += 1) {
      if ((values.from[at] ?? NEVER) <= day && (values.until[at] ?? NEVER) >= day) inForce = values.value[at] ?? -1;
    }
    if (inForce >= 0) tens[Math.floor(inForce / 10)] = (tens[Math.floor(inForce / 10)] ?? 0) + 1;
  });
  return tens;
}
