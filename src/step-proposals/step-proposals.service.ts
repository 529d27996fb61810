import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { policyOn } from '../../workflows/law/policies.js';
import { SECOND_PERSON } from '../../workflows/placement/placement.second-person.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { RecordStore } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import { PlacementPartsError } from '../placements/placement.errors.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { instanceOf } from '../placements/placement-files.service.js';
import type { SentEvent } from '../placements/placement.schemas.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { contentOf, proposedWith, type PreviewWords } from './proposal-content.js';
import { messages, refuse, standingOf, type ProposalDesk, type ProposalPlace, type Told } from './proposal-desk.js';
import { PROPOSED, type StepProposal } from './step-proposal.js';
import { NoSecondNeededError, ProposalOpenError, UnknownProposalError } from './step-proposal.errors.js';
import {
  nextPlace,
  numberIn,
  proposalPut,
  secondPeople,
  type NextPlace,
  type SecondPerson,
} from './step-proposal-rows.js';
import { whyNotAgain } from './step-proposal-rules.js';
import { untilStill } from './until-still.js';

/** A step to be laid before a second person. */
export type NewProposal = {
  readonly placement: string;
  readonly instance: string;
  /** Without `secondBy`: whoever confirms is written there. */
  readonly sent: SentEvent;
  /** Who is asked. */
  readonly second: string;
  readonly expectedRevision?: number;
  readonly idempotency?: Idempotency;
  /** The report of somebody outside that it was made of. */
  readonly report?: string;
};

type Ports = {
  readonly desk: ProposalDesk;
  readonly records: RecordStore;
  readonly facts: FactWriter;
  readonly events: PlacementEvents;
  readonly policies: PolicyReader;
  /** What a preview says in words. */
  readonly words: PreviewWords;
};
type Looked = Pick<StepProposal, 'content' | 'revision' | 'second' | 'proposedOn' | 'lapsesOn'>;

/**
 * Four eyes on one step (B2b, M32, M51): it is laid before somebody else with all that it would record and cause, and becomes
 * an event only when that person confirms it. Nothing of the step itself is recorded until then.
 */
export class StepProposals {
  constructor(private readonly ports: Ports) {}

  /** Who can be asked today. */
  async seconds(actor: SessionActor): Promise<readonly SecondPerson[]> {
    const { desk } = this.ports;
    const today = await desk.today();
    return inSession(desk.pool, actor, (client) => secondPeople(client, actor.tenant, actor.id, today));
  }

  /**
   * Refuses what the step itself would be refused for, so that nobody is asked for nothing.
   * @returns its number; the same one when it was sent before with the same key
   * @throws NoSecondNeededError, ProposalOpenError, PlacementPartsError and what `PlacementEvents.preview` throws
   */
  async propose(actor: SessionActor, given: NewProposal): Promise<number> {
    return untilStill(() => this.tryPropose(actor, given));
  }

  /**
   * Once more with what is in it, on the file as it is now.
   * @throws as `propose`, ProposalRefusedError, ProposalStaleError
   */
  async again(
    actor: SessionActor,
    place: ProposalPlace,
    how: { readonly second: string; readonly expectedRevision?: number },
  ): Promise<void> {
    return untilStill(async () => {
      const { desk } = this.ports;
      const opened = await desk.open(actor, place);
      const { known, candidate, today } = opened;
      refuse(whyNotAgain(standingOf(actor, opened)));
      const { open } = await this.next(actor, known.placement);
      if (open !== null && open !== known.number) throw new ProposalOpenError(open);
      const { payload, sealed } = await desk.content(actor, known, candidate);
      const { placement, instance, type } = known;
      const sent: SentEvent = { ...payload, type, ...(sealed === null ? {} : { sealed }) };
      const looked = await this.looked(actor, { placement, instance, sent, ...how }, candidate, today);
      await desk.write(actor, opened, {
        type: PROPOSED,
        next: { ...looked, state: 'open', answeredOn: null, answeredBy: null, answer: null },
        facts: laidDown({ ...known, ...looked }),
        sealed: looked.content,
        told: await this.asked(actor, how.second),
      });
    });
  }

