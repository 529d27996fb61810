import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { TestOutcome } from './doelgroep-answers.js';
import { CIRCLE_FIELDS, TEST_FIELDS } from './opening-fields.js';

/** Which answer decided the test of the doelgroep (A3), or which one is still needed. */
export function decidingSentence({ outcome, decidedBy }: TestOutcome, typed: Typed): string {
  const field = [...CIRCLE_FIELDS, ...TEST_FIELDS].find(({ name }) => name === decidedBy);
  if (field === undefined) return 'Geen enkel antwoord sluit deze persoon uit (regel A3).';
  if (outcome === 'unanswered') return `Beantwoord nog: “${field.label}”.`;
  return `Doorslaggevend is uw antwoord “${answerOf(field, typed)}” op “${field.label}” (regel A3).`;
}

function answerOf({ name, kind, choices }: FormField, typed: Typed): string {
  const text = textOf(typed, name);
  if (kind === 'yesNo') return text === 'ja' ? 'Ja' : 'Nee';
  return choices.find(({ value }) => value === text)?.label ?? text;
}
