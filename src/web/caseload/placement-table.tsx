import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import type { DecidedElsewhere } from '../../placements/other-body.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import { caseNumber } from '../../reminders/case-number.js';
import { DueDay } from '../layout/due-day.js';
import { StateBadge } from '../layout/state-badge.js';
import type { FileNames } from '../names/file-names.js';
import { monthName, withDutchDates } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { capital, roleWordInColumn } from '../words/role-words.js';
import { ElsewhereNote } from './elsewhere-note.js';
import type { Direction, Sort } from './caseload-query.js';
import type { LastMonth, ListFacts } from './list-facts.js';
import { nextStepWords } from './next-step-words.js';

/** How the list is sorted now, and where each column leads. */
export type Sorting = {
  readonly by: Sort;
  readonly direction: Direction;
  readonly hrefOf: (sort: Sort) => string;
  /** Columns that can be sorted by. */
  readonly sorts: readonly Sort[];
};

type TableProps = {
  readonly items: readonly PlacementItem[];
  readonly today: LocalDate;
  readonly names: FileNames;
  readonly caption: string;
  readonly withOwner?: boolean;
  /** Next steps and amounts; left out where a list is short. */
  readonly facts?: ListFacts;
  readonly withMoney?: boolean;
  /** Those on which another organisation decides (M46). */
  readonly elsewhere?: ReadonlyMap<string, DecidedElsewhere>;
  readonly sorting?: Sorting;
};

/** Placements as a dense table: where each is, what comes next, who must act and by when. */
export function PlacementTable(props: TableProps) {
  const { items, today, names, caption, withOwner = false, facts, withMoney = false, elsewhere, sorting } = props;
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <Column sort="naam" sorting={sorting}>
              Wie
            </Column>
            <Column sort="werkgever" sorting={sorting}>
              Werkgever
            </Column>
            <Column sort="status" sorting={sorting}>
              Status
            </Column>
            <th scope="col">{facts ? 'Volgende stap' : 'Wat er speelt'}</th>
            <th scope="col">Aan zet</th>
            <Column sort="dag" sorting={sorting}>
              Uiterste dag
            </Column>
            {withMoney && (
              <Column sort="bedrag" sorting={sorting} kind="getal">
                Per maand
              </Column>
            )}
            {withOwner && <th scope="col">Consulent</th>}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {items.map((item) => (
            <tr class="utrecht-table__row" key={item.id}>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/plaatsingen/${item.id}`}>
                  {caseNumber(item.id)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk wie">
                {names.people.get(item.candidate) ?? <span class="zacht">niet zichtbaar</span>}
              </td>
              <td class="utrecht-table__cell wie">
                <a class="utrecht-link" href={`/werkgevers/${item.employer}`}>
                  {names.employers.get(item.employer) ?? 'Werkgever'}
                </a>
              </td>
              <td class="utrecht-table__cell staat">
                <StateBadge state={item.state} label={item.label} />
                <ElsewhereNote elsewhere={elsewhere?.get(item.id)} />
              </td>
              <td class="utrecht-table__cell ruim">
                <NextStep item={item} facts={facts} />
              </td>
              <td class="utrecht-table__cell" data-kop="Aan zet">
                {capital(roleWordInColumn(item.whoActs))}
              </td>
              <td class="utrecht-table__cell" data-kop="Uiterste dag">
                <DueDay day={item.nextDueOn} today={today} />
              </td>
              {withMoney && (
                <td class="utrecht-table__cell getal" data-kop="Per maand">
                  <Amount month={facts?.months.get(item.id)} />
                </td>
              )}
              {withOwner && (
                <td class="utrecht-table__cell" data-kop="Consulent">
                  {names.members.get(item.owner ?? '') ?? 'Geen'}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ColumnProps = {
  readonly sort: Sort;
  readonly sorting: Sorting | undefined;
  readonly kind?: string;
  readonly children: ComponentChildren;
};

const ORDERS = { op: 'ascending', af: 'descending' } as const;

/** A heading that sorts; which way it stands now is said in words for who does not see the arrow. */
function Column({ sort, sorting, kind, children }: ColumnProps) {
  if (!sorting?.sorts.includes(sort)) {
    return (
      <th scope="col" class={kind}>
        {children}
      </th>
    );
  }
  const { by, direction, hrefOf } = sorting;
  const here = by === sort;
  return (
    <th scope="col" class={kind} aria-sort={here ? ORDERS[direction] : undefined}>
      <a class="utrecht-link" href={hrefOf(sort)}>
        {children}
        {here && <span aria-hidden="true"> {direction === 'op' ? '▲' : '▼'}</span>}
      </a>
    </th>
  );
}

function NextStep({ item, facts }: { readonly item: PlacementItem; readonly facts: ListFacts | undefined }) {
  const next = facts && nextStepWords(facts.outlooks.get(item.id));
  if (next === undefined) return <>{withDutchDates(item.sentence)}</>;
  return (
    <>
      {next}
      <span class="zacht klein zin">{withDutchDates(item.sentence)}</span>
    </>
  );
}

/** What the last computed month gave: it says which one, because a first month may be a part. */
function Amount({ month }: { readonly month: LastMonth | undefined }) {
  if (month === undefined) return <span class="zacht">nog niets</span>;
  return (
    <>
      {euros(month.amount)}
      <span class="zacht klein zin">{month.held ? 'aangehouden' : monthName(month.month)}</span>
    </>
  );
}
