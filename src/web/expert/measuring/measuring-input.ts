import type { TaskFault } from '../../../../workflows/law/wage-value.js';
import { sealedPart, type SealedPart } from '../../../placements/placement.schemas.js';
import type { ShownFault } from '../../forms/error-summary.js';
import { decimalFrom, textOf, type Typed } from '../../forms/form-values.js';
import {
  FACTOR_WORDS,
  FACTORS,
  REPORT_FIELDS,
  TASK_FIELDS,
  taskField,
  TASKS,
  type Factor,
} from './measuring-fields.js';

/** A main task as far as it was typed; numbers as decimal strings. */
export type TypedTask = {
  readonly row: number;
  readonly name: string;
  readonly explanation: string;
  readonly numbers: Readonly<Partial<Record<Factor, string>>>;
  readonly quantity: { readonly made: string; readonly norm: string; readonly what: string } | undefined;
};
export type Measuring = {
  /** Undefined as long as nobody chose. */
  readonly regular: boolean | undefined;
  readonly tasks: readonly TypedTask[];
  readonly daysPerWeek: string | undefined;
  /** Numbers that are none. */
  readonly faults: readonly ShownFault[];
};

const NUMBER = /^-?\d{1,4}(\.\d{1,2})?$/;

/** Reads the form; what is no number is named, what is empty is left out. */
export function measuringOf(typed: Typed): Measuring {
  const rows = Array.from({ length: TASKS }, (_none, row) => row).filter((row) => isUsed(typed, row));
  const faults: ShownFault[] = [];
  const tasks = rows.map((row) => taskOf(typed, row, faults));
  const days = numberIn(typed, 'daysPerWeek', 'Werkdagen per week', faults);
  if (days !== undefined && !/^[1-7](\.[05]0?)?$/.test(days)) {
    faults.push({ field: 'daysPerWeek', detail: 'Werkdagen per week: vul 1 tot en met 7 in, of een halve dag erbij.' });
  }
  const regular = textOf(typed, 'regular');
  return {
    regular: regular === '' ? undefined : regular === 'ja',
    tasks,
    daysPerWeek: days,
    faults,
  };
}

const isUsed = (typed: Typed, row: number): boolean =>
  TASK_FIELDS.some((name) => textOf(typed, taskField(row, name)) !== '');

function taskOf(typed: Typed, row: number, faults: ShownFault[]): TypedTask {
  const label = (word: string): string => `${word} van hoofdtaak ${row + 1}`;
  const numbers = Object.fromEntries(
    FACTORS.flatMap((factor) => {
      const value = numberIn(typed, taskField(row, factor), label(FACTOR_WORDS[factor]), faults);
      return value === undefined ? [] : [[factor, value]];
    }),
  );
  const made = numberIn(typed, taskField(row, 'made'), label('Gemaakt'), faults);
  const norm = numberIn(typed, taskField(row, 'norm'), label('Norm'), faults);
  if ((made === undefined) !== (norm === undefined) && !faults.some(({ field }) => field === taskField(row, 'norm'))) {
    const name = made === undefined ? 'made' : 'norm';
    faults.push({ field: taskField(row, name), detail: `Hoofdtaak ${row + 1}: vul het aantal en de norm allebei in.` });
  }
  if (norm !== undefined && Number(norm) <= 0) {
    faults.push({ field: taskField(row, 'norm'), detail: `De norm van hoofdtaak ${row + 1} is hoger dan 0.` });
  }
  return {
    row,
    name: textOf(typed, taskField(row, 'name')),
    explanation: textOf(typed, taskField(row, 'explanation')),
    numbers,
    quantity:
      made !== undefined && norm !== undefined && Number(norm) > 0
        ? { made, norm, what: textOf(typed, taskField(row, 'what')) }
        : undefined,
  };
}

function numberIn(typed: Typed, name: string, label: string, faults: ShownFault[]): string | undefined {
  const text = textOf(typed, name).replace(/\s*%$/, '');
  if (text === '') return undefined;
  const number = decimalFrom(text);
  if (NUMBER.test(number)) return number;
  faults.push({ field: name, detail: `${label}: vul een getal in, bijvoorbeeld 62,5.` });
  return undefined;
}

