import type { LocalDate } from '../../../workflows/definition.js';
import { RUN_ROWS, type RunPage, type RunPart } from '../../payments/pay-run-reader.service.js';
import type { EmployerLine, Part } from '../../payments/run-page-rows.js';
import { PageNumbers } from '../layout/page-numbers.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, monthName, shortDate } from '../words/dutch-dates.js';
import { countText, euros, signedEuros } from '../words/dutch-numbers.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, Fact, MoneyTable } from './money-parts.js';
import type { Refusal } from '../forms/post-form.js';
import { lineSentence, REASON_WORDS } from './money-words.js';
import { RunBadge } from './pay-runs-page.js';
import { NotDone } from './not-done.js';
import { ReturnedPayments } from './returned-payments.js';
import { RunSteps } from './run-steps.js';

type PayRunProps = {
  readonly page: VisitedPage;
  readonly run: RunPage;
  readonly at: RunPart;
  readonly names: MoneyNames;
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
};

/** One run: what it pays, every difference with its reason, what waits, and the steps to the bank. */
export function PayRunPage({ page, run, at, names, today, refusal }: PayRunProps) {
  const nameOf = (employer: string): string => names.employers.get(employer) ?? '';
  const { differences, regular } = run;
  const address = ({ differences: one, regular: other }: RunPart): string =>
    `/geld/runs/${run.id}?verschillen=${one}&pagina=${other}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">
        Betaalrun {run.number} over {monthName(run.month)} <RunBadge state={run.state} />
      </h1>
      <NotDone refusal={refusal} forms={formsOf(run.state)} />
      <div class="kolommen">
        <dl class="feiten">
          <Fact term="Naar de bank">
            <strong>{euros(run.total)}</strong> op {longDate(run.payOn)}
          </Fact>
          <Fact term="Regels">
            {countText(run.lineCount)}: {countText(regular.count)} gewone, {countText(differences.count)} met een
            verschil
            {run.interest.length > 0 && ` en ${run.interest.length} met rente`}
          </Fact>
          <Fact term="Aangehouden">
            {run.holdCount === 0 ? 'niets' : `${placements(run.holdCount)}, ${euros(run.postponed)} uitgesteld`}
          </Fact>
          <Fact term="Klaargezet door">{who(names, run.preparedBy, run.preparedOn)}</Fact>
          {run.approvedBy !== null && <Fact term="Goedgekeurd door">{who(names, run.approvedBy, run.approvedOn)}</Fact>}
          {run.releasedBy !== null && <Fact term="Vrijgegeven door">{who(names, run.releasedBy, run.releasedOn)}</Fact>}
          {run.withdrawnBy !== null && (
            <Fact term="Ingetrokken door">{who(names, run.withdrawnBy, run.withdrawnOn)}</Fact>
          )}
        </dl>
        <RunSteps page={page} run={run} refusal={refusal} />
      </div>
      {run.leftOut.length > 0 && (
        <div class="utrecht-alert utrecht-alert--warning" role="note">
          <p>
            {placements(run.leftOut.length)} niet te berekenen en daarom niet in deze betaalrun:{' '}
            {run.leftOut.map((placement) => (
              <span key={placement}>
                <CaseLink placement={placement} />{' '}
              </span>
            ))}
          </p>
        </div>
      )}
      <section class="deel" aria-labelledby="verschillen">
        <h2 class="utrecht-heading-2" id="verschillen">
          Verschillen, elk met de reden
        </h2>
        {differences.count === 0 ? (
          <p class="zacht">Er zijn geen verschillen.</p>
        ) : (
          <Lines
            lines={differences}
            nameOf={nameOf}
            caption="Regels met een verschil"
            page={at.differences}
            address={(to) => `${address({ ...at, differences: to })}#verschillen`}
          />
        )}
      </section>
      <section class="deel" aria-labelledby="gewoon">
        <h2 class="utrecht-heading-2" id="gewoon">
          Gewone maandbetalingen
        </h2>
        {regular.count === 0 ? (
          <p class="zacht">Die zijn er niet in deze betaalrun.</p>
        ) : (
          <Lines
            lines={regular}
            nameOf={nameOf}
            caption="Gewone maandbetalingen"
            page={at.regular}
            address={(to) => `${address({ ...at, regular: to })}#gewoon`}
          />
        )}
      </section>
      {run.interest.length > 0 && <InterestLines run={run} nameOf={nameOf} />}
      {run.holds.count > 0 && <Holds run={run} nameOf={nameOf} />}
      <PayOuts run={run} nameOf={nameOf} />
      <ReturnedPayments
        page={page}
        run={run}
        names={names}
        today={today}
        refusal={refusal}
        asked={at.filed && refusal === undefined}
      />
    </>
  );
}

/** Forms that a run has in its state. */
function formsOf(state: RunPage['state']): readonly string[] {
  if (state === 'prepared') return ['goedkeuren', 'intrekken'];
  if (state === 'approved') return ['vrijgeven', 'intrekken'];
  return state === 'released' ? ['teruggekomen'] : [];
}

const placements = (count: number): string => `${count} ${count === 1 ? 'plaatsing' : 'plaatsingen'}`;

const who = (names: MoneyNames, id: string, day: string | null): string =>
  `${names.members.get(id) ?? 'het systeem'}${day === null ? '' : ` op ${shortDate(day)}`}`;

