import type { ComponentChildren } from 'preact';
import type { Moment } from '../../../../workflows/definition.js';
import { DraftButton } from '../../drafts/draft-bar.js';
import type { ShownFault } from '../../forms/error-summary.js';
import { fieldId, FieldView, type Faults } from '../../forms/field-view.js';
import { textOf, type Typed } from '../../forms/form-values.js';
import { Hidden } from '../../layout/hidden.js';
import type { VisitedPage } from '../../session/current-page.js';
import { momentText } from '../../words/dutch-dates.js';
import {
  FACTOR_WORDS,
  FACTORS,
  NOT_KEPT,
  REGULAR_FIELD,
  REPORT_FIELDS,
  TASK_FIELDS,
  taskField,
  TASKS,
} from './measuring-fields.js';
import type { Outcome } from './outcome.js';
import { OutcomeView } from './outcome-view.js';

export type MeasuringFormProps = {
  readonly page: VisitedPage;
  /** Path of the measurement. */
  readonly path: string;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly outcome: Outcome;
  readonly revision: number;
  readonly key: string;
  /** Version of the concept on the server; 0 when there is none. */
  readonly seen: number;
  /** When the concept in the form was saved; undefined when there is none. */
  readonly savedAt: Moment | undefined;
  /** The saving that the concept is of, by the name its tab gave it. */
  readonly saving: string;
  /** Key with which this browser keeps what is typed until the server has it. */
  readonly browserKey: string;
  /** What was typed just came back: nothing has to be put back. */
  readonly cameBack: boolean;
  /** What can be done with the form now, beside computing and saving a concept. */
  readonly actions: readonly { readonly value: string; readonly label: string }[];
};

/** The measuring form: tasks, value and words of the report (C2–C5, C8). It works without script, and with one on a telephone without a connection. */
export function MeasuringForm(props: MeasuringFormProps) {
  const { page, path, typed, faults, outcome, revision, key, seen, savedAt, saving, browserKey, cameBack, actions } =
    props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const [first, ...others] = actions;
  return (
    <form
      method="post"
      action={path}
      class="meting deel"
      noValidate
      data-bewaar={path}
      data-concept={`${path}/concept`}
      data-niet-bewaren={NOT_KEPT.join(' ')}
      data-sleutel={browserKey}
      data-versie={String(revision)}
      data-keer={saving}
      data-getypt={cameBack ? '' : undefined}
    >
      <Hidden page={page} values={{ _revision: String(revision), _key: key }} />
      {/* Enter in a field computes; it hands nothing in. */}
      <button class="alleen-voorlezen" type="submit" name="_doen" value="bereken" tabIndex={-1} aria-hidden="true">
        Bereken
      </button>
      <KeptHere savedAt={savedAt} />
      <p class="vak">
        Schrijf niets over ziekte, een diagnose of medicijnen. Beschrijf alleen wat u op de werkplek ziet (regel F3).
      </p>
      <div class="kolommen kolommen--meting">
        <div
          hx-post={`${path}/bereken`}
          hx-trigger="input delay:400ms, change delay:50ms"
          hx-target="#uitkomst"
          hx-include="closest form"
        >
          <FieldView field={REGULAR_FIELD} typed={typed} faults={byField} />
          <fieldset class="groep" id="veld-tasks" tabIndex={-1}>
            <legend>Hoofdtaken</legend>
            <div>
              <p class="utrecht-form-field-description veld">
                Eén tot en met vijf. De aandelen zijn samen 100. Alles in procenten van een gemiddelde werknemer in de
                normfunctie. Een hoofdtaak is ten minste 1/16 van de werkweek en 30 minuten per werkdag.
              </p>
              {Array.from({ length: TASKS }, (_none, row) => (
                <Task key={row} row={row} typed={typed} faults={byField} />
              ))}
            </div>
          </fieldset>
          <fieldset class="groep">
            <legend>Voor het rapport</legend>
            <div>
              <div class="velden-twee">
                {REPORT_FIELDS.map((field) => (
                  <FieldView key={field.name} field={field} typed={typed} faults={byField} />
                ))}
              </div>
              <Area
                name="_toelichting"
                label="Toelichting op het geheel"
                optional={textOf(typed, 'regular') !== 'ja'}
                typed={typed}
                faults={byField}
              />
            </div>
          </fieldset>
        </div>
        <section class="uitkomst" aria-labelledby="uitkomst-kop">
          <h2 class="utrecht-heading-2" id="uitkomst-kop">
            Berekening
          </h2>
          <div id="uitkomst" aria-live="polite">
            <OutcomeView outcome={outcome} />
          </div>
          <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="_doen" value="bereken">
            Bereken
          </button>
        </section>
      </div>
      <p class="klein zacht" role="status" data-bewaar-status />
      <div class="knoppen">
        {first && (
          <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value={first.value}>
            {first.label}
          </button>
        )}
        {others.map(({ value, label }) => (
          <button
            key={value}
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="_doen"
            value={value}
          >
            {label}
          </button>
        ))}
        <DraftButton seen={seen} />
      </div>
    </form>
  );
}

