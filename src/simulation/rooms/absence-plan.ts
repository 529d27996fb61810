import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import type { AccountRole, DemoBody } from '../../access/demo-users.js';
import { Draw } from '../draw.js';
import { memberOf } from '../money/desk-member.js';
import { yearsOf } from '../plan-days.js';
import { workingDayFrom, workingDaysOn } from '../working-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** Who is away each year, from about which day, for how long, and who does the work meanwhile (M2, M43). */
const AWAY: readonly (readonly [AccountRole, AccountRole, day: string, days: number])[] = [
  ['reviewer', 'manager', '05-02', 9],
  ['consultant', 'backOffice', '07-18', 20],
  ['finance', 'manager', '10-14', 6],
];
/** Weeks ahead in which somebody says so. */
const TOLD_AHEAD = 10;
/** The last one runs on the last day, so that it is seen. */
const LAST = { before: 3, days: 16 } as const;
/** Working days for which a measurement is blocked at least; between its order and the planning of its visit nothing else is done with it. */
const LONG_ENOUGH = 4;
const BLOCKED = 0.25;
/** How often somebody says when the worker will be back. */
const KNOWN = 0.7;

/** Colleagues who are away, and workers who cannot be measured for a while (M49). */
export function absenceDeeds(plan: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const yearly = yearsOf(plan).flatMap((year) =>
    AWAY.map(([member, substitute, day, days]) => {
      const draw = new Draw(plan.seed, `away.${body.code}.${member}.${year}`);
      const from = workingDayFrom(addDays(`${year}-${day}`, draw.between('day', 0, 12)));
      return away(body, [member, substitute], from, days);
    }),
  );
  const now = away(body, ['reviewer', 'manager'], workingDaysOn(plan.until, -LAST.before), LAST.days);
  return [...yearly, now, ...blocks(plan, body)];
}

function away(body: DemoBody, [member, substitute]: readonly AccountRole[], from: LocalDate, days: number): RoomDeed {
  const of = (role: AccountRole | undefined): string => memberOf(body, role ?? 'manager').id;
  const given = { member: of(member), substitute: of(substitute), from, until: addDays(from, days) };
  return roomDeed(workingDaysOn(from, -TOLD_AHEAD), body, `away:${member}:${from}`, { kind: 'substituted', given });
}

/** Between order and visit somebody is not at work; it goes on before the expert plans, or still waits on the last day. */
function blocks({ seed, until, orders }: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  return orders
    .filter(({ tenant }) => tenant === body.id)
    .flatMap(({ placement, number, day, next }) => {
      const from = workingDaysOn(day, 2);
      const back = next === undefined ? undefined : workingDaysOn(next, -2);
      const draw = new Draw(seed, `blocked.${placement}.${number}`);
      if (back !== undefined && back < workingDaysOn(from, LONG_ENOUGH)) return [];
      if (!draw.chance('blocked', BLOCKED)) return [];
      const saidBy = draw.pick('said', ['worker', 'employer', 'jobcoach'] as const);
      const expected = back ?? addDays(until, draw.between('back', 5, 25));
      const block = { from, expectedBack: draw.chance('known', KNOWN) ? expected : null, saidBy };
      const name = `blocked:${placement}:${number}`;
      const blocked = roomDeed(from, body, name, { kind: 'measuringBlocked', placement, number, block });
      if (back === undefined) return [blocked];
      return [blocked, roomDeed(back, body, `${name}:on`, { kind: 'measuringGoesOn', placement, number })];
    });
}
