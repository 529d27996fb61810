import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { READS_WHOLE } from '../../candidates/candidate-view.js';
import { READS_HARRIE } from '../../harrie/harrie-desk.read-model.js';
import { LOOK_READERS } from '../../looks/look-register.service.js';
import type { VisitStanding } from '../../links/visit-answers.read-model.js';
import type { PlacementMoneyView } from '../../payments/pay-run-reader.service.js';
import { READS_PATHWAYS } from '../../pathways/pathway-reader.service.js';
import type { ParticularView } from '../../particulars/particular-view.js';
import type { JournalEntry, PlacementView } from '../../placements/placement.views.js';
import { PROPOSAL_READERS } from '../../step-proposals/step-proposal.js';
import { ProposalNotice } from '../step-proposals/proposal-notice.js';
import { DueDay } from '../layout/due-day.js';
import { DraftList } from '../drafts/draft-list.js';
import { SavedNotice } from './saved-notice.js';
import { StateBadge } from '../layout/state-badge.js';
import { standingWords } from '../links/visit-words.js';
import type { FileNames } from '../names/file-names.js';
import { withDutchDates } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';
import { followersOf, type StateWay } from '../statechart/state-ways.js';
import { ParticularsSection } from '../particulars/particulars-section.js';
import type { PageSession } from '../session/page-session.js';
import type { WorkSides } from '../../workplaces/work-sides.js';
import type { OtherBody } from '../../placements/other-body.js';
import { OtherBodyNotice } from './other-body-notice.js';
import { DetailSections } from './detail-sections.js';
import { FactsView } from './facts-view.js';
import { EndOfferView } from './end-offer.js';
import { MoneyView } from './money-view.js';
import { mainStep, standingIn } from './main-step.js';
import type { NextSteps } from './next-steps.js';
import { OldBsnNotice } from './old-bsn-notice.js';
import { PartFacts } from './part-facts.js';
import type { PlacementDetails } from './placement-details.js';
import { partName } from './part-names.js';
import { StepsView } from './steps-view.js';
import { HirerLink, WorkplaceNotice } from './workplace-notice.js';
import { StoryView } from './story-view.js';
import { marksOf } from './time-bar.js';
import { TimeBarView } from './time-bar-view.js';
import { WaitingView } from './waiting-view.js';

export type PlacementPageProps = {
  readonly view: PlacementView;
  readonly number: string;
  readonly today: LocalDate;
  readonly names: FileNames;
  readonly steps: readonly NextSteps[];
  /** Undefined where the role sees no money. */
  readonly money: PlacementMoneyView | undefined;
  /** The last entries, newest first; undefined where the role reads no journal. */
  readonly story: readonly JournalEntry[] | undefined;
  readonly chart: string | undefined;
  /** Ways out of where the placement is. */
  readonly ways: readonly StateWay[];
  readonly saved: string | undefined;
  /** What somebody should know of what was just recorded. */
  readonly savedWarnings: readonly string[];
  /** Contracts, contacts and drafts; undefined where the role does not work in the whole file. */
  readonly details: PlacementDetails | undefined;
  /** What this role sees of it; undefined where it sees none. */
  readonly particulars: readonly ParticularView[] | undefined;
  /** Who employs and where the work is done (M13, M15). */
  readonly workplace: WorkSides | undefined;
  readonly page: PageSession;
  /** M46: who decides here in the place of our own body. */
  readonly otherBody: OtherBody | undefined;
};

