import type { LocalDate } from '../../../workflows/definition.js';
import { ageOn, isLocalDate } from '../../../workflows/law/dates.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { FormField } from '../forms/form-field.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';

/** Born when, and until when somebody in the file of a known person acts for the person; null for nobody. */
export type Represented = { readonly birthDate: string; readonly representedUntil: LocalDate | null };

const OF_AGE = 18;

const QUESTION: FormField = {
  name: 'repAsked',
  label: 'Wie vertegenwoordigt deze minderjarige',
  hint: 'Jonger dan 18 jaar: brieven gaan ook naar de vertegenwoordiger, meestal een ouder of voogd (geval M18).',
  kind: 'choice',
  required: true,
  choices: [
    { value: 'named', label: 'Vul ik in bij Vertegenwoordiger' },
    { value: 'none', label: 'Nagevraagd: er is geen vertegenwoordiger' },
  ],
};

const firstDayIn = (typed: Typed, today: LocalDate): LocalDate => {
  const start = dayFrom(textOf(typed, 'plannedStart'));
  return isLocalDate(start) ? start : today;
};

/** M18: asked of who is a minor on the first day, as long as nobody who acts for the person is known or typed. */
export function representativeQuestion(
  typed: Typed,
  { birthDate, representedUntil }: Represented,
  today: LocalDate,
): FormField | undefined {
  const day = firstDayIn(typed, today);
  if (!isLocalDate(birthDate) || ageOn(birthDate, day) >= OF_AGE || textOf(typed, 'repName') !== '') return undefined;
  if (representedUntil !== null && representedUntil >= day) return undefined;
  if (textOf(typed, 'persoon') === '') return QUESTION;
  const hint =
    'Jonger dan 18 jaar. Leg de vertegenwoordiger vast bij de gegevens van de persoon, of zeg dat er geen is.';
  return { ...QUESTION, hint, choices: QUESTION.choices.filter(({ value }) => value === 'none') };
}

/** M18. */
export function representativeFaults(typed: Typed, known: Represented, today: LocalDate): readonly ShownFault[] {
  if (representativeQuestion(typed, known, today) === undefined) return [];
  const asked = textOf(typed, 'repAsked');
  if (asked === 'none') return [];
  return asked === 'named'
    ? [{ field: 'repName', detail: 'Vul de naam van de vertegenwoordiger in.', rule: 'M18' }]
    : [{ field: 'repAsked', detail: 'Maak een keuze.', rule: 'M18' }];
}