function InterestLines({ run, nameOf }: { readonly run: PayRunProps['run']; readonly nameOf: NameOf }) {
  return (
    <section class="deel" aria-labelledby="rente">
      <h2 class="utrecht-heading-2" id="rente">
        Wettelijke rente
      </h2>
      <MoneyTable
        caption="Wettelijke rente in deze run"
        heads={['Zaak', 'Werkgever', 'Te laat betaald over', '€ Rente']}
      >
        {run.interest.map((one) => (
          <tr class="utrecht-table__row" key={`${one.placement} ${one.number}`}>
            <Cell head="Zaak">
              <CaseLink placement={one.placement} />
            </Cell>
            <Cell head="Werkgever">{nameOf(one.employer)}</Cell>
            <Cell head="Te laat betaald over">
              {monthName(one.month)}, {one.daysLate} dagen te laat
            </Cell>
            <Cell head="Rente" amount>
              {euros(one.amount)}
            </Cell>
          </tr>
        ))}
      </MoneyTable>
    </section>
  );
}

type NameOf = (employer: string) => string;
type LinesProps = {
  readonly lines: Part<EmployerLine>;
  readonly nameOf: NameOf;
  readonly caption: string;
  readonly page: number;
  readonly address: (page: number) => string;
};

function Lines({ lines, nameOf, caption, page, address }: LinesProps) {
  return (
    <>
      <MoneyTable
        caption={caption}
        heads={['Zaak', 'Werkgever', 'Maand', '€ Recht', '€ Al geboekt', '€ Deze run', 'Waarom']}
      >
        {lines.items.map((line) => (
          <tr class="utrecht-table__row" key={`${line.placement} ${line.month}`}>
            <Cell head="Zaak">
              <CaseLink placement={line.placement} />
            </Cell>
            <Cell head="Werkgever">{nameOf(line.employer)}</Cell>
            <Cell head="Maand">
              <a class="utrecht-link" href={`/plaatsingen/${line.placement}/geld/${line.month}`}>
                {monthName(line.month)}
              </a>
            </Cell>
            <Cell head="Recht" amount>
              {euros(line.entitled)}
            </Cell>
            <Cell head="Al geboekt" amount>
              {euros(line.paidBefore)}
            </Cell>
            <Cell head="Deze run" amount>
              {signedEuros(line.amount)}
            </Cell>
            <Cell head="Waarom">
              <strong>{REASON_WORDS[line.reason]}.</strong> {line.reason === 'regular' ? '' : lineSentence(line)}
              {line.estimate && ' Nog niet vast: de tabel is er nog niet.'}
            </Cell>
          </tr>
        ))}
      </MoneyTable>
      <PageNumbers
        at={page}
        of={Math.ceil(lines.count / RUN_ROWS)}
        what={`Bladeren door: ${caption.toLowerCase()}`}
        address={address}
      />
    </>
  );
}

function Holds({ run, nameOf }: { readonly run: RunPage; readonly nameOf: NameOf }) {
  return (
    <section class="deel" aria-labelledby="aangehouden">
      <h2 class="utrecht-heading-2" id="aangehouden">
        Aangehouden: uitgesteld, niet vervallen
      </h2>
      <MostOf part={run.holds} what="maanden" order="de grootste bedragen" />
      <MoneyTable
        caption="Maanden die zijn aangehouden"
        heads={['Zaak', 'Werkgever', 'Maand', 'Dagen', '€ Uitgesteld']}
      >
        {run.holds.items.map((hold) => (
          <tr class="utrecht-table__row" key={`${hold.placement} ${hold.month}`}>
            <Cell head="Zaak">
              <CaseLink placement={hold.placement} />
            </Cell>
            <Cell head="Werkgever">{nameOf(hold.employer)}</Cell>
            <Cell head="Maand">{monthName(hold.month)}</Cell>
            <Cell head="Dagen">{hold.days}</Cell>
            <Cell head="Uitgesteld" amount>
              {euros(hold.postponed)}
            </Cell>
          </tr>
        ))}
      </MoneyTable>
    </section>
  );
}

type MostOfProps = { readonly part: Part<unknown>; readonly what: string; readonly order: string };

/** Says that a list is cut; of another placement it stands with that placement. */
function MostOf({ part: { count, items }, what, order }: MostOfProps) {
  if (count <= items.length) return null;
  return (
    <p class="zacht klein">
      {countText(count)} {what}. Hier staan {order} {items.length}; een andere plaatsing vindt u met zoeken.
    </p>
  );
}

function PayOuts({ run, nameOf }: { readonly run: RunPage; readonly nameOf: NameOf }) {
  const { special } = run;
  if (special.count === 0) return null;
  return (
    <section class="deel" aria-labelledby="uitbetaald">
      <h2 class="utrecht-heading-2" id="uitbetaald">
        Verrekend, of wacht op een rekening
      </h2>
      <MostOf part={special} what="plaatsingen" order="de eerste" />
      <MoneyTable
        caption="Plaatsingen waarbij iets anders naar de bank gaat dan de som van de regels"
        heads={['Zaak', 'Werkgever', '€ Som van de regels', '€ Verrekend', '€ Naar de bank', 'Opmerking']}
      >
        {special.items.map((out) => (
          <tr class="utrecht-table__row" key={out.placement}>
            <Cell head="Zaak">
              <CaseLink placement={out.placement} />
            </Cell>
            <Cell head="Werkgever">{nameOf(out.employer)}</Cell>
            <Cell head="Som van de regels" amount>
              {signedEuros(out.lines)}
            </Cell>
            <Cell head="Verrekend" amount>
              {euros(out.setOff)}
            </Cell>
            <Cell head="Naar de bank" amount>
              {euros(out.amount)}
            </Cell>
            <Cell head="Opmerking">
              {run.state === 'released' && out.fileRun === null && out.amount !== '0.00'
                ? 'Wacht op een rekening van de werkgever.'
                : 'Verrekend binnen deze plaatsing.'}
            </Cell>
          </tr>
        ))}
      </MoneyTable>
    </section>
  );
}