/** A fault of the law names a task by its place among those used; the form names it by its row. */
export function onForm({ field, detail, rule }: TaskFault, tasks: readonly TypedTask[]): ShownFault {
  const [, index, name] = /^tasks\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const row = index === undefined ? undefined : tasks[Number(index)]?.row;
  const said = row === undefined ? detail : `Hoofdtaak ${row + 1}: ${lowerFirst(detail)}`;
  return {
    field: row === undefined ? 'tasks' : `tasks.${row}.${name}`,
    detail: said.replace(/ \(regel \w+\)/, ''),
    rule,
  };
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** What a report cannot do without (C8); a concept can. */
export function missingIn(typed: Typed, { regular, tasks }: Measuring): readonly ShownFault[] {
  const empty = (name: string): boolean => textOf(typed, name) === '';
  const report = REPORT_FIELDS.filter(({ name, required }) => required && empty(name)).map(({ name, label }) => ({
    field: name,
    detail: `Vul in: ${lowerFirst(label)}.`,
    rule: 'C8',
  }));
  if (regular === undefined) {
    return [{ field: 'regular', detail: 'Kies of de werknemer regulier presteert.', rule: 'C5' }, ...report];
  }
  if (regular) {
    return empty('_toelichting')
      ? [...report, { field: '_toelichting', detail: 'Leg uit waarom de prestatie regulier is.', rule: 'C8' }]
      : report;
  }
  return [...report, ...tasks.flatMap((task) => missingInTask(task))];
}

function missingInTask({ row, name, explanation, numbers }: TypedTask): readonly ShownFault[] {
  const fault = (field: string, word: string): ShownFault => ({
    field: `tasks.${row}.${field}`,
    detail: `Hoofdtaak ${row + 1}: vul ${word} in.`,
    rule: 'C8',
  });
  return [
    ...(name === '' ? [fault('name', 'de naam')] : []),
    ...FACTORS.filter((factor) => numbers[factor] === undefined).map((factor) =>
      fault(
        factor,
        `${factor === 'quality' ? 'de' : factor === 'netWorkingTime' ? 'de' : 'het'} ${lowerFirst(FACTOR_WORDS[factor])}`,
      ),
    ),
    ...(explanation === '' ? [fault('explanation', 'een toelichting')] : []),
  ];
}

/** The words of the report; they lie sealed. @returns faults when something is too long or no telephone number */
export function wordsOf(
  typed: Typed,
  { regular, tasks }: Measuring,
): { readonly sealed?: SealedPart; readonly faults: readonly ShownFault[] } {
  const filled = (name: string): string | undefined => textOf(typed, name) || undefined;
  const report = Object.fromEntries(
    REPORT_FIELDS.flatMap(({ name, kind }) => {
      const value = filled(name);
      return value === undefined ? [] : [[name, kind === 'decimal' ? decimalFrom(value) : value]];
    }),
  );
  const parsed = sealedPart.safeParse({
    explanation: filled('_toelichting'),
    report,
    tasks: regular === true ? [] : tasks.map(taskWordsOf),
  });
  if (parsed.success) return { sealed: parsed.data, faults: [] };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({ field: fieldAt(path, tasks), detail: message })),
  };
}

function taskWordsOf({ name, row, explanation, quantity }: TypedTask): object {
  return {
    name: name === '' ? `Taak ${row + 1}` : name,
    ...(explanation === '' ? {} : { explanation }),
    ...(quantity === undefined
      ? {}
      : {
          quantity: {
            made: quantity.made,
            norm: quantity.norm,
            ...(quantity.what === '' ? {} : { what: quantity.what }),
          },
        }),
  };
}

function fieldAt(path: readonly PropertyKey[], tasks: readonly TypedTask[]): string {
  const [part, second, third, fourth] = path.map(String);
  if (part === 'report') return second ?? 'tasks';
  if (part === 'tasks') return `tasks.${tasks[Number(second)]?.row ?? 0}.${fourth ?? third ?? 'name'}`;
  return '_toelichting';
}
