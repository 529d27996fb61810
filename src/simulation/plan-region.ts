import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, daysBetween, earlier, FIRST_DAY, later, yearOf } from '../../workflows/law/dates.js';
import { Draw } from './draw.js';
import { measuringDays } from './measuring-days.js';
import type { Beginning, Fate, PlacementPlan, WrittenReports } from './placement-plan.js';
import type { SimulatedRegion } from './region.data.js';
import { workingDayFrom, workingDayUntil, workingDaysOn } from './working-days.js';

export type Span = { readonly from: LocalDate; readonly until: LocalDate };
export type SimulationPlan = Span & {
  readonly region: SimulatedRegion;
  readonly seed: string;
  /** Register entries of a year in place of the table and the draw; for tests. */
  readonly entries?: (year: number) => number;
  readonly reports?: WrittenReports;
};

/** Three placements at one employer, on average. */
const PER_EMPLOYER = 3;
/** Of a caseload as big as its entries: lost before inclusion, 100 percent, already registered; and not begun at all. */
const STARTED_EXTRA = 0.34;
const NOT_BEGUN_EXTRA = 0.09;

/**
 * The placements of a region, planned backwards from the register entries: per entry a day in its year and the first
 * day worked about half a year before; beside them a third more starts that lead elsewhere.
 */
export function planRegion(plan: SimulationPlan): readonly PlacementPlan[] {
  const plans: PlacementPlan[] = [];
  const add = (fate: Fate, window: Span, year: number, count: number): void => {
    for (let index = 0; index < count; index += 1) {
      const number = plans.length + 1;
      const draw = new Draw(plan.seed, `plan.${year}.${fate}.${index}`);
      const made = planPlacement(plan, { number, fate, window, draw });
      if (made !== undefined) plans.push(made);
    }
  };
  // Whoever starts in the last half year enters after it: those placements run at the end.
  const horizon = addMonths(plan.until, 8);
  for (let year = yearOf(plan.from); year <= yearOf(horizon); year += 1) {
    const window = windowOf(plan, year, horizon);
    if (window === undefined) continue;
    const entries = entriesOf(plan, year, window);
    add('entry', window, year, entries);
    const draw = new Draw(plan.seed, `extra.${year}`);
    for (const [index, fate] of extraFates(draw, entries).entries()) {
      add(fate, window, year * 100_000 + index, 1);
    }
  }
  return plans;
}

/** Days of a year on which the register can confirm something that was informed of within the simulation. */
function windowOf(plan: SimulationPlan, year: number, horizon: LocalDate): Span | undefined {
  const from = workingDayFrom(later(`${year}-01-01`, workingDaysOn(plan.from, 10)));
  const until = workingDayUntil(earlier(`${year}-12-31`, horizon));
  return from <= until ? { from, until } : undefined;
}

/** The real number where one is known for the whole year; else 20–70 a year (process.md), by the days there are. */
function entriesOf(plan: SimulationPlan, year: number, window: Span): number {
  if (plan.entries !== undefined) return plan.entries(year);
  const known = plan.region.entries.rows.find((row) => row.year === year);
  const perYear = known?.registerEntries ?? new Draw(plan.seed, 'region').between(`entries.${year}`, 20, 70);
  const whole = plan.from <= `${year}-01-01` && window.until >= workingDayUntil(`${year}-12-31`);
  return whole ? perYear : Math.round((perYear * (daysBetween(window.from, window.until) + 1)) / 365);
}

function extraFates(draw: Draw, entries: number): readonly Fate[] {
  const started = Math.round(entries * STARTED_EXTRA);
  const notBegun = Math.round(entries * NOT_BEGUN_EXTRA);
  const one = (index: number, from: readonly (readonly [Fate, number])[]): Fate => draw.weighted(`fate.${index}`, from);
  return Array.from({ length: started + notBegun }, (_none, index) =>
    index < started
      ? one(index, [
          ['lost', 42],
          ['fullValue', 16],
          ['alreadyRegistered', 42],
        ])
      : one(index, [
          ['notComeAbout', 40],
          ['withdrawn', 30],
          ['refused', 30],
        ]),
  );
}

