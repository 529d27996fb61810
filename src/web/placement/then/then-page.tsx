import type { JsonObject, LocalDate } from '../../../../workflows/definition.js';
import type { JournalEntry, PlacementView } from '../../../placements/placement.views.js';
import { DueDay } from '../../layout/due-day.js';
import { StateBadge } from '../../layout/state-badge.js';
import type { FileNames } from '../../names/file-names.js';
import { ParticularsSection } from '../../particulars/particulars-section.js';
import type { PageSession } from '../../session/page-session.js';
import type { StateWay } from '../../statechart/state-ways.js';
import { ProposalNotice } from '../../step-proposals/proposal-notice.js';
import { KeptDays } from '../../words/kept-days.js';
import { longDate, withDutchDates } from '../../words/dutch-dates.js';
import { capital, roleWord } from '../../words/role-words.js';
import { DetailSections } from '../detail-sections.js';
import { EndOfferView } from '../end-offer.js';
import { FactsView } from '../facts-view.js';
import { MoneyView } from '../money-view.js';
import { PartFacts } from '../part-facts.js';
import { partName } from '../part-names.js';
import { Chart, Tracks, VisitSaid } from '../placement-page.js';
import { StoryView } from '../story-view.js';
import { marksOf } from '../time-bar.js';
import { TimeBarView } from '../time-bar-view.js';
import { WaitingView } from '../waiting-view.js';
import { HirerLink } from '../workplace-notice.js';
import type { PlacementThenShown } from './placement-then.js';
import { changeSentence, type SinceThen } from './since-then.js';

/** A placement as it was, with what became of it. */
export type ThenShown = Omit<PlacementThenShown, 'file' | 'parties'> & {
  readonly view: PlacementView;
  readonly number: string;
  readonly names: FileNames;
  readonly ways: readonly StateWay[];
  readonly chart: string | undefined;
  /** Entries until then, the last ones of them newest first, and how many came after. */
  readonly entries: number;
  readonly story: readonly JournalEntry[];
  readonly later: number;
  readonly since: readonly SinceThen[];
};
type ThenProps = {
  readonly page: PageSession;
  readonly placement: string;
  readonly day: LocalDate;
  readonly today: LocalDate;
  /** What was asked for was no day until today. */
  readonly fault: boolean;
  /** Undefined: it was not opened yet. */
  readonly was: ThenShown | undefined;
};

/** A placement as it was at the end of a day, computed from the journal, in the blocks of its page. */
export function ThenPage({ page, placement, day, today, fault, was }: ThenProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Zoals het was op {longDate(day)}</h1>
      {fault && (
        <p class="utrecht-alert utrecht-alert--warning" role="alert">
          Kies een dag tot en met vandaag. U ziet nu {longDate(day)}.
        </p>
      )}
      <form class="filters" method="get" action={`/plaatsingen/${placement}/toen`}>
        <div>
          <label for="toen">Dag</label>
          <input class="utrecht-textbox" id="toen" type="date" name="dag" max={today} value={day} />
        </div>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Terugkijken
        </button>
      </form>
      {was === undefined ? (
        <p class="leeg">Op deze dag bestond de plaatsing nog niet. Kies een latere dag.</p>
      ) : (
        <Was page={page} day={day} was={was} />
      )}
    </>
  );
}

type WasProps = { readonly page: PageSession; readonly day: LocalDate; readonly was: ThenShown };

