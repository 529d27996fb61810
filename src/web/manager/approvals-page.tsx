import { DECISION_WORDS } from '../administration/decision-type-words.js';
import type { LocalDate } from '../../../workflows/definition.js';
import type { WaitingDecision, WaitingValue } from '../../oversight/approvals.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { Mandate } from '../../tenants/mandate.service.js';
import { DueDay } from '../layout/due-day.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { decisionSentence, kindWord } from './decision-words.js';
import { ProposalsView, type ListedObjection, type ListedSupport } from './proposals-view.js';

/** A decision in the list, with its amount a month and why this person may not sign it. */
export type ListedDecision = WaitingDecision & { readonly monthly: string | null; readonly why: string | undefined };

export type ApprovalsPageProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly decisions: readonly ListedDecision[];
  readonly values: readonly WaitingValue[];
  readonly supports: readonly ListedSupport[];
  readonly objections: readonly ListedObjection[];
  readonly names: FileNames;
  readonly mandates: readonly Mandate[];
  /** Several at once: a choice of the municipality. */
  readonly bulk: boolean;
  readonly done: string | undefined;
  readonly failed: readonly string[];
};

/** Everything that waits for a signature, with the limits of who looks. */
export function ApprovalsPage(props: ApprovalsPageProps) {
  const { page, decisions, bulk, done, failed } = props;
  return (
    <>
      {done !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </p>
      )}
      {failed.length > 0 && (
        <div class="utrecht-alert utrecht-alert--error foutlijst" role="alert">
          <h2 class="utrecht-heading-3">Niet goedgekeurd</h2>
          <ul>
            {failed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <h1 class="utrecht-heading-1 titel">Goedkeuren</h1>
      {decisions.length === 0 ? (
        <p class="leeg">Er wachten geen besluiten. Nieuwe besluiten komen hier vanzelf te staan.</p>
      ) : bulk ? (
        <form method="post" action="/goedkeuren/samen">
          <Hidden page={page} />
          <Decisions {...props} />
          <div class="knoppen">
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              Aangevinkte besluiten goedkeuren
            </button>
          </div>
        </form>
      ) : (
        <Decisions {...props} />
      )}
      <p class="zacht klein deel">
        {bulk
          ? 'Uw gemeente staat toe dat u meer besluiten tegelijk goedkeurt.'
          : 'Elk besluit wordt apart bekeken en goedgekeurd (keuze van de gemeente).'}
      </p>
      <ProposalsView {...props} />
      <Values {...props} />
      <Mandates mandates={props.mandates} own={page.visitor.actor.id} />
    </>
  );
}

function Decisions({ decisions, names, today, bulk }: ApprovalsPageProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Besluiten die op goedkeuring wachten</caption>
        <thead class="utrecht-table__header">
          <tr>
            {bulk && <th scope="col">Kies</th>}
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Besluit</th>
            <th scope="col" class="getal">
              Per maand
            </th>
            <th scope="col">Voorbereid</th>
            <th scope="col">Uiterste dag</th>
            <th scope="col">Bekijken</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {decisions.map((one) => (
            <tr class="utrecht-table__row" key={one.placement}>
              {bulk && (
                <td class="utrecht-table__cell">
                  {one.why === undefined && (
                    <input
                      class="vinkje"
                      type="checkbox"
                      name="besluit"
                      value={`${one.placement}.${one.number}.${one.revision}.${one.kind}`}
                      aria-label={`Zaak ${caseNumber(one.placement)} goedkeuren`}
                    />
                  )}
                </td>
              )}
              <td class="utrecht-table__cell vast">{caseNumber(one.placement)}</td>
              <td class="utrecht-table__cell nadruk">{names.people.get(one.candidate) ?? 'niet zichtbaar'}</td>
              <td class="utrecht-table__cell">{names.employers.get(one.employer) ?? ''}</td>
              <td class="utrecht-table__cell">
                <strong>{kindWord(one.kind)}.</strong> {decisionSentence(one)}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Per maand">
                {one.monthly === null ? '' : euros(one.monthly)}
              </td>
              <td class="utrecht-table__cell" data-kop="Voorbereid">
                {shortDate(one.preparedOn)} door {names.members.get(one.preparedBy) ?? 'een collega'}
              </td>
              <td class="utrecht-table__cell" data-kop="Uiterste dag">
                <DueDay day={one.termLastDay} today={today} />
              </td>
              <td class="utrecht-table__cell">
                <a class="utrecht-link" href={`/plaatsingen/${one.placement}/goedkeuren`}>
                  Bekijken
                  <span class="alleen-voorlezen"> van zaak {caseNumber(one.placement)}</span>
                </a>
                {one.why !== undefined && <p class="zacht klein">{one.why}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Values({ values, names, today }: ApprovalsPageProps) {
  return (
    <section class="deel" aria-labelledby="waarden">
      <h2 class="utrecht-heading-2" id="waarden">
        Loonwaarde vaststellen
      </h2>
      {values.length === 0 ? (
        <p class="zacht">Er zijn geen geaccepteerde rapporten die op een vaststelling wachten.</p>
      ) : (
        <div class="tabelvak">
          <table class="utrecht-table utrecht-table--kaarten">
            <caption class="alleen-voorlezen">Geaccepteerde rapporten zonder vaststelling</caption>
            <thead class="utrecht-table__header">
              <tr>
                <th scope="col">Zaak</th>
                <th scope="col">Wie</th>
                <th scope="col">Werkgever</th>
                <th scope="col">Uiterste dag (norm)</th>
                <th scope="col">Vaststellen</th>
              </tr>
            </thead>
            <tbody class="utrecht-table__body">
              {values.map((one) => (
                <tr class="utrecht-table__row" key={one.placement}>
                  <td class="utrecht-table__cell vast">{caseNumber(one.placement)}</td>
                  <td class="utrecht-table__cell nadruk">{names.people.get(one.candidate) ?? 'niet zichtbaar'}</td>
                  <td class="utrecht-table__cell">{names.employers.get(one.employer) ?? ''}</td>
                  <td class="utrecht-table__cell" data-kop="Uiterste dag">
                    <DueDay day={one.dueOn} today={today} />
                  </td>
                  <td class="utrecht-table__cell">
                    <a
                      class="utrecht-link"
                      href={`/plaatsingen/${one.placement}/stap/measurement-${one.measurement}/wageValue.determined`}
                    >
                      Vaststellen
                      <span class="alleen-voorlezen"> in zaak {caseNumber(one.placement)}</span>
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Mandates({ mandates, own }: { readonly mandates: readonly Mandate[]; readonly own: string }) {
  return (
    <section class="deel" aria-labelledby="mandaat">
      <h2 class="utrecht-heading-2" id="mandaat">
        Uw mandaat
      </h2>
      {mandates.length === 0 ? (
        <p class="leeg">U hebt nu geen mandaat. Vraag de beheerder of uw leidinggevende daarom.</p>
      ) : (
        <ul class="mandaten">
          {mandates.map(({ number, decisionType, member, monthlyLimit, until }) => (
            <li key={number}>
              {DECISION_WORDS[decisionType]}
              {monthlyLimit !== null && `, tot ${euros(monthlyLimit)} per maand`}
              {until !== null && `, tot en met ${shortDate(until)}`}
              {member !== null && member !== own && ', als vervanger van een collega'}
            </li>
          ))}
        </ul>
      )}
      <p class="zacht klein">Wat u zelf hebt voorbereid, keurt een ander goed (regel F8).</p>
    </section>
  );
}
