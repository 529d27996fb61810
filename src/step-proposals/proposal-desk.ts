import type { JsonObject, LocalDate, Refusal } from '../../workflows/definition.js';
import { actorOf, requireOwnFile } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Fact, FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { PlacementFiles } from '../placements/placement-files.service.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { PROPOSED, type ProposalContent, type StepProposal } from './step-proposal.js';
import { ProposalRefusedError, ProposalStaleError, UnknownProposalError } from './step-proposal.errors.js';
import { proposalContent } from './proposal-content.schema.js';
import { knownProposal, proposalPut, type KnownProposal } from './step-proposal-rows.js';
import type { Standing } from './step-proposal-rules.js';

/** Where a proposal is: of which placement, and the version somebody saw. */
export type ProposalPlace = { readonly placement: string; readonly number: number; readonly expected?: number };
export type OpenedProposal = { readonly known: KnownProposal; readonly candidate: string; readonly today: LocalDate };
/** Who is told, by inbox and mail. */
export type Told = readonly (readonly [template: string, recipient: string])[];
export type ProposalChange = {
  readonly type: string;
  readonly next: Partial<StepProposal>;
  readonly facts?: JsonObject;
  readonly sealed?: string;
  readonly told?: Told;
};

/** Opens a proposal to do something with it, and writes what became of it: one entry of the placement with its row. */
export class ProposalDesk {
  constructor(
    readonly pool: AppPool,
    private readonly facts: FactWriter,
    readonly vault: PersonVault,
    readonly files: PlacementFiles,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<LocalDate> {
    return localDate(await this.clock.now());
  }

  /** @throws UnknownProposalError, ProposalStaleError, NotAllowedError */
  async open(actor: SessionActor, { placement, number, expected }: ProposalPlace): Promise<OpenedProposal> {
    const today = await this.today();
    const known = await inSession(this.pool, actor, (client) =>
      knownProposal(client, placement, number, actor.id, today),
    );
    if (!known) throw new UnknownProposalError();
    requireOwnFile(actor, known.tenant);
    refuseStale(expected, known.entry);
    const { item } = await this.files.toChange(actor, placement);
    return { known, candidate: item.candidate, today };
  }

  /** @throws PersonErasedError, ZodError for what cannot be read any more */
  async content(session: Session, known: StepProposal, candidate: string): Promise<ProposalContent> {
    const place = sealedPlace(known.placement, PROPOSED);
    return proposalContent(await this.vault.unseal(session, candidate, place, known.content));
  }

  /** @throws FactRefusedError when something was recorded in the file since it was opened */
  async write(actor: SessionActor, { known }: OpenedProposal, change: ProposalChange): Promise<void> {
    const { placement, number, head } = known;
    const proposal = { ...storedOf(known), ...change.next };
    await this.facts.write(actor, {
      stream: placement,
      kind: 'placement',
      type: change.type,
      actor: actorOf(actor),
      facts: { number, ...change.facts },
      ...(change.sealed === undefined ? {} : { sealed: change.sealed }),
      rows: (entry) => [proposalPut({ ...proposal, entry })],
      ...messages(change.told ?? [], proposal),
      expectedRevision: head,
    });
  }

  /** Nobody can do anything with it any more until it is laid down anew. */
  close(
    actor: SessionActor,
    opened: OpenedProposal,
    state: 'declined' | 'withdrawn' | 'lapsed',
    change: ProposalChange,
  ): Promise<void> {
    const next = { ...change.next, state, answeredOn: opened.today, answeredBy: actor.id };
    return this.write(actor, opened, { ...change, next });
  }
}

/** Who looks at it, today. */
export function standingOf(
  { id, role }: Pick<SessionActor, 'id' | 'role'>,
  { known, today }: Pick<OpenedProposal, 'known' | 'today'>,
): Standing {
  const { replaces, proposerWorks, current } = known;
  return { proposal: known, me: { id, role }, today, replaces, proposerWorks, current };
}

export function storedOf(known: KnownProposal): StepProposal {
  const { head: _head, current: _current, replaces: _replaces, proposerWorks: _works, ...proposal } = known;
  return proposal;
}

/** Asking has a last day; what is only told has none. */
export function messages(
  told: Told,
  { number, lapsesOn }: Pick<StepProposal, 'number' | 'lapsesOn'>,
): Pick<Fact, 'inbox' | 'outbox'> {
  const sent = told.map(([template, recipient]) => ({ template, recipient, data: { number, lapsesOn } }));
  return {
    inbox: sent.map((one) => ({ ...one, dueOn: one.template === 'step-proposed' ? lapsesOn : null })),
    outbox: sent,
  };
}

/** @throws ProposalRefusedError */
export function refuse(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw new ProposalRefusedError(refusal);
}

/** @throws ProposalStaleError */
export function refuseStale(expected: number | undefined, entry: number): void {
  if (expected !== undefined && expected !== entry) throw new ProposalStaleError(expected, entry);
}
