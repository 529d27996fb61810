import { periodText } from '../../scheduled-reports/period-words.js';
import type { Member } from '../../tenants/member.service.js';
import { LEAST_DAYS, MOST_DAYS, nextDue, type ReportKind } from '../../scheduled-reports/report-dates.js';
import { mayHear } from '../../scheduled-reports/report-recipients.js';
import type { ReportSchedule } from '../../scheduled-reports/report-schedule.schemas.js';
import type { ReportItem } from '../../scheduled-reports/scheduled-reports.service.js';
import { Done, field } from '../administration/administration-parts.js';
import type { FormField } from '../forms/form-field.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Grid } from '../region/region-parts.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { ReportTabs } from './report-tabs.js';
import { REPORT_EXPLAINED, REPORT_MAILED, REPORT_WORDS } from './report-words.js';

type ReportsProps = {
  readonly page: VisitedPage;
  readonly reports: readonly ReportItem[];
  readonly schedules: readonly ReportSchedule[];
  readonly members: readonly Member[];
  readonly today: string;
  readonly done: string | undefined;
  readonly refusal: Refusal | undefined;
};

const WEEKDAYS = ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrijdag'];

/** Form of the schedule of a kind. */
export function scheduleFields(kind: ReportKind, members: readonly Member[]): readonly FormField[] {
  const day =
    kind === 'teamMeeting'
      ? field('day', 'Op welke dag', 'choice', {
          choices: WEEKDAYS.map((label, index) => ({ value: String(index + 1), label })),
        })
      : field('day', 'Hoeveel dagen na de periode', 'number', {
          hint: `Van ${LEAST_DAYS[kind]} tot en met ${MOST_DAYS[kind]}.`,
        });
  const choices = members
    .filter(({ active, mail, roles }) => active && mail !== null && mayHear(kind, roles))
    .map(({ id, name }) => ({ value: id, label: name }));
  return [
    field('active', 'Vanzelf maken en mailen', 'yesNo'),
    day,
    field('recipients', 'Wie krijgt bericht', 'choices', { choices, required: false }),
  ];
}

/** Reports that were made, when they are made, and for whom. */
export function ReportsPage({ page, reports, schedules, members, today, done, refusal }: ReportsProps) {
  return (
    <>
      <ReportTabs at="/rapportages" />
      <h1 class="utrecht-heading-1 titel">Rapportages</h1>
      <Done words={done} />
      <p class="lead">
        Elke rapportage blijft bewaard zoals ze is gemaakt, als PDF en als werkboek. In een rapportage en in het bericht
        erover staan geen gegevens van mensen.
      </p>
      {reports.length === 0 ? (
        <p class="leeg">Er is nog geen rapportage gemaakt.</p>
      ) : (
        <Grid
          caption="Gemaakte rapportages"
          columns={[
            { label: 'Rapportage' },
            { label: 'Over' },
            { label: 'Gemaakt' },
            { label: 'PDF' },
            { label: 'Werkboek' },
          ]}
          rows={reports.map((one) => [
            REPORT_WORDS[one.kind],
            periodText(one.period),
            `${momentText(one.madeAt)}, ${one.madeBy}${one.dueOn === null ? '' : ' (volgens planning)'}`,
            <a
              class="utrecht-link"
              href={`/rapportages/${one.number}.pdf`}
              aria-label={`PDF van rapportage ${one.number}`}
            >
              PDF
            </a>,
            <a
              class="utrecht-link"
              href={`/rapportages/${one.number}.xlsx`}
              aria-label={`Excel van rapportage ${one.number}`}
            >
              Excel
            </a>,
          ])}
        />
      )}
      {schedules.map((schedule) => (
        <Schedule
          key={schedule.kind}
          schedule={schedule}
          page={page}
          members={members}
          today={today}
          refusal={refusal}
        />
      ))}
    </>
  );
}

type ScheduleProps = Pick<ReportsProps, 'page' | 'members' | 'today' | 'refusal'> & {
  readonly schedule: ReportSchedule;
};

function Schedule({ schedule, page, members, today, refusal }: ScheduleProps) {
  const { kind, active, day, recipients } = schedule;
  const names = members.filter(({ id }) => recipients.includes(id)).map(({ name }) => name);
  const first = { active: active ? 'ja' : 'nee', day: String(day), recipients };
  return (
    <section class="deel" aria-labelledby={`soort-${kind}`}>
      <h2 class="utrecht-heading-2" id={`soort-${kind}`}>
        {REPORT_WORDS[kind]}
      </h2>
      <p>
        {REPORT_EXPLAINED[kind]} {REPORT_MAILED[kind]}
      </p>
      <p>
        {active
          ? `Komt vanzelf, de volgende keer op ${longDate(nextDue(kind, day, today))}. Bericht gaat naar ${names.length === 0 ? 'niemand' : names.join(', ')}.`
          : 'Komt niet vanzelf.'}
      </p>
      {mayHear(kind, [page.visitor.actor.role]) && (
        <PostForm
          page={page}
          name={`maak-${kind}`}
          action={`/rapportages/${kind}/maken`}
          fields={[]}
          button="Nu maken"
          secondary
          refusal={refusal}
        />
      )}
      <details open={refusal?.form === kind}>
        <summary>Planning wijzigen</summary>
        <PostForm
          page={page}
          name={kind}
          action={`/rapportages/${kind}/planning`}
          fields={scheduleFields(kind, members)}
          button="Planning opslaan"
          first={first}
          refusal={refusal}
        />
      </details>
    </section>
  );
}