function Was({ page, day, was }: WasProps) {
  const { view, names, details, money, particulars, workplace, story } = was;
  const known = new Map([...names.members, ...names.employers]);
  const placement = view.instances.find(({ name }) => name === 'placement');
  return (
    <>
      <p class="rij deel__kop">
        <strong>{names.people.get(view.candidate) ?? `Zaak ${was.number}`}</strong>
        <StateBadge state={view.summary.state} label={view.summary.label} />
        <span>bij {names.employers.get(view.employer) ?? 'de werkgever'}</span>
        <HirerLink sides={workplace} />
        <span class="zacht">zaak {was.number}</span>
      </p>
      <Since placement={view.id} day={day} was={was} />
      <p class="lead deel">{withDutchDates(view.summary.sentence)}</p>
      <p>
        Aan zet: <strong>{capital(roleWord(view.summary.whoActs))}</strong>. Uiterste dag:{' '}
        <DueDay day={view.summary.nextDueOn} today={day} />
      </p>
      {details?.proposal && <ProposalNotice proposal={details.proposal} members={names.members} mayLook={false} />}
      {details?.endOffer && <EndOfferView placement={view.id} offer={details.endOffer} mayAsk={false} />}
      <div class="kolommen">
        <div>
          <section class="deel" aria-labelledby="tijd">
            <h2 class="utrecht-heading-2" id="tijd">
              Op de tijdbalk
            </h2>
            <TimeBarView
              marks={placement ? marksOf(placement.facts as JsonObject, details?.noticeDay) : []}
              today={day}
            />
          </section>
          <Parts day={day} was={was} />
          {money && (
            <section class="deel" aria-labelledby="geld">
              <h2 class="utrecht-heading-2" id="geld">
                Geld
              </h2>
              <MoneyView placement={view.id} money={money} then={day} />
            </section>
          )}
          {details && (
            <DetailSections
              {...{ page, placement: view.id, today: day, details, members: known, possible: [], money, past: true }}
            />
          )}
        </div>
        <div>
          <section class="deel" aria-labelledby="gegevens">
            <h2 class="utrecht-heading-2" id="gegevens">
              Gegevens
            </h2>
            <FactsView view={view} names={names} workplace={workplace} />
          </section>
          <ParticularsSection placement={view.id} items={particulars} today={day} past />
          {placement && <WaitingView waitsFor={placement.waitsFor} />}
          <section class="deel" aria-labelledby="verhaal">
            <h2 class="utrecht-heading-2" id="verhaal">
              Laatste gebeurtenissen
            </h2>
            <StoryView entries={story} names={known} />
          </section>
        </div>
      </div>
      <section class="deel" aria-labelledby="verloop">
        <h2 class="utrecht-heading-2" id="verloop">
          Verloop
        </h2>
        <Tracks view={view} ways={was.ways} />
        {was.chart !== undefined && <Chart svg={was.chart} name="plaatsing" marked />}
      </section>
    </>
  );
}

/** What became of it, so that nobody takes the past for the present. */
function Since({ placement, day, was }: { readonly placement: string } & Omit<WasProps, 'page'>) {
  const { later, since, entries } = was;
  return (
    <div class="vak vak--blauw stapel deel">
      <p>
        U kijkt terug: zo stond het aan het eind van {longDate(day)}, volgens wat toen was vastgelegd.{' '}
        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
          Naar de plaatsing van nu
        </a>
      </p>
      {later === 0 && since.length === 0 ? (
        <p>Sindsdien is er niets vastgelegd.</p>
      ) : (
        <>
          <p>
            Sindsdien {laterWords(later)} in het logboek bij.
            {since.length === 0 ? ' Wat hieronder staat is nu nog zo.' : ' Anders dan toen:'}
          </p>
          {since.length > 0 && (
            <ul class="punten">
              {since.map((one) => (
                <li key={one.label}>
                  <KeptDays text={changeSentence(one)} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <p class="zacht klein">
        Berekend uit de eerste {entries} regels van het logboek. Namen en adressen zijn die van toen; collega’s heten
        zoals ze nu heten.{' '}
        <a class="utrecht-link" href={`/plaatsingen/${placement}/ontstaan?dag=${day}`}>
          Hoe is dit ontstaan?
        </a>
      </p>
    </div>
  );
}

const laterWords = (later: number): string => {
  if (later === 0) return 'kwam er niets';
  return later === 1 ? 'kwam er 1 regel' : `kwamen er ${later} regels`;
};

function Parts({ day, was: { view, names, details } }: Omit<WasProps, 'page'>) {
  const parts = view.instances.filter(({ name }) => name !== 'placement');
  return (
    <>
      {parts.map((part) => (
        <section class="deel" key={part.name} aria-labelledby={`deel-${part.name}`}>
          <h2 class="utrecht-heading-2" id={`deel-${part.name}`}>
            {partName(part.name)}{' '}
            <span class="utrecht-status-badge utrecht-status-badge--neutral">{part.summary.label}</span>
          </h2>
          <div class="stapel">
            <p>
              {withDutchDates(part.summary.sentence)} Uiterste dag: <DueDay day={part.summary.nextDueOn} today={day} />
            </p>
            <PartFacts part={part} members={names.members} />
            <VisitSaid said={details?.visits.filter((one) => `measurement-${one.measurement}` === part.name) ?? []} />
          </div>
        </section>
      ))}
    </>
  );
}
