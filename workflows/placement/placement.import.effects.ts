import type { PlacementContext } from './placement.context.js';
import { type Asks, fact, record, task } from './placement.does.js';
import type { PlacementEventOf } from './placement.events.js';
import { lumpSumGrant, measuredGrant } from './placement.grants.js';

const decisionRows = (c: PlacementContext) =>
  c.decisions.map((taken) =>
    record('decision', taken.number, {
      kind: taken.kind,
      ground: 'imported',
      decidedOn: taken.decidedOn,
      periodFrom: taken.kind === 'measured' ? (c.grant?.from ?? null) : (c.lumpSum?.from ?? null),
      periodUntil: taken.kind === 'measured' ? (c.grant?.until ?? null) : (c.lumpSum?.lastDay ?? null),
      wageValue: taken.kind === 'measured' ? (c.grant?.wageValue ?? null) : null,
      nextMeasurementOn: taken.kind === 'measured' ? c.nextMeasurementOn : null,
    }),
  );

/** The facts money rests on, from their own days; what was due before is one line for the consultant, never mailed. */
export const importedFacts: Asks<PlacementEventOf<'placement.imported'>> = (_before, after, event) => {
  const { hours, sectorFullTimeHours, contract } = after;
  return [
    record('contract', 1, {
      validFrom: event.contractFrom,
      validUntil: event.contractUntil,
      hours,
      sectorFullTimeHours,
      monthlyWage: null,
      permanent: contract?.permanent ?? false,
      receivedOn: event.contractFrom,
    }),
    fact('firstDayWorked', event.firstDay),
    fact('contractHours', event.firstDay, { hours, sectorFullTimeHours }),
    ...lumpSumGrant(after),
    ...measuredGrant(after),
    ...decisionRows(after),
    ...(after.ending === null
      ? []
      : [
          record('ending', after.ending.number, {
            lastDay: after.ending.lastDay,
            reason: after.ending.reason,
            knownOn: after.ending.knownOn,
          }),
        ]),
    task('imported', 'owner', { overdueBefore: event.on }),
  ];
};
