import type { LocalDate } from '../../../workflows/definition.js';
import { isLate, type ContestableLetter } from '../../objections/contestable-letters.js';
import type { FormField } from '../forms/form-field.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { RadioField } from '../links/link-fields.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';

export type NewObjectionProps = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly number: string;
  readonly today: LocalDate;
  readonly letters: readonly ContestableLetter[];
  readonly formKey: string;
  readonly refusal: Refusal | undefined;
};

const field = (name: string, label: string, kind: FormField['kind'], hint?: string): FormField => ({
  name,
  label,
  hint,
  kind,
  required: name === 'receivedOn',
  choices: [],
});
export const OBJECTION_FIELDS: readonly FormField[] = [
  field('receivedOn', 'Ontvangen op', 'date'),
  field(
    'postedOn',
    'Op de post gedaan op',
    'date',
    'Alleen bij een brief: het poststempel. Op tijd gepost telt als het binnen een week na de laatste dag kwam (regel D4).',
  ),
  field(
    'explanation',
    'Waarom de indiener het er niet mee eens is',
    'longText',
    'Wordt versleuteld bewaard. Niets over ziekte.',
  ),
];

/** One value names the side and its letter: each side has a term of its own (M17). */
export const letterValue = ({ party, key }: ContestableLetter): string => `${party}.${key}`;

/** An objection that came by post, by mail or at the desk: against which letter, and of whom (D4). */
export function NewObjectionPage({ page, placement, number, today, letters, formKey, refusal }: NewObjectionProps) {
  const fault = refusal?.faults.find(({ field: name }) => name === 'letter')?.detail;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Bezwaar vastleggen</h1>
      <p class="lead">
        Zaak {number}. Een bezwaar schorst niet: wat is besloten, blijft gelden tot er op het bezwaar is beslist. Leg
        ook een bezwaar vast dat te laat is; de jurist beoordeelt dat.
      </p>
      {letters.length === 0 ? (
        <p class="leeg">
          In deze zaak is nog geen brief verstuurd waartegen bezwaar kan. De termijn begint op de dag na verzending:
          verstuur eerst de brief.
        </p>
      ) : (
        <PostForm
          page={page}
          name="bezwaar"
          action={`/plaatsingen/${placement}/bezwaar`}
          fields={OBJECTION_FIELDS}
          button="Bezwaar vastleggen"
          hidden={{ _key: formKey }}
          first={{ receivedOn: today }}
          refusal={refusal}
          before={
            <RadioField
              name="letter"
              label="Tegen welke brief, en van wie?"
              choices={Object.fromEntries(letters.map((one) => [letterValue(one), labelOf(one, today)]))}
              typed={refusal?.typed ?? {}}
              faults={new Map(fault === undefined ? [] : [['letter', fault]])}
            />
          }
        />
      )}
    </>
  );
}

function labelOf(letter: ContestableLetter, today: LocalDate): string {
  const { party, title, sentOn, lastDay } = letter;
  const who = party === 'employer' ? 'Werkgever' : 'Werknemer';
  const term =
    lastDay === null
      ? ''
      : `, ${isLate(letter, today) ? 'de laatste dag was' : 'bezwaar tot en met'} ${longDate(lastDay)}`;
  return `${who}, ${title.charAt(0).toLowerCase()}${title.slice(1)}, verstuurd op ${longDate(sentOn)}${term}`;
}
