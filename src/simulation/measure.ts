import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addMonths } from '../../workflows/law/dates.js';
import type { Draw } from './draw.js';
import { VISIT_HOURS, VISIT_MINUTES } from './expert-diary.js';
import type { Life } from './life.js';
import type { MeasuringDays } from './measuring-days.js';
import { stillWaits, writeReport, type Act } from './report/write-report.js';
import { workingDaysOn } from './working-days.js';

export type Measuring = {
  readonly name: string;
  readonly reason: 'first' | 'repeat';
  readonly days: MeasuringDays;
  readonly wageValue: number;
  readonly determined: (today: LocalDate) => void;
};

/** One measurement from its request to the determination; it stops when the job ends before the visit (M24). */
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
  let seen = false;
  const goesOn = (today: LocalDate): boolean => seen || isThere(today);
  const act: Act = (day, role, type, payload, words) =>
    life.on(day, (today) => {
      if (!goesOn(today)) return;
      life.send(role, type, payload(today), instance, words);
      seen ||= type === 'visit.held';
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
  const slot = { startsAt: draw.pick(`${name}.startsAt`, VISIT_HOURS), minutes: VISIT_MINUTES };
  act(days.planned, 'expert', 'visit.planned', () => ({ visitOn: days.visit, ...slot }));
  act(workingDaysOn(days.planned, 2), 'link', 'visit.confirmed', () => ({ party: 'employer' }));
  act(days.visit, 'expert', 'visit.held', (visitedOn) => ({
    visitedOn,
    interpreter: draw.chance(`${name}.interpreter`, 0.05),
  }));
  if (days.writing === undefined) plainReport(act, measuring, draw);
  else writeReport(life, act, { ...measuring, writing: days.writing });
  if (stillWaits(life, days)) return;
  act(days.accepted, 'reviewer', 'report.accepted', (acceptedOn) => ({ acceptedOn }));
  life.on(days.determined, (determinedOn) => {
    if (!goesOn(determinedOn)) return;
    life.send('manager', 'wageValue.determined', { determinedOn }, instance);
    if (!sentWithLetters(life, determinedOn)) {
      life.send('backOffice', 'determination.sent', { sentOn: determinedOn }, instance);
    }
    known.value = measuring.wageValue;
    measuring.determined(determinedOn);
  });
}

/** Whoever makes the letters of the demo sends the determination with them. */
const sentWithLetters = ({ plan }: Life, day: LocalDate): boolean =>
  plan.reports !== undefined && day >= plan.reports.lettersFrom;

/** A report of which nobody reads more than its numbers. */
function plainReport(act: Act, measuring: Measuring, draw: Draw): void {
  const { days, name } = measuring;
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
