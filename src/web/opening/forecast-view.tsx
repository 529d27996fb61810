import type { UpcomingView } from './upcoming.js';
import { longDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';

/** What each wage value will pay after the lump sum, and the days that follow backwards from its end (D8). */
export function ForecastView({ forecast }: { readonly forecast: UpcomingView | undefined }) {
  if (!forecast) {
    return <p class="zacht">Vul uren, volle werkweek en geplande start in. Dan ziet u wat elke loonwaarde betaalt.</p>;
  }
  const { lastLumpSumDay, firstMeasuredDay, amounts, planning } = forecast;
  const lumpSum = amounts.find(({ wageValue }) => wageValue === 50);
  return (
    <div class="stapel">
      <p>
        Vaste subsidie tot en met <strong>{longDate(lastLumpSumDay)}</strong>
        {lumpSum && <>: ongeveer {euros(lumpSum.amount)} per maand</>}.
      </p>
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
    </div>
  );
}
