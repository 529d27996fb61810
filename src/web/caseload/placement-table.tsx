import type { LocalDate } from '../../../workflows/definition.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import { caseNumber } from '../../reminders/case-number.js';
import { DueDay } from '../layout/due-day.js';
import { StateBadge } from '../layout/state-badge.js';
import type { FileNames } from '../names/file-names.js';
import { withDutchDates } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';

type TableProps = {
  readonly items: readonly PlacementItem[];
  readonly today: LocalDate;
  readonly names: FileNames;
  readonly caption: string;
  readonly withOwner?: boolean;
};

/** Placements as a dense table: where each is, who must act and by when. */
export function PlacementTable({ items, today, names, caption, withOwner = false }: TableProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Status</th>
            <th scope="col">Wat er speelt</th>
            <th scope="col">Wie is aan zet</th>
            <th scope="col">Uiterste dag</th>
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
              <td class="utrecht-table__cell nadruk vast">
                {names.people.get(item.candidate) ?? <span class="zacht">niet zichtbaar</span>}
              </td>
              <td class="utrecht-table__cell vast">{names.employers.get(item.employer) ?? ''}</td>
              <td class="utrecht-table__cell">
                <StateBadge state={item.state} label={item.label} />
              </td>
              <td class="utrecht-table__cell">{withDutchDates(item.sentence)}</td>
              <td class="utrecht-table__cell" data-kop="Aan zet">
                {capital(roleWord(item.whoActs))}
              </td>
              <td class="utrecht-table__cell" data-kop="Uiterste dag">
                <DueDay day={item.nextDueOn} today={today} />
              </td>
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
