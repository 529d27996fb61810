import { z } from 'zod';
import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { dayByNow, localDate } from '../../../workflows/payload.js';
import {
  ANSWER,
  CONDITION_QUESTIONS,
  CONDITIONS,
  conditionsAnswer,
  HELP_KINDS,
  questionsAnswer,
} from '../../links/answer-input.js';
import { CONDITION_ANSWERS, QUESTION_WORDS } from '../../links/answer-words.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { orUndefined, partOf, type Part } from '../forms/form-part.js';
import type { FormField } from '../forms/form-field.js';

/** A contact in a fixed form: the four conditions of the employer, or the three questions to the worker. */
export type ContactForm = {
  readonly path: 'voorwaarden' | 'vragen';
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly FormField[];
  /** @param today no contact was held after it */
  readonly read: (typed: Typed, today: LocalDate) => Part<readonly ContactEvent[]>;
};
/** The words of these answers name the question, as a page for outsiders needs; here the label stands before them. */
const readPart = <S extends z.ZodType>(schema: S, value: unknown): Part<z.infer<S>> => {
  const { faults, ...part } = partOf(schema, value, () => undefined);
  const short = faults.map((fault) =>
    fault.detail.startsWith(ANSWER) ? { ...fault, detail: 'Kies een antwoord.' } : fault,
  );
  return { ...part, faults: short };
};
export type ContactEvent = { readonly payload: JsonObject; readonly words: string | undefined };

const choice = (name: string, label: string, answers: Readonly<Record<string, string>>): FormField => ({
  name,
  label,
  hint: undefined,
  kind: 'choice',
  required: true,
  choices: Object.entries(answers).map(([value, said]) => ({ value, label: said.replace(/\.$/, '') })),
});
const HELD: FormField = {
  name: 'heldOn',
  label: 'Gesproken op',
  hint: undefined,
  kind: 'date',
  required: true,
  choices: [],
};
const HELP: FormField = {
  name: 'explanation',
  label: 'Toelichting',
  hint: 'Wordt versleuteld bewaard. Schrijf niets over ziekte of gezondheid.',
  kind: 'text',
  required: false,
  choices: [],
};

/** Process step 7: about the workplace, not about the person. */
export const CONDITIONS_FORM: ContactForm = {
  path: 'voorwaarden',
  title: 'Vier voorwaarden bij de werkgever',
  lead: 'Deze vragen gaan over de werkplek, niet over de werknemer. Stel ze bij de start, in maand 3 en in maand 5.',
  fields: [HELD, ...CONDITIONS.map((name) => choice(name, CONDITION_QUESTIONS[name], CONDITION_ANSWERS)), HELP],
  read: (typed, today) => {
    const given = Object.fromEntries(CONDITIONS.map((name) => [name, orUndefined(textOf(typed, name))]));
    const schema = z.strictObject({ heldOn: dayByNow(localDate, today), ...conditionsAnswer.shape });
    const value = { ...given, heldOn: dayFrom(textOf(typed, 'heldOn')), explanation: textOf(typed, 'explanation') };
    const part = readPart(schema, value);
    if (part.value === undefined) return { faults: part.faults };
    const { heldOn, explanation, ...answers } = part.value;
    const lines = CONDITIONS.map((name) => `${CONDITION_QUESTIONS[name]} ${CONDITION_ANSWERS[answers[name]]}`);
    const words = [...lines, ...(explanation === null ? [] : [explanation])].join('\n');
    const payload = { heldOn, with: 'employer', kind: 'conditions', helpWanted: null };
    return { faults: [], value: [{ payload, words }] };
  },
};

/** Only kinds of help are kept, no score on a person. */
export const QUESTIONS_FORM: ContactForm = {
  path: 'vragen',
  title: 'Drie vragen aan de werknemer',
  lead: 'Alleen wat voor hulp iemand wil, wordt bewaard. Er is geen cijfer over een persoon.',
  fields: [HELD, ...Object.entries(QUESTION_WORDS).map(([name, { label, answers }]) => choice(name, label, answers))],
  read: (typed, today) => {
    const names = Object.keys(QUESTION_WORDS);
    const given = Object.fromEntries(names.map((name) => [name, orUndefined(textOf(typed, name))]));
    const schema = z.strictObject({ heldOn: dayByNow(localDate, today), ...questionsAnswer.shape });
    const part = readPart(schema, { ...given, heldOn: dayFrom(textOf(typed, 'heldOn')) });
    if (part.value === undefined) return { faults: part.faults };
    const { heldOn, ...answers } = part.value;
    const wanted = Object.values(answers).filter((answer) => HELP_KINDS.some((kind) => kind === answer));
    const kinds: readonly (string | null)[] = wanted.length === 0 ? [null] : wanted;
    const value = kinds.map((helpWanted) => ({
      payload: { heldOn, with: 'worker', kind: 'questions', helpWanted },
      words: undefined,
    }));
    return { faults: [], value };
  },
};
