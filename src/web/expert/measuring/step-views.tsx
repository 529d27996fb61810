import type { Preview } from '../../../placements/placement.views.js';
import type { ReportView } from '../../../measurements/draft-report.js';
import { fieldId } from '../../forms/field-view.js';
import { textOf } from '../../forms/form-values.js';
import { PreviewView } from '../../step/preview-view.js';
import { longDate } from '../../words/dutch-dates.js';
import { hoursText } from './hours-text.js';
import type { Desk } from './measurement-desk.js';
import { Area } from './measuring-form.js';
import { answerField, pointField, POINTS } from './step-fields.js';
import { StepForm, type StepFormProps } from './step-form.js';

type Props = StepFormProps & { readonly desk: Desk };

/** The visit: it was held, or nobody let the expert in (M22). */
export function VisitForms({ desk, ...step }: Props) {
  const { facts, today } = desk;
  const on = facts.visitOn !== null && facts.visitOn <= today ? facts.visitOn : today;
  return (
    <section class="deel" aria-labelledby="bezoek">
      <h2 class="utrecht-heading-2" id="bezoek">
        Het bezoek: {hoursText(facts)}
      </h2>
      <div class="kolommen-twee">
        <div class="vak stapel">
          <h3 class="utrecht-heading-3">Ik ben geweest</h3>
          <StepForm
            {...step}
            step="bezocht"
            button="Bezoek vastleggen"
            main
            first={{ visitedOn: on, interpreter: 'nee' }}
          />
        </div>
        <div class="vak stapel">
          <h3 class="utrecht-heading-3">Het lukte niet</h3>
          <p class="klein">
            Dit is {facts.noAccess + 1 === 1 ? 'de eerste' : `de ${facts.noAccess + 1}e`} keer. Na {facts.noAccessLimit}{' '}
            keer beslist de consulent hoe het verder gaat. De loonwaarde wordt nooit geschat.
          </p>
          <StepForm {...step} step="geen-toegang" button="Niemand aanwezig of geen toegang" first={{ triedOn: on }} />
        </div>
      </div>
      <p class="klein">
        <a class="utrecht-link regel" href={`/agenda/plannen?m=${desk.placement}.${desk.number}`}>
          Bezoek verzetten
        </a>
      </p>
    </section>
  );
}

/** Sending the draft, with what that causes. */
export function AskViews({ asking, ...step }: StepFormProps & { readonly asking: Preview }) {
  return (
    <section class="deel stapel" aria-label="Concept versturen">
      <PreviewView preview={asking} />
      <StepForm {...step} step="zienswijzen-vragen" button="Concept naar werknemer en werkgever sturen" main />
    </section>
  );
}

/** An oral view is written down and read back (C7, M19); one that came by letter is entered here too. */
export function OralView({ desk, ...step }: Props) {
  const own = step.returned?.step === 'zienswijze' ? step.returned : undefined;
  return (
    <details class="deel" open={own !== undefined}>
      <summary>Een zienswijze vastleggen die u hoorde of die per brief kwam</summary>
      <div class="vak stapel">
        <p class="klein">
          Schrijf op wat er is gezegd, elk punt apart. Lees het daarna voor. Schrijf niets op over ziekte of gezondheid.
        </p>
        <StepForm
          {...step}
          step="zienswijze"
          button="Zienswijze vastleggen"
          first={{ givenOn: desk.today, how: 'oral' }}
        >
          {Array.from({ length: POINTS }, (_none, index) => (
            <Area
              key={String(index)}
              name={pointField(index)}
              label={`Punt ${index + 1}`}
              optional
              typed={own?.typed ?? {}}
              faults={new Map()}
            />
          ))}
          <Area name="opmerking" label="Wat er verder is gezegd" optional typed={own?.typed ?? {}} faults={new Map()} />
        </StepForm>
      </div>
    </details>
  );
}

/** Each point of a view gets an answer before the report (C7). */
export function AnswerForms({ desk, ...step }: Props) {
  if (!desk.can.has('view.answered')) return null;
  const open = desk.report.story.views.filter(({ points }) => points.some(({ answer }) => answer === null));
  return (
    <>
      {open.map((view) => (
        <div class="deel" key={view.party}>
          <h3 class="utrecht-heading-3">Antwoord aan de {view.party === 'worker' ? 'werknemer' : 'werkgever'}</h3>
          <AnswerForm {...step} view={view} />
        </div>
      ))}
    </>
  );
}

function AnswerForm({ view, ...step }: StepFormProps & { readonly view: ReportView }) {
  const own = step.returned?.step === 'antwoorden' ? step.returned : undefined;
  return (
    <StepForm {...step} step="antwoorden" button="Antwoorden vastleggen" main hidden={{ partij: view.party }}>
      {view.points.map(({ point, answer }, index) =>
        answer === null ? (
          <div class="veld" key={point}>
            <label class="utrecht-form-label" for={fieldId(answerField(view.party, index))}>
              {point}
            </label>
            <textarea
              class="utrecht-textarea"
              id={fieldId(answerField(view.party, index))}
              name={answerField(view.party, index)}
              rows={2}
              value={textOf(own?.typed ?? {}, answerField(view.party, index))}
            />
          </div>
        ) : null,
      )}
    </StepForm>
  );
}

const SAID_BY: Readonly<Record<string, string>> = {
  worker: 'de werknemer',
  employer: 'de werkgever',
  representative: 'de vertegenwoordiger',
  jobcoach: 'de jobcoach',
};

/** M49: that and until when, never why. */
export function BlockedView({ desk, ...step }: Props) {
  const { block } = desk;
  return (
    <section class="deel vak stapel" aria-labelledby="geblokkeerd">
      <h2 class="utrecht-heading-2" id="geblokkeerd">
        De meting kan nu niet doorgaan
      </h2>
      {block !== null && (
        <p>
          Vanaf {longDate(block.from)}, gehoord van {SAID_BY[block.saidBy] ?? block.saidBy}.{' '}
          {block.expectedBack === null
            ? 'Wanneer het weer kan is nog niet bekend.'
            : `Het kan weer rond ${longDate(block.expectedBack)}.`}{' '}
          Deze dagen worden gewist als de meting klaar is.
        </p>
      )}
      <StepForm {...step} step="hervatten" button="De meting gaat verder" main />
      <p class="klein zacht">
        Meten bij wie deels werkt mag alleen als u de afgesproken taken kunt zien. Op wat eerder is gezien: u maakt het
        concept zonder nieuw bezoek.
      </p>
    </section>
  );
}
