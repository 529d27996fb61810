import { changeIn, type MonthAhead } from '../../subsidies/month-change.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { monthName } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { changeText } from './ahead-words.js';
import { MONEY_KINDS } from './money-view.js';

type AheadProps = { readonly placement: string; readonly months: readonly MonthAhead[] };

/** M26: what the months to come would give, for the talk with the employer. */
export function AheadPage({ placement, months }: AheadProps) {
  const change = changeIn(months);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Komende maanden</h1>
      <p class="tekst">
        Een vooruitblik met wat nu bekend is: uren, contract, loonwaarde en de tabellen van vandaag. Het is nog geen
        recht.
      </p>
      {change === undefined ? (
        <p class="leeg">Deze maanden zijn nu niet te berekenen.</p>
      ) : (
        <>
          <p class="lead">{changeText(change)}</p>
          <CardTable
            caption="Vooruitblik per maand"
            heads={['Maand', 'Soort', 'Bedrag', 'Opmerking']}
            numbers={['Bedrag']}
          >
            {months.map(({ month, kind, amount, holdDays, note }) => (
              <tr class="utrecht-table__row" key={month}>
                <Cell head="Maand">
                  <a class="utrecht-link" href={`/plaatsingen/${placement}/geld/${month}`}>
                    {monthName(month)}
                  </a>
                </Cell>
                <Cell head="Soort">
                  {kind === 'mixed' && holdDays > 0 ? 'Deels aangehouden' : (MONEY_KINDS[kind] ?? kind)}
                </Cell>
                <Cell head="Bedrag" number>
                  {euros(amount)}
                </Cell>
                <Cell head="Opmerking">
                  {[...(holdDays > 0 ? [`${holdDays} dagen aangehouden`] : []), ...(note === null ? [] : [note])].join(
                    '; ',
                  )}
                </Cell>
              </tr>
            ))}
          </CardTable>
        </>
      )}
      <p class="bladeren">
        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
          Terug naar de plaatsing
        </a>
      </p>
    </>
  );
}
