import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, earlier } from '../../workflows/law/dates.js';
import { measurementPlanning } from '../../workflows/law/measurement-planning.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import type { Draw } from './draw.js';
import type { Life } from './life.js';
import { workingDaysOn } from './working-days.js';

/** The days of a measurement and of the message that follows it, counted back from the register's confirmation. */
export type MeasuringDays = {
  readonly requested: LocalDate;
  readonly judged: LocalDate;
  readonly ordered: LocalDate;
  readonly planned: LocalDate;
  readonly visit: LocalDate;
  readonly draft: LocalDate;
  readonly firstView: LocalDate;
  readonly secondView: LocalDate;
  readonly reported: LocalDate;
  readonly accepted: LocalDate;
  readonly determined: LocalDate;
  readonly informed: LocalDate;
  readonly reportedToRegister: LocalDate;
  readonly confirmed: LocalDate;
};

/** @param name keeps the draws of one measurement apart from those of another */
export function measuringDays(draw: Draw, name: string, confirmed: LocalDate): MeasuringDays {
  const before = (day: LocalDate, step: string, low: number, high: number): LocalDate =>
    workingDaysOn(day, -draw.between(`${name}.${step}`, low, high));
  const reportedToRegister = before(confirmed, 'confirmed', 4, 6);
  const informed = before(reportedToRegister, 'informed', 0, 2);
  const determined = before(informed, 'determined', 0, 1);
  const accepted = before(determined, 'accepted', 1, 4);
  const reported = before(accepted, 'reported', 1, 4);
  const secondView = before(reported, 'closed', 0, 2);
  const firstView = before(secondView, 'firstView', 0, 3);
  const draft = before(firstView, 'draft', 2, 5);
  const visit = before(draft, 'visit', 2, 5);
  const planned = before(visit, 'planned', 6, 12);
  const ordered = before(planned, 'ordered', 1, 5);
  const judged = before(ordered, 'judged', 0, 2);
  const requested = before(judged, 'requested', 1, 3);
  return {
    requested,
    judged,
    ordered,
    planned,
    visit,
    draft,
    firstView,
    secondView,
    reported,
    accepted,
    determined,
    informed,
    reportedToRegister,
    confirmed,
  };
}

/** One in eight is ordered after the last day to order (process.md: 10 to 15 percent of measurements are late). */
const ORDERED_LATE = 0.125;

/**
 * The first measurement is asked for and ordered well before the last day to order (D8), as a back office with a list
 * of last days does; now and then that day has passed. The visit is where it was.
 */
export function orderedAhead({ plan, draw, known, firstMeasuredDay }: Life, days: MeasuringDays): MeasuringDays {
  const { orderLastDay } = measurementPlanning(
    { start: plan.start, lastLumpSumDay: addDays(firstMeasuredDay, -1), contractEnd: known.contractUntil },
    defaultPolicies,
    builtInTables,
  );
  const wanted = draw.chance('order.late', ORDERED_LATE)
    ? workingDaysOn(orderLastDay, draw.between('order.late.days', 1, 12))
    : workingDaysOn(orderLastDay, -draw.between('order.ahead.days', 2, 14));
  const ordered = earlier(wanted, workingDaysOn(days.planned, -1));
  const judged = workingDaysOn(ordered, -draw.between('order.judged', 0, 2));
  return { ...days, ordered, judged, requested: workingDaysOn(judged, -draw.between('order.requested', 1, 3)) };
}

export type Measuring = {
  readonly name: string;
  readonly reason: 'first' | 'repeat';
  readonly days: MeasuringDays;
  readonly wageValue: number;
  readonly determined: (today: LocalDate) => void;
};

/** One measurement from its request to the determination; it stops when the job ends before. */
export function measure(life: Life, measuring: Measuring): void {
  const { days, reason } = measuring;
  life.on(days.requested, (requestedOn) => {
    const { known } = life;
    if (!known.working || known.lastDay !== null || known.contractLapsed) return;
    life.send('consultant', 'measurement.requested', { reason, requestedOn });
    known.measurements += 1;
    fieldwork(life, measuring, `measurement-${known.measurements}`);
  });
}

