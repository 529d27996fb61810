import type { ComingVisit, EmployerPlacement } from '../../placements/employer-placements.js';
import type { DecidedElsewhere } from '../../placements/other-body.js';
import { caseNumber } from '../../reminders/case-number.js';
import { ElsewhereNote } from '../caseload/elsewhere-note.js';
import type { LastMonth } from '../caseload/list-facts.js';
import { StateBadge } from '../layout/state-badge.js';
import type { FileNames } from '../names/file-names.js';
import { longDate, monthName } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';

type PlacementsProps = {
  readonly placements: readonly EmployerPlacement[];
  readonly names: FileNames;
  readonly months: ReadonlyMap<string, LastMonth> | undefined;
  readonly elsewhere: ReadonlyMap<string, DecidedElsewhere>;
  readonly more: boolean;
};

const OVER = ['ended', 'notComeAbout', 'takenOver'];

/** Running and ended, with hours and what the last month gave. */
export function EmployerPlacements({ placements, names, months, elsewhere, more }: PlacementsProps) {
  if (placements.length === 0) return <p class="leeg">Bij deze werkgever zijn voor u geen plaatsingen te zien.</p>;
  const running = placements.filter(({ employment }) => !OVER.includes(employment));
  const hours = running.reduce((sum, one) => sum + Math.round(Number(one.hours) * 100), 0) / 100;
  const over = placements.length - running.length;
  return (
    <div class="stapel">
      <p>
        {running.length === 1 ? 'Eén plaatsing loopt' : `${running.length} plaatsingen lopen`}, samen{' '}
        {decimalComma(String(hours))} uur per week.{over > 0 && ` Voorbij: ${over}.`}
      </p>
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">Plaatsingen bij deze werkgever</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Zaak</th>
              <th scope="col">Wie</th>
              <th scope="col">Status</th>
              <th scope="col" class="getal">
                Uren
              </th>
              {months && (
                <th scope="col" class="getal">
                  Per maand
                </th>
              )}
              <th scope="col">Consulent</th>
            </tr>
          </thead>
          <tbody>
            {placements.map((item) => (
              <tr class="utrecht-table__row" key={item.id}>
                <td class="utrecht-table__cell vast" data-kop="Zaak">
                  <a class="utrecht-link" href={`/plaatsingen/${item.id}`}>
                    {caseNumber(item.id)}
                  </a>
                </td>
                <td class="utrecht-table__cell nadruk" data-kop="Wie">
                  {names.people.get(item.candidate) ?? <span class="zacht">niet zichtbaar</span>}
                  {item.hired && (
                    <span class="zacht klein zin">
                      ingeleend van {names.employers.get(item.employer) ?? 'een ander'}
                    </span>
                  )}
                </td>
                <td class="utrecht-table__cell" data-kop="Status">
                  <StateBadge state={item.state} label={item.label} />
                  <ElsewhereNote elsewhere={elsewhere.get(item.id)} />
                </td>
                <td class="utrecht-table__cell getal" data-kop="Uren">
                  {decimalComma(item.hours)}
                </td>
                {months && (
                  <td class="utrecht-table__cell getal" data-kop="Per maand">
                    <Amount month={months.get(item.id)} />
                  </td>
                )}
                <td class="utrecht-table__cell" data-kop="Consulent">
                  {names.members.get(item.owner ?? '') ?? 'Geen'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && <p class="zacht">Er zijn meer plaatsingen dan hier staan; de oudste zijn weggelaten.</p>}
    </div>
  );
}

function Amount({ month }: { readonly month: LastMonth | undefined }) {
  if (month === undefined) return <span class="zacht">nog niets</span>;
  return (
    <>
      {euros(month.amount)}
      <span class="zacht klein zin">{month.held ? 'aangehouden' : monthName(month.month)}</span>
    </>
  );
}

type VisitsProps = Pick<PlacementsProps, 'placements' | 'names'> & { readonly visits: readonly ComingVisit[] };

/** Visits on one day can be made in one go. */
export function VisitsView({ visits, placements, names }: VisitsProps) {
  if (visits.length === 0) return <p class="zacht">Er staan geen bezoeken gepland of open.</p>;
  const days = [...new Set(visits.map(({ visitOn }) => visitOn))];
  const candidateOf = new Map(placements.map(({ id, candidate }) => [id, candidate]));
  return (
    <ul class="stapel">
      {days.map((day) => {
        const own = visits.filter(({ visitOn }) => visitOn === day);
        return (
          <li key={day ?? 'open'}>
            <strong>{day === null ? 'Nog te plannen' : longDate(day)}</strong>
            {own.length > 1 && (
              <span class="zacht">
                {' '}
                ({own.length} bezoeken{day === null ? '' : ', samen te doen'})
              </span>
            )}
            :{' '}
            {own.map(({ placement, number }, index) => (
              <>
                {index > 0 && ', '}
                <a class="utrecht-link" href={`/plaatsingen/${placement}`} key={`${placement} ${number}`}>
                  {names.people.get(candidateOf.get(placement) ?? '') ?? `zaak ${caseNumber(placement)}`}
                </a>
              </>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
