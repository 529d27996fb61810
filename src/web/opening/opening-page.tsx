import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { ForecastView } from './forecast-view.js';
import { EMPLOYER_FIELDS, PERSON_FIELDS } from './opening-fields.js';
import type { UpcomingView } from './upcoming.js';

export type OpeningPageProps = {
  readonly page: VisitedPage;
  readonly key: string;
  readonly typed: Typed;
  readonly job: readonly FormField[];
  readonly employer: FormField;
  /** Somebody whose file is there already. */
  readonly person: { readonly id: string; readonly name: string } | undefined;
  readonly faults: readonly ShownFault[];
  /** Files that have the same BSN: one of them is probably meant. */
  readonly existing: readonly { readonly id: string; readonly name: string }[];
  readonly forecast: UpcomingView | undefined;
};

/** Starting a placement in one sitting: person, employer, job, and what it will bring. */
export function OpeningPage(props: OpeningPageProps) {
  const { page, key, typed, job, employer, person, faults, existing, forecast } = props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const show = (field: FormField) => <FieldView key={field.name} field={field} typed={typed} faults={byField} />;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Nieuwe plaatsing</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      <form method="post" action="/nieuwe-plaatsing" noValidate>
        <Hidden page={page} values={{ _key: key, persoon: person?.id ?? '' }} />
        {existing.length > 0 && (
          <div class="utrecht-alert utrecht-alert--warning stapel">
            <p>Deze persoon is al bekend. Wat u invulde over de baan blijft staan.</p>
            {existing.map(({ id, name }) => (
              <button
                key={id}
                class="utrecht-button utrecht-button--secondary-action"
                type="submit"
                name="_doen"
                value={`gebruik:${id}`}
              >
                Gebruik het dossier van {name}
              </button>
            ))}
          </div>
        )}
        <div class="kolommen">
          <div>
            <fieldset class="groep">
              <legend>Persoon</legend>
              {person ? (
                <p class="veld">
                  <strong>{person.name}</strong>{' '}
                  <a class="utrecht-link" href="/nieuwe-plaatsing">
                    Toch iemand anders
                  </a>
                </p>
              ) : (
                <div>
                  <p class="utrecht-form-field-description veld">
                    Is de persoon al bekend? Zoek dan eerst op naam of BSN.
                  </p>
                  {PERSON_FIELDS.map(show)}
                </div>
              )}
            </fieldset>
            <fieldset class="groep">
              <legend>Werkgever</legend>
              <div>
                {show(employer)}
                {EMPLOYER_FIELDS.map(show)}
              </div>
            </fieldset>
            <fieldset class="groep">
              <legend>Baan en subsidie</legend>
              <div
                hx-post="/nieuwe-plaatsing/vooruitblik"
                hx-trigger="change delay:300ms"
                hx-target="#vooruitblik"
                hx-include="closest form"
              >
                {job.map(show)}
              </div>
            </fieldset>
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value="openen">
                Plaatsing openen
              </button>
              <button
                class="utrecht-button utrecht-button--secondary-action"
                type="submit"
                name="_doen"
                value="vooruitblik"
              >
                Vooruitblik bijwerken
              </button>
            </div>
          </div>
          <section class="vak vak--blauw deel" aria-labelledby="vooruitblik-kop">
            <h2 class="utrecht-heading-2 titel" id="vooruitblik-kop">
              Vooruitblik
            </h2>
            <div id="vooruitblik" aria-live="polite">
              <ForecastView forecast={forecast} />
            </div>
          </section>
        </div>
      </form>
    </>
  );
}
