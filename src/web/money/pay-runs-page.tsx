import type { StoredRun } from '../../payments/pay-books.js';
import type { VisitedPage } from '../session/current-page.js';
import { monthName, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { Refusal } from '../forms/post-form.js';
import { NotDone } from './not-done.js';
import { MoneyForm } from './money-form.js';
import { Cell, MoneyTable, MoneyTabs } from './money-parts.js';
import { STATE_WORDS } from './money-words.js';

export const RunBadge = ({ state }: { readonly state: StoredRun['state'] }) => (
  <span class={`utrecht-status-badge utrecht-status-badge--${STATE_WORDS[state].badge}`}>
    {STATE_WORDS[state].label}
  </span>
);

type PayRunsProps = {
  readonly page: VisitedPage;
  readonly runs: readonly StoredRun[];
  /** Months that may be paid over, the last first. */
  readonly months: readonly string[];
  readonly mayPrepare: boolean;
  readonly refusal: Refusal | undefined;
};

/** Pay runs: what waits for whom, what the next one would pay, and all that were. */
export function PayRunsPage({ page, runs, months, mayPrepare, refusal }: PayRunsProps) {
  const open = runs.find(({ state }) => state === 'prepared' || state === 'approved');
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Betaalruns</h1>
      <MoneyTabs at="/geld" />
      <NotDone refusal={refusal} forms={!open && mayPrepare ? ['klaarzetten'] : []} />
      {open ? <OpenRun run={open} /> : <Next />}
      {!open && mayPrepare && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Betaalrun klaarzetten
          </h2>
          <MoneyForm
            page={page}
            name="klaarzetten"
            action="/geld/runs"
            button="Klaarzetten"
            first={{ month: months[0] ?? '' }}
            refusal={refusal}
            fields={[
              {
                name: 'month',
                label: 'Over de maand',
                hint: 'Ook verschillen over eerdere maanden gaan mee. Klaarzetten betaalt nog niets.',
                kind: 'choice',
                required: true,
                choices: months.map((month) => ({ value: month, label: monthName(month) })),
              },
            ]}
          />
        </section>
      )}
      <section class="deel" aria-labelledby="alle">
        <h2 class="utrecht-heading-2" id="alle">
          Alle betaalruns
        </h2>
        {runs.length === 0 ? <p class="leeg">Er is nog geen betaalrun gemaakt.</p> : <Runs runs={runs} />}
      </section>
    </>
  );
}

function OpenRun({ run }: { readonly run: StoredRun }) {
  const waits =
    run.state === 'prepared' ? 'Een tweede persoon keurt hem goed.' : 'Financiën geeft hem vrij voor de bank.';
  return (
    <section class="vak vak--blauw stapel" aria-labelledby="nu">
      <h2 class="utrecht-heading-2" id="nu">
        Betaalrun {run.number} over {monthName(run.month)}
      </h2>
      <p>
        <RunBadge state={run.state} /> {euros(run.total)} in{' '}
        {run.lineCount === 1 ? '1 regel' : `${run.lineCount} regels`}, te betalen op {shortDate(run.payOn)}. {waits}
      </p>
      <p>
        <a class="utrecht-button utrecht-button--primary-action utrecht-button-link" href={`/geld/runs/${run.id}`}>
          Bekijk de betaalrun
        </a>
      </p>
    </section>
  );
}

/** What a next run would pay is computed over every placement: on the page that is for it, not on the way to a run. */
const Next = () => (
  <p class="lead">
    Er staat geen betaalrun klaar.{' '}
    <a class="utrecht-link" href="/geld/open">
      Bekijk wat nog te betalen is
    </a>
  </p>
);

function Runs({ runs }: { readonly runs: readonly StoredRun[] }) {
  return (
    <MoneyTable
      caption="Alle betaalruns, de laatste eerst"
      heads={['Nummer', 'Maand', 'Status', 'Betaaldag', '€ Naar de bank', 'Regels', '€ Uitgesteld']}
    >
      {runs.map((run) => (
        <tr class="utrecht-table__row" key={run.id}>
          <Cell head="Nummer">
            <a class="utrecht-link" href={`/geld/runs/${run.id}`}>
              Betaalrun {run.number}
            </a>
          </Cell>
          <Cell head="Maand">{monthName(run.month)}</Cell>
          <Cell head="Status">
            <RunBadge state={run.state} />
          </Cell>
          <Cell head="Betaaldag">{shortDate(run.payOn)}</Cell>
          <Cell head="Naar de bank" amount>
            {euros(run.total)}
          </Cell>
          <Cell head="Regels">{run.lineCount}</Cell>
          <Cell head="Uitgesteld" amount>
            {euros(run.postponed)}
          </Cell>
        </tr>
      ))}
    </MoneyTable>
  );
}
