import type { Decimal as Base } from 'decimal.js';
import type { ExplanationStep, LocalDate } from '../definition.js';
import { addMonths, FIRST_DAY, requireInForce } from './dates.js';
import { dutchDate, dutchNumber } from './dutch.js';
import { Decimal, exact, roundHalfUp } from './exact.js';
import { policyOn, type PolicySet } from './policies.js';

/** First day of the present method (C2–C5); before it the method of 2014, with *inzetbaarheid* as third factor. */
export const PRESENT_METHOD_FROM = '2021-07-01';

/** A main task: percents, decimal; `share` of the working time, the three factors against an average worker (C3). */
export type MainTask = {
  readonly share: Base.Value;
  readonly pace: Base.Value;
  readonly quality: Base.Value;
  /** Before 2021-07-01 this is *inzetbaarheid*. */
  readonly netWorkingTime: Base.Value;
};

export type WorkingTime = { readonly hoursPerWeek?: Base.Value; readonly daysPerWeek?: Base.Value };

/** What is wrong with a table of tasks: the field in dot notation and a Dutch sentence that names the rule. */
export type TaskFault = { readonly field: string; readonly detail: string; readonly rule: string };

/**
 * Every fault of a table of tasks at once (C2, C3); with working time also the minimum per task (C2). A number that is
 * missing is not judged here.
 */
export function taskFaults(tasks: readonly Partial<MainTask>[], time: WorkingTime = {}): readonly TaskFault[] {
  const faults: TaskFault[] = [];
  if (tasks.length < 1 || tasks.length > 5) {
    faults.push({
      field: 'tasks',
      rule: 'C2',
      detail: `Een meting heeft 1 tot en met 5 hoofdtaken, niet ${tasks.length} (regel C2).`,
    });
  }
  const shares = tasks.flatMap((task) => (task.share === undefined ? [] : [task.share]));
  const sum = shares.reduce<Decimal>((total, share) => total.plus(share), new Decimal(0));
  if (tasks.length > 0 && shares.length === tasks.length && !sum.equals(100)) {
    faults.push({
      field: 'tasks',
      rule: 'C2',
      detail: `De aandelen zijn samen ${dutchNumber(sum)} procent en niet 100 (regel C2).`,
    });
  }
  tasks.forEach((task, index) => faults.push(...factorFaults(task, index), ...minimumFaults(task, index, time)));
  return faults;
}

const BOUNDS = [
  { name: 'share', rule: 'C2', until: 100, detail: 'Het aandeel is 0 tot en met 100 procent (regel C2).' },
  { name: 'pace', rule: 'C3', until: Infinity, detail: 'Het tempo is niet lager dan 0 procent (regel C3).' },
  { name: 'quality', rule: 'C3', until: 100, detail: 'De kwaliteit is 0 tot en met 100 procent (regel C3).' },
  {
    name: 'netWorkingTime',
    rule: 'C3',
    until: 100,
    detail: 'De netto werktijd is 0 tot en met 100 procent (regel C3).',
  },
] as const;

function factorFaults(task: Partial<MainTask>, index: number): readonly TaskFault[] {
  return BOUNDS.flatMap(({ name, rule, until, detail }) => {
    const value = task[name];
    if (value === undefined) return [];
    const outside = new Decimal(value).lessThan(0) || new Decimal(value).greaterThan(until);
    return outside ? [{ field: `tasks.${index}.${name}`, rule, detail }] : [];
  });
}

/** At least 1/16 of the weekly working time and 30 minutes of the working day (C2). */
function minimumFaults(task: Partial<MainTask>, index: number, time: WorkingTime): readonly TaskFault[] {
  if (task.share === undefined || (time.hoursPerWeek === undefined && time.daysPerWeek === undefined)) return [];
  const field = `tasks.${index}.share`;
  const share = new Decimal(task.share);
  if (share.times(16).lessThan(100)) {
    return [{ field, rule: 'C2', detail: 'Een hoofdtaak is ten minste 1/16 van de werktijd per week (regel C2).' }];
  }
  if (time.hoursPerWeek === undefined || time.daysPerWeek === undefined) return [];
  const halfHours = share.times(time.hoursPerWeek).times(2);
  return halfHours.lessThan(new Decimal(100).times(time.daysPerWeek))
    ? [{ field, rule: 'C2', detail: 'Een hoofdtaak is ten minste 30 minuten van de werkdag (regel C2).' }]
    : [];
}

