import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { sealedPlace } from '../placements/sealed-place.js';
import {
  refuse,
  refuseStale,
  standingOf,
  storedOf,
  type OpenedProposal,
  type ProposalDesk,
  type ProposalPlace,
} from './proposal-desk.js';
import { CONFIRMED, DECLINED, LAPSED, WITHDRAWN } from './step-proposal.js';
import type { StepConfirmed } from './step-confirmed.js';
import { proposalPut } from './step-proposal-rows.js';
import { whyLapses, whyNotConfirm, whyNotDecline, whyNotWithdraw } from './step-proposal-rules.js';
import { untilStill } from './until-still.js';

/** Number of the entry of the step; `repeated` when the same person confirmed it before. */
export type ConfirmedStep = { readonly type: string; readonly entry: number; readonly repeated: boolean };

/** What becomes of a proposal. Of two who answer at once the second is told what the first said. */
export class ProposalAnswers {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly events: PlacementEvents,
    /** Hears of what was confirmed. */
    private readonly told?: StepConfirmed,
  ) {}

  /**
   * The step happens in the name of who proposed it, with this session as the one that confirmed: both in one transaction.
   * @throws ProposalRefusedError, ProposalStaleError, StaleRevisionError with what changed in the file since it was proposed, and
   *   what the step is refused for
   */
  async confirm(actor: SessionActor, place: ProposalPlace): Promise<ConfirmedStep> {
    const done = await this.confirmedStep(actor, place);
    await this.told?.confirmed(actor, place.placement, place.number, done.entry);
    return done;
  }

  private async confirmedStep(actor: SessionActor, { expected, ...place }: ProposalPlace): Promise<ConfirmedStep> {
    return untilStill(async () => {
      const opened = await this.desk.open(actor, place);
      const { known } = opened;
      if (known.state === 'confirmed' && known.answeredBy === actor.id) {
        return { type: known.type, entry: known.entry + 1, repeated: true };
      }
      refuseStale(expected, known.entry);
      const refusal = whyNotConfirm(standingOf(actor, opened));
      // The engine says what changed.
      if (refusal?.code !== 'file-changed') refuse(refusal);
      return { type: known.type, entry: await this.record(actor, opened), repeated: false };
    });
  }

  /** With why; the proposer is told. @throws ProposalRefusedError, ProposalStaleError */
  async decline(actor: SessionActor, place: ProposalPlace, reason: string): Promise<void> {
    return untilStill(async () => {
      const opened = await this.desk.open(actor, place);
      const { known, candidate } = opened;
      refuse(whyNotDecline(standingOf(actor, opened)));
      const sealed = await this.desk.vault.seal(actor, candidate, sealedPlace(known.placement, DECLINED), { reason });
      const told = [['step-declined', known.proposer]] as const;
      await this.desk.close(actor, opened, 'declined', { type: DECLINED, next: { answer: sealed }, sealed, told });
    });
  }

  /** @throws ProposalRefusedError, ProposalStaleError */
  async withdraw(actor: SessionActor, place: ProposalPlace): Promise<void> {
    return untilStill(async () => {
      const opened = await this.desk.open(actor, place);
      refuse(whyNotWithdraw(standingOf(actor, opened)));
      await this.desk.close(actor, opened, 'withdrawn', { type: WITHDRAWN, next: {} });
    });
  }

  /** By the daily pass: nobody confirmed it in time, or the proposer is not there any more. */
  async lapse(system: SessionActor, place: ProposalPlace): Promise<void> {
    return untilStill(async () => {
      const opened = await this.desk.open(system, place);
      const why = whyLapses(standingOf(system, opened));
      if (why === undefined) return;
      const told = [['step-lapsed', why === 'term' ? opened.known.proposer : 'owner']] as const;
      await this.desk.close(system, opened, 'lapsed', { type: LAPSED, next: {}, facts: { why }, told });
    });
  }

  private async record(actor: SessionActor, { known, candidate, today }: OpenedProposal): Promise<number> {
    const { payload, sealed } = await this.desk.content(actor, known, candidate);
    const { placement, instance, number, type, revision, proposer, proposerRole, tenant, head } = known;
    const confirmed = { ...storedOf(known), state: 'confirmed', answeredOn: today, answeredBy: actor.id } as const;
    const done = await this.events.send(
      { id: proposer, role: proposerRole, tenant, tenants: actor.tenants },
      {
        placement,
        instance,
        sent: { ...payload, type, secondBy: actor.id, ...(sealed === null ? {} : { sealed }) },
        expectedRevision: revision,
        seenEntry: head,
        grounds: {
          type: CONFIRMED,
          by: actorOf(actor),
          facts: { number, step: type },
          rows: (entry) => [proposalPut({ ...confirmed, entry })],
          inbox: [{ template: 'step-confirmed', recipient: proposer, data: { number } }],
        },
      },
    );
    return done.entry;
  }
}
