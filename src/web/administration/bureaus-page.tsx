import type { LocalDate } from '../../../workflows/definition.js';
import type { Bureau } from '../../bureaus/bureau.schemas.js';
import type { DeliverySums } from '../../bureaus/deliveries.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { euros } from '../words/dutch-numbers.js';
import { AdministrationTabs, CardTable, Cell, Done } from './administration-parts.js';
import { contactFields, termsFields } from './bureau-words.js';

type BureausProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly year: number;
  readonly rows: readonly { readonly bureau: Bureau; readonly sums: DeliverySums }[];
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

const HEADS = [
  'Bureau',
  'Prijs nu',
  'Levertijd',
  'Deskundigen',
  'Opdrachten',
  'Geleverd',
  'Op tijd',
  'Te laat',
  'Kosten',
];

/** Which bureaus measure, what was agreed, and how they deliver (M21). */
export function BureausPage({ page, today, year, rows, mayKeep, refusal, done }: BureausProps) {
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/bureaus" />
      <h1 class="utrecht-heading-1 titel">Bureaus die meten</h1>
      <Done words={done} />
      <p class="lead">
        Meet een bureau voor u? Dan ziet u hier wat u afsprak, en of de rapporten op tijd komen. Deskundigen van een
        bureau zien nooit een burgerservicenummer of uitkering.
      </p>
      {rows.length === 0 ? (
        <p class="leeg deel">Er staat nog geen bureau. Metingen door eigen deskundigen tellen hier niet mee.</p>
      ) : (
        <>
          <Years year={year} />
          <CardTable caption={`Bureaus, met opdrachten van ${year}`} heads={HEADS}>
            {rows.map(({ bureau, sums }) => (
              <Line key={bureau.id} bureau={bureau} sums={sums} today={today} />
            ))}
          </CardTable>
          <p class="zacht klein">
            Opdrachten van {year}. Op tijd: het rapport kwam binnen de afgesproken dagen. Te laat: later, of nog niet
            terwijl die dagen voorbij zijn. Kosten: van geleverde rapporten, naar de prijs op de dag van de opdracht,
            zonder btw.
          </p>
        </>
      )}
      {mayKeep && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Bureau toevoegen
          </h2>
          <PostForm
            page={page}
            name="bureau"
            action="/beheer/bureaus"
            fields={[...contactFields, ...termsFields]}
            button="Bureau toevoegen"
            first={{ from: today }}
            refusal={refusal}
          />
        </section>
      )}
    </div>
  );
}

const Years = ({ year }: { readonly year: number }) => (
  <p class="deel">
    <a class="utrecht-link" href={`/beheer/bureaus?jaar=${year - 1}`}>
      ← {year - 1}
    </a>{' '}
    <strong>{year}</strong>{' '}
    <a class="utrecht-link" href={`/beheer/bureaus?jaar=${year + 1}`}>
      {year + 1} →
    </a>
  </p>
);

function Line({
  bureau,
  sums,
  today,
}: {
  readonly bureau: Bureau;
  readonly sums: DeliverySums;
  readonly today: LocalDate;
}) {
  const now = bureau.terms.find(({ from }) => from <= today);
  const working = bureau.experts.filter(({ from, until }) => from <= today && (until === null || until >= today));
  return (
    <tr class="utrecht-table__row">
      <Cell head="Bureau">
        <a class="utrecht-link" href={`/beheer/bureaus/${bureau.id}`}>
          {bureau.name}
        </a>
        {bureau.until !== null && bureau.until < today && <span class="zacht"> · gestopt</span>}
      </Cell>
      <Cell head="Prijs nu" number>
        {now ? euros(now.price) : 'nog niet'}
      </Cell>
      <Cell head="Levertijd" number>
        {now ? `${now.deliveryDays} dagen` : '–'}
      </Cell>
      <Cell head="Deskundigen" number>
        {working.length}
      </Cell>
      <Cell head="Opdrachten" number>
        {sums.ordered}
      </Cell>
      <Cell head="Geleverd" number>
        {sums.delivered}
      </Cell>
      <Cell head="Op tijd" number>
        {sums.inTime}
      </Cell>
      <Cell head="Te laat" number>
        {sums.late + sums.overdue}
      </Cell>
      <Cell head="Kosten" number>
        {euros(sums.cost)}
      </Cell>
    </tr>
  );
}
