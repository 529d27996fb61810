import { placementsBehind, type Behind } from '../behind.js';
import { lastJobAfter, WORK_ELSEWHERE } from '../careers.js';
import { NEVER, type Day } from '../columns.js';
import { eachOf, praktijkroute, type Selection } from '../selection.js';
import { DurationTally, type Durations } from './survival.js';

/** Ends after which nothing more can be seen; a person who moved, or was handed over, is out of view too. */
export const OUT_OF_VIEW: readonly string[] = ['deceased', 'aow', 'moved', 'handedOver'];

/**
 * G4: how long placements that began in a period lasted. `job`: any end but death, AOW or moving is an event, a transfer
 * too. `work`: only loss is, and other work within 31 days goes on counting; work elsewhere goes on out of view.
 */
export function durationsIn(
  selection: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
  of: 'job' | 'work',
): Durations {
  const tally = new DurationTally();
  const isRoute = praktijkroute(selection.codes);
  const censored = of === 'job' ? OUT_OF_VIEW : [...OUT_OF_VIEW, WORK_ELSEWHERE];
  const reasons = selection.codes.endReason.names.map((name) => (censored.includes(name) ? undefined : name));
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return;
    const job = of === 'job' ? index : lastJobAfter(columns, index);
    const end = columns.end[job] ?? NEVER;
    // The last day is worked: the event is on the day after it.
    if (end >= today) tally.add(today - start, undefined);
    else tally.add(end - start + 1, reasons[columns.code.endReason[job] ?? -1]);
  });
  return tally.done();
}

/** The placements of a period whose job ended; who went out of view is not among them. */
export function endedJobs(
  selection: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
): Behind {
  const isRoute = praktijkroute(selection.codes);
  const censored = Uint8Array.from(selection.codes.endReason.names, (name) => (OUT_OF_VIEW.includes(name) ? 1 : 0));
  return placementsBehind(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || (columns.end[index] ?? NEVER) >= today) return false;
    return censored[columns.code.endReason[index] ?? 0] !== 1 && isRoute(columns, index);
  });
}
