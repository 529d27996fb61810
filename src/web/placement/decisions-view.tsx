import type { LocalDate } from '../../../workflows/definition.js';
import type { PlacementMoneyView } from '../../payments/pay-run-reader.service.js';
import type { RoomRow } from '../../placements/placement-rows.js';
import { longDate, monthName, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { KnownNames } from '../words/entry-facts.js';
import { choiceWord } from '../words/field-words.js';
import { monthHref } from './money-view.js';

type Money = Pick<PlacementMoneyView, 'months'> | undefined;
type DecisionsProps = {
  readonly placement: string;
  readonly decisions: readonly RoomRow[];
  /** Number of the draft that waits for a decision. */
  readonly draft: number | undefined;
  readonly money: Money;
  readonly names: KnownNames;
  /** As it was known at the end of this day. */
  readonly then?: LocalDate | undefined;
};

/** Every decision with what it rests on, its period, its amount and where it is. */
export function DecisionsView({ placement, decisions, draft, money, names, then }: DecisionsProps) {
  if (decisions.length === 0) return <p class="zacht">Er is nog geen besluit voorbereid.</p>;
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Besluiten, het laatste eerst</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Besluit</th>
            <th scope="col">Grond</th>
            <th scope="col">Periode</th>
            <th scope="col">Bedrag</th>
            <th scope="col">Stand</th>
          </tr>
        </thead>
        <tbody>
          {decisions.toReversed().map((row) => (
            <tr class="utrecht-table__row" key={String(row['number'])}>
              <td class="utrecht-table__cell nadruk">
                {String(row['number'])}. {word('kind', row['kind'])}
              </td>
              <td class="utrecht-table__cell" data-kop="Grond">
                {word('ground', row['ground'])}
              </td>
              <td class="utrecht-table__cell" data-kop="Periode">
                <Period row={row} />
              </td>
              <td class="utrecht-table__cell" data-kop="Bedrag">
                <Amount row={row} money={money} placement={placement} then={then} />
              </td>
              <td class="utrecht-table__cell" data-kop="Stand">
                {standOf(row, decisions, draft, names).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const word = (name: string, value: unknown): string =>
  typeof value === 'string' ? choiceWord('decision.prepared', name, value) : '';
const dayAt = (row: RoomRow, name: string): string | undefined => {
  const value = row[name];
  return typeof value === 'string' ? value : undefined;
};

/** Each day stays together on a line. */
function Period({ row }: { readonly row: RoomRow }) {
  const [from, until] = [dayAt(row, 'periodFrom'), dayAt(row, 'periodUntil')];
  return (
    <>
      {from !== undefined && <span class="vast">vanaf {shortDate(from)}</span>}{' '}
      {until !== undefined && <span class="vast">tot en met {shortDate(until)}</span>}
    </>
  );
}

const MONTHLY = ['lumpSum', 'measured', 'change'];

/** As decided; else by the rules, with the first whole month of the period that is computed. */
function Amount({
  row,
  money,
  placement,
  then,
}: {
  readonly row: RoomRow;
  readonly money: Money;
  readonly placement: string;
  readonly then: LocalDate | undefined;
}) {
  const { amount, wageValue } = row;
  const value = typeof wageValue === 'number' ? `, loonwaarde ${wageValue} procent` : '';
  const kind = String(row['kind']);
  if (typeof amount === 'string') return <>{`${euros(amount)}${MONTHLY.includes(kind) ? ' per maand' : ''}${value}`}</>;
  if (!MONTHLY.includes(kind)) return <span class="zacht">geen</span>;
  const month = firstWholeMonth(row, money);
  if (month === undefined) return <>{`volgens de regels${value}`}</>;
  return (
    <>
      {euros(month.entitled)} over{' '}
      <a class="utrecht-link" href={monthHref(placement, month.month, then)}>
        {monthName(month.month)}
      </a>
      {value}
    </>
  );
}

export function firstWholeMonth(row: RoomRow, money: Money): PlacementMoneyView['months'][number] | undefined {
  const from = dayAt(row, 'periodFrom');
  if (from === undefined) return undefined;
  const until = (dayAt(row, 'periodUntil') ?? '9999-12-31').slice(0, 7);
  return money?.months.find(({ month }) => `${month}-01` >= from && month < until);
}

/** Where a decision is: waiting, decided, sent or replaced; and until when who can object. */
export function standOf(
  row: RoomRow,
  all: readonly RoomRow[],
  draft: number | undefined,
  names: KnownNames,
): readonly string[] {
  const by = (name: string): string => {
    const known = names.get(dayAt(row, name) ?? '');
    return known === undefined ? '' : ` door ${known}`;
  };
  const [prepared, decided] = [dayAt(row, 'preparedOn'), dayAt(row, 'decidedOn')];
  if (decided === undefined) {
    const made = prepared === undefined ? 'Voorbereid' : `Voorbereid op ${longDate(prepared)}`;
    return [
      `${made}${by('preparedBy')}`,
      draft === row['number'] ? 'Wacht op het besluit' : 'Teruggegeven, niet genomen',
    ];
  }
  const replaced = all.find((other) => other['replaces'] === row['number'] && dayAt(other, 'decidedOn') !== undefined);
  return [
    `Besloten op ${longDate(decided)}${by('decidedBy')}`,
    ...PARTIES.map(([who, sent, last]) => sentText(who, dayAt(row, sent), dayAt(row, last))),
    ...(replaced === undefined ? [] : [`Vervangen door besluit ${String(replaced['number'])}`]),
  ];
}

const PARTIES = [
  ['werkgever', 'sentToEmployerOn', 'objectionLastDayEmployer'],
  ['werknemer', 'sentToWorkerOn', 'objectionLastDayWorker'],
] as const;

function sentText(who: string, sent: string | undefined, last: string | undefined): string {
  if (sent === undefined) return `Nog niet verstuurd aan de ${who}`;
  const objection = last === undefined ? '' : `, bezwaar tot en met ${longDate(last)}`;
  return `Aan de ${who} op ${longDate(sent)}${objection}`;
}
