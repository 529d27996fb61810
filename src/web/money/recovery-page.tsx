import type { LocalDate } from '../../../workflows/definition.js';
import type { Recovery } from '../../payments/recovery-rows.js';
import { openOf, recoveryPlan } from '../../payments/recovery-plan.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { Refusal } from '../forms/post-form.js';
import { NotDone } from './not-done.js';
import { MoneyForm } from './money-form.js';
import { Cell, Fact, MoneyTable } from './money-parts.js';
import { groundWord, WRITE_OFF_GROUNDS } from './recovery-words.js';

type RecoveryProps = {
  readonly page: VisitedPage;
  readonly claim: Recovery;
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
};

const FORMS = ['ontvangst', 'afboeken'];

/** One claim: its plan, what came in, what was written off (M33). */
export function RecoveryPage({ page, claim, today, refusal }: RecoveryProps) {
  const { open, late } = openOf(claim, today);
  const plan = recoveryPlan(claim);
  const base = `/geld/plaatsingen/${claim.placement}/vorderingen/${claim.number}`;
  const mayKeep = ['finance', 'backOffice'].includes(page.visitor.role) && Number(open) > 0;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Vordering {claim.number}</h1>
      <NotDone refusal={refusal} forms={mayKeep ? FORMS : []} />
      <dl class="feiten">
        <Fact term="Bedrag">{euros(claim.amount)}</Fact>
        <Fact term="Grond">
          {groundWord(claim.ground)}, besluit nummer {claim.decision}
        </Fact>
        <Fact term="Geopend op">{longDate(claim.openedOn)}</Fact>
        <Fact term="Betaald">{euros(claim.paid)}</Fact>
        <Fact term="Afgeboekt">{euros(claim.writtenOff)}</Fact>
        <Fact term="Open">
          <strong>{euros(open)}</strong>
          {Number(late) > 0 && `, waarvan ${euros(late)} te laat`}
        </Fact>
      </dl>
      <section class="deel" aria-labelledby="plan">
        <h2 class="utrecht-heading-2" id="plan">
          {claim.installments === null ? 'In één keer te betalen' : `In ${claim.installments} maanden te betalen`}
        </h2>
        <MoneyTable fit caption="Wat wanneer te betalen is" heads={['Uiterlijk', '€ Bedrag', '€ Nog open', 'Stand']}>
          {plan.map((part) => (
            <tr class="utrecht-table__row" key={part.dueOn}>
              <Cell head="Uiterlijk">{shortDate(part.dueOn)}</Cell>
              <Cell head="Bedrag" amount>
                {euros(part.amount)}
              </Cell>
              <Cell head="Nog open" amount>
                {euros(part.open)}
              </Cell>
              <Cell head="Stand">
                {Number(part.open) === 0 ? 'klaar' : part.dueOn < today ? <strong>te laat</strong> : 'op tijd'}
              </Cell>
            </tr>
          ))}
        </MoneyTable>
      </section>
      {mayKeep && (
        <div class="kolommen-twee deel">
          <section class="vak" aria-labelledby="ontvangst">
            <h2 class="utrecht-heading-3" id="ontvangst">
              Ontvangst vastleggen
            </h2>
            <MoneyForm
              page={page}
              name="ontvangst"
              action={`${base}/ontvangst`}
              button="Vastleggen"
              first={{ receivedOn: today }}
              refusal={refusal}
              fields={[
                {
                  name: 'amount',
                  label: 'Ontvangen bedrag in euro',
                  hint: `Hoogstens ${euros(open)}.`,
                  kind: 'decimal',
                  required: true,
                  choices: [],
                },
                {
                  name: 'receivedOn',
                  label: 'Ontvangen op',
                  hint: undefined,
                  kind: 'date',
                  required: true,
                  choices: [],
                },
              ]}
            />
          </section>
          <section class="vak" aria-labelledby="afboeken">
            <h2 class="utrecht-heading-3" id="afboeken">
              Afboeken
            </h2>
            <MoneyForm
              page={page}
              name="afboeken"
              action={`${base}/afboeken`}
              button="Afboeken"
              secondary
              refusal={refusal}
              fields={[
                {
                  name: 'writtenOff',
                  label: 'Bedrag in euro',
                  hint: 'Wat niet meer wordt gevorderd.',
                  kind: 'decimal',
                  required: true,
                  choices: [],
                },
                {
                  name: 'writeOffGround',
                  label: 'Waarom niet',
                  hint: undefined,
                  kind: 'choice',
                  required: true,
                  choices: WRITE_OFF_GROUNDS,
                },
              ]}
            />
          </section>
        </div>
      )}
    </>
  );
}
