import { monthsAfter } from '../../calendar.js';
import { endReasons, isInWork, lastJobBefore } from '../../careers.js';
import { NEVER, NONE, type Day, type OutcomeColumns } from '../../columns.js';
import { count, hundredths, percent, text } from '../../figure-columns.js';
import { shareOf, type FigureTable } from '../../figure-table.js';
import { eachOf, praktijkroute, type Selection } from '../../selection.js';
import { contractWeek } from '../jobs.js';
import { jobsOf } from '../persons-and-jobs.js';
import type { Groups } from './groups.js';
import { ofWhich, type Recorded } from './group-table.js';

const READ_AFTER_MONTHS = 6;

/** Of each group how many could be asked six months after their start, and of how many it held (G3). */
export type Kept = {
  readonly ofJob: Int32Array;
  readonly sameJob: Int32Array;
  readonly ofWork: Int32Array;
  readonly inWork: Int32Array;
  /** Hundredths of an hour a week of who is asked about work, by the contract on the first day worked. */
  readonly hours: Float64Array;
};

/** G3 at six months by group: placements of the Praktijkroute that began in a period. */
export function keptGroups(
  selection: Selection,
  asked: readonly Groups[],
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
): readonly Kept[] {
  const counts = asked.map(({ groups: { length } }) => ({
    ofJob: new Int32Array(length),
    sameJob: new Int32Array(length),
    ofWork: new Int32Array(length),
    inWork: new Int32Array(length),
    hours: new Float64Array(length),
  }));
  const isRoute = praktijkroute(selection.codes);
  const reasons = endReasons(selection.codes);
  const isGone = ({ end, code }: OutcomeColumns, index: number, day: Day): boolean =>
    (end[index] ?? NEVER) < day && reasons.gone[code.endReason[index] ?? 0] === 1;
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > until || !isRoute(columns, index)) return;
    const day = monthsAfter(start, READ_AFTER_MONTHS);
    if (day > today) return;
    const hasJob = !isGone(columns, index, day);
    const hasWork = !isGone(columns, lastJobBefore(columns, index, day), day);
    const hours = hasWork ? contractWeek(columns, index, start) : 0;
    const kept = (columns.end[index] ?? NEVER) >= day;
    const working = hasWork && isInWork(columns, index, day, reasons);
    for (let which = 0; which < asked.length; which += 1) {
      const group = asked[which]?.of(columns, index) ?? -1;
      const sum = counts[which];
      if (sum === undefined || group < 0) continue;
      if (hasJob) sum.ofJob[group] = (sum.ofJob[group] ?? 0) + 1;
      if (hasJob && kept) sum.sameJob[group] = (sum.sameJob[group] ?? 0) + 1;
      if (hasWork) sum.ofWork[group] = (sum.ofWork[group] ?? 0) + 1;
      sum.hours[group] = (sum.hours[group] ?? 0) + hours;
      if (working) sum.inWork[group] = (sum.inWork[group] ?? 0) + 1;
    }
  });
  return counts;
}

export const KEPT_WORDS =
  'Behoud: plaatsingen van de Praktijkroute uit het gekozen jaar en de vier jaren ervoor die al zes maanden geleden begonnen: welk deel na zes maanden nog in dezelfde baan werkt, en welk deel aan het werk is, ook in ander werk dat binnen 31 dagen volgde. De banen zijn daar die van de eerste werkdag van wie bij "aantal (werk)" telt. De groepen verschillen ook op andere punten; dit is geen bewijs van oorzaak.';

/** Retention by what was recorded; always with the number it is of. */
export function keptTable({ head, what, by: { groups } }: Recorded, kept: Kept, caption: string): FigureTable {
  const known = groups.some(({ code }, group) => code !== NONE && (kept.ofWork[group] ?? 0) > 0);
  const shown = groups.flatMap((_group, group) =>
    (kept.ofJob[group] ?? 0) + (kept.ofWork[group] ?? 0) > 0 ? [group] : [],
  );
  return {
    caption,
    header: [
      text(head),
      count('Aantal (baan)'),
      count('Zelfde baan'),
      percent('Zelfde baan (%)'),
      count('Aantal (werk)'),
      count('Aan het werk'),
      percent('Aan het werk (%)'),
      hundredths('Banen'),
    ],
    rows: known
      ? shown.map((group) => {
          const at = (counts: Int32Array): number => counts[group] ?? 0;
          return [
            groups[group]?.word ?? '',
            at(kept.ofJob),
            at(kept.sameJob),
            shareOf(at(kept.sameJob), at(kept.ofJob)),
            at(kept.ofWork),
            at(kept.inWork),
            shareOf(at(kept.inWork), at(kept.ofWork)),
            jobsOf(kept.hours[group] ?? 0),
          ];
        })
      : [],
    sentence: known
      ? 'De groepen verschillen ook op andere punten; dit is geen bewijs van oorzaak.'
      : `Er is nog geen plaatsing die zes maanden geleden begon en ${ofWhich(what)}.`,
    chart: { kind: 'bars', columns: [3, 6], unit: 'procent' },
  };
}
