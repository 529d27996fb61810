import type { InterestPart, ListedInterest } from '../../payments/interest-rows.js';
import { field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, monthName, shortDate } from '../words/dutch-dates.js';
import { countText, euros } from '../words/dutch-numbers.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, MoneyTable } from './money-parts.js';

type Props = {
  readonly page: VisitedPage;
  readonly decisions: InterestPart;
  readonly names: MoneyNames;
  readonly refusal: Refusal | undefined;
};

/** What waits for a second person, with how it was found; who may decide sees the two answers. */
export function WaitingDecisions({ page, decisions, names, refusal }: Props) {
  const { count, items: waiting } = decisions;
  const decides = ['reviewer', 'manager'].includes(page.visitor.role);
  if (count === 0) return null;
  return (
    <section class="deel" aria-labelledby="besluiten">
      <h2 class="utrecht-heading-2" id="besluiten">
        Wacht op een besluit
      </h2>
      {count > waiting.length && (
        <p class="zacht klein">
          {countText(count)} voorstellen wachten. Hier staan de {waiting.length} die het langst wachten.
        </p>
      )}
      {waiting.map((one) => (
        <div class="vak stapel" key={`${one.placement}.${one.number}`}>
          <h3 class="utrecht-heading-3">
            {euros(one.amount)} over{' '}
            {one.penalty === null ? monthName(one.month) : `de dwangsom uit besluit ${one.penalty}`}
          </h3>
          <p>
            <CaseLink placement={one.placement} /> · {names.employers.get(one.employer) ?? ''} · {one.daysLate} dagen te
            laat: {euros(one.lateAmount)} moest op {longDate(one.dueOn)} zijn betaald en kwam op {longDate(one.paidOn)}.
          </p>
          <ul>
            {one.explanation.map((step, index) => (
              <li key={index}>{step.text}</li>
            ))}
          </ul>
          {decides && (
            <>
              <PostForm
                page={page}
                name={`toekennen-${one.placement}-${one.number}`}
                action={`/geld/rente/${one.placement}/${one.number}/toekennen`}
                fields={[]}
                button="Rente toekennen"
                refusal={refusal}
              />
              <PostForm
                page={page}
                name={`afwijzen-${one.placement}-${one.number}`}
                action={`/geld/rente/${one.placement}/${one.number}/afwijzen`}
                fields={[field('reason', 'Waarom is er geen rente verschuldigd?', 'text')]}
                button="Geen rente"
                secondary
                refusal={refusal}
              />
            </>
          )}
        </div>
      ))}
    </section>
  );
}

const paidWords = ({ penalty, paidBy, settledOn }: ListedInterest): string => {
  if (penalty !== null) return settledOn === null ? 'nog niet' : shortDate(settledOn);
  return paidBy === null ? 'volgende betaalrun' : `betaalrun ${paidBy}`;
};

/** What was decided, and in which run or on which day it is paid. */
export function DecidedInterest({ decisions, names }: Pick<Props, 'decisions' | 'names'>) {
  const { count, items: decided } = decisions;
  if (count === 0) return null;
  return (
    <section class="deel" aria-labelledby="besloten">
      <h2 class="utrecht-heading-2" id="besloten">
        Besloten
      </h2>
      {count > decided.length && (
        <p class="zacht klein">
          {countText(count)} besluiten. Hier staan de laatste {decided.length}; een ouder besluit staat bij zijn zaak.
        </p>
      )}
      <MoneyTable
        caption="Besluiten over rente"
        heads={['Zaak', 'Werkgever', 'Waarover', 'Besluit', '€ Rente', 'Betaald']}
      >
        {decided.map((one) => (
          <tr class="utrecht-table__row" key={`${one.placement}.${one.number}`}>
            <Cell head="Zaak">
              <CaseLink placement={one.placement} />
            </Cell>
            <Cell head="Werkgever">{names.employers.get(one.employer) ?? ''}</Cell>
            <Cell head="Waarover">
              {one.penalty === null ? monthName(one.month) : `dwangsom, besluit ${one.penalty}`}
            </Cell>
            <Cell head="Besluit">
              {one.state === 'decided' ? 'Toegekend' : 'Geen rente'} op{' '}
              {one.decidedOn === null ? '' : shortDate(one.decidedOn)}
              {one.reason !== null && `: ${one.reason}`}
            </Cell>
            <Cell head="Rente" amount>
              {one.state === 'decided' ? euros(one.amount) : euros('0.00')}
            </Cell>
            <Cell head="Betaald">{one.state === 'declined' ? '–' : paidWords(one)}</Cell>
          </tr>
        ))}
      </MoneyTable>
    </section>
  );
}
