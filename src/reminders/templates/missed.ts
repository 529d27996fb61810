import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import { REMINDER_TEMPLATES } from '../../../workflows/placement/placement.reminders.js';

type Missed = { readonly name: string; readonly dueOn: LocalDate };

const isMissed = (value: unknown): value is Missed =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'dueOn' in value &&
  typeof value.name === 'string' &&
  typeof value.dueOn === 'string';

const templates: Readonly<Record<string, string>> = REMINDER_TEMPLATES;
/** Reminders of a placement have names of their own; those of its parts are named after their words. */
const templateOfReminder = (name: string): string => templates[name] ?? name;

/**
 * What lay before a file was taken over, in one sentence: each thing once, with its last day.
 * @param titleOf the Dutch name of a template
 */
export function missedSentence(data: JsonObject, titleOf: (template: string) => string): string {
  const missed: readonly unknown[] = Array.isArray(data['missed']) ? data['missed'] : [];
  const days = new Map<string, readonly LocalDate[]>();
  for (const { name, dueOn } of missed.filter(isMissed)) {
    const title = titleOf(templateOfReminder(name));
    days.set(title, [...(days.get(title) ?? []), dueOn]);
  }
  const told = [...days].map(([title, all]) => {
    const last = dutchDate(all.toSorted().at(-1) ?? '');
    return `${title} (${all.length === 1 ? last : `${all.length} keer, het laatst ${last}`})`;
  });
  const what = told.length === 0 ? '' : `: ${told.join(', ')}`;
  return `Voor de overname van deze plaatsing viel al iets, en daarover is niemand bericht${what}. Kijk wat nog nodig is.`;
}
