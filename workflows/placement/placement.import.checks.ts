import type { Refusal } from '../definition.js';
import { dutchDate } from '../law/dutch.js';
import { lumpSumPeriod } from '../law/terms.js';
import { beforeRoute, faultIf } from './placement.faults.js';
import type { PlacementEventOf } from './placement.events.js';
import type { PlacementPlanInput } from './placement.planning.js';

type Imported = PlacementEventOf<'placement.imported'>;

const later = (day: string | null, than: string): boolean => day !== null && day > than;

/** A running placement whose facts contradict each other or that is over is refused, with every fault at once. */
export function checkImport({ context, event, today, policies }: PlacementPlanInput<Imported>): readonly Refusal[] {
  const measured = event.measuredFrom !== null;
  return [
    ...faultIf(
      event.firstDay > today,
      'day-ahead',
      'De eerste werkdag ligt in de toekomst; begin een nieuwe plaatsing.',
      'firstDay',
    ),
    ...(context.route === 'lumpSum' ? beforeRoute(event.firstDay, 'firstDay') : []),
    ...faultIf(event.firstDay < '2010-01-01', 'day', 'Deze eerste werkdag kan niet kloppen.', 'firstDay'),
    ...faultIf(
      event.contractUntil !== null && event.contractUntil < event.contractFrom,
      'period-reversed',
      'Het contract eindigt voordat het begint.',
      'contractUntil',
    ),
    ...faultIf(
      event.contractUntil !== null && event.contractUntil < today,
      'contract-over',
      'Het contract is al afgelopen.',
      'contractUntil',
    ),
    ...faultIf(
      event.wageValue !== null && event.determinedOn === null,
      'determination-needed',
      'Geef de datum van de loonwaardevaststelling.',
      'determinedOn',
      'C9',
    ),
    ...faultIf(
      measured && (event.wageValue === null || event.wageValue === 100),
      'value-needed',
      'Voor subsidie naar loonwaarde is een loonwaarde onder 100 nodig.',
      'wageValue',
      'B5',
    ),
    ...faultIf(
      !measured && context.route !== 'lumpSum',
      'measured-needed',
      'Op deze route is er alleen subsidie naar loonwaarde: geef de eerste dag daarvan.',
      'measuredFrom',
      'B1',
    ),
    ...faultIf(
      measured && event.measuredUntil !== null && event.measuredUntil < today,
      'grant-over',
      'Het besluit is al afgelopen.',
      'measuredUntil',
      'B15',
    ),
    ...faultIf(
      event.measuredFrom !== null && event.measuredFrom < event.firstDay,
      'before-start',
      'De subsidie kan niet voor de eerste werkdag beginnen.',
      'measuredFrom',
      'B17',
    ),
    ...faultIf(later(event.determinedOn, today), 'day-ahead', 'Deze dag ligt nog in de toekomst.', 'determinedOn'),
    ...faultIf(
      event.registeredOn !== null && event.wageValue === null && context.registerAtStart !== 'registered',
      'value-needed',
      'Voor opname in het register langs deze weg is een loonwaarde nodig.',
      'wageValue',
      'A4',
    ),
    ...faultIf(
      event.lastDay !== null && event.lastDay < today,
      'already-ended',
      'De laatste werkdag is al voorbij; er loopt niets meer.',
      'lastDay',
    ),
    ...gap(event, context, policies),
  ];
}

/** B2: what is measured begins on the first day after the lump sum. */
function gap(
  event: Imported,
  context: PlacementPlanInput<Imported>['context'],
  policies: PlacementPlanInput<Imported>['policies'],
): readonly Refusal[] {
  if (context.route !== 'lumpSum' || event.measuredFrom === null || event.firstDay < '2017-01-01') return [];
  const { firstMeasuredDay } = lumpSumPeriod(event.firstDay, policies);
  return faultIf(
    event.measuredFrom > firstMeasuredDay,
    'gap-after-lump-sum',
    `De subsidie naar loonwaarde begint uiterlijk op ${dutchDate(firstMeasuredDay)}.`,
    'measuredFrom',
    'B2',
  );
}
