import type { LocalDate, Summary } from '../definition.js';
import { dutchDate } from '../law/dutch.js';
import type { ListedV2Context } from './placement.listed.js';
import type { MeasurementStage } from './placement.shapes.js';

/** What has to be done now, who does it, and the last day for it. */
export type Line = { readonly sentence: string; readonly whoActs: Summary['whoActs']; readonly due: LocalDate | null };

export const line = (sentence: string, whoActs: Summary['whoActs'], due: LocalDate | null = null): Line => ({
  sentence,
  whoActs,
  due,
});
/** ` uiterlijk 8 december 2026`, or nothing. */
const by = (day: LocalDate | null): string => (day === null ? '' : ` uiterlijk ${dutchDate(day)}`);

const OVER: readonly MeasurementStage[] = ['determined', 'cancelled'];
const SEEN: readonly MeasurementStage[] = ['visited', 'viewsAsked', 'viewsClosed', 'submitted', 'returned', 'reported'];

/** A measurement that is asked for and not over. */
export const isMeasuring = ({ measurement }: ListedV2Context): boolean =>
  measurement !== null && !OVER.includes(measurement.stage);
/** It goes on to its value also when the work is over (M24). */
export const wasSeen = ({ measurement }: ListedV2Context): boolean =>
  measurement !== null && SEEN.includes(measurement.stage);

/** Where the measurement is (process steps 9 to 13), for one that is open. A first one has its days in the planning (D8). */
export function measuringLine(c: ListedV2Context): Line {
  const planning = c.value === null ? c.planning : null;
  const told = c.measurement !== null && 'dueOn' in c.measurement ? c.measurement.dueOn : null;
  const report = told ?? planning?.acceptedBy ?? null;
  switch (c.measurement?.stage) {
    case 'ordered': {
      const day = told ?? planning?.visitUntil ?? null;
      return line(`De deskundige plant het bezoek${by(day)}.`, 'expert', day);
    }
    case 'planned':
      return line(
        told === null ? 'Het bezoek is gepland.' : `Het bezoek is gepland op ${dutchDate(told)}.`,
        'expert',
        told ?? planning?.visitUntil ?? null,
      );
    case 'noAccess':
      return line('De deskundige kon niet meten; de consulent beslist hoe het verder gaat.', 'consultant', report);
    case 'visited':
      return line(`Het bezoek is geweest; de deskundige maakt het concept${by(told)}.`, 'expert', report);
    case 'viewsAsked':
      return line(
        told === null
          ? 'Werknemer en werkgever kunnen op het concept reageren.'
          : `Werknemer en werkgever kunnen tot en met ${dutchDate(told)} op het concept reageren.`,
        'worker',
        report,
      );
    case 'viewsClosed':
      return line(`De deskundige verwerkt de zienswijzen en dient het rapport in${by(report)}.`, 'expert', report);
    case 'submitted':
      return line(`Het rapport ligt bij de kwaliteitscontrole${by(report)}.`, 'reviewer', report);
    case 'returned':
      return line(`Het rapport is teruggestuurd; de deskundige past het aan${by(report)}.`, 'expert', report);
    case 'reported': {
      const day = c.clocks.determinationNormDay;
      return line(`Het rapport is geaccepteerd; de loonwaarde wordt vastgesteld${by(day)}.`, 'reviewer', day);
    }
    case 'blocked':
      return line('Meten kan nu niet; de consulent meldt wanneer het weer kan.', 'consultant', report);
    case 'secondOpinion':
      return line('Een andere deskundige moet de opdracht voor de contra-expertise krijgen.', 'backOffice', report);
    default: {
      const day = planning?.orderLastDay ?? c.nextMeasurementOn;
      return line(`De meting wordt${by(day)} besteld.`, 'backOffice', day);
    }
  }
}
