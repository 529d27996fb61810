import { NotAllowedError } from '../access/access.errors.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import type { Idempotency } from '../engine/command.js';
import type { Fact, FactWriter, FactWritten } from '../journal/fact-writer.js';
import type { RecordStore, Session } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Look, PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { WorkPlaceMoved } from '../placements/work-place-moved.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { workSides, type WorkSides } from '../workplaces/work-sides.js';
import { areOfAnother, otherDecisionFaults } from './other-decision.js';
import { kindsSeenBy, kindsWrittenBy } from './particular-access.js';
import { countingOf, inForce, type ParticularRow } from './particular-history.js';
import { lastEntryBefore, particularRows, RECORDED, type StoredParticular } from './particular-rows.js';
import { ParticularsRefusedError, ParticularsStaleError } from './particular.errors.js';
import {
  newParticular,
  type AgreedContract,
  type NewParticular,
  type ParticularsChange,
} from './particular.schemas.js';
import { atPlace, isPlaceKind, placeFaults } from './place-of-work.js';
import { particularViews, type ParticularsView } from './particular-view.js';
import { particularsFact, wordsOf } from './particulars-fact.js';

/** What was known on a day of the past: the day, and the last entry of the placement that counts. */
export type ParticularsThen = { readonly day: LocalDate; readonly entry: number };

export type RecordingOptions = {
  /** Entry that recorded particulars last, as the sender saw it; 0 for none. */
  readonly expected?: number;
  readonly idempotency?: Idempotency;
};

/** What is kept of a placement beside its course: recorded, corrected and read back with its history. */
export class ParticularsService {
  constructor(
    readonly pool: AppPool,
    private readonly records: RecordStore,
    private readonly facts: FactWriter,
    readonly vault: PersonVault,
    private readonly files: PlacementFiles,
    private readonly clock: Clock,
    /** Hears at once of another place of work; without it the daily pass finds it. */
    private readonly moved?: WorkPlaceMoved,
  ) {}

  /** @throws UnknownStreamError, NotAllowedError */
  async list(actor: SessionActor, placement: string, look: Look): Promise<ParticularsView> {
    return this.ofFile(actor, await this.files.look(actor, placement, look));
  }

  /** Of a file that is open already: the look was recorded (F6). @param then as it stood on a day of the past */
  async ofFile(actor: Session, file: PlacementFile, then?: ParticularsThen): Promise<ParticularsView> {
    const kinds = kindsSeenBy(file.shape);
    const all = await this.rowsOf(actor, file.item.id, then);
    const rows = all.filter(({ kind }) => kinds.includes(kind));
    const today = then?.day ?? localDate(await this.clock.now());
    const words = await this.words(actor, file, rows);
    return {
      revision: all.reduce((last, { entry }) => Math.max(last, entry), 0),
      items: particularViews(rows, words, today),
    };
  }

  /** Contracts that were agreed at once, in order; empty when none were (seeds 37). Of a file that is open already. */
  async sequenceOf(actor: Session, placement: string, then?: ParticularsThen): Promise<readonly AgreedContract[]> {
    const rows = await this.rowsOf(actor, placement, then);
    const value = inForce(rows, 'contracts', then?.day ?? localDate(await this.clock.now()))?.value;
    return (value?.['contracts'] ?? []) as readonly AgreedContract[];
  }

  /** @throws UnknownStreamError, NotAllowedError, ParticularsRefusedError, ParticularsStaleError, FactRefusedError */
  async record(
    actor: SessionActor,
    placement: string,
    change: ParticularsChange,
    { expected, idempotency }: RecordingOptions = {},
  ): Promise<FactWritten> {
    requireKinds(actor, change);
    const file = await this.files.toChange(actor, placement);
    const seen = await seenBefore(this.records, actor, actor, idempotency);
    if (seen) return seen;
    const today = localDate(await this.clock.now());
    const rows = await inSession(this.pool, actor, (client) => particularRows(client, placement));
    const items = await this.placed(actor, placement, itemsOf(change, rows, today), today);
    await this.requireDecidedElsewhere(actor, placement, items, rows, today);
    const words = wordsOf(items);
    const { candidate } = file.item;
    const sealed = words && (await this.vault.seal(actor, candidate, sealedPlace(placement, RECORDED), words));
    const written = await this.facts.write(actor, {
      ...particularsFact(actorOf(actor), placement, items, sealed),
      ...(expected === undefined ? {} : { beside: refuseStale(placement, expected) }),
      ...(idempotency ? { idempotency } : {}),
    });
    if (items.some(({ kind }) => isPlaceKind(kind))) await this.moved?.follow(actor, placement);
    return written;
  }

