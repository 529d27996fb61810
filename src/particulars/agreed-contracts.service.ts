import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { placementContext } from '../../workflows/placement/placement.context.js';
import type { Idempotency } from '../engine/command.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { instanceOf, type PlacementFile, type PlacementFiles } from '../placements/placement-files.service.js';
import type { EventAnswer } from '../placements/placement.views.js';
import type { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import type { StepWarnings } from '../subsidies/step-warnings.service.js';
import { isAsked, nextAgreed, renewalOf } from './agreed-contract.js';
import { NoAgreedContractError } from './particular.errors.js';
import type { AgreedContract } from './particular.schemas.js';
import type { ParticularsService, ParticularsThen } from './particulars.service.js';

/** The contract that follows, and whether it is time to ask about it or past its first day. */
export type FollowingContract = {
  readonly contract: AgreedContract;
  readonly asked: boolean;
  readonly begun: boolean;
  /** M8: what its wage will cause, from when it is asked about. */
  readonly warnings: readonly string[];
};

/** Contracts that were agreed at the start reach the placement in one click, when somebody says that they go on. */
export class AgreedContracts {
  constructor(
    private readonly particulars: ParticularsService,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
    private readonly clock: Clock,
    private readonly warnings: StepWarnings,
  ) {}

  /** Of a file that is open already; undefined when none follows. */
  async following(actor: SessionActor, file: PlacementFile): Promise<FollowingContract | undefined> {
    const next = nextOf(file, await this.particulars.sequenceOf(actor, file.item.id));
    const today = localDate(await this.clock.now());
    if (next === undefined) return undefined;
    const asked = isAsked(next, today);
    const warnings = asked ? await this.warnings.of(actor, file.item, renewalOf(next, today), today) : [];
    return { contract: next, asked, begun: next.from <= today, warnings };
  }

  /** The same as it was known on a day of the past, without what its wage would cause. @param file as it was then */
  async followingThen(
    actor: SessionActor,
    file: PlacementFile,
    then: ParticularsThen,
  ): Promise<FollowingContract | undefined> {
    const next = nextOf(file, await this.particulars.sequenceOf(actor, file.item.id, then));
    if (next === undefined) return undefined;
    return { contract: next, asked: isAsked(next, then.day), begun: next.from <= then.day, warnings: [] };
  }

  /**
   * The agreed contract goes on as it was agreed.
   * @param from its first day, as whoever says so saw it
   * @throws NoAgreedContractError when another one follows or none does; NotAllowedError and what the workflow refuses
   */
  async confirm(
    actor: SessionActor,
    placement: string,
    from: LocalDate,
    how: { readonly expectedRevision?: number; readonly idempotency?: Idempotency } = {},
  ): Promise<EventAnswer> {
    const file = await this.files.toChange(actor, placement);
    const next = await this.following(actor, file);
    if (next?.contract.from !== from) throw new NoAgreedContractError();
    const sent = renewalOf(next.contract, localDate(await this.clock.now()));
    return this.events.send(actor, { placement, instance: 'placement', sent, ...how });
  }
}

function nextOf(file: PlacementFile, sequence: readonly AgreedContract[]): AgreedContract | undefined {
  const { contract, ending } = placementContext.parse(instanceOf(file, 'placement').instance.context);
  return nextAgreed(sequence, {
    runningFrom: contract?.from ?? null,
    permanent: contract?.permanent ?? false,
    endsOn: ending?.lastDay ?? null,
  });
}
