import type { LocalDate } from '../../../../workflows/definition.js';
import { dutchNumber } from '../../../../workflows/law/dutch.js';
import { Decimal } from '../../../../workflows/law/exact.js';
import { policyOn, type PolicySet } from '../../../../workflows/law/policies.js';
import { taskFaults, wageValueOf, type MainTask, type WageValue } from '../../../../workflows/law/wage-value.js';
import type { ShownFault } from '../../forms/error-summary.js';
import type { Typed } from '../../forms/form-values.js';
import { FACTORS, FACTOR_WORDS } from './measuring-fields.js';
import { measuringOf, onForm, type Measuring, type TypedTask } from './measuring-input.js';

/** What the law makes of the form as it is now, step by step. */
export type Outcome = {
  readonly measuring: Measuring;
  /** Whole percents; undefined as long as something is missing or wrong. */
  readonly wageValue: number | undefined;
  /** Each step in words (C3–C5). */
  readonly steps: readonly string[];
  /** Together the shares are this; 100 when the table is complete. */
  readonly shares: string;
  /** What would be refused. */
  readonly faults: readonly ShownFault[];
  /** What may stand, but asks for a second look. */
  readonly notes: readonly string[];
};

/** The choices of the municipality, and the day whose choices count (C3). */
export type MeasuringLaw = { readonly policies: PolicySet; readonly visitedOn: LocalDate };

/** @param hours a week of the worker, decimal string; with the working days it gives the minimum of a task (C2) */
export function outcomeOf(typed: Typed, hours: string, law: MeasuringLaw): Outcome {
  const measuring = measuringOf(typed);
  const { regular, tasks, daysPerWeek, faults: unreadable } = measuring;
  const shares = dutchNumber(tasks.reduce((sum, { numbers }) => sum.plus(numbers.share ?? 0), new Decimal(0)));
  if (regular === true) {
    const { wageValue, explanation } = wageValueOf(true, [], law.visitedOn, law.policies);
    const notes = tasks.length > 0 ? ['U vulde ook taken in. Bij een reguliere prestatie gaan die niet mee.'] : [];
    return { measuring, wageValue, steps: explanation.map(({ text }) => text), shares, faults: [], notes };
  }
  const time = { hoursPerWeek: hours, ...(daysPerWeek === undefined ? {} : { daysPerWeek }) };
  const found =
    tasks.length === 0
      ? []
      : taskFaults(
          tasks.map(({ numbers }) => numbers),
          time,
        );
  const faults = [...unreadable, ...found.map((fault) => onForm(fault, tasks))];
  const complete = tasks.map(mainTask);
  const isComplete = tasks.length > 0 && complete.every((task) => task !== undefined);
  const computed = faults.length === 0 && isComplete ? valueOf(complete.filter(isTask), law) : undefined;
  const partly = computed?.explanation ?? stepsSoFar(tasks, law);
  return {
    measuring,
    wageValue: computed?.wageValue,
    steps: partly.map(({ text }) => text),
    shares,
    faults,
    notes: tasks.flatMap((task) => notesOn(task, law)),
  };
}

const valueOf = (tasks: readonly MainTask[], { policies, visitedOn }: MeasuringLaw): WageValue =>
  wageValueOf(false, tasks, visitedOn, policies);

const isTask = (task: MainTask | undefined): task is MainTask => task !== undefined;

function mainTask({ numbers: { share, pace, quality, netWorkingTime } }: TypedTask): MainTask | undefined {
  return share === undefined || pace === undefined || quality === undefined || netWorkingTime === undefined
    ? undefined
    : { share, pace, quality, netWorkingTime };
}

/** Tasks that are complete already, each with its part; the sum follows when all are. */
function stepsSoFar(tasks: readonly TypedTask[], law: MeasuringLaw): readonly { readonly text: string }[] {
  return tasks.flatMap((typed) => {
    const task = mainTask(typed);
    if (task === undefined || taskFaults([{ ...task, share: 100 }]).length > 0) return [];
    const [step] = valueOf([task], law).explanation;
    return step === undefined ? [] : [{ text: step.text.replace(/^Hoofdtaak \d/, `Hoofdtaak ${typed.row + 1}`) }];
  });
}

function notesOn({ row, numbers, quantity }: TypedTask, { policies, visitedOn }: MeasuringLaw): readonly string[] {
  const task = `Hoofdtaak ${row + 1}`;
  const below = FACTORS.filter(
    (factor) => factor !== 'share' && numbers[factor] !== undefined && Number(numbers[factor]) < 100,
  );
  const words = below.map((factor) => FACTOR_WORDS[factor].toLowerCase());
  const pace = new Decimal(numbers.pace ?? 0);
  const isCapped = policyOn(policies, 'paceAbove100', visitedOn) === 'countsAs100';
  const counts = isCapped ? 'als 100' : 'zoals gemeten; dat is een keuze van de gemeente';
  const counted = quantity && new Decimal(quantity.made).times(100).div(quantity.norm);
  return [
    ...(pace.greaterThan(100) ? [`${task}: een tempo van ${dutchNumber(pace)} telt ${counts} (regel C3).`] : []),
    ...(below.length > 1
      ? [`${task}: ${words.join(' en ')} zijn lager dan 100. Tel één beperking maar één keer (regel C3).`]
      : []),
    ...(counted && numbers.pace !== undefined && !counted.toDecimalPlaces(1).equals(pace.toDecimalPlaces(1))
      ? [
          `${task}: het getelde aantal is ${dutchNumber(counted.toDecimalPlaces(1))} procent van de norm, het tempo staat op ${dutchNumber(pace)}.`,
        ]
      : []),
  ];
}
