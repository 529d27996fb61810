import type { DocumentItem } from '../../documents/document-rows.js';
import type { StatementPlacement, YearStatement } from '../../payments/year-statement.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { PageNumbers } from '../layout/page-numbers.js';
import { longDate, monthName } from '../words/dutch-dates.js';
import { countText, euros, signedEuros } from '../words/dutch-numbers.js';
import { CaseLink, Cell, Fact, MoneyTable } from './money-parts.js';
import { REASON_WORDS } from './money-words.js';

/** An employer with hundreds of placements has a statement that nobody reads in one piece; the letter has them all. */
const PLACEMENTS_PER_PAGE = 25;

/** The placements of one page of a statement, in the order of the letter. */
export const placementsOn = ({ placements }: YearStatement, pagina: number): readonly StatementPlacement[] =>
  placements.slice((pagina - 1) * PLACEMENTS_PER_PAGE, pagina * PLACEMENTS_PER_PAGE);

/** The year statement to one employer: what there is right to by month, what was paid, what is open (M34). */
export function YearPage({
  statement,
  pagina,
  people,
  letters,
}: {
  readonly statement: YearStatement;
  readonly pagina: number;
  readonly people: ReadonlyMap<string, string>;
  /** Statements that were made as a letter, the newest first. */
  readonly letters: readonly DocumentItem[];
}) {
  const { year, employer, employerName, placements } = statement;
  const shown = placementsOn(statement, pagina);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">
        Jaaropgave {year}: {employerName}
      </h1>
      <dl class="feiten">
        <Fact term={`Uitbetaald in ${year}`}>
          <strong>{euros(statement.paidInYear)}</strong>
        </Fact>
        <Fact term={`Recht over de maanden van ${year}`}>{euros(statement.entitled)}</Fact>
        <Fact term="Daarvan geboekt">{euros(statement.booked)}</Fact>
        <Fact term="Nog te betalen">{euros(statement.stillToPay)}</Fact>
        <Fact term="Te veel betaald, nog niet gevorderd">{euros(statement.stillToReceive)}</Fact>
        {Number(statement.claimed) > 0 && (
          <Fact term="Teruggevorderd">
            {euros(statement.claimed)}, waarvan open {euros(statement.claimedOpen)}
          </Fact>
        )}
      </dl>
      <div class="stapel deel">
        <p class="zacht">
          Geboekt hoort bij de maanden van {year}; uitbetaald is wat in {year} naar de bank ging. December wordt meestal
          in januari uitbetaald.
        </p>
        {letters.map((letter) => (
          <p key={letter.id}>
            <a class="utrecht-link" href={`/documenten/${letter.id}`}>
              De brief aan de werkgever
            </a>{' '}
            {letter.sentOn === null
              ? 'is gemaakt en nog niet verstuurd.'
              : `is verstuurd op ${longDate(letter.sentOn)}.`}
          </p>
        ))}
      </div>
      {statement.provisional && (
        <p class="utrecht-alert utrecht-alert--warning">Niet alle maanden staan vast: een tabel is er nog niet.</p>
      )}
      {placements.length === 0 && <p class="leeg">Over {year} is er voor deze werkgever geen loonkostensubsidie.</p>}
      {placements.length > PLACEMENTS_PER_PAGE && (
        <p class="zacht">
          {countText(placements.length)} plaatsingen, {PLACEMENTS_PER_PAGE} op een bladzijde. De bedragen hierboven gaan
          over alle plaatsingen.
        </p>
      )}
      {placements.length > 0 && shown.length === 0 && <p class="leeg">Deze bladzijde is leeg.</p>}
      {shown.map((placement) => (
        <PlacementYear key={placement.placement} placement={placement} person={people.get(placement.candidate)} />
      ))}
      <PageNumbers
        at={pagina}
        of={Math.ceil(placements.length / PLACEMENTS_PER_PAGE)}
        what="Bladzijden van de jaaropgave"
        address={(to) => `/geld/jaaropgaven/${employer}/${year}?pagina=${to}`}
      />
    </>
  );
}

function PlacementYear({
  placement,
  person,
}: {
  readonly placement: StatementPlacement;
  readonly person: string | undefined;
}) {
  const id = `zaak-${caseNumber(placement.placement)}`;
  return (
    <section class="deel" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {person === undefined ? '' : `${person}, `}zaak <CaseLink placement={placement.placement} />
      </h2>
      {placement.months.length > 0 && (
        <MoneyTable
          fit
          caption={`Per maand, zaak ${caseNumber(placement.placement)}`}
          heads={['Maand', '€ Recht', '€ Geboekt', '€ Nog open']}
        >
          {placement.months.map((month) => (
            <tr class="utrecht-table__row" key={month.month}>
              <Cell head="Maand">{monthName(month.month)}</Cell>
              <Cell head="Recht" amount>
                {euros(month.entitled)}
              </Cell>
              <Cell head="Geboekt" amount>
                {euros(month.booked)}
              </Cell>
              <Cell head="Nog open" amount>
                {signedEuros(month.open)}
              </Cell>
            </tr>
          ))}
          <tr class="utrecht-table__row nadruk">
            <Cell head="Maand">Samen</Cell>
            <Cell head="Recht" amount>
              {euros(placement.entitled)}
            </Cell>
            <Cell head="Geboekt" amount>
              {euros(placement.booked)}
            </Cell>
            <Cell head="Nog open" amount>
              {signedEuros(placement.open)}
            </Cell>
          </tr>
        </MoneyTable>
      )}
      {placement.earlier.length > 0 && (
        <>
          <p class="deel">Betaald of verrekend over eerdere jaren:</p>
          <ul>
            {placement.earlier.map((line, index) => (
              <li key={index}>
                {monthName(line.month)}: {signedEuros(line.amount)} ({REASON_WORDS[line.reason].toLowerCase()})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
