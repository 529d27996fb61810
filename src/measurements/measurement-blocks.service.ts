import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { leafPath } from '../../workflows/state-path.js';
import type { Idempotency } from '../engine/command.js';
import { StaleRevisionError } from '../engine/engine.errors.js';
import { inSession } from '../journal/session-work.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import { instanceOf, type LiveInstance, type PlacementFiles } from '../placements/placement-files.service.js';
import type { AppPool } from '../platform/database.js';
import { blockOf, eraseBlock, putBlock, type MeasurementBlock, type StoredBlock } from './measurement-block.js';

const KEEPERS: readonly Role[] = ['consultant', 'expert', 'backOffice'];
const READERS: readonly Role[] = [...KEEPERS, 'manager'];

export type Resume = 'afterReturn' | 'partlyAtWork' | 'observedBefore';
export type BlockChange = {
  readonly placement: string;
  readonly number: number;
  readonly expectedRevision: number;
  readonly idempotency: Idempotency | undefined;
};

/** What stands in the way of a measurement (B14, M22, M49): the journal knows that, this room alone knows until when. */
export class MeasurementBlocks {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
  ) {}

  /** Null when nothing stands in the way, or when its row was erased; the look is recorded (F6). */
  async read(actor: SessionActor, placement: string, number: number): Promise<StoredBlock | null> {
    requireRole(actor, READERS, 'Inzien waarom een meting niet kan');
    const look = { operation: `${nameOf(number)}.block`, purpose: undefined };
    const file = await this.files.lookToChange(actor, placement, look);
    instanceOf(file, nameOf(number));
    return inSession(this.pool, actor, (client) => blockOf(client, placement, number));
  }

  /**
   * Blocks, or changes the days of a block. The event comes first: a row without it would be kept for nothing.
   * @returns the revision of the measurement
   */
  async put(actor: SessionActor, change: BlockChange, block: MeasurementBlock): Promise<number> {
    requireRole(actor, KEEPERS, 'Een meting blokkeren');
    const { placement, number } = change;
    const live = instanceOf(await this.files.toChange(actor, placement), nameOf(number));
    const revision = isBlocked(live)
      ? sameRevision(live, change.expectedRevision)
      : await this.send(actor, change, { type: 'measurement.blocked' });
    await inSession(this.pool, actor, (client) => putBlock(client, actor.tenant, placement, number, block));
    return revision;
  }

  /** The measurement can go on; how, is a choice with a reason (M49). The row is erased. */
  async lift(actor: SessionActor, change: BlockChange, resume: Resume): Promise<number> {
    requireRole(actor, KEEPERS, 'Een blokkade opheffen');
    const revision = await this.send(actor, change, { type: 'measurement.unblocked', resume });
    await inSession(this.pool, actor, (client) => eraseBlock(client, change.placement, change.number));
    return revision;
  }

  private async send(
    actor: SessionActor,
    { placement, number, expectedRevision, idempotency }: BlockChange,
    sent: { readonly type: string; readonly resume?: Resume },
  ): Promise<number> {
    const sending = { placement, instance: nameOf(number), sent: { ...sent }, expectedRevision };
    const answer = await this.events.send(actor, { ...sending, ...(idempotency && { idempotency }) });
    return answer.instance.revision;
  }
}

const nameOf = (number: number): string => `measurement-${number}`;
const isBlocked = ({ instance }: LiveInstance): boolean => leafPath(instance.value) === 'open.blocked';

/** @throws StaleRevisionError when somebody else changed the measurement since */
function sameRevision({ revision }: LiveInstance, expected: number): number {
  if (revision !== expected) throw new StaleRevisionError(expected, revision, []);
  return revision;
}