function fieldwork(life: Life, measuring: Measuring, instance: string): void {
  const { days, name } = measuring;
  const { draw, known } = life;
  // The end that was announced comes in the night, before anybody does anything on the day after it.
  const isThere = (today: LocalDate): boolean => known.working && (known.lastDay === null || today <= known.lastDay);
  const act = (
    day: LocalDate,
    role: Parameters<Life['send']>[0],
    type: string,
    payload: (today: LocalDate) => JsonObject,
  ): void =>
    life.on(day, (today) => {
      if (isThere(today)) life.send(role, type, payload(today), instance);
    });
  act(days.judged, 'consultant', 'suitability.judged', (judgedOn) => ({
    outcome: draw.chance(`${name}.adapted`, 0.15) ? 'adapted' : 'suitable',
    judgedOn,
  }));
  act(days.ordered, 'backOffice', 'measurement.ordered', (orderedOn) => ({
    ...EXPERT,
    registrationCheckedOn: orderedOn,
    registrationValidUntil: addMonths(orderedOn, 12),
    orderedOn,
  }));
  const slot = { startsAt: draw.pick(`${name}.startsAt`, ['09:30', '10:00', '13:30']), minutes: 120 };
  act(days.planned, 'expert', 'visit.planned', () => ({ visitOn: days.visit, ...slot }));
  act(workingDaysOn(days.planned, 2), 'link', 'visit.confirmed', () => ({ party: 'employer' }));
  act(days.visit, 'expert', 'visit.held', (visitedOn) => ({
    visitedOn,
    interpreter: draw.chance(`${name}.interpreter`, 0.05),
  }));
  act(days.draft, 'expert', 'draft.made', (draftOn) => ({ draftOn, ...valued(measuring, draw) }));
  act(days.draft, 'expert', 'views.asked', (askedOn) => ({ askedOn }));
  const view = (party: 'worker' | 'employer') => (givenOn: LocalDate) => ({
    party,
    givenOn,
    how: 'written',
    readBack: false,
    agrees: draw.chance(`${name}.agrees.${party}`, 0.9),
    points: 0,
  });
  act(days.firstView, 'link', 'view.given', view('worker'));
  act(days.secondView, 'link', 'view.given', view('employer'));
  act(days.reported, 'expert', 'report.made', (reportedOn) => ({ reportedOn }));
  act(days.accepted, 'reviewer', 'report.accepted', (acceptedOn) => ({ acceptedOn }));
  life.on(days.determined, (determinedOn) => {
    if (!isThere(determinedOn)) return;
    life.send('manager', 'wageValue.determined', { determinedOn }, instance);
    life.send('backOffice', 'determination.sent', { sentOn: determinedOn }, instance);
    known.value = measuring.wageValue;
    measuring.determined(determinedOn);
  });
}

/** The expert of the deciding body; the engine's actor has the same id. */
export const EXPERT_ID = '{expert}';
const EXPERT = { expertId: EXPERT_ID, registrationNumber: 'SIM-0001' };

/** Main tasks that together give the value drawn (C3–C5); at 100 percent there is no table. */
function valued({ wageValue, name }: Measuring, draw: Draw): JsonObject {
  if (wageValue === 100) return { regular: true, tasks: [] };
  const share = draw.pick(`${name}.share`, [40, 50, 60]);
  const task = (part: number, step: string): JsonObject => {
    const pace = Math.min(100, wageValue + draw.between(`${name}.${step}`, 0, 25));
    const quality = Math.round((wageValue / pace) * 10_000) / 100;
    return { share: part, pace, quality, netWorkingTime: 100 };
  };
  return { regular: false, tasks: [task(share, 'first'), task(100 - share, 'second')] };
}

/** Below 50: 20 %; 50–74: 48 %; 75–99: 25 %; 100: 7 % (process.md; 50–74 published for 2020–2022). */
export function drawnValue(draw: Draw, below100: boolean): number {
  const [low, high] = draw.weighted('value.class', [
    [[28, 49] as const, 20],
    [[50, 74] as const, 48],
    [[75, 99] as const, 25],
    [[100, 100] as const, below100 ? 0 : 7],
  ]);
  return draw.between('value', low, high);
}

/** A first value seldom stays what it was; now and then the work goes as anybody's. */
export function repeatedValue(draw: Draw, name: string, before: number): number {
  if (draw.chance(`${name}.full`, 0.04)) return 100;
  return Math.max(25, Math.min(99, before + draw.between(`${name}.change`, -6, 12)));
}

/** The first day of a month ahead. */
export const firstOfMonthAfter = (day: LocalDate, months: number): LocalDate =>
  `${addMonths(day, months).slice(0, 7)}-01`;
