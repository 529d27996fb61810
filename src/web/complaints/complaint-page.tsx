import type { LocalDate } from '../../../workflows/definition.js';
import type { OpenedComplaint, StepName } from '../../complaints/complaint.schemas.js';
import { stepsOf } from '../../complaints/complaint-steps.js';
import { caseNumber } from '../../reminders/case-number.js';
import { Done } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { DueDay } from '../layout/due-day.js';
import type { VisitedPage } from '../session/current-page.js';
import { momentText, shortDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import { stepFields } from './complaint-fields.js';
import { KIND_WORDS, OUTCOME_WORDS, STEP_WORDS, SUBJECT_WORDS, TOLD_BY_WORDS } from './complaint-words.js';

type ComplaintProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly complaint: OpenedComplaint;
  readonly names: ReadonlyMap<string, string>;
  readonly members: readonly Choice[];
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** One complaint or breach: what was told, what was done, and what can be done now (M39). */
export function ComplaintPage(props: ComplaintProps) {
  const { complaint, done } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">
        {KIND_WORDS[complaint.kind]}: {(SUBJECT_WORDS[complaint.subject] ?? complaint.subject).toLowerCase()}
      </h1>
      <Done words={done} />
      <Facts {...props} />
      <section class="deel" aria-labelledby="verhaal">
        <h2 class="utrecht-heading-2" id="verhaal">
          Wat er is gebeurd
        </h2>
        <p class="vrije-tekst">{complaint.story}</p>
      </section>
      {complaint.conclusion !== null && (
        <section class="deel" aria-labelledby="uitkomst">
          <h2 class="utrecht-heading-2" id="uitkomst">
            {OUTCOME_WORDS[complaint.outcome ?? ''] ?? complaint.outcome}
          </h2>
          <p class="vrije-tekst">{complaint.conclusion}</p>
        </section>
      )}
      <Steps {...props} />
    </>
  );
}

function Facts({ complaint, names, today }: ComplaintProps) {
  const { placement, handler, lastMoment, foundAt } = complaint;
  const days: readonly (readonly [string, LocalDate | null])[] = [
    ['Ontvangst bevestigd', complaint.acknowledgedOn],
    ['Klager gehoord', complaint.heardOn],
    ['Verlengd', complaint.extendedOn],
    ['Gemeld bij de Autoriteit Persoonsgegevens', complaint.authorityToldOn],
    ['Betrokkenen geïnformeerd', complaint.peopleToldOn],
    ['Afgesloten', complaint.closedOn],
  ];
  return (
    <dl class="feiten">
      <dt>Verteld door</dt>
      <dd>{TOLD_BY_WORDS[complaint.toldBy] ?? complaint.toldBy}</dd>
      <dt>{foundAt === null ? 'Ontvangen' : 'Ontdekt'}</dt>
      <dd>{foundAt === null ? shortDate(complaint.receivedOn) : momentText(foundAt)}</dd>
      {complaint.closedOn === null && (
        <>
          <dt>{lastMoment === null ? 'Behandelen uiterlijk' : 'Melden uiterlijk'}</dt>
          <dd>{lastMoment === null ? <DueDay day={complaint.lastDay} today={today} /> : momentText(lastMoment)}</dd>
        </>
      )}
      <dt>Behandelaar</dt>
      <dd>{handler === null ? 'nog niemand' : (names.get(handler) ?? 'een oud-collega')}</dd>
      {placement !== null && (
        <>
          <dt>Plaatsing</dt>
          <dd>
            <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
              {caseNumber(placement)}
            </a>
          </dd>
        </>
      )}
      {days.map(([label, day]) =>
        day === null ? null : (
          <>
            <dt>{label}</dt>
            <dd>{shortDate(day)}</dd>
          </>
        ),
      )}
      <dt>Vastgelegd door</dt>
      <dd>{names.get(complaint.recordedBy) ?? 'een oud-collega'}</dd>
    </dl>
  );
}

function Steps({ page, today, complaint, members, refusal }: ComplaintProps) {
  const steps = stepsOf(complaint);
  if (steps.length === 0) return <p class="zacht deel">Dit is afgesloten. Er hoeft niets meer te gebeuren.</p>;
  return (
    <section class="deel" aria-labelledby="verder">
      <h2 class="utrecht-heading-2" id="verder">
        Wat u kunt vastleggen
      </h2>
      {steps.map((step: StepName) => (
        <details class="deel" key={step} open={refusal?.form === step}>
          <summary>{STEP_WORDS[step]}</summary>
          <PostForm
            page={page}
            name={step}
            action={`/klachten/${complaint.id}/stap/${step}`}
            fields={stepFields(complaint.kind, step, members)}
            button={step === 'closed' ? 'Afsluiten' : 'Vastleggen'}
            secondary={step !== 'closed'}
            hidden={{ _revision: String(complaint.revision) }}
            first={{ on: today, handler: complaint.handler ?? '' }}
            refusal={refusal}
          />
        </details>
      ))}
    </section>
  );
}