/** Shown by the script of the page, when this device keeps what was typed and does not stand in the form. */
function KeptHere({ savedAt }: Pick<MeasuringFormProps, 'savedAt'>) {
  return (
    <div class="utrecht-alert utrecht-alert--warning stapel" role="alert" data-bewaar-aanbod hidden>
      <p>
        <strong>
          Op dit apparaat staat nog wat u typte op <span data-wanneer />.
        </strong>{' '}
        Dat staat niet in dit formulier.{' '}
        {savedAt === undefined
          ? 'Deze meting is daarna veranderd.'
          : `In het formulier staat het concept dat is opgeslagen op ${momentText(savedAt)}.`}{' '}
        Zet u het terug, dan blijft wat er nu staat op dit apparaat bewaard, 12 uur.
      </p>
      <p class="rij">
        <button class="utrecht-button utrecht-button--primary-action" type="button">
          Zet terug wat ik hier typte
        </button>
        <button class="utrecht-button utrecht-button--secondary-action" type="button">
          Gooi weg wat ik hier typte
        </button>
      </p>
    </div>
  );
}

type TaskProps = { readonly row: number; readonly typed: Typed; readonly faults: Faults };

/** One main task; the second to fifth open when they are used. */
function Task({ row, typed, faults }: TaskProps) {
  const used = TASK_FIELDS.some((name) => textOf(typed, taskField(row, name)) !== '');
  const wrong = [...faults.keys()].some((name) => name.startsWith(`tasks.${row}.`));
  const name = textOf(typed, taskField(row, 'name'));
  return (
    <details class="taak" open={row === 0 || used || wrong} data-taak={row}>
      <summary>
        Hoofdtaak {row + 1}
        {name !== '' && `: ${name}`}
        {!used && row > 0 && <span class="zacht"> (leeg)</span>}
      </summary>
      <div class="taak__velden">
        <Cell row={row} name="name" label="Naam van de taak" typed={typed} faults={faults} wide />
        <div class="taak__getallen">
          {FACTORS.map((factor) => (
            <Cell
              key={factor}
              row={row}
              name={factor}
              label={`${FACTOR_WORDS[factor]} (%)`}
              typed={typed}
              faults={faults}
            />
          ))}
        </div>
        <fieldset class="taak__norm">
          <legend class="klein">Geteld aantal als bewijs (mag leeg blijven), bijvoorbeeld 70 van 80 stuks</legend>
          <div class="taak__getallen">
            <Cell row={row} name="made" label="Gemaakt" typed={typed} faults={faults} />
            <Cell row={row} name="norm" label="Norm" typed={typed} faults={faults} />
            <Cell row={row} name="what" label="Wat" typed={typed} faults={faults} text />
          </div>
        </fieldset>
        <Area name={taskField(row, 'explanation')} label="Toelichting: wat zag u?" typed={typed} faults={faults} />
      </div>
    </details>
  );
}

type CellProps = TaskProps & {
  readonly name: (typeof TASK_FIELDS)[number];
  readonly label: string;
  readonly wide?: boolean;
  readonly text?: boolean;
};

function Cell({ row, name, label, typed, faults, wide = false, text = false }: CellProps) {
  const full = taskField(row, name);
  const fault = faults.get(full);
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <label class="utrecht-form-label" for={fieldId(full)}>
        {label}
      </label>
      <Fault name={full} fault={fault} />
      <input
        class={`utrecht-textbox${fault === undefined ? '' : ' utrecht-textbox--invalid'}`}
        id={fieldId(full)}
        name={full}
        type="text"
        inputMode={wide || text ? 'text' : 'decimal'}
        value={textOf(typed, full)}
        autocomplete="off"
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? undefined : `${fieldId(full)}-fout`}
      />
    </div>
  );
}

type AreaProps = {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly typed: Typed;
  readonly faults: Faults;
};

export function Area({ name, label, optional = false, typed, faults }: AreaProps) {
  const fault = faults.get(name);
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <label class="utrecht-form-label" for={fieldId(name)}>
        {label}
        {optional && <span class="zacht"> (mag leeg blijven)</span>}
      </label>
      <Fault name={name} fault={fault} />
      <textarea
        class={`utrecht-textarea${fault === undefined ? '' : ' utrecht-textarea--invalid'}`}
        id={fieldId(name)}
        name={name}
        rows={3}
        value={textOf(typed, name)}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? undefined : `${fieldId(name)}-fout`}
      />
    </div>
  );
}

const Fault = ({ name, fault }: { readonly name: string; readonly fault: ComponentChildren }) =>
  fault === undefined ? null : (
    <p class="utrecht-form-field-error-message" id={`${fieldId(name)}-fout`}>
      <span class="alleen-voorlezen">Fout: </span>
      {fault}
    </p>
  );
