import type { SentEvent } from '../../../placements/placement.schemas.js';
import type { ShownFault } from '../../forms/error-summary.js';
import type { Typed } from '../../forms/form-values.js';
import { FACTORS } from './measuring-fields.js';
import { missingIn, wordsOf, type Measuring } from './measuring-input.js';
import type { Desk } from './measurement-desk.js';
import { outcomeOf, type MeasuringLaw } from './outcome.js';

/** An event made of the form, or everything that is in its way. */
export type ToSend = { readonly sent?: SentEvent; readonly faults: readonly ShownFault[] };

/** The draft of a report (C2–C5, C8). */
export function draftSent(typed: Typed, { facts, today, law }: Pick<Desk, 'facts' | 'today' | 'law'>): ToSend {
  const { measuring, sealed, faults } = whole(typed, facts.hours, law);
  if (faults.length > 0) return { faults };
  const sent = { type: 'draft.made', draftOn: today, ...numbersOf(measuring), ...(sealed && { sealed }) };
  return { sent, faults };
}

/** The report with its last words. Other numbers would be another draft: on that worker and employer could say nothing yet (C7). */
export function reportSent(typed: Typed, { facts, today, law }: Pick<Desk, 'facts' | 'today' | 'law'>): ToSend {
  const { measuring, sealed, faults } = whole(typed, facts.hours, law);
  if (faults.length > 0) return { faults };
  if (!isSame(numbersOf(measuring), facts)) {
    const detail =
      'U hebt cijfers veranderd. Maak eerst een nieuw concept: werknemer en werkgever moeten daarop kunnen reageren.';
    return { faults: [{ field: 'tasks', detail, rule: 'C7' }] };
  }
  return { sent: { type: 'report.made', reportedOn: today, ...(sealed && { sealed }) }, faults };
}

function whole(typed: Typed, hours: string, law: MeasuringLaw) {
  const { measuring, faults } = outcomeOf(typed, hours, law);
  const none: readonly ShownFault[] =
    measuring.regular === false && measuring.tasks.length === 0
      ? [{ field: 'tasks', detail: 'Vul minstens één hoofdtaak in.', rule: 'C2' }]
      : [];
  const words = wordsOf(typed, measuring);
  const all = [...missingIn(typed, measuring), ...none, ...faults, ...words.faults];
  const byPlace = new Map(all.map((fault) => [`${fault.field} ${fault.detail}`, fault]));
  return { measuring, sealed: words.sealed, faults: [...byPlace.values()] };
}

type Numbers = { readonly regular: boolean; readonly tasks: readonly Readonly<Record<string, number>>[] };

function numbersOf({ regular = false, tasks }: Measuring): Numbers {
  if (regular) return { regular, tasks: [] };
  return {
    regular,
    tasks: tasks.map(({ numbers }) => Object.fromEntries(FACTORS.map((factor) => [factor, Number(numbers[factor])]))),
  };
}

function isSame(typed: Numbers, facts: Desk['facts']): boolean {
  return (
    typed.regular === facts.regular &&
    typed.tasks.length === facts.tasks.length &&
    typed.tasks.every((task, index) => FACTORS.every((factor) => task[factor] === facts.tasks[index]?.[factor]))
  );
}
