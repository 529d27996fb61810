import type { LocalDate } from '../../../workflows/definition.js';
import { Decimal } from '../../../workflows/law/exact.js';
import type { PlacementMoneyView } from '../../payments/pay-run-reader.service.js';
import { monthName } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';

export const MONEY_KINDS: Readonly<Record<string, string>> = {
  lumpSum: 'Vaste subsidie',
  measured: 'Naar loonwaarde',
  mixed: 'Vast en naar loonwaarde',
  hold: 'Aangehouden',
  none: 'Geen recht',
};

/** Where the amount of a month is explained, as it is or as it was known at the end of a day. */
export const monthHref = (placement: string, month: string, then: LocalDate | undefined): string =>
  `/plaatsingen/${placement}/geld/${month}${then === undefined ? '' : `/ontstaan?dag=${then}`}`;

type MoneyProps = {
  readonly placement: string;
  readonly money: PlacementMoneyView;
  /** As it was known at the end of this day. */
  readonly then?: LocalDate;
};

/** What each month gives, what is paid, and where the amount is explained. */
export function MoneyView({ placement, money, then }: MoneyProps) {
  const months = money.months.toReversed();
  const ahead = then === undefined && (
    <p class="bladeren">
      <a class="utrecht-link" href={`/plaatsingen/${placement}/geld`}>
        Komende maanden (vooruitblik)
      </a>
    </p>
  );
  if (months.length === 0)
    return (
      <>
        <p class="zacht">
          Er {then === undefined ? 'is' : 'was'} nog geen subsidie. Bedragen verschijnen na de eerste werkdag.
        </p>
        {money.fault !== null && <p class="utrecht-alert utrecht-alert--warning">{money.fault}</p>}
        {ahead}
      </>
    );
  const toPay = months.reduce((sum, { difference }) => sum.plus(difference), new Decimal(0)).toFixed(2);
  return (
    <>
      {money.owed !== '0.00' && <p class="nadruk">Te veel betaald: {euros(money.owed)}</p>}
      {toPay !== '0.00' && <p>Samen nog te betalen: {euros(toPay)}</p>}
      {money.fault !== null && <p class="utrecht-alert utrecht-alert--warning">{money.fault}</p>}
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">Loonkostensubsidie per maand</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Maand</th>
              <th scope="col">Soort</th>
              <th scope="col" class="getal">
                Recht
              </th>
              <th scope="col" class="getal">
                Betaald
              </th>
              <th scope="col" class="getal">
                Nog te betalen
              </th>
              <th scope="col">Opmerking</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr class="utrecht-table__row" key={month.month}>
                <td class="utrecht-table__cell vast">
                  <a class="utrecht-link" href={monthHref(placement, month.month, then)}>
                    {monthName(month.month)}
                  </a>
                </td>
                <td class="utrecht-table__cell" data-kop="Soort">
                  {kindWord(month)}
                </td>
                <td class="utrecht-table__cell getal" data-kop="Recht">
                  {euros(month.entitled)}
                </td>
                <td class="utrecht-table__cell getal" data-kop="Betaald">
                  {euros(month.paid)}
                </td>
                <td class="utrecht-table__cell getal" data-kop="Nog te betalen">
                  {euros(month.difference)}
                </td>
                <td class="utrecht-table__cell" data-kop="Opmerking">
                  {remarkOf(month)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ahead}
    </>
  );
}

type MoneyMonth = PlacementMoneyView['months'][number];

/** A month in which the lump sum ended and nothing was decided yet has days on hold, not of a measured value. */
const kindWord = ({ kind, holdDays }: MoneyMonth): string =>
  kind === 'mixed' && holdDays > 0 ? 'Deels aangehouden' : (MONEY_KINDS[kind] ?? kind);

function remarkOf({ note, byRule, holdDays, postponed, provisional, paidByOthers }: MoneyMonth): string {
  const parts = [
    ...(paidByOthers ? ['niet door ons te betalen: een ander betaalt of betaalde deze maand'] : []),
    ...(holdDays > 0 ? [`${holdDays} dagen aangehouden, ${euros(postponed)} uitgesteld`] : []),
    ...(byRule === null ? [] : [`anders besloten; volgens de regels ${euros(byRule)}`]),
    ...(note === null ? [] : [note]),
    ...(provisional ? ['voorlopig'] : []),
  ];
  return parts.join('; ');
}