  private async tryPropose(actor: SessionActor, given: NewProposal): Promise<number> {
    const { placement, idempotency, instance, sent } = given;
    const { desk, facts } = this.ports;
    const rule = SECOND_PERSON[sent.type];
    if (rule === undefined) throw new NoSecondNeededError();
    const before = await this.before(actor, placement, idempotency);
    if (before !== undefined) return before;
    const file = await desk.files.toChange(actor, placement);
    instanceOf(file, instance);
    const { head, last, open } = await this.next(actor, placement);
    if (open !== null) throw new ProposalOpenError(open);
    const proposal: Omit<StepProposal, 'entry'> = {
      ...(await this.looked(actor, given, file.item.candidate, await desk.today())),
      placement,
      number: last + 1,
      tenant: actor.tenant,
      instance,
      type: sent.type,
      rule,
      proposer: actor.id,
      proposerRole: actor.role,
      state: 'open',
      answeredOn: null,
      answeredBy: null,
      answer: null,
    };
    await facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: PROPOSED,
      actor: actorOf(actor),
      facts: { ...laidDown(proposal), ...(given.report === undefined ? {} : { report: given.report }) },
      sealed: proposal.content,
      rows: (entry) => [proposalPut({ ...proposal, entry })],
      ...messages(await this.asked(actor, given.second), proposal),
      expectedRevision: head,
      ...(idempotency ? { idempotency } : {}),
    });
    return proposal.number;
  }

  /** What the step would record and cause now, sealed, with who is asked and until when. */
  private async looked(
    actor: SessionActor,
    { placement, instance, sent, second, expectedRevision }: NewProposal,
    candidate: string,
    today: LocalDate,
  ): Promise<Looked> {
    await this.requireSecond(actor, second);
    const { events, desk, policies, words } = this.ports;
    const expected = expectedRevision === undefined ? {} : { expectedRevision };
    const previewed = await events.preview(actor, {
      placement,
      instance,
      sent: proposedWith(sent, second),
      ...expected,
    });
    const content = contentOf(sent, words(previewed));
    const days = policyOn(await policies.of(actor), 'proposalDays', today);
    return {
      content: await desk.vault.seal(actor, candidate, sealedPlace(placement, PROPOSED), content),
      revision: previewed.revision,
      second,
      proposedOn: today,
      lapsesOn: addDays(today, days),
    };
  }

  /** @throws PlacementPartsError for who cannot answer today */
  private async requireSecond(actor: SessionActor, second: string): Promise<void> {
    if ((await this.seconds(actor)).some(({ id }) => id === second)) return;
    const detail =
      'Kies een collega die dit kan bevestigen: een consulent, kwaliteitsmedewerker of manager die er is of wordt vervangen. Niet uzelf.';
    throw new PlacementPartsError([{ field: 'secondBy', code: 'second-person', detail }]);
  }

  /** Who is away is told, and who answers in that place as well. */
  private async asked(actor: SessionActor, second: string): Promise<Told> {
    const substitute = (await this.seconds(actor)).find(({ id, away }) => id === second && away)?.substitute;
    return [second, ...(substitute ? [substitute] : [])].map((id) => ['step-proposed', id] as const);
  }

  private async before(
    actor: SessionActor,
    placement: string,
    idempotency: Idempotency | undefined,
  ): Promise<number | undefined> {
    const seen = await seenBefore(this.ports.records, actor, actor, idempotency);
    return seen && inSession(this.ports.desk.pool, actor, (client) => numberIn(client, placement, seen.entry));
  }

  private async next(actor: SessionActor, placement: string): Promise<NextPlace> {
    const place = await inSession(this.ports.desk.pool, actor, (client) => nextPlace(client, placement));
    if (!place) throw new UnknownProposalError();
    return place;
  }
}

const laidDown = (proposal: Omit<StepProposal, 'entry'>): JsonObject => {
  const { number, instance, type, rule, revision, second, lapsesOn } = proposal;
  return { number, instance, step: type, rule, revision, second, lapsesOn };
};
