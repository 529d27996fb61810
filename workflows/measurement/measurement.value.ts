import type { ExplanationStep, LocalDate, Refusal } from '../definition.js';
import { FIRST_DAY } from '../law/dates.js';
import { Decimal } from '../law/exact.js';
import type { PolicySet } from '../law/policies.js';
import { PRESENT_METHOD_FROM, taskFaults, wageValueOf } from '../law/wage-value.js';
import type { MeasurementContext } from './measurement.context.js';
import type { MeasurementEvent } from './measurement.events.js';

type Draft = Extract<MeasurementEvent, { readonly type: 'draft.made' }>;

/** The value of a draft and what each task adds to it (C3–C5); regular performance has no table. */
export function measured(
  { regular, tasks }: Draft,
  visitedOn: LocalDate,
  policies: PolicySet,
): {
  readonly wageValue: number;
  readonly tasks: MeasurementContext['tasks'];
  readonly explanation: readonly ExplanationStep[];
} {
  const { wageValue, explanation } = wageValueOf(regular, tasks, visitedOn, policies);
  const results = explanation.flatMap(({ rule, result }) =>
    rule === 'C3' && typeof result === 'string' ? [new Decimal(result).toFixed(6)] : [],
  );
  return {
    wageValue,
    tasks: regular ? [] : tasks.map((task, index) => ({ ...task, result: results[index] ?? '0' })),
    explanation,
  };
}

/**
 * What is wrong with the table of a draft (C2, C3, C5), all at once.
 * @param hoursPerWeek of the worker, against which the least share of a task is judged since the present method
 */
export function draftFaults({ regular, tasks }: Draft, visitedOn: LocalDate, hoursPerWeek: string): readonly Refusal[] {
  if (visitedOn < FIRST_DAY)
    return [{ code: 'before-rule', detail: 'Voor 1 januari 2017 is er geen Praktijkroute.', rule: 'C1' }];
  const time = visitedOn >= PRESENT_METHOD_FROM ? { hoursPerWeek } : {};
  if (!regular) return taskFaults(tasks, time).map((fault) => ({ code: 'tasks', ...fault }));
  if (tasks.length === 0) return [];
  return [
    {
      code: 'regular-has-no-tasks',
      detail: 'Bij een reguliere prestatie hoort geen tabel met hoofdtaken.',
      rule: 'C5',
      field: 'tasks',
    },
  ];
}