type Wanted = {
  readonly number: number;
  readonly fate: Fate;
  readonly window: Span;
  readonly draw: Draw;
};

/** Room before the first day worked for intake and decision, and after it for a measurement. */
const INTAKE_DAYS = 30;
const SHORTEST_DAYS = 118;

function planPlacement(plan: SimulationPlan, wanted: Wanted): PlacementPlan | undefined {
  const { number, fate, draw } = wanted;
  const municipality = municipalityOf(plan, draw);
  const window = municipality.until === null ? wanted.window : until(wanted.window, municipality.until);
  if (window === undefined) return undefined;
  const confirmedOn = workingDayUntil(
    addDays(window.from, draw.between('confirmedOn', 0, daysBetween(window.from, window.until))),
  );
  const begun = beginningOf(plan, fate, later(confirmedOn, window.from), draw, number);
  if (begun === undefined) return undefined;
  return {
    number,
    fate,
    ...begun,
    body: municipality.body,
    municipality: municipality.code,
    employer: draw.between('employer', 1, Math.max(4, Math.ceil(employersOf(plan)))),
    confirmedOn: later(confirmedOn, window.from),
    from: plan.from,
    until: municipality.until === null ? plan.until : earlier(plan.until, municipality.until),
    ...(plan.reports === undefined ? {} : { reports: plan.reports }),
  };
}

const employersOf = ({ from, until: end }: Span): number => ((daysBetween(from, end) / 365) * 60) / PER_EMPLOYER;

/** By inhabitants; a municipality that has left, or is about to, gets no new files. */
function municipalityOf({ region, from }: SimulationPlan, draw: Draw) {
  const there = region.municipalities.filter((one) => one.until === null || one.until > from);
  return draw.weighted(
    'municipality',
    there.map((one) => [one, one.weight]),
  );
}

const until = (window: Span, last: LocalDate): Span | undefined =>
  window.from <= last ? { from: window.from, until: earlier(window.until, workingDayUntil(last)) } : undefined;

/** The first day worked, about half a year before; 10 to 15 percent are measured late. */
function beginningOf(
  { from, seed }: SimulationPlan,
  fate: Fate,
  confirmedOn: LocalDate,
  draw: Draw,
  number: number,
): { readonly start: LocalDate; readonly beginning: Beginning } | undefined {
  const late = draw.chance('late', 0.125);
  const lag = late ? draw.between('lag.late', 196, 285) : draw.between('lag', 146, 172);
  const start = plainDay(addDays(confirmedOn, -lag));
  const first = addDays(from, INTAKE_DAYS);
  if (start >= first) return { start, beginning: 'intake' };
  if (addDays(first, SHORTEST_DAYS + 12) <= confirmedOn) {
    return { start: plainDay(addDays(first, draw.between('start', 2, 8))), beginning: 'intake' };
  }
  // Who is in no figure of the years shown is left out of the stock.
  if (fate !== 'entry') return undefined;
  const before = plainDay(earlier(start, addDays(from, -25)));
  // The lump sum exists since 2017; whoever worked with a subsidy before it had been measured first.
  if (before < FIRST_DAY) return { start: before, beginning: 'importedMeasured' };
  const { requested } = measuringDays(new Draw(seed, number), 'first', confirmedOn);
  if (requested > from) return { start: before, beginning: 'importedLumpSum' };
  return { start: plainDay(earlier(before, addDays(from, -110))), beginning: 'importedValue' };
}

/** A working day on which six months end plainly: never the 29th, 30th or 31st. */
function plainDay(day: LocalDate): LocalDate {
  let reached = workingDayUntil(day);
  while (Number(reached.slice(8)) > 28) reached = workingDayUntil(addDays(reached, -1));
  return reached;
}
