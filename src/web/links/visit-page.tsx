import { DAY_PARTS, MOST_DAYS } from '../../links/answer-input.js';
import type { VisitStanding } from '../../links/visit-answers.read-model.js';
import { fieldId, FieldView } from '../forms/field-view.js';
import type { Typed } from '../forms/form-values.js';
import type { FormField } from '../forms/form-field.js';
import { weekdayDate } from '../expert/agenda/agenda-view.js';
import { DAY_PART_WORDS, dayWords } from './visit-words.js';
import { NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';
import type { WorkSides } from '../../workplaces/work-sides.js';

type Props = ScreenProps & { readonly said: VisitStanding | undefined };

/** D8: whether somebody can be at the planned visit; nothing moves by itself. */
export function VisitPage(props: Props) {
  const { link, file, worker, faults, saved, said } = props;
  const visit = file.measurement;
  const planned = visit !== undefined && visit.visitedOn === null ? visit.visitOn : null;
  return (
    <LinkFrame title="Het bezoek op de werkplek" faults={faults}>
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {saved}
        </p>
      )}
      {planned === null ? (
        <p>Er is nu geen bezoek gepland. U hoeft niets te doen. Komt er een nieuwe afspraak, dan krijgt u bericht.</p>
      ) : (
        <>
          <p>
            {link.addressee === 'worker'
              ? 'Een deskundige komt kijken hoe u uw werk doet. U hoeft niets voor te bereiden.'
              : `Een deskundige komt kijken hoe ${worker} het werk doet.`}
          </p>
          <dl class="feiten deel">
            <dt>Wanneer</dt>
            <dd>
              {weekdayDate(planned)}
              {visit?.startsAt != null && `, om ${visit.startsAt} uur`}
            </dd>
            {visit?.minutes != null && (
              <>
                <dt>Hoe lang</dt>
                <dd>ongeveer {visit.minutes} minuten</dd>
              </>
            )}
            <dt>Waar</dt>
            <dd>{whereWords(file.parties.sides)}</dd>
          </dl>
          {said !== undefined && <Said said={said} />}
          <Form {...props} />
        </>
      )}
    </LinkFrame>
  );
}

/** Where the work is done: the hirer's, where there is one (M15), and which location (M13). */
function whereWords({ workplace: { name, place } }: WorkSides): string {
  const address = place?.address;
  const street = address ? `${address.street} ${address.houseNumber}, ${address.place}` : undefined;
  return [name, place?.name === name ? undefined : place?.name, street].filter(Boolean).join(', ');
}

function Said({ said }: { readonly said: VisitStanding }) {
  return (
    <p class="vak deel">
      {said.answer === 'confirmed'
        ? 'U hebt gezegd dat u erbij bent. Verandert er iets? Geef dat dan hieronder door.'
        : `U hebt gezegd dat u niet kunt${said.days.length === 0 ? '' : `. U kunt wel op ${dayWords(said.days)}`}. De deskundige kijkt of het bezoek wordt verzet. Tot u bericht krijgt, blijft de afspraak staan.`}
    </p>
  );
}

function Form({ csrf, formKey, typed, faults }: Props) {
  const byField = faultsByField(faults);
  const fault = byField.get('days');
  return (
    <LinkForm csrf={csrf} formKey={formKey}>
      <RadioField
        name="answer"
        label="Kunt u erbij zijn?"
        choices={{ confirmed: 'Ja, ik ben erbij', cannot: 'Nee, dan kan ik niet' }}
        typed={typed}
        faults={byField}
      />
      <fieldset class={`veld${fault === undefined ? '' : ' veld--fout'}`} id={fieldId('days')} tabIndex={-1}>
        <legend class="utrecht-form-label">Kunt u niet? Wanneer kunt u wel?</legend>
        <p class="utrecht-form-field-description">
          Noem een of meer dagen. Wij zeggen het u als de afspraak verandert.
        </p>
        {fault !== undefined && (
          <p class="utrecht-form-field-error-message">
            <span class="alleen-voorlezen">Fout: </span>
            {fault}
          </p>
        )}
        {Array.from({ length: MOST_DAYS }, (_none, index) => (
          <div class="veldrij" key={index}>
            {dayFields(index).map((field) => (
              <FieldView key={field.name} field={field} typed={withParts(typed)} faults={byField} />
            ))}
          </div>
        ))}
      </fieldset>
      <TextField
        name="explanation"
        label="Wilt u nog iets zeggen?"
        hint={`Bijvoorbeeld op welke tijden u niet kunt. ${NO_HEALTH}`}
        typed={typed}
        faults={byField}
      />
      <div class="knoppen">
        <Send label="Versturen" />
      </div>
    </LinkForm>
  );
}

/** A day without more is the whole day. */
const withParts = (typed: Typed): Typed => ({
  ...Object.fromEntries(Array.from({ length: MOST_DAYS }, (_none, index) => [`days.${index}.part`, 'day'])),
  ...typed,
});

const dayFields = (index: number): readonly FormField[] => [
  {
    name: `days.${index}.on`,
    label: `Dag ${index + 1}`,
    hint: undefined,
    kind: 'date',
    required: false,
    choices: [],
  },
  {
    name: `days.${index}.part`,
    label: `Deel van dag ${index + 1}`,
    hint: undefined,
    kind: 'choice',
    required: true,
    choices: DAY_PARTS.map((value) => ({ value, label: DAY_PART_WORDS[value] })),
  },
];
