import type { LocalDate } from '../../../workflows/definition.js';
import type { RunPage } from '../../payments/pay-run-reader.service.js';
import type { ReturnedPart } from '../../payments/return-rows.js';
import type { Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { MoneyForm } from './money-form.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, MoneyTable } from './money-parts.js';
import { RETURN_CHOICES, RETURN_WORDS } from './money-words.js';

type ReturnedProps = {
  readonly page: VisitedPage;
  readonly run: RunPage;
  readonly names: MoneyNames;
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
  /** The form was asked for. */
  readonly asked: boolean;
};

/** Payments of this run that the bank sent back, and where one is recorded (M16). */
export function ReturnedPayments({ page, run, names, today, refusal, asked }: ReturnedProps) {
  const { filed } = run;
  const mayRecord = page.visitor.role === 'finance' && (filed === undefined || filed.length > 0);
  if (run.state !== 'released' || (run.returned.length === 0 && !mayRecord)) return null;
  const nameOf = (employer: string): string => names.employers.get(employer) ?? employer;
  return (
    <section class="deel" aria-labelledby="teruggekomen">
      <h2 class="utrecht-heading-2" id="teruggekomen">
        Teruggekomen betalingen
      </h2>
      {run.returned.length === 0 ? (
        <p class="zacht">De bank stortte van deze betaalrun niets terug.</p>
      ) : (
        <Returned returned={run.returned} nameOf={nameOf} />
      )}
      {mayRecord && filed === undefined && (
        <p>
          <a class="utrecht-link" href={`/geld/runs/${run.id}?terug=ja#teruggekomen`}>
            Een betaling is teruggekomen
          </a>
        </p>
      )}
      {mayRecord && filed !== undefined && (
        <details open={asked || refusal?.form === 'teruggekomen'}>
          <summary>Een betaling is teruggekomen</summary>
          <MoneyForm
            page={page}
            name="teruggekomen"
            action={`/geld/runs/${run.id}/teruggekomen`}
            button="Vastleggen"
            secondary
            hidden={{ _revision: String(run.revision) }}
            refusal={refusal}
            first={{ returnedOn: today }}
            fields={[
              {
                name: 'employer',
                label: 'Werkgever',
                hint: undefined,
                kind: 'choice',
                required: true,
                choices: filed
                  .map(({ employer, amount }) => ({ value: employer, label: `${nameOf(employer)}: ${euros(amount)}` }))
                  .toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
              },
              {
                name: 'returnedOn',
                label: 'Terug op',
                hint: 'De dag op het bankafschrift.',
                kind: 'date',
                required: true,
                choices: [],
              },
              {
                name: 'reason',
                label: 'Waarom',
                hint: 'Ligt het aan de rekening, dan betalen wij er niet meer op tot er een andere is goedgekeurd.',
                kind: 'choice',
                required: true,
                choices: RETURN_CHOICES,
              },
            ]}
          >
            <p>Het bedrag gaat mee met de volgende betaalrun.</p>
          </MoneyForm>
        </details>
      )}
    </section>
  );
}

function Returned({
  returned,
  nameOf,
}: {
  readonly returned: readonly ReturnedPart[];
  readonly nameOf: (employer: string) => string;
}) {
  return (
    <MoneyTable
      caption="Betalingen die de bank terugstortte"
      heads={['Zaak', 'Werkgever', 'Terug op', '€ Bedrag', 'Waarom']}
    >
      {returned.map((part) => (
        <tr class="utrecht-table__row" key={`${part.run} ${part.placement}`}>
          <Cell head="Zaak">
            <CaseLink placement={part.placement} />
          </Cell>
          <Cell head="Werkgever">
            <a class="utrecht-link" href={`/geld/rekeningen/${part.employer}`}>
              {nameOf(part.employer)}
            </a>
          </Cell>
          <Cell head="Terug op">{shortDate(part.returnedOn)}</Cell>
          <Cell head="Bedrag" amount>
            {euros(part.amount)}
          </Cell>
          <Cell head="Waarom">{RETURN_WORDS[part.reason]}</Cell>
        </tr>
      ))}
    </MoneyTable>
  );
}
