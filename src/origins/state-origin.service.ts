import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addDays, earlier } from '../../workflows/law/dates.js';
import type { SessionActor } from '../access/session.js';
import type { PlacementHistory, ReplayedPlacement } from '../engine/placement-history.js';
import { UnknownInstanceError } from '../engine/engine.errors.js';
import { requireShape } from '../placements/placement-access.js';
import type { PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import type { PlacementJournal } from '../placements/placement-journal.service.js';
import { statesOf } from '../placements/placement-view.js';
import type { Clock } from '../platform/clock.js';
import { localDate, startOfLocalDay } from '../platform/legal-time.js';
import type { FileProof, FileProofs } from './file-proofs.service.js';
import { entriesOfDecision, originEntries, originPart, type OriginEntry } from './origin-entries.js';

/** How a part of a placement, or a decision, came to be what it was at the end of a day. */
export type StateOrigin = {
  readonly placement: string;
  readonly part: string;
  readonly on: LocalDate;
  /** Whether the day is not over: what comes later today counts tomorrow. */
  readonly isToday: boolean;
  /** Null: it was not there yet on that day. */
  readonly state: {
    readonly label: string;
    readonly sentence: string;
    readonly states: readonly { readonly path: string; readonly label: string; readonly meaning: string }[];
  } | null;
  /** Of a decision: what stood in it on that day. */
  readonly decision: Readonly<Record<string, unknown>> | null;
  readonly entries: readonly OriginEntry[];
  /** Entries of the whole file until that day, and after it. */
  readonly until: number;
  readonly after: number;
  readonly proof: FileProof;
  /** Every part and decision that was there on that day, to ask about. */
  readonly parts: readonly string[];
};

/** The end of a day in Amsterdam (D7); undefined for today and later: then all that is recorded counts. */
export function endOfDay(on: LocalDate, today: LocalDate): Moment | undefined {
  if (on >= today) return undefined;
  return new Date(Date.parse(startOfLocalDay(addDays(on, 1))) - 1).toISOString();
}

/** "Hoe is dit ontstaan" for a state: from the journal alone, beside what is stored. */
export class StateOrigins {
  constructor(
    private readonly files: PlacementFiles,
    private readonly journal: PlacementJournal,
    private readonly history: PlacementHistory,
    private readonly proofs: FileProofs,
    private readonly clock: Clock,
  ) {}

  /**
   * The look is recorded (F6).
   * @param part `placement`, `measurement-1`, `support-2`, `decision-3` and so on
   * @param on today when left out
   * @returns undefined when the placement itself was opened later
   * @throws UnknownStreamError, UnknownInstanceError, NotAllowedError
   */
  async of(
    actor: SessionActor,
    placement: string,
    part: string,
    on: LocalDate | undefined,
    purpose: string | undefined,
  ): Promise<StateOrigin | undefined> {
    const asked = originPart(part);
    if (!asked) throw new UnknownInstanceError(part);
    const file = await this.files.look(actor, placement, { operation: 'placement.origin', purpose });
    requireShape(file.shape, ['whole']);
    const today = localDate(await this.clock.now());
    const day = earlier(on ?? today, today);
    const replayed = await this.history.replayed(actor, placement, endOfDay(day, today));
    if (!replayed) return undefined;
    const { tenant, entry, stream, touched } = replayed;
    const live = stream.live.get(asked.instance);
    const numbers = 'decision' in asked ? entriesOfDecision(touched, asked.decision) : undefined;
    const was = live !== undefined && (numbers === undefined || numbers.size > 0);
    const proof = await this.proofs.of(tenant, placement, entry);
    const story = was ? await this.journal.until(actor, file, entry) : [];
    return {
      placement,
      part,
      on: day,
      isToday: day === today,
      state:
        was && numbers === undefined
          ? {
              ...summaryOf(live.definition.summary(live.instance.context, live.instance.value)),
              states: leavesOf(statesOf(live.definition, live.instance.value)),
            }
          : null,
      decision: was && 'decision' in asked ? decisionRow(replayed, asked.decision) : null,
      entries: originEntries(story, asked.instance, numbers),
      until: entry,
      after: proof.entries - entry,
      proof,
      parts: partsOf(replayed, file),
    };
  }
}

/** States without a part of their own that is active: what is left says it all. */
const leavesOf = <T extends { readonly path: string }>(states: readonly T[]): readonly T[] =>
  states.filter(({ path }) => !states.some((other) => other.path.startsWith(`${path}.`)));

const summaryOf = ({ label, sentence }: { readonly label: string; readonly sentence: string }) => ({ label, sentence });

function decisionRow({ stream }: ReplayedPlacement, number: number): Readonly<Record<string, unknown>> | null {
  const row = stream.book.merged().find((one) => one.table === 'decision' && one.key['number'] === number);
  return row === undefined ? null : row.values;
}

function partsOf({ stream, touched }: ReplayedPlacement, { instances }: PlacementFile): readonly string[] {
  const seen = new Set(instances.map(({ name }) => name));
  const decisions = new Set(
    touched.flatMap(({ row: { table, key } }) =>
      table === 'decision' && typeof key['number'] === 'number' ? [`decision-${key['number']}`] : [],
    ),
  );
  return [...[...stream.live.keys()].filter((name) => seen.has(name)), ...decisions];
}