export type WageValue = { readonly wageValue: number; readonly explanation: readonly ExplanationStep[] };

/**
 * The wage value in whole percents (C3–C5): the sum over the tasks of share × pace × quality × net working time,
 * rounded once, half-up. Pace over 100 counts as 100, by policy `paceAbove100` as it was measured. `regular` performance is 100 without a table. The tasks must be
 * without faults. A visit before 2021-07-01 has the same product and sum by the method of 2014 (`visitedOn`).
 */
export function wageValueOf(
  regular: boolean,
  tasks: readonly MainTask[],
  visitedOn: LocalDate,
  policies: PolicySet,
): WageValue {
  requireInForce(visitedOn, FIRST_DAY, 'C1', 'visitedOn');
  if (regular) {
    return {
      wageValue: 100,
      explanation: [{ rule: 'C5', text: 'Reguliere prestatie: de loonwaarde is 100 procent.', result: 100 }],
    };
  }
  const third = visitedOn >= PRESENT_METHOD_FROM ? 'netto werktijd' : 'inzetbaarheid';
  const most = policyOn(policies, 'paceAbove100', visitedOn) === 'countsAs100' ? 100 : Infinity;
  const lines = tasks.map((task, index) => taskLine(task, index, third, most));
  const sum = lines.reduce((total, line) => total.plus(line.result), new Decimal(0));
  const wageValue = Math.min(100, roundHalfUp(exact(sum), 0).toNumber());
  const total: ExplanationStep = {
    rule: 'C4',
    text: `Samen ${dutchNumber(sum)} procent, afgerond op hele procenten: ${wageValue}.`,
    result: wageValue,
  };
  return { wageValue, explanation: [...lines.map((line) => line.step), total] };
}

function taskLine(
  task: MainTask,
  index: number,
  third: string,
  most: number,
): { result: Decimal; step: ExplanationStep } {
  const pace = Decimal.min(most, task.pace);
  const above = new Decimal(task.pace).greaterThan(100);
  const chosen = above && most > 100 ? ' (boven 100 telt mee, keuze van de gemeente)' : '';
  const result = new Decimal(task.share).times(pace).times(task.quality).times(task.netWorkingTime).div(1_000_000);
  const text =
    `Hoofdtaak ${index + 1}: aandeel ${dutchNumber(task.share)} × tempo ${dutchNumber(pace)}${chosen} × ` +
    `kwaliteit ${dutchNumber(task.quality)} × ${third} ${dutchNumber(task.netWorkingTime)} is ${dutchNumber(result)} procent.`;
  const inputs = {
    share: String(task.share),
    pace: String(task.pace),
    quality: String(task.quality),
    netWorkingTime: String(task.netWorkingTime),
  };
  return {
    result,
    step: { rule: 'C3', text, inputs, result: result.toString(), ...(above ? { provisional: true } : {}) },
  };
}

/** When to measure again (C10): by policy after 12 months, sheltered work 36; it never ends a decision (B15). */
export function nextMeasurementOn(
  measuredFrom: LocalDate,
  sheltered: boolean,
  policies: PolicySet,
): { day: LocalDate; explanation: readonly ExplanationStep[] } {
  const months = policyOn(
    policies,
    sheltered ? 'nextMeasurementMonthsSheltered' : 'nextMeasurementMonths',
    measuredFrom,
  );
  const day = addMonths(measuredFrom, months);
  const text = `De volgende meting is na ${months} maanden: ${dutchDate(day)}.`;
  return {
    day,
    explanation: [{ rule: 'C10', text, inputs: { measuredFrom, months }, result: day, provisional: true }],
  };
}