  /** Who employs and where the work is done today (M13, M15). Of a file that is open already. */
  async sidesOf(actor: Session, placement: string): Promise<WorkSides | undefined> {
    return workSides(this, actor, placement, localDate(await this.clock.now()));
  }

  private async rowsOf(
    actor: Session,
    placement: string,
    then: ParticularsThen | undefined,
  ): Promise<readonly StoredParticular[]> {
    const rows = await inSession(this.pool, actor, (client) => particularRows(client, placement));
    return then === undefined ? rows : rows.filter(({ entry }) => entry <= then.entry);
  }

  /** M13: a location that was chosen is one of where the work is done. @throws ParticularsRefusedError */
  private async placed(
    actor: Session,
    placement: string,
    items: readonly NewParticular[],
    today: LocalDate,
  ): Promise<readonly NewParticular[]> {
    if (!items.some(({ kind, value }) => isPlaceKind(kind) && value !== null)) return items;
    const sides = await workSides(this, actor, placement, today);
    const faults = placeFaults(items, sides);
    if (faults.length > 0 || sides === undefined) throw new ParticularsRefusedError(faults);
    return items.map((item) => atPlace(item, sides));
  }

  /** M46. @throws ParticularsRefusedError */
  private async requireDecidedElsewhere(
    actor: Session,
    placement: string,
    items: readonly NewParticular[],
    rows: readonly ParticularRow[],
    today: LocalDate,
  ): Promise<void> {
    if (!areOfAnother(items)) return;
    const elsewhere = (await this.files.otherBody(actor, placement, today)) !== undefined;
    const faults = otherDecisionFaults(items, rows, elsewhere, today);
    if (faults.length > 0) throw new ParticularsRefusedError(faults);
  }

  private async words(
    actor: Session,
    { item }: PlacementFile,
    rows: readonly StoredParticular[],
  ): Promise<ReadonlyMap<number, JsonObject>> {
    const sealed = new Map(rows.flatMap(({ entry, sealed: text }) => (text === null ? [] : [[entry, text] as const])));
    const opened = new Map<number, JsonObject>();
    for (const [entry, text] of sealed) {
      try {
        const value = await this.vault.unseal(actor, item.candidate, sealedPlace(item.id, RECORDED), text);
        opened.set(entry, value as JsonObject);
      } catch (error) {
        if (!(error instanceof PersonErasedError)) throw error;
      }
    }
    return opened;
  }
}

/** @throws NotAllowedError */
function requireKinds(actor: SessionActor, { items, withdrawn }: ParticularsChange): void {
  const allowed = kindsWrittenBy(actor.role);
  if ([...items, ...withdrawn].every(({ kind }) => allowed.includes(kind))) return;
  throw new NotAllowedError('Deze bijzonderheden van een plaatsing vastleggen hoort niet bij uw rol.');
}

/** @throws ParticularsRefusedError when one day has two of a kind, or nothing stands where something is taken back */
function itemsOf(
  { items, withdrawn }: ParticularsChange,
  rows: readonly ParticularRow[],
  today: LocalDate,
): readonly NewParticular[] {
  const made: readonly NewParticular[] = [
    ...items.map((item) => newParticular(item, today)),
    ...withdrawn.map(({ kind, from }) => ({ kind, from, value: null })),
  ];
  const twice = made.flatMap(({ kind, from }, index) =>
    made.findIndex((other) => other.kind === kind && other.from === from) === index
      ? []
      : [fault(items, index, 'twice', 'Deze soort staat er op deze dag al.')],
  );
  const nothing = withdrawn.flatMap(({ kind, from }, index) =>
    countingOf(rows, kind).some((row) => row.from === from)
      ? []
      : [fault(items, items.length + index, 'unknown', 'Op deze dag staat hier niets om terug te nemen.')],
  );
  if (twice.length + nothing.length > 0) throw new ParticularsRefusedError([...twice, ...nothing]);
  return made;
}

function fault(items: readonly unknown[], index: number, code: string, detail: string) {
  const field = index < items.length ? `items.${index}.from` : `withdrawn.${index - items.length}.from`;
  return { field, code, detail };
}

/** Looked at under the lock of the store: nobody comes in between. */
const refuseStale =
  (placement: string, expected: number): NonNullable<Fact['beside']> =>
  async (client, entry) => {
    const current = await lastEntryBefore(client, placement, entry);
    if (current !== expected) throw new ParticularsStaleError(expected, current);
  };
