import type { FormField } from './form-field.js';

/** What was typed, as the browser sent it. */
export type Typed = Readonly<Record<string, unknown>>;

export const TASK_FIELDS = ['share', 'pace', 'quality', 'netWorkingTime'] as const;
export const TASK_ROWS = 5;

export const textOf = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value.trim() : '';
};

export const listOf = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
};

/** The payload behind a form; what cannot be read stays as it was typed, so that its schema names the fault. */
export function payloadFrom(fields: readonly FormField[], typed: Typed): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, typed)]));
}

function valueOf(field: FormField, typed: Typed): unknown {
  const text = textOf(typed, field.name);
  if (field.kind === 'choices') return listOf(typed, field.name);
  if (field.kind === 'tasks') return tasksFrom(typed);
  if (text === '') return field.required ? undefined : null;
  switch (field.kind) {
    case 'yesNo':
      return text === 'ja' ? true : text === 'nee' ? false : text;
    case 'date':
      return dayFrom(text);
    case 'number':
      return numberFrom(text);
    case 'decimal':
      return decimalFrom(text);
    case 'choice':
      return isNumberChoice(field) ? numberFrom(text) : text;
    case 'time':
    case 'text':
    case 'longText':
      return text;
  }
}

/** Numbers of decisions and the like are chosen from a list. */
const isNumberChoice = ({ choices }: FormField): boolean => choices.every(({ value }) => /^\d+$/.test(value));

/** Also `12-03-2026`, as people write it where the browser has no calendar. */
export function dayFrom(text: string): string {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!dutch) return text;
  const [, day = '', month = '', year = ''] = dutch;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export const decimalFrom = (text: string): string =>
  text
    .replace(/^€\s*/, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');

export function numberFrom(text: string): unknown {
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** Rows without a share are not there. */
function tasksFrom(typed: Typed): readonly Record<string, unknown>[] {
  return Array.from({ length: TASK_ROWS }, (_none, row) =>
    Object.fromEntries(TASK_FIELDS.map((name) => [name, numberFrom(textOf(typed, `tasks.${row}.${name}`))])),
  ).filter((_task, row) => textOf(typed, `tasks.${row}.share`) !== '');
}
