import type { InterestProposals } from '../../payments/interest-proposals.service.js';
import type { ListedPenalty } from '../../payments/penalty-payments.service.js';
import type { InterestPart } from '../../payments/interest-rows.js';
import { Done } from '../administration/administration-parts.js';
import { ErrorSummary } from '../forms/error-summary.js';
import type { Refusal } from '../forms/post-form.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { monthName, shortDate } from '../words/dutch-dates.js';
import { countText, euros } from '../words/dutch-numbers.js';
import { DecidedInterest, WaitingDecisions } from './interest-decisions.js';
import { LevelLine } from './level-line.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, MoneyTable, MoneyTabs } from './money-parts.js';
import { PenaltySection } from './penalty-payments.js';
import { REASON_WORDS } from './money-words.js';

type InterestProps = {
  readonly page: VisitedPage;
  /** Absent for who decides and does not pay. */
  readonly proposals: InterestProposals | undefined;
  readonly decisions: { readonly waiting: InterestPart; readonly answered: InterestPart };
  readonly penalties: readonly ListedPenalty[];
  readonly names: MoneyNames;
  readonly done: string | undefined;
  readonly refusal: Refusal | undefined;
};

/** What late payments may owe in interest: a proposal, decided by a person (B16). */
export function InterestPage({ page, proposals, decisions, penalties, names, done, refusal }: InterestProps) {
  const items = proposals?.items ?? [];
  const prepares = ['finance', 'backOffice'].includes(page.visitor.role);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Wettelijke rente bij te late betaling</h1>
      <MoneyTabs at="/geld/rente" />
      <p class="lead">
        Voorstellen, berekend per regel van een betaalrun. U beoordeelt of de gemeente te laat was. Rente wordt pas
        betaald na een besluit: u zet het klaar, een ander besluit. Daarna staat de rente als eigen regel in de volgende
        betaalrun en gaat er een brief naar de werkgever. Rente over een dwangsom betaalt u apart, net als de dwangsom.
      </p>
      <Done words={done} />
      <PenaltySection page={page} penalties={penalties} names={names} refusal={refusal} />
      <WaitingDecisions page={page} decisions={decisions.waiting} names={names} refusal={refusal} />
      <section class="deel" aria-labelledby="voorstellen">
        <h2 class="utrecht-heading-2" id="voorstellen">
          Voorstellen
        </h2>
        {refusal?.form === 'klaarzetten' && (
          <ErrorSummary title="Dit kan zo niet" faults={refusal.faults} fields={[]} />
        )}
        {proposals && <LevelLine level={proposals.level} />}
        {proposals && proposals.count > items.length && (
          <p class="zacht klein">
            {countText(proposals.count)} voorstellen, samen {euros(proposals.amount)}. Hier staan er {items.length}, van
            de plaatsingen met de meeste rente.
          </p>
        )}
        {items.length === 0 ? (
          <p class="leeg">Er is geen betaling waarover rente kan zijn verschuldigd.</p>
        ) : (
          <MoneyTable
            caption="Voorstellen voor wettelijke rente"
            heads={['Zaak', 'Werkgever', 'Maand', '€ Te laat betaald', 'Dagen te laat', '€ Rente', 'Berekening']}
          >
            {items.map((item) => (
              <tr class="utrecht-table__row" key={`${item.run} ${item.placement} ${item.month}`}>
                <Cell head="Zaak">
                  <CaseLink placement={item.placement} />
                </Cell>
                <Cell head="Werkgever">{names.employers.get(item.employer) ?? ''}</Cell>
                <Cell head="Maand">
                  {monthName(item.month)} ({REASON_WORDS[item.reason].toLowerCase()})
                </Cell>
                <Cell head="Te laat betaald" amount>
                  {euros(item.line)}
                </Cell>
                <Cell head="Dagen te laat">
                  {item.daysLate} ({shortDate(item.dueOn)} tot {shortDate(item.paidOn)})
                </Cell>
                <Cell head="Rente" amount>
                  {item.amount === '0.00' && item.unknownDays > 0 ? 'nog niet vast' : euros(item.amount)}
                </Cell>
                <Cell head="Berekening">
                  <details>
                    <summary>
                      Bekijk
                      <span class="alleen-voorlezen"> de berekening over {monthName(item.month)}</span>
                    </summary>
                    <ul>
                      {item.explanation.map((step, index) => (
                        <li key={index}>{step.text}</li>
                      ))}
                    </ul>
                  </details>
                  {prepares && item.unknownDays === 0 && (
                    <form method="post" action="/geld/rente">
                      <Hidden page={page} values={{ run: item.run, placement: item.placement, month: item.month }} />
                      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                        Besluit klaarzetten
                        <span class="alleen-voorlezen"> over {monthName(item.month)}</span>
                      </button>
                    </form>
                  )}
                </Cell>
              </tr>
            ))}
          </MoneyTable>
        )}
      </section>
      <DecidedInterest decisions={decisions.answered} names={names} />
    </>
  );
}
