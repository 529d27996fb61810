import { CHANGE_KINDS, CHANGE_WORDS, REPORTED_REASONS, type ChangeKind } from '../../links/change-input.js';
import type { OwnChange } from '../../links/change-reports.service.js';
import { returnReasonText } from '../../reminders/templates/link.templates.js';
import { textOf } from '../forms/form-values.js';
import type { Faults } from '../forms/field-view.js';
import type { Typed } from '../forms/form-values.js';
import { choiceWord } from '../words/field-words.js';
import { longDate } from '../words/dutch-dates.js';
import { LINK_PATH } from './link-cookie.js';
import { LineField, NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

export const kindOf = (text: string): ChangeKind | undefined => CHANGE_KINDS.find((kind) => kind === text);

/** First what changes, then the few questions that belong to it (M5, M13, M29, M30). */
export function ChangePage({ told, ...props }: ScreenProps & { readonly told: readonly OwnChange[] }) {
  const kind = kindOf(textOf(props.typed, 'kind'));
  return kind === undefined ? <Choose told={told} {...props} /> : <Report kind={kind} {...props} />;
}

function Choose({ told, worker, saved }: ScreenProps & { readonly told: readonly OwnChange[] }) {
  return (
    <LinkFrame title="Geef een wijziging door">
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {saved}
        </p>
      )}
      <p>Wat verandert er voor {worker}?</p>
      <ul class="keuzeknoppen deel">
        {CHANGE_KINDS.map((kind) => (
          <li key={kind}>
            <a class="utrecht-link" href={`${LINK_PATH}?soort=${kind}`}>
              {CHANGE_WORDS[kind].label}
            </a>
          </li>
        ))}
      </ul>
      {told.length > 0 && (
        <section class="deel" aria-labelledby="doorgegeven">
          <h2 class="utrecht-heading-2" id="doorgegeven">
            Wat u doorgaf
          </h2>
          <ul class="verhaal">
            {told.map((one, index) => (
              <li key={index}>
                <p>
                  <strong>{CHANGE_WORDS[one.kind].label}</strong>, per {longDate(one.from_on)}. Doorgegeven op{' '}
                  {longDate(one.told_on)}.
                </p>
                <p>{stateText(one)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </LinkFrame>
  );
}

function stateText({ state, return_reason: reason, explanation }: OwnChange): string {
  if (state === 'waiting') return 'Wij bekijken dit nog.';
  if (state === 'accepted') return 'Wij hebben dit verwerkt.';
  return ['Niet verwerkt.', returnReasonText(reason ?? ''), explanation ?? ''].join(' ').trim();
}

function Report({ kind, csrf, formKey, typed, faults, worker }: ScreenProps & { readonly kind: ChangeKind }) {
  const byField = faultsByField(faults);
  return (
    <LinkFrame title={CHANGE_WORDS[kind].label} faults={faults}>
      <p>
        Voor {worker}.{' '}
        <a class="utrecht-link" href={LINK_PATH}>
          Toch iets anders?
        </a>
      </p>
      <LinkForm csrf={csrf} formKey={formKey}>
        <input type="hidden" name="kind" value={kind} />
        <LineField name="from" label={CHANGE_WORDS[kind].from} kind="date" typed={typed} faults={byField} />
        <Questions kind={kind} typed={typed} faults={byField} />
        <TextField
          name="explanation"
          label={kind === 'function' ? 'Wat is het nieuwe werk, of waar?' : 'Toelichting'}
          hint={NO_HEALTH}
          required={kind === 'function'}
          typed={typed}
          faults={byField}
        />
        <div class="knoppen">
          <Send label="Doorgeven" />
        </div>
        <p class="zacht klein">Wij kijken eerst wat dit betekent. U krijgt bericht als het is verwerkt.</p>
      </LinkForm>
    </LinkFrame>
  );
}

/** To who reports it, what is kept as not stated is an answer like the others. */
const reasonWord = (reason: (typeof REPORTED_REASONS)[number]): string =>
  reason === 'notStated' ? 'Iets anders, of dat zeg ik liever niet' : choiceWord('', 'reason', reason);

type Asked = { readonly typed: Typed; readonly faults: Faults };

function Questions({ kind, typed, faults }: Asked & { readonly kind: ChangeKind }) {
  const common = { typed, faults };
  switch (kind) {
    case 'firstDay':
      return null;
    case 'hours':
      return (
        <LineField name="hours" label="Uren per week" hint="Bijvoorbeeld 32 of 32,5." kind="decimal" {...common} />
      );
    case 'extension':
      return (
        <>
          <RadioField
            name="permanent"
            label="Is het nu een vast contract?"
            choices={{ ja: 'Ja, zonder einddatum', nee: 'Nee, tijdelijk' }}
            {...common}
          />
          <LineField
            name="until"
            label="Laatste dag van het contract"
            hint="Alleen bij een tijdelijk contract."
            kind="date"
            required={false}
            {...common}
          />
          <LineField
            name="hours"
            label="Uren per week"
            hint="Alleen als de uren ook veranderen."
            kind="decimal"
            required={false}
            {...common}
          />
        </>
      );
    case 'end':
      return (
        <RadioField
          name="reason"
          label="Waarom stopt het werk?"
          choices={Object.fromEntries(REPORTED_REASONS.map((reason) => [reason, reasonWord(reason)]))}
          {...common}
        />
      );
    case 'function':
      return (
        <RadioField
          name="workKind"
          label="Wat verandert er?"
          choices={{ function: 'Ander werk', workplace: 'Een andere werkplek' }}
          {...common}
        />
      );
    case 'contact':
      return (
        <>
          <LineField name="name" label="Naam" kind="text" {...common} />
          <RadioField
            name="role"
            label="Wat doet deze persoon?"
            choices={{
              leader: 'Leidinggevende',
              guidance: 'Begeleider op de werkvloer',
              hr: 'Personeelszaken',
              payroll: 'Salarisadministratie',
              signatory: 'Mag namens de werkgever tekenen',
              other: 'Iets anders',
            }}
            {...common}
          />
          <LineField name="mail" label="E-mailadres" kind="text" required={false} {...common} />
          <LineField name="phone" label="Telefoonnummer" kind="text" required={false} {...common} />
        </>
      );
    case 'wage':
      return (
        <LineField
          name="monthlyWage"
          label="Nieuw loon per maand in euro"
          hint="Bruto, zonder vakantiebijslag. Bijvoorbeeld 2100 of 2100,50."
          kind="decimal"
          {...common}
        />
      );
  }
}
