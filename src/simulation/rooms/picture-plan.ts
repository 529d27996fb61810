import { addMonths, yearOf } from '../../../workflows/law/dates.js';
import type { DemoBody } from '../../access/demo-users.js';
import type { PictureWish } from '../../pictures/frozen-pictures.service.js';
import { workingDayFrom, workingDayUntil } from '../working-days.js';
import { lastDayOfBody, yearsOf } from '../plan-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** Some months of work before figures say anything. */
const ZERO_MONTHS = 3;

/**
 * Pictures of the figures that a manager keeps (seeds 15, 39): a first one, one of every half year and of every year that is
 * over, and one on the last day before a body goes on elsewhere.
 */
export function pictureDeeds(plan: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const { from, until } = plan;
  const keep = (day: string, wish: PictureWish): RoomDeed =>
    roomDeed(day, body, `picture:${wish.name}`, { kind: 'picture', wish });
  const zero = workingDayFrom(addMonths(from, ZERO_MONTHS));
  const last = lastDayOfBody(plan, body);
  return [
    keep(zero, { name: 'Nulmeting', kind: 'zero', year: yearOf(zero), note: 'De stand aan het begin.' }),
    ...yearsOf(plan).flatMap((year) => [
      keep(workingDayFrom(`${year}-07-02`), { name: `Eerste halfjaar ${year}`, kind: 'half', year, note: null }),
      keep(workingDayFrom(`${year + 1}-02-12`), { name: `Jaar ${year}`, kind: 'year', year, note: null }),
    ]),
    ...(last < until
      ? [
          keep(workingDayUntil(last), {
            name: 'Voor de overgang',
            kind: 'own',
            year: yearOf(last),
            note: 'Laatste stand voordat de dossiers naar een andere organisatie gaan.',
          }),
        ]
      : []),
  ].filter(({ day }) => day >= zero);
}
