import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import type { ContactFrequency } from '../../../workflows/placement/contact-wish.js';
import type { Draw } from '../draw.js';
import type { PlacementPlan } from '../placement-plan.js';
import { workingDayFrom } from '../working-days.js';

export type DrawnWish = { readonly from: LocalDate; readonly frequency: ContactFrequency };

const SHARE = 0.25;
const FREQUENCIES: readonly (readonly [ContactFrequency, number])[] = [
  ['monthly', 45],
  ['quarterly', 25],
  ['twoWeekly', 10],
  ['onRequest', 20],
];

/** One in four says within the first quarter how often contact is wanted (seeds 43); undefined for who follows the scheme. */
export function drawnWish({ start, from: first }: PlacementPlan, draw: Draw): DrawnWish | undefined {
  if (!draw.chance('contactWish', SHARE)) return undefined;
  const from = workingDayFrom(addDays(start, draw.between('contactWish.day', 35, 80)));
  return from <= first ? undefined : { from, frequency: draw.weighted('contactWish.frequency', FREQUENCIES) };
}
