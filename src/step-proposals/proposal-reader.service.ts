import type { JsonObject, Refusal } from '../../workflows/definition.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { EngineError, type Change } from '../engine/engine.errors.js';
import { recentChanges } from '../engine/recent-changes.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import { OtherBodyDecidesError, PlacementPartsError, UnreadableEventError } from '../placements/placement.errors.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { instanceOf, type Look, type PlacementFile } from '../placements/placement-files.service.js';
import type { Preview } from '../placements/placement.views.js';
import { sealedPlace } from '../placements/sealed-place.js';
import { MandateMissingError } from '../tenants/tenant.errors.js';
import { inFile } from './in-file.js';
import { proposedWith, type PreviewWords } from './proposal-content.js';
import { standingOf, storedOf, type OpenedProposal, type ProposalDesk } from './proposal-desk.js';
import { DECLINED, PROPOSAL_READERS, type ProposalContent, type StepProposal } from './step-proposal.js';
import { UnknownProposalError } from './step-proposal.errors.js';
import {
  countedProposals,
  knownProposal,
  listedProposals,
  proposalsOf,
  type ListedProposal,
  type ProposalCount,
  type ProposalScope,
} from './step-proposal-rows.js';
import { hasChanged, whyNotAgain, whyNotConfirm, whyNotDecline, whyNotWithdraw } from './step-proposal-rules.js';

/** What would happen now, or why it cannot. */
export type TriedNow = { readonly preview: Preview } | { readonly why: string };

/** A proposal as somebody sees it, with what can be done with it. */
export type ProposalView = {
  readonly proposal: StepProposal;
  /** Dutch name of the step. */
  readonly label: string;
  readonly candidate: string;
  readonly employer: string;
  /** Null once the key of the person is gone. */
  readonly content: ProposalContent | null;
  /** Of an open one: what stands in the file now of what it would change. */
  readonly inFile: JsonObject;
  /** Why it was declined. */
  readonly reason: string | null;
  /** Of an open one: what confirming would cause at this moment. */
  readonly now: TriedNow | null;
  /** What was recorded in the part since it was proposed. */
  readonly changes: readonly Change[];
  readonly whyNotConfirm: Refusal | null;
  readonly whyNotDecline: Refusal | null;
  readonly whyNotWithdraw: Refusal | null;
  readonly whyNotAgain: Refusal | null;
  /** Version of the part now. */
  readonly current: number;
};

/** Shows proposals. */
export class ProposalReader {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly events: PlacementEvents,
    private readonly words: PreviewWords,
  ) {}

  /** The look is recorded (F6). @throws UnknownProposalError, UnknownStreamError, NotAllowedError */
  async read(actor: SessionActor, placement: string, number: number, look: Look): Promise<ProposalView> {
    requireRole(actor, PROPOSAL_READERS, 'Voorstellen bekijken');
    const file = await this.desk.files.look(actor, placement, look);
    const today = await this.desk.today();
    const known = await inSession(this.desk.pool, actor, (client) =>
      knownProposal(client, placement, number, actor.id, today),
    );
    if (!known) throw new UnknownProposalError();
    const { candidate, employer } = file.item;
    const opened = { known, candidate, today };
    const content = await this.unlessErased(() => this.desk.content(actor, known, candidate));
    const standing = standingOf(actor, opened);
    const changed = hasChanged(standing);
    return {
      proposal: storedOf(known),
      label: labelOf(file, known),
      candidate,
      employer,
      content,
      inFile: known.state === 'open' ? inFile(known.type, content?.payload ?? {}, contextOf(file, known)) : {},
      reason: await this.reasonOf(actor, known, candidate),
      now: known.state === 'open' && content !== null ? await this.tried(actor, opened, content) : null,
      changes: changed ? await this.changes(actor, opened) : [],
      whyNotConfirm: whyNotConfirm(standing) ?? null,
      whyNotDecline: whyNotDecline(standing) ?? null,
      whyNotWithdraw: whyNotWithdraw(standing) ?? null,
      whyNotAgain: whyNotAgain(standing) ?? null,
      current: known.current,
    };
  }

  /** Reads rows, opens no file. @throws NotAllowedError; all open ones of the body are for a manager */
  async list(actor: SessionActor, scope: ProposalScope, limit: number): Promise<readonly ListedProposal[]> {
    requireRole(actor, scope === 'open' ? ['manager'] : PROPOSAL_READERS, 'Voorstellen bekijken');
    const by = await this.by(actor);
    return inSession(this.desk.pool, actor, (client) => listedProposals(client, by, scope, limit));
  }

  async count(actor: SessionActor, scope: ProposalScope): Promise<ProposalCount> {
    const by = await this.by(actor);
    return inSession(this.desk.pool, actor, (client) => countedProposals(client, by, scope));
  }

  /** The look is recorded (F6); the last first. @throws UnknownStreamError, NotAllowedError */
  async listOf(actor: SessionActor, placement: string, look: Look): Promise<readonly ListedProposal[]> {
    requireRole(actor, PROPOSAL_READERS, 'Voorstellen bekijken');
    await this.desk.files.look(actor, placement, look);
    return this.ofPlacement(actor, placement);
  }

  /** Of a file that is open already; the last first. */
  async ofPlacement(actor: SessionActor, placement: string): Promise<readonly ListedProposal[]> {
    return inSession(this.desk.pool, actor, (client) => proposalsOf(client, placement));
  }

  private async by({ tenant, id: me }: SessionActor) {
    return { tenant, me, today: await this.desk.today() };
  }

  private async reasonOf(actor: SessionActor, known: StepProposal, candidate: string): Promise<string | null> {
    const { answer, placement } = known;
    if (answer === null) return null;
    const value = await this.unlessErased(() =>
      this.desk.vault.unseal(actor, candidate, sealedPlace(placement, DECLINED), answer),
    );
    return (value as { readonly reason?: string } | null)?.reason ?? null;
  }

  private async tried(
    actor: SessionActor,
    { known }: OpenedProposal,
    { payload, sealed }: ProposalContent,
  ): Promise<TriedNow> {
    const { placement, instance, type, second, proposer, proposerRole, tenant } = known;
    const sent = proposedWith({ ...payload, type, ...(sealed === null ? {} : { sealed }) }, second);
    const by = { id: proposer, role: proposerRole, tenant, tenants: actor.tenants };
    try {
      return { preview: this.words(await this.events.preview(actor, { placement, instance, sent }, by)) };
    } catch (error) {
      if (!SAID.some((refused) => error instanceof refused)) throw error;
      return { why: (error as Error).message };
    }
  }

  private changes(actor: SessionActor, { known }: OpenedProposal): Promise<readonly Change[]> {
    const { placement, instance, revision, current } = known;
    return inSession(this.desk.pool, actor, (client) =>
      recentChanges(client, actor, placement, instance, Math.max(1, current - revision)),
    );
  }

  private async unlessErased<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }
}

/** Refusals that can be said beside the proposal. */
const SAID = [
  EngineError,
  OtherBodyDecidesError,
  MandateMissingError,
  PlacementPartsError,
  UnreadableEventError,
] as const;

const contextOf = (file: PlacementFile, { instance }: StepProposal): JsonObject =>
  instanceOf(file, instance).instance.context;

function labelOf(file: PlacementFile, { instance, type }: StepProposal): string {
  return instanceOf(file, instance).definition.events[type]?.label ?? type;
}
