import { addDays } from '../../../workflows/law/dates.js';
import type { DemoBody } from '../../access/demo-users.js';
import { Draw, seededUuid } from '../draw.js';
import { madeUpPerson } from '../made-up-people.js';
import { yearsOf } from '../plan-days.js';
import { wayAtOpening } from '../way/way-deeds.js';
import { workingDayFrom } from '../working-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** So many a year are spoken with of whom nobody is placed yet. */
const A_YEAR = { gooi: 8, weesp: 2 } as const;
/** Numbers of people with a placement stay below these. */
const FIRST_NUMBER = { gooi: 80_000, weesp: 90_000 } as const;

/** People in intake: entered with what is known of their way to work, and no work found yet (process step 1). */
export function intakeDeeds(plan: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  return yearsOf(plan).flatMap((year, place) =>
    Array.from({ length: A_YEAR[body.code] }, (_none, at) => at + 1).flatMap((at) => {
      const number = FIRST_NUMBER[body.code] + place * A_YEAR[body.code] + at;
      const draw = new Draw(plan.seed, `intake.${body.code}.${year}.${at}`);
      const id = seededUuid(plan.seed, 'intake', number);
      const day = workingDayFrom(addDays(`${year}-01-04`, draw.between('day', 0, 355)));
      const there = plan.region.municipalities.filter((one) => one.body === body.code);
      const municipality = draw.weighted(
        'municipality',
        there.map(({ code, weight }) => [code, weight] as const),
      );
      const input = madeUpPerson(number, municipality, day, draw);
      const way = wayAtOpening(draw, { day, birthDate: input.person.birthDate });
      return [
        roomDeed(day, body, `intake:${number}`, { kind: 'personEntered', id, input }),
        ...way.map((one) =>
          roomDeed(one.day, body, `intake:${number}:${one.name}`, {
            kind: 'personOnTheWay',
            id,
            facts: one.facts,
          }),
        ),
      ];
    }),
  );
}
