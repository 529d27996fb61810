import type { Sample } from '../../oversight/control/control-sample.service.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { fieldId } from '../forms/field-view.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { SAMPLE_KIND_CHOICES, sampleKindWord } from './sample-words.js';

export type SamplesPageProps = {
  readonly page: VisitedPage;
  readonly samples: readonly Sample[];
  readonly members: ReadonlyMap<string, string>;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
};

/** Samples for internal control: those drawn, and a form to draw another. */
export function SamplesPage({ page, samples, members, typed, faults }: SamplesPageProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Steekproef</h1>
      {faults.length > 0 && <ErrorSummary title="De steekproef is niet getrokken" faults={faults} />}
      <p class="lead">
        Voor interne controle trekt u besluiten uit een periode. Met dezelfde keuzes en hetzelfde startgetal trekt
        iedereen dezelfde dossiers.
      </p>
      <form class="deel" method="post" action="/steekproef">
        <Hidden page={page} />
        <div class="veldrij">
          <div class="veld">
            <label class="utrecht-form-label" for={fieldId('kind')}>
              Soort besluit
            </label>
            <select class="utrecht-select" id={fieldId('kind')} name="kind">
              {SAMPLE_KIND_CHOICES.map(([value, label]) => (
                <option key={value} value={value} selected={value === textOf(typed, 'kind')}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <Field name="from" label="Besloten vanaf" type="date" typed={typed} faults={faults} />
          <Field name="until" label="Tot en met" type="date" typed={typed} faults={faults} />
          <Field name="size" label="Aantal dossiers" type="number" typed={typed} faults={faults} />
          <Field
            name="seed"
            label="Startgetal"
            type="text"
            typed={typed}
            faults={faults}
            hint="Letters en cijfers, bijvoorbeeld 2026-Q1. Geen namen."
          />
        </div>
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Steekproef trekken
        </button>
      </form>
      <section class="deel" aria-labelledby="getrokken">
        <h2 class="utrecht-heading-2" id="getrokken">
          Eerder getrokken
        </h2>
        {samples.length === 0 ? (
          <p class="leeg">Er is nog geen steekproef getrokken. Kies hierboven een periode en trek de eerste.</p>
        ) : (
          <Samples samples={samples} members={members} />
        )}
      </section>
    </>
  );
}

type FieldProps = Pick<SamplesPageProps, 'typed' | 'faults'> & {
  readonly name: string;
  readonly label: string;
  readonly type: 'date' | 'number' | 'text';
  readonly hint?: string;
};

function Field({ name, label, type, typed, faults, hint }: FieldProps) {
  const fault = faults.find(({ field }) => field === name);
  const described = [
    ...(hint === undefined ? [] : [`${fieldId(name)}-uitleg`]),
    ...(fault === undefined ? [] : [`${fieldId(name)}-fout`]),
  ].join(' ');
  const shared = {
    id: fieldId(name),
    name,
    value: textOf(typed, name),
    ...(fault === undefined ? {} : { 'aria-invalid': 'true' as const }),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <label class="utrecht-form-label" for={fieldId(name)}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="utrecht-form-field-description" id={`${fieldId(name)}-uitleg`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message" id={`${fieldId(name)}-fout`}>
          {fault.detail}
        </p>
      )}
      {type === 'date' ? (
        <input class="utrecht-textbox" type="date" {...shared} />
      ) : (
        <input
          class={`utrecht-textbox${type === 'number' ? ' kort' : ''}`}
          type="text"
          inputMode={type === 'number' ? 'numeric' : 'text'}
          autocomplete="off"
          {...shared}
        />
      )}
    </div>
  );
}

function Samples({ samples, members }: Pick<SamplesPageProps, 'samples' | 'members'>) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Getrokken steekproeven</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Steekproef</th>
            <th scope="col">Soort</th>
            <th scope="col">Periode</th>
            <th scope="col">Startgetal</th>
            <th scope="col" class="getal">
              Dossiers
            </th>
            <th scope="col" class="getal">
              Beoordeeld
            </th>
            <th scope="col" class="getal">
              Fouten
            </th>
            <th scope="col">Getrokken</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {samples.map((one) => (
            <tr class="utrecht-table__row" key={one.number}>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/steekproef/${one.number}`}>
                  Steekproef {one.number}
                </a>
              </td>
              <td class="utrecht-table__cell">{sampleKindWord(one.kind)}</td>
              <td class="utrecht-table__cell" data-kop="Periode">
                {shortDate(one.from)} tot en met {shortDate(one.until)}
              </td>
              <td class="utrecht-table__cell" data-kop="Startgetal">
                {one.seed}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Dossiers">
                {one.fileCount} van {one.population}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Beoordeeld">
                {one.judgedCount}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Fouten">
                {one.errorCount}
              </td>
              <td class="utrecht-table__cell" data-kop="Getrokken">
                {shortDate(one.drawnOn)} door {members.get(one.drawnBy) ?? 'een collega'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