/** One placement on one page: where it is, what comes next, its days, its money and its story. */
export function PlacementPage(props: PlacementPageProps) {
  const { view, number, today, names, steps, money, story, chart, saved, details, particulars, page } = props;
  const placement = view.instances.find(({ name }) => name === 'placement');
  const parts = view.instances.filter(({ name }) => name !== 'placement');
  const person = names.people.get(view.candidate);
  const known = new Map([...names.members, ...names.employers]);
  const role = page.visitor?.actor.role;
  const stepsOf = (name: string): NextSteps | undefined => steps.find(({ instance }) => instance === name);
  const own = stepsOf('placement');
  const possible = [...(own?.onward ?? []), ...(own?.record ?? [])];
  return (
    <>
      <SavedNotice said={saved && `Vastgelegd: ${saved}.`} warnings={props.savedWarnings} />
      <h1 class="utrecht-heading-1">{person ?? `Zaak ${number}`}</h1>
      <p class="rij deel__kop">
        <StateBadge state={view.summary.state} label={view.summary.label} />
        <span>
          bij{' '}
          <a class="utrecht-link" href={`/werkgevers/${view.employer}`}>
            {names.employers.get(view.employer) ?? 'de werkgever'}
          </a>
        </span>
        <HirerLink sides={props.workplace} />
        <span class="zacht">zaak {number}</span>
      </p>
      <p class="lead deel">{withDutchDates(view.summary.sentence)}</p>
      <p>
        Aan zet: <strong>{capital(roleWord(view.summary.whoActs))}</strong>. Uiterste dag:{' '}
        <DueDay day={view.summary.nextDueOn} today={today} />
      </p>
      {details && view.summary.outcome === null && props.workplace && (
        <WorkplaceNotice placement={view.id} sides={props.workplace} />
      )}
      {props.otherBody && (
        <OtherBodyNotice
          placement={view.id}
          other={props.otherBody}
          decided={(props.particulars ?? []).filter(
            ({ kind, standing }) => ['otherDecision', 'otherSupport'].includes(kind) && standing === 'inForce',
          )}
        />
      )}
      {details?.proposal && (
        <ProposalNotice
          proposal={details.proposal}
          members={names.members}
          mayLook={role !== undefined && PROPOSAL_READERS.includes(role)}
        />
      )}
      {details?.endOffer && (
        <EndOfferView
          placement={view.id}
          offer={details.endOffer}
          mayAsk={possible.some(({ type }) => type === 'measurement.requested')}
        />
      )}
      <div class="kolommen">
        <div>
          <section class="deel" aria-labelledby="stappen">
            <h2 class="utrecht-heading-2" id="stappen">
              Wat kan nu
            </h2>
            {own ? (
              <StepsView
                placement={view.id}
                steps={own}
                main={placement && mainStep(own, standingIn(view.tracks, placement.facts as JsonObject))}
              />
            ) : (
              <p class="zacht">U werkt in een onderdeel hieronder.</p>
            )}
          </section>
          <section class="deel" aria-labelledby="tijd">
            <h2 class="utrecht-heading-2" id="tijd">
              Op de tijdbalk
            </h2>
            <TimeBarView
              marks={placement ? marksOf(placement.facts as JsonObject, details?.noticeDay) : []}
              today={today}
            />
          </section>
          {parts.map((part) => (
            <section class="deel" key={part.name} aria-labelledby={`deel-${part.name}`}>
              <h2 class="utrecht-heading-2" id={`deel-${part.name}`}>
                {partName(part.name)}{' '}
                <span class="utrecht-status-badge utrecht-status-badge--neutral">{part.summary.label}</span>
              </h2>
              <div class="stapel">
                <p>
                  {withDutchDates(part.summary.sentence)} Uiterste dag:{' '}
                  <DueDay day={part.summary.nextDueOn} today={today} />
                </p>
                {details?.oldBsn !== undefined && part.name === `register-message-${details.oldBsn}` && (
                  <OldBsnNotice />
                )}
                <PartFacts part={part} members={names.members} />
                <VisitSaid
                  said={details?.visits.filter((one) => `measurement-${one.measurement}` === part.name) ?? []}
                />
                <PartSteps placement={view.id} steps={stepsOf(part.name)} />
                <p>
                  <a class="utrecht-link" href={`/plaatsingen/${view.id}/verloop/${part.name}`}>
                    Verloop van {partName(part.name).toLowerCase()}
                  </a>{' '}
                  {story && (
                    <a class="utrecht-link" href={`/plaatsingen/${view.id}/ontstaan?deel=${part.name}`}>
                      Hoe is dit ontstaan?<span class="alleen-voorlezen"> ({partName(part.name).toLowerCase()})</span>
                    </a>
                  )}
                </p>
              </div>
            </section>
          ))}
          {money && (
            <section class="deel" aria-labelledby="geld">
              <h2 class="utrecht-heading-2" id="geld">
                Geld
              </h2>
              <MoneyView placement={view.id} money={money} />
            </section>
          )}
          {details && (
            <DetailSections
              page={page}
              placement={view.id}
              today={today}
              details={details}
              members={known}
              possible={possible}
              money={money}
            />
          )}
        </div>
        <div>
          {details && details.drafts.length > 0 && (
            <section class="deel" aria-labelledby="concepten">
              <h2 class="utrecht-heading-2" id="concepten">
                Nog niet vastgelegd
              </h2>
              <DraftList page={page} drafts={details.drafts} />
            </section>
          )}
          <section class="deel" aria-labelledby="gegevens">
            <h2 class="utrecht-heading-2" id="gegevens">
              Gegevens
            </h2>
            <FactsView view={view} names={names} workplace={props.workplace} />
            {details && (
              <p class="bladeren">
                {role !== undefined && READS_WHOLE.includes(role) && (
                  <a class="utrecht-link" href={`/personen/${view.candidate}/gegevens`}>
                    Gegevens van de persoon
                  </a>
                )}
                {role !== undefined && READS_PATHWAYS.includes(role) && (
                  <a class="utrecht-link" href={`/personen/${view.candidate}/op-weg`}>
                    Op weg naar werk
                  </a>
                )}
                {role !== undefined && READS_HARRIE.includes(role) && (
                  <a class="utrecht-link" href={`/harrie/werkgever/${view.employer}`}>
                    Harrie bij de werkgever
                  </a>
                )}
              </p>
            )}
          </section>
          {particulars && <ParticularsSection placement={view.id} items={particulars} today={today} />}
          {placement && <WaitingView waitsFor={placement.waitsFor} />}
          {story && (
            <section class="deel" aria-labelledby="verhaal">
              <h2 class="utrecht-heading-2" id="verhaal">
                Laatste gebeurtenissen
              </h2>
              <StoryView entries={story} names={known} />
              <p class="bladeren">
                <a class="utrecht-link" href={`/plaatsingen/${view.id}/logboek`}>
                  Het hele logboek
                </a>
                <a class="utrecht-link" href={`/plaatsingen/${view.id}/controle`}>
                  Controledossier
                </a>
                <a class="utrecht-link" href={`/plaatsingen/${view.id}/ontstaan`}>
                  Hoe is dit ontstaan?
                </a>
                {role !== undefined && LOOK_READERS.includes(role) && (
                  <a class="utrecht-link" href={`/personen/${view.candidate}/inzage`}>
                    Wie keek in dit dossier
                  </a>
                )}
              </p>
              <form class="filters" method="get" action={`/plaatsingen/${view.id}/toen`}>
                <div>
                  <label for="toen">Zoals het was op</label>
                  <input class="utrecht-textbox" id="toen" type="date" name="dag" max={today} value={today} />
                </div>
                <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                  Terugkijken
                </button>
              </form>
            </section>
          )}
        </div>
      </div>
      <section class="deel" aria-labelledby="verloop">
        <h2 class="utrecht-heading-2" id="verloop">
          Verloop
        </h2>
        <Tracks view={view} ways={props.ways} />
        {chart !== undefined && (
          <>
            <Chart svg={chart} name="plaatsing" marked />
            <p class="bladeren">
              <a class="utrecht-link" href={`/plaatsingen/${view.id}/verloop/placement`}>
                Alle staten in woorden
              </a>
            </p>
          </>
        )}
      </section>
    </>
  );
}

