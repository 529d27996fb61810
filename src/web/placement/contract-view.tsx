import { dutchNumber } from '../../../workflows/law/dutch.js';
import { standingContracts } from '../../../workflows/placement/standing-contracts.js';
import type { RoomRow } from '../../placements/placement-rows.js';
import { shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { textOf } from '../words/text-of.js';

type ContractProps = {
  readonly placement: string;
  readonly contracts: readonly RoomRow[];
  /** Steps that can be taken now, by their type. */
  readonly possible: readonly { readonly type: string; readonly label: string }[];
};

const STEPS = ['contract.received', 'contract.renewed', 'hours.changed', 'hours.declared', 'job.changed'];

/** The chain of contracts with hours and wage, the newest first, and what can be changed of it. */
export function ContractView({ placement, contracts, possible }: ContractProps) {
  const steps = possible.filter(({ type }) => STEPS.includes(type));
  const standing = standingContracts(contracts.map(periodOf)).toReversed();
  const replaced = contracts.length - standing.length;
  return (
    <div class="stapel">
      {contracts.length === 0 ? (
        <p class="zacht">Er is nog geen contract vastgelegd.</p>
      ) : (
        <div class="tabelvak">
          <table class="utrecht-table utrecht-table--kaarten">
            <caption class="alleen-voorlezen">Contracten met uren en loon</caption>
            <thead class="utrecht-table__header">
              <tr>
                <th scope="col">Nr.</th>
                <th scope="col">Vanaf</th>
                <th scope="col">Tot en met</th>
                <th scope="col" class="getal">
                  Uren
                </th>
                <th scope="col" class="getal">
                  Loon per maand
                </th>
                <th scope="col">Ontvangen</th>
              </tr>
            </thead>
            <tbody>
              {standing.map(({ row }) => (
                <tr class="utrecht-table__row" key={String(row['number'])}>
                  <td class="utrecht-table__cell" data-kop="Contract">
                    {String(row['number'])}
                  </td>
                  <td class="utrecht-table__cell vast" data-kop="Vanaf">
                    {dayOf(row['validFrom'])}
                  </td>
                  <td class="utrecht-table__cell vast" data-kop="Tot en met">
                    {row['permanent'] === true ? 'vast contract' : (dayOf(row['validUntil']) ?? 'geen einddatum')}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Uren">
                    {hoursOf(row['hours'])} van {hoursOf(row['sectorFullTimeHours'])}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Loon per maand">
                    {typeof row['monthlyWage'] === 'string' ? euros(row['monthlyWage']) : 'onbekend'}
                  </td>
                  <td class="utrecht-table__cell vast" data-kop="Ontvangen">
                    {dayOf(row['receivedOn']) ?? 'nog niet'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {replaced > 0 && (
        <p class="zacht klein">
          {replaced === 1
            ? 'Eén eerdere afspraak is vervangen; zij staat in het logboek.'
            : `${replaced} eerdere afspraken zijn vervangen; zij staan in het logboek.`}
        </p>
      )}
      {steps.length > 0 && (
        <ul class="rij stappen">
          {steps.map(({ type, label }) => (
            <li key={type}>
              <a class="utrecht-link" href={`/plaatsingen/${placement}/stap/placement/${type}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const periodOf = (row: RoomRow) => ({
  row,
  from: textOf(row['validFrom']),
  until: typeof row['validUntil'] === 'string' ? row['validUntil'] : null,
  received: typeof row['receivedOn'] === 'string',
});

/** Hours as people write them: 31, and 28,5. */
const hoursOf = (value: unknown): string => (textOf(value) === '' ? '' : dutchNumber(textOf(value)));

const dayOf = (value: unknown): string | undefined => (typeof value === 'string' ? shortDate(value) : undefined);
