import type { EuroEffect, MonthChange, MonthChangeLine } from '../../subsidies/euro-effect.js';
import { monthName, withDutchDates } from '../words/dutch-dates.js';
import { euros, signedEuros } from '../words/dutch-numbers.js';

/** What a change does to this month, to next month and to months that are over, with the sum behind every line. */
export function EurosView({ effect }: { readonly effect: EuroEffect }) {
  if (effect.fault !== null) {
    return (
      <div class="tekst">
        <h3 class="utrecht-heading-3">Wat dit kost</h3>
        <p class="utrecht-alert utrecht-alert--warning">De bedragen zijn niet te berekenen: {effect.fault}</p>
      </div>
    );
  }
  const { thisMonth, nextMonth, lines } = effect;
  return (
    <div>
      <h3 class="utrecht-heading-3">Wat dit kost</h3>
      {lines.length === 0 ? (
        <p>
          De bedragen veranderen niet: {monthName(thisMonth.month)} blijft {euros(thisMonth.after)},{' '}
          {monthName(nextMonth.month)} blijft {euros(nextMonth.after)}.
        </p>
      ) : (
        <Changes effect={effect} />
      )}
    </div>
  );
}

function Changes({ effect }: { readonly effect: EuroEffect }) {
  const { thisMonth, nextMonth, arrears, postponed, lines } = effect;
  // The last month is the first whole one of what begins or ends later.
  const later = lines.filter(({ when }) => when === 'later').at(-1);
  return (
    <>
      <div class="tabelvak" tabIndex={0} role="region" aria-label="Wat dit kost per maand">
        <table class="utrecht-table utrecht-table--kaarten tabel--smal">
          <caption class="alleen-voorlezen">Loonkostensubsidie voor en na deze wijziging</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Periode</th>
              <th scope="col" class="getal">
                Was
              </th>
              <th scope="col" class="getal">
                Wordt
              </th>
              <th scope="col" class="getal">
                Verschil
              </th>
            </tr>
          </thead>
          <tbody>
            <Row title={`Deze maand (${monthName(thisMonth.month)})`} change={thisMonth} />
            <Row title={`Volgende maand (${monthName(nextMonth.month)})`} change={nextMonth} />
            {later !== undefined && <Row title={`Daarna (${monthName(later.month)})`} change={later} />}
            <tr class="utrecht-table__row">
              <th scope="row" class="utrecht-table__cell">
                {arrears.startsWith('-') ? 'Te veel over eerdere maanden' : 'Na te betalen over eerdere maanden'}
              </th>
              <td class="utrecht-table__cell" />
              <td class="utrecht-table__cell" />
              <td class="utrecht-table__cell getal nadruk" data-kop="Samen">
                {signedEuros(arrears)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {postponed.before !== postponed.after && (
        <p>
          Uitgesteld, niet vervallen: was {euros(postponed.before)}, wordt {euros(postponed.after)}.
        </p>
      )}
      <details>
        <summary>
          {lines.length === 1 ? '1 maand verandert' : `${lines.length} maanden veranderen`}, met de berekening
        </summary>
        <ul class="verhaal">
          {lines.map((line) => (
            <Line key={line.month} line={line} />
          ))}
        </ul>
      </details>
    </>
  );
}

function Row({ title, change }: { readonly title: string; readonly change: MonthChange }) {
  return (
    <tr class="utrecht-table__row">
      <th scope="row" class="utrecht-table__cell">
        {title}
      </th>
      <td class="utrecht-table__cell getal" data-kop="Was">
        {euros(change.before)}
      </td>
      <td class="utrecht-table__cell getal" data-kop="Wordt">
        {euros(change.after)}
      </td>
      <td class="utrecht-table__cell getal" data-kop="Verschil">
        {signedEuros(change.difference)}
      </td>
    </tr>
  );
}

function Line({ line }: { readonly line: MonthChangeLine }) {
  const { month, before, after, difference, paid, note, postponedAfter, explanation } = line;
  return (
    <li>
      <details>
        <summary>
          {monthName(month)}: {euros(before)} wordt {euros(after)} ({signedEuros(difference)})
        </summary>
        {(Number(paid) !== 0 || Number(postponedAfter) !== 0 || note !== null) && (
          <p class="zacht klein">
            {Number(paid) !== 0 && `Betaald: ${euros(paid)}. `}
            {Number(postponedAfter) !== 0 && `Uitgesteld: ${euros(postponedAfter)}. `}
            {note !== null && `Dit bedrag is ${note}.`}
          </p>
        )}
        <ol class="opsomming">
          {explanation.map((step, index) => (
            <li key={index}>
              {withDutchDates(step.text)} <span class="zacht klein">({step.rule})</span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
