import { addMonths, monthOf } from '../../../workflows/law/dates.js';
import type { DemoBody } from '../../access/demo-users.js';
import { workingDayFrom, workingDaysOn } from '../working-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** Day of the month on which UWV's client file of the month before lies there. */
const FILE_DAY = '09';

/** Each month the client file of UWV is compared, and some days later what differed is explained (A8b); the last one may still be open. */
export function registerDeeds({ from, until }: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const deeds: RoomDeed[] = [];
  for (let day = addMonths(`${monthOf(from)}-01`, 1); day <= until; day = addMonths(day, 1)) {
    const month = monthOf(addMonths(day, -1));
    const comparedOn = workingDayFrom(`${monthOf(day)}-${FILE_DAY}`);
    deeds.push(
      roomDeed(comparedOn, body, `register:${month}`, { kind: 'registerCompared', month }),
      roomDeed(workingDaysOn(comparedOn, 15), body, `register:${month}:explained`, {
        kind: 'differencesExplained',
        month,
      }),
    );
  }
  return deeds;
}
