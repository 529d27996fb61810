import type { LocalDate } from '../../../../workflows/definition.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { caseNumber } from '../../../reminders/case-number.js';
import { DueDay } from '../../layout/due-day.js';
import type { FileNames } from '../../names/file-names.js';
import { shortDate } from '../../words/dutch-dates.js';
import { planKey } from '../agenda/agenda-view.js';

type ReviewListProps = {
  readonly reported: readonly ListedMeasurement[];
  readonly accepted: readonly ListedMeasurement[];
  readonly names: FileNames;
  readonly today: LocalDate;
};

/** Reports that wait for a verdict, and accepted ones whose wage value is to be determined. */
export function ReviewListPage({ reported, accepted, names, today }: ReviewListProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Beoordelen</h1>
      <section class="deel" aria-labelledby="rapporten">
        <h2 class="utrecht-heading-2" id="rapporten">
          Rapporten te beoordelen ({reported.length})
        </h2>
        {reported.length === 0 ? (
          <p class="leeg">Er wachten geen rapporten. Een ingediend rapport komt hier vanzelf te staan.</p>
        ) : (
          <Reports
            orders={reported}
            names={names}
            today={today}
            caption="Rapporten op volgorde van de uiterste dag"
            due={({ facts }) => facts.acceptBefore}
          />
        )}
      </section>
      <section class="deel" aria-labelledby="vaststellen">
        <h2 class="utrecht-heading-2" id="vaststellen">
          Loonwaarde vast te stellen ({accepted.length})
        </h2>
        {accepted.length === 0 ? (
          <p class="leeg">Er zijn geen geaccepteerde rapporten zonder vaststelling.</p>
        ) : (
          <Reports
            orders={accepted}
            names={names}
            today={today}
            caption="Geaccepteerde rapporten op volgorde van de uiterste dag"
            due={({ facts }) => facts.determineBy}
          />
        )}
      </section>
    </>
  );
}

type ReportsProps = Pick<ReviewListProps, 'names' | 'today'> & {
  readonly orders: readonly ListedMeasurement[];
  readonly caption: string;
  readonly due: (order: ListedMeasurement) => LocalDate | null;
};

function Reports({ orders, names, today, caption, due }: ReportsProps) {
  const sorted = orders.toSorted((a, b) => (due(a) ?? '9999').localeCompare(due(b) ?? '9999'));
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Waar</th>
            <th scope="col">Deskundige</th>
            <th scope="col">Loonwaarde</th>
            <th scope="col">Ingediend</th>
            <th scope="col">Uiterste dag</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {sorted.map((order) => (
            <tr class="utrecht-table__row" key={planKey(order)}>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/beoordelen/${order.placement}/measurement-${order.number}`}>
                  {caseNumber(order.placement)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk vast">{names.people.get(order.candidate) ?? ''}</td>
              <td class="utrecht-table__cell">{order.workplace.name}</td>
              <td class="utrecht-table__cell" data-kop="Deskundige">
                {names.members.get(order.facts.expertId ?? '') ?? ''}
              </td>
              <td class="utrecht-table__cell" data-kop="Loonwaarde">
                {order.facts.draftValue ?? '?'} procent
              </td>
              <td class="utrecht-table__cell" data-kop="Ingediend">
                {order.facts.reportedOn === null ? '' : shortDate(order.facts.reportedOn)}
                {order.facts.version > 1 && `, versie ${order.facts.version}`}
              </td>
              <td class="utrecht-table__cell" data-kop="Uiterste dag">
                <DueDay day={due(order)} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