/** Who can be at a planned visit, and who cannot. */
export function VisitSaid({ said }: { readonly said: readonly VisitStanding[] }) {
  if (said.length === 0) return null;
  return (
    <ul>
      {said.map((one) => (
        <li key={one.party} class={one.current && one.answer === 'cannot' ? 'dag--soon' : undefined}>
          {one.current && one.answer === 'cannot' && '! '}
          {standingWords(one)}
        </li>
      ))}
    </ul>
  );
}

function PartSteps({ placement, steps }: { readonly placement: string; readonly steps: NextSteps | undefined }) {
  return steps ? <StepsView placement={placement} steps={steps} /> : null;
}

type TracksProps = { readonly view: Pick<PlacementView, 'tracks'>; readonly ways?: readonly StateWay[] };

/** The tracks in words: the same as the picture. Without `ways` it is not said what can follow. */
export function Tracks({ view, ways = [] }: TracksProps) {
  return (
    <ul class="sporen">
      {view.tracks.map(({ track, name, label, meaning }) => (
        <li class="vak" key={track}>
          <h3>{name}</h3>
          <p class="nadruk">{label}</p>
          <p class="klein">{meaning}</p>
          <Followers labels={followersOf(ways, `open.${track}`)} />
        </li>
      ))}
    </ul>
  );
}

/** What can follow a current state, in words. */
export function Followers({ labels }: { readonly labels: readonly string[] }) {
  return labels.length === 0 ? null : <p class="klein">Kan hierna: {labels.join('; ')}.</p>;
}

type ChartProps = { readonly svg: string; readonly name: string; readonly marked: boolean };

export function Chart({ svg, name, marked }: ChartProps) {
  return (
    <details class="deel" open>
      <summary>Plaatje van het verloop{marked && ': donker is nu, licht is geweest, dikke lijn: kan hierna'}</summary>
      <div
        class="diagram"
        tabIndex={0}
        role="region"
        aria-label={`Plaatje van het verloop van de ${name}`}
        // The picture is made by our own drawer, which escapes every text in it.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </details>
  );
}
