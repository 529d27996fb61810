import type { LocalDate } from '../../../workflows/definition.js';
import type { PlacementMoneyView } from '../../payments/pay-run-reader.service.js';
import { openOf } from '../../payments/recovery-plan.js';
import type { Recovery, UnclaimedDecision } from '../../payments/recovery-rows.js';
import { caseNumber } from '../../reminders/case-number.js';
import { MoneyView } from '../placement/money-view.js';
import type { VisitedPage } from '../session/current-page.js';
import { monthName, shortDate } from '../words/dutch-dates.js';
import { euros, signedEuros } from '../words/dutch-numbers.js';
import type { Refusal } from '../forms/post-form.js';
import { MoneyForm } from './money-form.js';
import { Cell, MoneyTable } from './money-parts.js';
import { REASON_WORDS } from './money-words.js';
import { groundWord, RECOVERY_GROUNDS } from './recovery-words.js';

type PlacementMoneyProps = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly employer: string;
  readonly money: PlacementMoneyView;
  readonly claims: readonly Recovery[];
  readonly unclaimed: readonly UnclaimedDecision[];
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
};

/** Money of one placement: every month, every payment, what was overpaid and is claimed. */
export function PlacementMoneyPage(props: PlacementMoneyProps) {
  const { placement, employer, money, claims } = props;
  const lines = money.months.flatMap(({ month, lines: own }) => own.map((line) => ({ month, ...line }))).toReversed();
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Betalingen zaak {caseNumber(placement)}</h1>
      <p class="zacht">
        {employer} ·{' '}
        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
          naar de plaatsing
        </a>
      </p>
      <section class="deel" aria-labelledby="maanden">
        <h2 class="utrecht-heading-2" id="maanden">
          Per maand
        </h2>
        <MoneyView placement={placement} money={money} />
      </section>
      <section class="deel" aria-labelledby="regels">
        <h2 class="utrecht-heading-2" id="regels">
          Geboekt in betaalruns
        </h2>
        {lines.length === 0 ? (
          <p class="leeg">Er is nog niets geboekt.</p>
        ) : (
          <MoneyTable
            caption="Regels van betaalruns, de laatste maand eerst"
            heads={['Maand', '€ Bedrag', 'Soort', 'Betaalrun']}
          >
            {lines.map((line) => (
              <tr class="utrecht-table__row" key={`${line.month} ${line.run}`}>
                <Cell head="Maand">{monthName(line.month)}</Cell>
                <Cell head="Bedrag" amount>
                  {signedEuros(line.amount)}
                </Cell>
                <Cell head="Soort">{REASON_WORDS[line.reason]}</Cell>
                <Cell head="Betaalrun">
                  <a class="utrecht-link" href={`/geld/runs/${line.run}`}>
                    bekijk
                    <span class="alleen-voorlezen"> de betaalrun van {monthName(line.month)}</span>
                  </a>
                </Cell>
              </tr>
            ))}
          </MoneyTable>
        )}
      </section>
      <section class="deel" aria-labelledby="vorderingen">
        <h2 class="utrecht-heading-2" id="vorderingen">
          Terugvorderingen
        </h2>
        {claims.length === 0 && <p class="zacht">Er is geen vordering.</p>}
        {claims.length > 0 && <Claims {...props} />}
        <Opening {...props} />
      </section>
    </>
  );
}

function Claims({ claims, placement, today }: PlacementMoneyProps) {
  return (
    <MoneyTable
      caption="Terugvorderingen van deze plaatsing"
      heads={['Vordering', 'Grond', 'Uiterlijk', '€ Bedrag', '€ Open']}
    >
      {claims.map((claim) => (
        <tr class="utrecht-table__row" key={claim.number}>
          <Cell head="Vordering">
            <a class="utrecht-link" href={`/geld/plaatsingen/${placement}/vorderingen/${claim.number}`}>
              nummer {claim.number}
            </a>
          </Cell>
          <Cell head="Grond">{groundWord(claim.ground)}</Cell>
          <Cell head="Uiterlijk">{shortDate(claim.termLastDay)}</Cell>
          <Cell head="Bedrag" amount>
            {euros(claim.amount)}
          </Cell>
          <Cell head="Open" amount>
            {euros(openOf(claim, today).open)}
          </Cell>
        </tr>
      ))}
    </MoneyTable>
  );
}

/** A claim rests on a decision; without one the way there is shown. */
function Opening({ page, placement, money, unclaimed, refusal }: PlacementMoneyProps) {
  const mayOpen = ['finance', 'backOffice'].includes(page.visitor.role);
  const owed = Number(money.owed) > 0;
  if (unclaimed.length === 0 || !mayOpen) {
    return owed ? (
      <p>
        Er is {euros(money.owed)} te veel betaald. Dat wordt verrekend in de volgende betaalrun, of gevorderd na een
        besluit tot terugvordering.
      </p>
    ) : null;
  }
  return (
    <div class="vak stapel">
      <h3 class="utrecht-heading-3">Vordering openen</h3>
      <MoneyForm
        page={page}
        name="vordering"
        action={`/geld/plaatsingen/${placement}/vorderingen`}
        button="Vordering openen"
        first={{
          decision: String(unclaimed[0]?.decision ?? ''),
          amount: (unclaimed[0]?.amount ?? '').replace('.', ','),
        }}
        refusal={refusal}
        fields={[
          {
            name: 'decision',
            label: 'Besluit',
            hint: undefined,
            kind: 'choice',
            required: true,
            choices: unclaimed.map(({ decision, decidedOn }) => ({
              value: String(decision),
              label: `nummer ${decision} van ${shortDate(decidedOn)}`,
            })),
          },
          {
            name: 'ground',
            label: 'Grond',
            hint: undefined,
            kind: 'choice',
            required: true,
            choices: RECOVERY_GROUNDS,
          },
          {
            name: 'amount',
            label: 'Bedrag in euro',
            hint: `Er is ${euros(money.owed)} te veel betaald en nog niet gevorderd.`,
            kind: 'decimal',
            required: true,
            choices: [],
          },
          {
            name: 'termLastDay',
            label: 'Uiterste betaaldag',
            hint: 'Zoals in het besluit: zes weken na verzending.',
            kind: 'date',
            required: true,
            choices: [],
          },
          {
            name: 'installments',
            label: 'In hoeveel maanden',
            hint: 'Laat leeg als het in één keer wordt betaald.',
            kind: 'number',
            required: false,
            choices: [],
          },
        ]}
      />
    </div>
  );
}
