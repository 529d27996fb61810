import { SECOND_PERSON } from '../../../workflows/placement/placement.second-person.js';
import type { LiveInstance } from '../../placements/placement-files.service.js';
import type { Preview } from '../../placements/placement.views.js';
import { DraftButton, DraftNotice } from '../drafts/draft-bar.js';
import type { DraftOutcome } from '../drafts/draft.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import { ChosenKind, isChosenKind } from './decision-kind.js';
import { partName } from '../placement/part-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { momentText } from '../words/dutch-dates.js';
import { EmployerExplanation } from './employer-explanation.js';
import { PreviewView } from './preview-view.js';

export type Conflict = {
  readonly changes: readonly { readonly at: string; readonly label: string; readonly by: string }[];
};

export type StepPageProps = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly live: LiveInstance;
  readonly type: string;
  readonly label: string;
  readonly number: string;
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  /** The version somebody saw; a later one asks to look again. */
  readonly revision: number;
  /** Makes that a form sent twice counts once. */
  readonly key: string;
  readonly faults: readonly ShownFault[];
  readonly conflict: Conflict | undefined;
  readonly preview: Preview | undefined;
  /** Hash of what the preview was made of; empty without one. */
  readonly previewed: string;
  /** What came of saving it as a draft, the version this tab saw, and which draft it is. */
  readonly saved: DraftOutcome | undefined;
  readonly seen: number;
  readonly concept: string;
};

/** One step: the form, after checking what it causes, after a fault what is wrong; what was typed stays. */
export function StepPage(props: StepPageProps) {
  const {
    page,
    placement,
    live,
    type,
    label,
    number,
    fields,
    typed,
    revision,
    key,
    faults,
    conflict,
    preview,
    previewed,
    saved,
    seen,
    concept,
  } = props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const second = secondIn(type, fields, typed);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{label}</h1>
      <p class="zacht">
        Zaak {number} · {partName(live.name)}
      </p>
      {conflict && <ConflictView conflict={conflict} placement={placement} />}
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={fields} />}
      <form method="post" action={`/plaatsingen/${placement}/stap/${live.name}/${type}`} class="deel" noValidate>
        <Hidden
          page={page}
          values={{ _revision: String(revision), _key: key, _gezien: previewed, _conceptnaam: concept }}
        />
        <DraftNotice outcome={saved} />
        {preview && (
          <>
            <PreviewView preview={preview} />
            {second !== undefined && (
              <p class="utrecht-alert utrecht-alert--info deel">
                Dit wordt nog niet vastgelegd: <strong>{second}</strong> krijgt het voorgelegd en bevestigt het of wijst
                het af. U krijgt daar bericht van.
              </p>
            )}
            <div class="knoppen deel-knoppen">
              <Save proposes={second !== undefined} />
              <Cancel placement={placement} />
            </div>
            <h2 class="utrecht-heading-2 deel titel">Nog iets wijzigen?</h2>
          </>
        )}
        {fields.map((field) =>
          isChosenKind(type, field) ? (
            <ChosenKind key={field.name} field={field} placement={placement} fault={byField.get(field.name)} />
          ) : (
            <FieldView key={field.name} field={field} typed={typed} faults={byField} />
          ),
        )}
        <div class="veld">
          <label class="utrecht-form-label" for="veld-_toelichting">
            Toelichting <span class="zacht">(mag leeg blijven)</span>
          </label>
          <p class="utrecht-form-field-description" id="veld-_toelichting-uitleg">
            {type === 'decision.prepared' && (
              <strong>Deze tekst komt zo in de brief over dit besluit. Schrijf hem voor wie de brief krijgt. </strong>
            )}
            Wordt versleuteld bewaard. Schrijf niets over ziekte of gezondheid.
          </p>
          <textarea
            class="utrecht-textarea"
            id="veld-_toelichting"
            name="_toelichting"
            rows={3}
            aria-describedby="veld-_toelichting-uitleg"
            value={textOf(typed, '_toelichting')}
          />
        </div>
        <EmployerExplanation type={type} typed={typed} />
        <div class="knoppen">
          <button
            class={`utrecht-button ${preview ? 'utrecht-button--secondary-action' : 'utrecht-button--primary-action'}`}
            type="submit"
            name="_doen"
            value="controleren"
          >
            {preview ? 'Opnieuw controleren' : 'Controleren'}
          </button>
          {!preview && <Cancel placement={placement} />}
          <DraftButton seen={seen} />
        </div>
        {!preview && <p class="zacht klein">Na controleren ziet u wat dit veroorzaakt. Dan pas legt u het vast.</p>}
      </form>
    </>
  );
}

const Save = ({ proposes }: { readonly proposes: boolean }) => (
  <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value="vastleggen">
    {proposes ? 'Voorleggen' : 'Vastleggen'}
  </button>
);

/** Name of the second person who was chosen; undefined without one. */
function secondIn(type: string, fields: readonly FormField[], typed: Typed): string | undefined {
  if (SECOND_PERSON[type] === undefined) return undefined;
  const chosen = textOf(typed, 'secondBy');
  return fields
    .flatMap(({ name, choices }) => (name === 'secondBy' ? choices : []))
    .find(({ value }) => value === chosen)?.label;
}

const Cancel = ({ placement }: { readonly placement: string }) => (
  <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href={`/plaatsingen/${placement}`}>
    Annuleren
  </a>
);

function ConflictView({ conflict, placement }: { readonly conflict: Conflict; readonly placement: string }) {
  return (
    <div class="utrecht-alert utrecht-alert--warning" role="alert" tabIndex={-1} autofocus aria-labelledby="botsing">
      <h2 class="utrecht-heading-3" id="botsing">
        Iemand anders was u voor
      </h2>
      <p>
        Er is niets van u opgeslagen, en wat u invulde staat hieronder nog. Bekijk wat er veranderd is, en controleer
        daarna opnieuw.
      </p>
      <ul class="foutlijst">
        {conflict.changes.map(({ at, label, by }) => (
          <li key={at}>
            {momentText(at)}: {label} ({by})
          </li>
        ))}
      </ul>
      <p>
        <a class="utrecht-link" href={`/plaatsingen/${placement}`} target="_blank" rel="noopener">
          Bekijk de plaatsing in een nieuw venster
        </a>
      </p>
    </div>
  );
}
