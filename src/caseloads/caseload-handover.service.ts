import { createHash } from 'node:crypto';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { EventCommand, Idempotency } from '../engine/command.js';
import type { Engine } from '../engine/engine.js';
import { EngineError, StaleRevisionError, type Change } from '../engine/engine.errors.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { isConsultant, openOf, openWithoutOwner, placementsNamed, type OwnedPlacement } from './caseload-rows.js';
import { NoSuccessorError } from './caseload.errors.js';
import type { CaseloadHandover } from './caseload.schemas.js';

const GIVERS = ['consultant', 'manager', 'administrator'] as const;

export type NotHandedOver = { readonly placement: string } & WhyNot;
/** Why one of many stays as it is; of one that was changed meanwhile (as 412) also what changed. */
export type WhyNot = {
  readonly code: string;
  readonly detail: string;
  readonly currentRevision?: number;
  readonly changes?: readonly Change[];
};
export type HandedOver = {
  /** Placements that have the new consultant now, by this request. */
  readonly done: readonly string[];
  /** Placements that had this consultant already. */
  readonly unchanged: readonly string[];
  /** Placements that stay where they are, each with the reason. */
  readonly failed: readonly NotHandedOver[];
};

/** A consultant leaves or is away: the caseload goes to a colleague, each placement by its own entry (M43). */
export class CaseloadHandoverService {
  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
  ) {}

  /** Placements a handover would move, so that a page can show them first. */
  async chosen(
    actor: SessionActor,
    handover: Omit<CaseloadHandover, 'to' | 'reason'>,
  ): Promise<readonly OwnedPlacement[]> {
    requireRole(actor, GIVERS, 'Plaatsingen overdragen');
    return inSession(this.pool, actor, (client) => {
      if (handover.from !== undefined) return openOf(client, actor.tenant, handover.from);
      if (handover.placements !== undefined) {
        const named = handover.placements.map(({ placement }) => placement);
        return placementsNamed(client, actor.tenant, named);
      }
      return openWithoutOwner(client, actor.tenant);
    });
  }

  /** Placements that nobody who works here as a consultant follows. */
  async withoutOwner(actor: SessionActor): Promise<readonly OwnedPlacement[]> {
    return this.chosen(actor, { withoutOwner: true });
  }

  /**
   * What one placement refuses does not stop the others. Sent again with the same key it gives the same answer for
   * what was done, and tries the rest again.
   * @throws NotAllowedError, NoSuccessorError
   */
  async handOver(actor: SessionActor, handover: CaseloadHandover, idempotency?: Idempotency): Promise<HandedOver> {
    requireRole(actor, GIVERS, 'Plaatsingen overdragen');
    const { to, reason, placements } = handover;
    if (!(await inSession(this.pool, actor, (client) => isConsultant(client, actor.tenant, to)))) {
      throw new NoSuccessorError();
    }
    const chosen = await this.chosen(actor, handover);
    const known = new Set(chosen.map(({ id }) => id));
    const unknown = (placements ?? [])
      .map(({ placement }) => placement)
      .filter((id) => !known.has(id))
      .map(notKnown);
    const moving = chosen.filter(({ owner }) => owner !== to);
    const seen = new Map(placements?.map(({ placement, revision }) => [placement, revision]));
    const answers = await this.engine.dispatchBatch(
      actor,
      moving.map(({ id }) => assignment(actor, id, { to, reason, revision: seen.get(id) }, idempotency)),
    );
    const done: string[] = [];
    const failed: NotHandedOver[] = [];
    for (const [index, { id }] of moving.entries()) {
      const answer = answers[index];
      if (answer instanceof EngineError) failed.push({ placement: id, ...whyNot(answer) });
      else done.push(id);
    }
    const unchanged = chosen.filter(({ owner }) => owner === to).map(({ id }) => id);
    return { done, unchanged, failed: [...failed, ...unknown] };
  }
}

/** What an engine's refusal tells about one of many. */
export function whyNot(refused: EngineError): WhyNot {
  const said = { code: refused.code, detail: refused.message };
  if (!(refused instanceof StaleRevisionError)) return said;
  return { ...said, currentRevision: refused.current, changes: refused.changes };
}

function notKnown(placement: string): NotHandedOver {
  return { placement, code: 'unknownStream', detail: 'Dit dossier bestaat niet bij uw organisatie.' };
}

/** Each placement has a key of its own, so that a request that broke off halfway can be sent again. */
function assignment(
  actor: SessionActor,
  placement: string,
  { to, reason, revision }: Pick<CaseloadHandover, 'to' | 'reason'> & { readonly revision: number | undefined },
  idempotency: Idempotency | undefined,
): EventCommand {
  const event = { type: 'consultant.assigned', owner: to, reason };
  const bodyHash = createHash('sha256').update(JSON.stringify(event)).digest('hex');
  return {
    kind: 'event',
    stream: placement,
    instance: 'placement',
    actor: actorOf(actor),
    event,
    ...(revision === undefined ? {} : { expectedRevision: revision }),
    ...(idempotency ? { idempotency: { ...idempotency, key: `${idempotency.key}:${placement}`, bodyHash } } : {}),
  };
}
