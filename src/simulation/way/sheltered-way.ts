import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, addMonths } from '../../../workflows/law/dates.js';
import type { PathwayFact, SHELTERED_STATES } from '../../pathways/pathway-fact.js';
import type { Draw } from '../draw.js';
import type { PlacementPlan } from '../placement-plan.js';
import { workingDayFrom } from '../working-days.js';
import type { WorkCourse } from './work-course.js';

type Recorded = { readonly day: LocalDate; readonly name: string; readonly facts: readonly PathwayFact[] };

/** Of whom work did not go, in the first half year or later. */
const AFTER_EARLY_LOSS = 0.3;
const AFTER_LATER_LOSS = 0.06;

/** Sheltered work after work that did not go (seeds 19): advice of UWV, a place to wait for, work there, and now and then its end. */
export function shelteredWay({ fate }: PlacementPlan, { ended }: WorkCourse, draw: Draw): readonly Recorded[] {
  if (ended === undefined || ended.reason === 'otherWork') return [];
  if (!draw.chance('sheltered', fate === 'lost' ? AFTER_EARLY_LOSS : AFTER_LATER_LOSS)) return [];
  const asked = workingDayFrom(addDays(ended.knownOn, draw.between('sheltered.asked', 15, 60)));
  const answered = workingDayFrom(addDays(asked, draw.between('sheltered.answered', 30, 70)));
  if (draw.chance('sheltered.negative', 0.2)) {
    return [at(asked, 'adviceAsked'), at(answered, 'adviceNegative')];
  }
  const began = workingDayFrom(addDays(answered, draw.between('sheltered.began', 30, 200)));
  const hours = String(draw.between('sheltered.hours', 20, 31));
  const way = [at(asked, 'adviceAsked'), at(answered, 'waiting'), at(began, 'working', hours)];
  if (!draw.chance('sheltered.ended', 0.25)) return way;
  return [...way, at(workingDayFrom(addMonths(began, draw.between('sheltered.months', 8, 30))), 'ended')];
}

const at = (day: LocalDate, state: (typeof SHELTERED_STATES)[number], hours: string | null = null): Recorded => ({
  day,
  name: `way.sheltered.${state}`,
  facts: [{ kind: 'shelteredWork', from: day, state, hours }],
});
