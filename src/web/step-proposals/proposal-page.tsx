import type { ProposalView } from '../../step-proposals/proposal-reader.service.js';
import { Done } from '../administration/administration-parts.js';
import { ErrorSummary } from '../forms/error-summary.js';
import type { Refusal as ShownRefusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { PreviewView } from '../step/preview-view.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import type { FactLine } from '../words/entry-facts.js';
import type { Choice } from '../words/field-words.js';
import { ProposalAnswersView } from './proposal-answers-view.js';
import { STATE_WORDS, stepLabel } from './proposal-words.js';

export type ProposalPageProps = {
  readonly page: VisitedPage;
  readonly view: ProposalView;
  readonly person: string | undefined;
  readonly employer: string | undefined;
  /** Names of members, by id. */
  readonly members: ReadonlyMap<string, string>;
  /** What would be recorded, field by field. */
  readonly facts: readonly FactLine[];
  /** What stands there now of what would change. */
  readonly inFile: readonly FactLine[];
  readonly seconds: readonly Choice[];
  readonly done: string | undefined;
  readonly refusal: ShownRefusal | undefined;
};

const HEADINGS: Readonly<Record<ProposalView['proposal']['state'], string>> = {
  open: 'Wat er wordt vastgelegd',
  confirmed: 'Wat er is vastgelegd',
  declined: 'Wat was voorgelegd',
  withdrawn: 'Wat was voorgelegd',
  lapsed: 'Wat was voorgelegd',
};

/** One step as it lies before a second person: what is recorded, what it causes, what changed since, and the answer. */
export function ProposalPage(props: ProposalPageProps) {
  const { view, person, employer, members, facts, done, refusal } = props;
  const { proposal, label, content } = view;
  const nameOf = (id: string): string => members.get(id) ?? (id === 'system' ? 'het systeem' : 'een oud-collega');
  const loose = refusal?.form === 'geen' ? refusal.faults : [];
  return (
    <>
      <Done words={done} />
      {loose.length > 0 && <ErrorSummary title="Dit lukt nog niet" faults={loose} />}
      <h1 class="utrecht-heading-1 titel">Voorstel: {label}</h1>
      <p class="lead">
        {person ?? 'Werknemer niet zichtbaar'} bij {employer ?? 'de werkgever'}.{' '}
        <span class="utrecht-status-badge utrecht-status-badge--neutral">{STATE_WORDS[proposal.state]}</span>
      </p>
      <p>
        {nameOf(proposal.proposer)} legde dit op {longDate(proposal.proposedOn)} voor aan {nameOf(proposal.second)}{' '}
        (regel {proposal.rule}).{' '}
        {proposal.state === 'open'
          ? `Bevestigen kan tot en met ${longDate(proposal.lapsesOn)}. Tot die tijd staat er niets in het dossier.`
          : proposal.answeredOn !== null &&
            `${STATE_WORDS[proposal.state]} op ${longDate(proposal.answeredOn)} door ${nameOf(proposal.answeredBy ?? '')}.`}
      </p>
      {view.reason !== null && (
        <p>
          <strong>Waarom afgewezen:</strong> {view.reason}
        </p>
      )}
      <Changes view={view} nameOf={nameOf} />
      <div class="kolommen">
        <div>
          <section class="deel" aria-labelledby="wat">
            <h2 class="utrecht-heading-2" id="wat">
              {HEADINGS[proposal.state]}
            </h2>
            {content === null ? (
              <p class="leeg">De gegevens van deze persoon zijn vernietigd.</p>
            ) : (
              <dl class="feiten">
                {facts.map(([name, text]) => (
                  <>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </>
                ))}
                {content.sealed?.explanation !== undefined && (
                  <>
                    <dt>Toelichting</dt>
                    <dd>{content.sealed.explanation}</dd>
                  </>
                )}
                {proposal.state === 'confirmed' && (
                  <>
                    <dt>Tweede persoon</dt>
                    <dd>{nameOf(proposal.answeredBy ?? '')}</dd>
                  </>
                )}
              </dl>
            )}
          </section>
          {props.inFile.length > 0 && (
            <section class="deel" aria-labelledby="nu">
              <h2 class="utrecht-heading-2" id="nu">
                Wat er nu in het dossier staat
              </h2>
              <dl class="feiten">
                {props.inFile.map(([name, text]) => (
                  <>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </>
                ))}
              </dl>
            </section>
          )}
          <Causes view={view} />
        </div>
        <div>
          <ProposalAnswersView {...props} />
          <p class="bladeren">
            <a class="utrecht-link" href="/voorstellen">
              Alle voorstellen
            </a>
          </p>
        </div>
      </div>
    </>
  );
}

function Changes({
  view: { changes },
  nameOf,
}: {
  readonly view: ProposalView;
  readonly nameOf: (id: string) => string;
}) {
  if (changes.length === 0) return null;
  return (
    <div class="utrecht-alert utrecht-alert--warning stapel">
      <p>
        <strong>Het dossier is veranderd nadat dit is voorgelegd.</strong> Daarom kan het nu niet worden bevestigd. Wie
        het voorlegde, kijkt opnieuw en legt het weer voor.
      </p>
      <ul>
        {changes.map(({ number, at, type, by }) => (
          <li key={number}>
            {momentText(at)}: {stepLabel(type)} ({nameOf(by)})
          </li>
        ))}
      </ul>
    </div>
  );
}

function Causes({ view: { now, content, changes, proposal } }: { readonly view: ProposalView }) {
  const seen = content?.seen ?? null;
  const isOpen = proposal.state === 'open';
  return (
    <>
      {now !== null && 'preview' in now && (
        <div class="deel">
          <PreviewView preview={now.preview} />
        </div>
      )}
      {now !== null && 'why' in now && (
        <p class="utrecht-alert utrecht-alert--warning">Deze stap kan nu niet: {now.why}</p>
      )}
      {seen !== null && (!isOpen || changes.length > 0) && (
        <details class="deel">
          <summary>Wat het zou veroorzaken toen het werd voorgelegd</summary>
          <PreviewView preview={seen} title="Toen het werd voorgelegd" id="gevolgen-toen" />
        </details>
      )}
    </>
  );
}
