import { fieldId } from '../forms/field-view.js';
import type { Typed } from '../forms/form-values.js';
import { Warnings } from '../layout/warnings.js';
import { longDate, monthName, withDutchDates } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { decidingSentence } from './deciding-answer.js';
import type { TestOutcome } from './doelgroep-answers.js';
import type { MissingPart } from './missing-parts.js';
import type { ForecastView, UpcomingView } from './upcoming.js';

type PanelProps = {
  readonly upcoming: UpcomingView;
  readonly missing: readonly MissingPart[];
  /** The form as it was filled in. */
  readonly typed: Typed;
};

/** What the form will bring, beside it: amounts, days, the test, and what is missing. */
export function UpcomingPanel({ upcoming, missing, typed }: PanelProps) {
  const { forecast, test, warnings } = upcoming;
  return (
    <div class="stapel">
      <Warnings said={warnings} />
      {test && <Test test={test} typed={typed} />}
      {forecast ? (
        <Money forecast={forecast} />
      ) : (
        <p class="zacht">Vul uren, volle werkweek en geplande eerste werkdag in. Dan ziet u de bedragen en de dagen.</p>
      )}
      <Missing missing={missing} />
    </div>
  );
}

const OUTCOMES: Readonly<Record<TestOutcome['outcome'], string>> = {
  belongs: 'Hoort bij de doelgroep',
  doesNotBelong: 'Hoort niet bij de doelgroep: geen loonkostensubsidie',
  referToUwv: 'Verwijs naar UWV: deze persoon heeft een UWV-uitkering',
  unanswered: 'Nog niet te zeggen of deze persoon bij de doelgroep hoort',
};

type TestProps = { readonly test: TestOutcome; readonly typed: Typed };

function Test({ test, typed }: TestProps) {
  return (
    <div>
      <h3 class="utrecht-heading-3">Doelgroep</h3>
      <p class="nadruk">{OUTCOMES[test.outcome]}.</p>
      <p>{decidingSentence(test, typed)}</p>
      <details>
        <summary>Waarom, stap voor stap</summary>
        <ul class="punten klein">
          {test.steps.map(({ rule, text }) => (
            <li key={text}>
              {text} <span class="zacht">(regel {rule})</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Money({ forecast }: { readonly forecast: ForecastView }) {
  const { start, lastLumpSumDay, firstMeasuredDay, amounts, planning, lumpSum, contractEnd } = forecast;
  return (
    <>
      <h3 class="utrecht-heading-3">Eerste zes maanden</h3>
      <p>
        Van {longDate(start)} tot en met <strong>{longDate(lastLumpSumDay)}</strong>
        {lumpSum && (
          <>
            : <strong>{euros(lumpSum.amount)}</strong> per maand
          </>
        )}
        .
      </p>
      {lumpSum && (
        <details>
          <summary>Hoe dit bedrag is berekend</summary>
          <ul class="punten klein">
            {lumpSum.steps.map(({ rule, text, row }) => (
              <li key={text}>
                {withDutchDates(text)}{' '}
                <span class="zacht">
                  (regel {rule}
                  {row && `, tabel vanaf ${longDate(row.from)}`})
                </span>
              </li>
            ))}
          </ul>
          {lumpSum.provisional && <p class="klein zacht">Dit bedrag is voorlopig.</p>}
        </details>
      )}
      <h3 class="utrecht-heading-3">Dagen om te onthouden</h3>
      {contractEnd !== null && planning.anchor < lastLumpSumDay && (
        <p class="klein">
          Het contract eindigt op {longDate(contractEnd)}. Daarom wordt teruggerekend vanaf {longDate(planning.anchor)}.
        </p>
      )}
      <dl class="feiten">
        <dt>Meting bestellen uiterlijk</dt>
        <dd>{longDate(planning.orderLastDay)}</dd>
        <dt>Bezoek</dt>
        <dd>
          {longDate(planning.visitFrom)} tot en met {longDate(planning.visitLastDay)}
        </dd>
        <dt>Besluit verstuurd uiterlijk</dt>
        <dd>{longDate(planning.decisionSentLastDay)}</dd>
      </dl>
      <h3 class="utrecht-heading-3">Vanaf {monthName(firstMeasuredDay.slice(0, 7))}</h3>
      <p>Vanaf {longDate(firstMeasuredDay)} hangt het bedrag af van de loonwaarde:</p>
      <table class="utrecht-table">
        <caption class="alleen-voorlezen">Bedrag per maand bij elke loonwaarde</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Loonwaarde</th>
            <th scope="col" class="getal">
              Per maand
            </th>
          </tr>
        </thead>
        <tbody>
          {amounts.map(({ wageValue, amount }) => (
            <tr class="utrecht-table__row" key={wageValue}>
              <td class="utrecht-table__cell">{wageValue} procent</td>
              <td class="utrecht-table__cell getal">{euros(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {amounts[0]?.note && <p class="klein zacht">{amounts[0].note}: een schatting.</p>}
    </>
  );
}

function Missing({ missing }: { readonly missing: readonly MissingPart[] }) {
  if (missing.length === 0) return <p class="nadruk">Alles is ingevuld wat een besluit straks vraagt.</p>;
  return (
    <div>
      <h3 class="utrecht-heading-3">Wat nog ontbreekt</h3>
      <p class="klein">Openen kan al eerder; voor het besluit is dit nodig.</p>
      <ul class="punten">
        {missing.map(({ field, label }) => (
          <li key={field}>
            <a class="utrecht-link" href={`#${fieldId(field)}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
