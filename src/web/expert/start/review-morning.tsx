import type { LocalDate } from '../../../../workflows/definition.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { DueDay } from '../../layout/due-day.js';
import type { FileNames } from '../../names/file-names.js';
import { planKey, workplaceWords } from '../agenda/agenda-view.js';

type MorningProps = {
  readonly orders: readonly ListedMeasurement[];
  readonly names: FileNames;
  readonly today: LocalDate;
};

const SHOWN = 8;

/** Reports that wait, the nearest last day first. */
export function ReviewMorning({ orders, names, today }: MorningProps) {
  const due = ({ state, facts }: ListedMeasurement) => (state === 'reported' ? facts.acceptBefore : facts.determineBy);
  const sorted = orders.toSorted((a, b) => (due(a) ?? '9999').localeCompare(due(b) ?? '9999'));
  return (
    <section class="deel" aria-labelledby="te-beoordelen">
      <h2 class="utrecht-heading-2" id="te-beoordelen">
        Rapporten
      </h2>
      {sorted.length === 0 ? (
        <p class="leeg">Er wachten geen rapporten op u.</p>
      ) : (
        <ul class="afspraken">
          {sorted.slice(0, SHOWN).map((order) => (
            <li key={planKey(order)}>
              <DueDay day={due(order)} today={today} />
              <div>
                <a class="utrecht-link regel" href={`/beoordelen/${order.placement}/measurement-${order.number}`}>
                  {names.people.get(order.candidate) ?? 'Rapport'}
                </a>
                , {workplaceWords(order)}: {order.state === 'reported' ? 'beoordelen' : 'loonwaarde vaststellen'}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p class="bladeren">
        <a class="utrecht-link" href="/beoordelen">
          Naar alle rapporten ({sorted.length})
        </a>
      </p>
    </section>
  );
}
