import type { LocalDate } from '../../../../workflows/definition.js';
import { addDays } from '../../../../workflows/law/dates.js';
import { DueDay } from '../../layout/due-day.js';
import type { FileNames } from '../../names/file-names.js';
import {
  dueOf,
  hoursOf,
  measurementPath,
  planKey,
  weekdayDate,
  workplaceWords,
  type Agenda,
} from '../agenda/agenda-view.js';

type MorningProps = { readonly agenda: Agenda; readonly names: FileNames; readonly today: LocalDate };

const AHEAD_DAYS = 7;
const SHOWN = 5;

/** Visits of the coming week, and what is to be written first. */
export function ExpertMorning({ agenda, names, today }: MorningProps) {
  const until = addDays(today, AHEAD_DAYS);
  const visits = agenda.weeks
    .flatMap(({ groups }) => groups.flatMap((group) => group.visits))
    .filter(({ facts }) => (facts.visitOn ?? '') <= until);
  return (
    <section class="deel" aria-labelledby="mijn-week">
      <h2 class="utrecht-heading-2" id="mijn-week">
        Bezoeken tot en met {weekdayDate(until)}
      </h2>
      {visits.length === 0 ? (
        <p class="leeg">U hebt de komende week geen bezoeken.</p>
      ) : (
        <ul class="afspraken">
          {visits.map((visit) => (
            <li key={planKey(visit)}>
              <DueDay day={visit.facts.visitOn} today={today} />
              <div>
                {hoursOf(visit)}{' '}
                <a class="utrecht-link regel" href={measurementPath(visit)}>
                  {names.people.get(visit.candidate) ?? 'Meting'}
                </a>
                , {workplaceWords(visit)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {agenda.reports.length > 0 && (
        <>
          <h3 class="utrecht-heading-3 deel">Rapporten om aan te werken</h3>
          <ul class="afspraken">
            {agenda.reports.slice(0, SHOWN).map((report) => (
              <li key={planKey(report)}>
                <DueDay day={dueOf(report)} today={today} />
                <div>
                  <a class="utrecht-link regel" href={measurementPath(report)}>
                    {names.people.get(report.candidate) ?? 'Meting'}
                  </a>
                  , {workplaceWords(report)}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="bladeren">
        <a class="utrecht-link" href="/agenda">
          Naar de agenda: {agenda.toPlan.length === 0 ? 'niets' : agenda.toPlan.length} te plannen,{' '}
          {agenda.reports.length === 0 ? 'geen' : agenda.reports.length}{' '}
          {agenda.reports.length === 1 ? 'rapport' : 'rapporten'}
        </a>
      </p>
    </section>
  );
}
