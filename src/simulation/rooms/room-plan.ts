import { addDays, addMonths, yearOf } from '../../../workflows/law/dates.js';
import { DEMO_BODIES, type DemoBody } from '../../access/demo-users.js';
import { Draw } from '../draw.js';
import { byDay, lastDayOfBody, yearsOf } from '../plan-days.js';
import { workingDayFrom } from '../working-days.js';
import { absenceDeeds } from './absence-plan.js';
import { bureauDeeds } from './bureau-plan.js';
import { complaintDeeds } from './complaint-plan.js';
import { harrieDeeds } from './harrie-plan.js';
import { intakeDeeds } from './intake-plan.js';
import { oversightDeeds } from './oversight-plan.js';
import { pictureDeeds } from './picture-plan.js';
import { registerDeeds } from './register-plan.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** Everything that is done beside the placements, in order of its day. */
export function roomDeeds(plan: RoomPlan): readonly RoomDeed[] {
  const deeds = DEMO_BODIES.flatMap((body) => [
    roomDeed(workingDayFrom(plan.from), body, 'organisations', { kind: 'organisations' }),
    ...shelteredTasks(plan, body),
    ...labels(plan, body),
    ...harrieDeeds(plan, body),
    ...complaintDeeds(plan, body),
    ...oversightDeeds(plan, body),
    ...pictureDeeds(plan, body),
    ...intakeDeeds(plan, body),
    ...bureauDeeds(plan, body),
    ...registerDeeds(plan, body),
    ...absenceDeeds(plan, body),
  ]);
  return deeds.filter(({ day, body }) => day >= plan.from && day <= lastDayOfBody(plan, body)).toSorted(byDay);
}

/** The paper names 31 places for the region (seeds 19); here each municipality has its part by inhabitants, every year. */
const SHELTERED_PLACES = 31;

function shelteredTasks({ region, from, until }: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const all = region.municipalities.reduce((sum, { weight }) => sum + weight, 0);
  const years = yearsOf({ from, until });
  return region.municipalities
    .filter((one) => one.body === body.code)
    .flatMap(({ code, weight, until: last }) =>
      years
        .filter((year) => last === null || yearOf(last) >= year)
        .map((year) => {
          const places = ((SHELTERED_PLACES * weight) / all).toFixed(2);
          const task = { municipality: code, year, places, source: 'Verzonnen taakstelling van deze simulatie' };
          const day = workingDayFrom(year === yearOf(from) ? from : `${year}-01-05`);
          return roomDeed(day, body, `sheltered:${code}:${year}`, { kind: 'shelteredTask', task });
        }),
    );
}

const LABELLED = 0.25;

/** Some employers get a label of the region, most as Smaakmaker, and keep it two years or for good (seeds 29). */
function labels({ seed, employers }: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  return employers
    .filter(({ tenant }) => tenant === body.id)
    .flatMap(({ id, name, day }) => {
      const draw = new Draw(seed, name);
      if (!draw.chance('label', LABELLED)) return [];
      const from = workingDayFrom(addDays(day, draw.between('label.day', 30, 300)));
      const label = draw.weighted('label.which', [
        ['smaakmaker', 75],
        ['pso', 25],
      ]);
      const until = draw.chance('label.ends', 0.4) ? addMonths(from, 24) : null;
      return [roomDeed(from, body, `label:${name}`, { kind: 'labelled', employer: id, label, until })];
    });
}
