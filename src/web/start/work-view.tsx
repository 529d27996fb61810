import type { LocalDate } from '../../../workflows/definition.js';
import { shortDate } from '../words/dutch-dates.js';
import { DueDay } from '../layout/due-day.js';
import { capital, roleWord } from '../words/role-words.js';
import type { WorkLine } from './work-lines.js';

/** The piles of work: what, how many, who and by when. */
export function WorkView({ lines, today }: { readonly lines: readonly WorkLine[]; readonly today: LocalDate }) {
  return (
    <section class="deel" aria-labelledby="wat-er-ligt">
      <h2 class="utrecht-heading-2" id="wat-er-ligt">
        Wat er ligt
      </h2>
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">Wat er ligt, met de dichtstbijzijnde uiterste dag</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Werk</th>
              <th scope="col" class="getal">
                Aantal
              </th>
              <th scope="col">Aan zet</th>
              <th scope="col">Eerste uiterste dag</th>
              <th scope="col">Opmerking</th>
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {lines.map(({ label, href, count, who, dueOn, since = null, note }) => (
              <tr class="utrecht-table__row" key={label}>
                <td class="utrecht-table__cell">
                  <a class="utrecht-link" href={href}>
                    {label}
                  </a>
                </td>
                <td class="utrecht-table__cell getal" data-kop="Aantal">
                  {count}
                </td>
                <td class="utrecht-table__cell" data-kop="Aan zet">
                  {capital(roleWord(who))}
                </td>
                <td class="utrecht-table__cell" data-kop="Eerste uiterste dag">
                  {dueOn === null ? <NoTerm since={since} /> : <DueDay day={dueOn} today={today} />}
                </td>
                <td class="utrecht-table__cell">{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What has no last day says so, and since when the oldest lies there. */
function NoTerm({ since }: { readonly since: LocalDate | null }) {
  return (
    <span class="zacht">
      geen termijn
      {since !== null && (
        <>
          , ligt er sinds <span class="vast">{shortDate(since)}</span>
        </>
      )}
    </span>
  );
}
