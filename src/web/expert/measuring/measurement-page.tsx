import type { DraftOutcome } from '../../drafts/draft.js';
import { ErrorSummary } from '../../forms/error-summary.js';
import { DueDay } from '../../layout/due-day.js';
import type { Preview } from '../../../placements/placement.views.js';
import { momentText, withDutchDates } from '../../words/dutch-dates.js';
import { choiceWord } from '../../words/field-words.js';
import { ReportSection } from '../report/report-section.js';
import { ViewsSection } from '../report/views-section.js';
import type { Compared } from '../review/compared.js';
import { VersionsView } from '../review/versions-view.js';
import { FactsView } from './facts-view.js';
import type { Desk } from './measurement-desk.js';
import { MeasuringForm, type MeasuringFormProps } from './measuring-form.js';
import { OtherSteps } from './other-steps.js';
import { STEP_DONE } from './step-fields.js';
import type { StepFormProps } from './step-form.js';
import { AnswerForms, AskViews, BlockedView, OralView, VisitForms } from './step-views.js';

export type MeasurementPageProps = StepFormProps & {
  readonly desk: Desk;
  readonly number: string;
  /** Undefined where nothing is measured yet, or any more. */
  readonly form: Omit<MeasuringFormProps, 'page' | 'path'> | undefined;
  readonly draftOutcome: DraftOutcome | undefined;
  /** What sending the draft will cause; undefined in other states. */
  readonly asking: Preview | undefined;
  readonly done: string | undefined;
  /** Numbers of the two versions that are shown side by side. */
  readonly compared: Compared;
};

/** One measurement: what to do now, the form, the views and the report. */
export function MeasurementPage(props: MeasurementPageProps) {
  const { page, path, desk, number, form, draftOutcome, asking, done, returned } = props;
  const { live, facts, worker, workplace, report, state } = desk;
  const summary = live.definition.summary(live.instance.context, live.instance.value);
  const faults = form && form.faults.length > 0 ? form.faults : (returned?.faults ?? []);
  const step = { page, path, revision: props.revision, uuid: props.uuid, returned };
  const finished = !form && report.report;
  // Before the visit somebody looks up where it is; afterwards the report comes first.
  const isAhead = ['ordered', 'planned'].includes(state);
  return (
    <>
      {done !== undefined && faults.length === 0 && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {STEP_DONE[done] ?? 'Vastgelegd.'}
        </p>
      )}
      <h1 class="utrecht-heading-1">{worker?.name ?? `Zaak ${number}`}</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      <p class="rij deel__kop">
        <span class="utrecht-status-badge utrecht-status-badge--neutral">{summary.label}</span>
        <span>
          {workplace.name}
          {workplace.place !== null && `, ${workplace.place}`}
        </span>
        <span class="zacht">
          loonwaardemeting {desk.number}, zaak {number}
        </span>
      </p>
      <p class="lead deel">{withDutchDates(summary.sentence)}</p>
      <p>
        Uiterste dag: <DueDay day={summary.nextDueOn} today={desk.today} />
      </p>
      {/* The server has it now: this browser forgets its copy. */}
      {!form && <span data-bewaar-klaar={path} />}
      {state === 'returned' && <ReturnedView desk={desk} />}
      {desk.can.has('visit.held') && <VisitForms {...step} desk={desk} />}
      {state === 'ordered' && <ToPlan desk={desk} />}
      {state === 'blocked' && <BlockedView {...step} desk={desk} />}
      {asking && <AskViews {...step} asking={asking} />}
      {report.report && (form === undefined || state !== 'visited') && (
        <details class="deel" open={finished !== undefined || state === 'drafted'}>
          <summary class="samenvatting">
            <h2>
              Het {facts.reportedOn === null ? 'concept' : 'rapport'}: loonwaarde {report.report.wageValue} procent
            </h2>
          </summary>
          <ReportSection report={report.report} />
        </details>
      )}
      {report.report && facts.viewsUntil !== null && (
        <section class="deel" aria-labelledby="zienswijzen">
          <h2 class="utrecht-heading-2" id="zienswijzen">
            Zienswijzen
          </h2>
          <ViewsSection views={report.story.views} closed={state !== 'viewsAsked'} />
          <AnswerForms {...step} desk={desk} />
          {desk.can.has('view.given') && <OralView {...step} desk={desk} />}
        </section>
      )}
      {isAhead && <Around {...step} desk={desk} />}
      {form && (
        <section class="deel" aria-labelledby="formulier">
          <h2 class="utrecht-heading-2" id="formulier">
            {state === 'planned' ? 'Meten op de werkplek' : 'Metingsformulier'}
          </h2>
          {draftOutcome?.kind === 'saved' && (
            <p class="utrecht-alert utrecht-alert--ok" role="status">
              Concept opgeslagen, {momentText(draftOutcome.draft.savedAt)}.
            </p>
          )}
          <MeasuringForm {...form} page={page} path={path} />
        </section>
      )}
      {report.story.versions.length > 0 && (
        <section class="deel" aria-labelledby="versies">
          <h2 class="utrecht-heading-2" id="versies">
            Versies
          </h2>
          <VersionsView path={path} versions={report.story.versions} {...props.compared} />
        </section>
      )}
      {!isAhead && <Around {...step} desk={desk} />}
    </>
  );
}

/** Who, where and when, and what to do when it goes otherwise. */
function Around({ desk, ...step }: StepFormProps & { readonly desk: Desk }) {
  return (
    <div class="kolommen-twee deel">
      <FactsView desk={desk} />
      <OtherSteps {...step} desk={desk} />
    </div>
  );
}

function ToPlan({ desk }: { readonly desk: Desk }) {
  return (
    <p class="deel">
      <a
        class="utrecht-button utrecht-button--primary-action utrecht-button-link"
        href={`/agenda/plannen?m=${desk.placement}.${desk.number}`}
      >
        Bezoek plannen
      </a>
    </p>
  );
}

/** Why the last version came back. */
function ReturnedView({ desk }: { readonly desk: Desk }) {
  const verdict = desk.report.story.versions.at(-1)?.verdict;
  if (verdict?.kind !== 'returned') return null;
  return (
    <div class="utrecht-alert utrecht-alert--warning deel stapel">
      <h2 class="utrecht-heading-3">Teruggestuurd door {verdict.by}</h2>
      <ul class="foutlijst">
        {verdict.codes.map((code) => (
          <li key={code}>{choiceWord('report.returned', 'reasons', code)}</li>
        ))}
      </ul>
      {verdict.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>
        Pas de woorden aan en dien opnieuw in. Verandert u cijfers, maak dan een nieuw concept: werknemer en werkgever
        kunnen daar opnieuw op reageren.
      </p>
    </div>
  );
}
