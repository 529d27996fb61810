import { DraftNotice, SelfSavingDraft } from '../drafts/draft-bar.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { Hidden } from '../layout/hidden.js';
import { NextContracts } from '../particulars/next-contracts.js';
import { EmployerSection } from './employer-section.js';
import { FieldRow, Fields, Group, More, type Filled } from './form-parts.js';
import { textOf } from '../forms/form-values.js';
import { missingParts } from './missing-parts.js';
import {
  agreementFields,
  APPLICATION_FIELDS,
  BUDDY_FIELDS,
  BUDGET_FIELDS,
  CIRCLE_FIELDS,
  CONTRACT_FIELDS,
  EMPLOYER_FIELDS,
  FINDING_FIELDS,
  HIRER_FIELDS,
  INFO_FIELDS,
  JOB_FIELDS,
  LOCATION_FIELDS,
  MATCH_FIELDS,
  PAYEE_FIELDS,
  PERSON_FIELDS,
  REACH_FIELDS,
  REFERENCE_FIELDS,
  REFUSAL_FIELDS,
  REGISTER_FIELDS,
  REPRESENTATIVE_FIELDS,
  residence,
  ROUTE_FIELDS,
  SUPPORT_FIELDS,
  TEST_FIELDS,
} from './opening-fields.js';
import type { OpeningForm } from './opening-form.js';
import { PersonSection } from './person-section.js';
import { UpcomingPanel } from './upcoming-panel.js';
import { placeQuestion } from './opening-place.js';

/** For the labels in the summary of faults. */
const ALL_FIELDS = [
  ...PERSON_FIELDS,
  ...REACH_FIELDS,
  ...REPRESENTATIVE_FIELDS,
  ...residence([]),
  ...CIRCLE_FIELDS,
  ...TEST_FIELDS,
  ...FINDING_FIELDS,
  ...REFUSAL_FIELDS,
  ...REGISTER_FIELDS,
  ...EMPLOYER_FIELDS,
  ...LOCATION_FIELDS,
  ...PAYEE_FIELDS,
  ...HIRER_FIELDS,
  ...JOB_FIELDS,
  ...CONTRACT_FIELDS,
  ...MATCH_FIELDS,
  ...REFERENCE_FIELDS,
  ...BUDGET_FIELDS,
  ...BUDDY_FIELDS,
  ...ROUTE_FIELDS,
  ...agreementFields([]),
  ...APPLICATION_FIELDS,
  ...INFO_FIELDS,
  ...SUPPORT_FIELDS,
];

/** Starting a placement in one sitting: person, employer, job, agreements, and what it will bring. */
export function OpeningPage({ form }: { readonly form: OpeningForm }) {
  const { page, key, seen, saved, typed, person, employer, hirer, faults, upcoming, colleagues } = form;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const filled: Filled = { typed, faults: byField };
  const stopped = upcoming.test !== undefined && !['belongs', 'unanswered'].includes(upcoming.test.outcome);
  const asked = [placeQuestion(typed, form), form.representative].filter((field) => field !== undefined);
  const chosen = { persoon: person?.id ?? '', employer: employer?.id ?? '', hirer: hirer?.id ?? '' };
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Nieuwe plaatsing</h1>
      <p class="tekst zacht">
        U mag dit in één keer doen, of tussendoor opslaan als concept. Wat leeg mag blijven, staat erbij.
      </p>
      {faults.length > 0 && (
        <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={[...ALL_FIELDS, ...asked]} />
      )}
      <form
        method="post"
        action="/nieuwe-plaatsing"
        noValidate
        hx-post="/nieuwe-plaatsing/vooruitblik"
        hx-trigger="change delay:300ms"
        hx-target="#vooruitblik"
      >
        <Hidden page={page} values={{ _key: key, ...chosen }} />
        {/* The first button is the one that Enter presses: it must lose nothing and do nothing. */}
        <button type="submit" name="_doen" value="bereken" hidden tabIndex={-1} />
        <DraftNotice outcome={saved} />
        <div class="kolommen kolommen--formulier">
          <div>
            <PersonSection form={form} filled={filled} />
            <Group id="doelgroep" title="2. Doelgroep">
              <FieldRow fields={CIRCLE_FIELDS} {...filled} />
              <FieldRow fields={TEST_FIELDS} {...filled} />
              <FieldRow fields={FINDING_FIELDS} {...filled} />
              {(stopped || textOf(typed, 'onlyRefusal') !== '') && <Fields fields={REFUSAL_FIELDS} {...filled} />}
              <FieldRow fields={REGISTER_FIELDS} {...filled} />
            </Group>
            <EmployerSection form={form} filled={filled} />
            <Group id="baan" title="4. Baan en contract">
              <FieldRow fields={JOB_FIELDS} {...filled} />
              <FieldRow fields={CONTRACT_FIELDS} {...filled} />
              <NextContracts {...filled} />
              <FieldRow fields={MATCH_FIELDS} {...filled} />
              <More title="Nummers in andere systemen en jobhunter" fields={REFERENCE_FIELDS} {...filled} />
              <More title="Programma, budget, social return en vorm van het werk" fields={BUDGET_FIELDS} {...filled} />
            </Group>
            <Group id="subsidie" title="5. Subsidie en afspraken">
              <Fields fields={ROUTE_FIELDS} {...filled} />
              <FieldRow fields={agreementFields(colleagues)} {...filled} />
              <FieldRow fields={APPLICATION_FIELDS} {...filled} />
            </Group>
            <Group id="begeleiding" title="6. Informatie en begeleiding">
              <FieldRow fields={INFO_FIELDS} {...filled} />
              <FieldRow fields={SUPPORT_FIELDS} {...filled} />
              <More title="Buddy op de werkvloer" fields={BUDDY_FIELDS} {...filled} />
            </Group>
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value="openen">
                Plaatsing openen
              </button>
              <button
                class="utrecht-button utrecht-button--secondary-action"
                type="submit"
                name="_doen"
                value="bereken"
              >
                Bereken
              </button>
              <SelfSavingDraft seen={seen} address="/nieuwe-plaatsing/bewaren" />
            </div>
          </div>
          <section class="vak vak--blauw deel vooruitblik" aria-labelledby="vooruitblik-kop">
            <h2 class="utrecht-heading-2 titel" id="vooruitblik-kop">
              Vooruitblik
            </h2>
            <div id="vooruitblik" aria-live="polite">
              <UpcomingPanel upcoming={upcoming} missing={missingParts(typed)} typed={typed} />
            </div>
          </section>
        </div>
      </form>
    </>
  );
}
