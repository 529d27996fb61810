import { addMonths, monthOf } from '../../../workflows/law/dates.js';
import type { HandedIn } from '../../links/coach-story.read-model.js';
import type { LinkFile } from '../../links/link-file.service.js';
import { FieldView } from '../forms/field-view.js';
import { longDate, monthName } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import { decimalText } from './draft-view.js';
import { LineField, NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

/** M42: a jobcoach hands in plan, hours and evaluation. */
export function SupportPage(props: ScreenProps & { readonly handedIn: readonly HandedIn[] }) {
  const { file, worker, csrf, formKey, typed, faults, saved, handedIn } = props;
  const byField = faultsByField(faults);
  const { support } = file;
  const granted = support?.granted ?? null;
  return (
    <LinkFrame title={`Begeleiding van ${worker}`} faults={faults}>
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {saved}
        </p>
      )}
      {granted === null ? (
        <p>Over deze begeleiding is nog niet beslist. U kunt alvast het plan sturen.</p>
      ) : (
        <p>
          Toegekend van {longDate(granted.fromOn)} tot en met {longDate(granted.untilOn)}: {decimalText(granted.hours)}{' '}
          uur. Al gemeld: {decimalText(support?.hoursReported ?? '0')} uur.
        </p>
      )}
      {granted !== null && <Running {...props} />}
      <LinkForm csrf={csrf} formKey={formKey}>
        <h2 class="utrecht-heading-2">Plan</h2>
        <TextField
          name="plan"
          label="Plan voor de begeleiding"
          hint={`Wat gaat u doen, hoe vaak en tot wanneer? ${NO_HEALTH}`}
          required
          rows={6}
          typed={typed}
          faults={byField}
        />
        <Submit label="Plan versturen" value="plan" />
      </LinkForm>
      {handedIn.length > 0 && (
        <section class="deel" aria-labelledby="gestuurd">
          <h2 class="utrecht-heading-2" id="gestuurd">
            Wat u doorgaf
          </h2>
          <ul>
            {handedIn.map((one, index) => (
              <li key={index}>{sentenceOf(one)}</li>
            ))}
          </ul>
        </section>
      )}
    </LinkFrame>
  );
}

const ADVICE = { extend: 'Verlengen', change: 'Aanpassen', end: 'Stoppen' } as const;

function sentenceOf(one: HandedIn): string {
  switch (one.kind) {
    case 'plan':
      return `Plan, op ${longDate(one.on)}`;
    case 'hours':
      return `${decimalText(one.hours)} uur over ${monthName(one.month)}, op ${longDate(one.on)}`;
    case 'evaluation':
      return `Evaluatie met advies ${ADVICE[one.advice].toLowerCase()}, op ${longDate(one.on)}`;
  }
}

/** Hours and evaluation belong to support that was granted. */
function Running({ file, csrf, formKey, typed, faults }: ScreenProps) {
  const byField = faultsByField(faults);
  return (
    <>
      <LinkForm csrf={csrf} formKey={formKey}>
        <h2 class="utrecht-heading-2">Uren van een maand</h2>
        <FieldView
          field={{
            name: 'month',
            label: 'Maand',
            hint: undefined,
            kind: 'choice',
            required: true,
            choices: monthsOf(file),
          }}
          typed={typed}
          faults={byField}
        />
        <LineField name="hours" label="Uren begeleiding" kind="decimal" typed={typed} faults={byField} />
        <Submit label="Uren doorgeven" value="uren" />
      </LinkForm>
      <LinkForm csrf={csrf} formKey={formKey}>
        <h2 class="utrecht-heading-2">Evaluatie</h2>
        <RadioField name="advice" label="Uw advies" choices={ADVICE} typed={typed} faults={byField} />
        <TextField name="explanation" label="Hoe ging het?" hint={NO_HEALTH} required typed={typed} faults={byField} />
        <Submit label="Evaluatie versturen" value="evaluatie" />
      </LinkForm>
    </>
  );
}

const MOST_MONTHS = 12;

/** Months of the support until this one, the last first. */
function monthsOf({ support, today }: LinkFile): readonly Choice[] {
  const first = monthOf(support?.granted?.fromOn ?? today);
  return Array.from({ length: MOST_MONTHS }, (_none, back) => monthOf(addMonths(`${monthOf(today)}-01`, -back)))
    .filter((month) => month >= first)
    .map((value) => ({ value, label: monthName(value) }));
}

const Submit = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div class="knoppen">
    <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value={value}>
      {label}
    </button>
  </div>
);
