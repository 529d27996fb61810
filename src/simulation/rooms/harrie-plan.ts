import { addDays } from '../../../workflows/law/dates.js';
import type { DemoBody } from '../../access/demo-users.js';
import { Draw } from '../draw.js';
import { yearsOf } from '../plan-days.js';
import { workingDayFrom, workingDaysOn } from '../working-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** GV19: five free trainings of the region in 2017 and 2018; here two a year, and one a year at the small body. */
const TRAINING_DAYS = { gooi: ['03-14', '10-11'], weesp: ['05-16'] } as const;
const ANNOUNCED_DAYS = 45;
const WITH_VOUCHER = 0.2;

/** Days of Harrie training, vouchers for who takes somebody on, and those that nobody used (seeds 5). */
export function harrieDeeds({ seed, placements, ...plan }: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const years = yearsOf(plan, 1);
  const trainings = years.flatMap((year) =>
    TRAINING_DAYS[body.code].flatMap((day) => {
      const heldOn = workingDayFrom(`${year}-${day}`);
      return [
        roomDeed(workingDaysOn(heldOn, -ANNOUNCED_DAYS), body, `training:${heldOn}`, {
          kind: 'trainingPlanned',
          heldOn,
        }),
        roomDeed(workingDaysOn(heldOn, 2), body, `training:${heldOn}:held`, { kind: 'trainingHeld', heldOn }),
      ];
    }),
  );
  const vouchers = placements
    .filter(({ tenant }) => tenant === body.id)
    .flatMap(({ id, employer, day }) => {
      const draw = new Draw(seed, id);
      if (!draw.chance('voucher', WITH_VOUCHER)) return [];
      const on = workingDayFrom(addDays(day, draw.between('voucher.day', 20, 90)));
      return [roomDeed(on, body, `voucher:${id}`, { kind: 'voucherIssued', employer })];
    });
  const expiring = years.flatMap((year) =>
    ['01', '04', '07', '10'].map((month) =>
      roomDeed(workingDayFrom(`${year}-${month}-03`), body, `vouchers:${year}-${month}`, { kind: 'vouchersExpired' }),
    ),
  );
  return [...trainings, ...vouchers, ...expiring];
}
