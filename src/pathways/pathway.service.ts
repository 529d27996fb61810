import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import { MergedFileError } from '../candidates/candidate.errors.js';
import type { CandidateService, Written } from '../candidates/candidate.service.js';
import type { StoredCandidate } from '../candidates/candidate-rows.js';
import type { Fact, FactWriter } from '../journal/fact-writer.js';
import type { RecordStore } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { UnfitError } from '../tenants/tenant.errors.js';
import type { ContactWishes } from './contact-wishes.service.js';
import { PathwayLineReplacedError, UnknownPathwayLineError } from './pathway.errors.js';
import type { PathwayFact, PathwayKind } from './pathway-fact.js';
import { keptOf, pathwayPut, type PathwayLine } from './pathway-record.js';
import { lastNumber, pathwayRows, type PathwayRow } from './pathway-rows.js';

export const KEEPS_PATHWAYS: readonly Role[] = ['consultant', 'manager', 'system'];
/** Restricted tags: only who works with the person sees and writes them; everybody else sees counts (seed 14). */
export const SEES_FOCUS_GROUPS: readonly Role[] = ['consultant', 'system'];

export type PathwayOptions = {
  /** Number of the last entry that the sender saw. */
  readonly expectedRevision?: number;
  readonly idempotency?: Fact['idempotency'];
};
type Ready = { readonly line: PathwayLine; readonly place: string; readonly sealed: JsonObject | null };

/** Records what happens on somebody's way to work: each fact a line of an entry, each correction a new line. */
export class PathwayService {
  constructor(
    private readonly pool: AppPool,
    private readonly records: RecordStore,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly candidates: CandidateService,
    private readonly clock: Clock,
    private readonly wishes: ContactWishes,
  ) {}

  /**
   * @throws UnknownCandidateError, NotAllowedError, UnfitError (a day that has not come), MergedFileError, PersonErasedError,
   *   FactRefusedError
   */
  async record(
    actor: SessionActor,
    candidate: string,
    facts: readonly PathwayFact[],
    options: PathwayOptions = {},
  ): Promise<Written> {
    const seen = await seenBefore(this.records, actor, actor, options.idempotency);
    if (seen) return { ...seen, id: seen.stream };
    const file = await this.fileOf(
      actor,
      candidate,
      facts.map(({ kind }) => kind),
    );
    await this.refuseFuture(facts);
    return this.write(actor, file, options, (last) =>
      facts.map((fact, index) => readyLine(fact, { number: last + index + 1, corrects: null, removed: false })),
    );
  }

  /**
   * The line that takes the place of another one of the same kind; the old one stays in the record.
   * @throws UnknownPathwayLineError, PathwayLineReplacedError, and what `record` throws
   */
  async correct(
    actor: SessionActor,
    candidate: string,
    number: number,
    fact: PathwayFact,
    options: PathwayOptions = {},
  ): Promise<Written> {
    const seen = await seenBefore(this.records, actor, actor, options.idempotency);
    if (seen) return { ...seen, id: seen.stream };
    const { file, line } = await this.lineOf(actor, candidate, number);
    if (fact.kind !== line.kind) {
      throw new UnfitError([{ field: 'kind', code: 'other', detail: 'Een verbetering gaat over hetzelfde gegeven.' }]);
    }
    await this.refuseFuture([fact]);
    return this.write(actor, file, options, (last) => [
      readyLine(fact, { number: last + 1, corrects: number, removed: false }),
    ]);
  }

  /** Takes away what was recorded by mistake; it stays in the record. @throws as `correct` */
  async remove(actor: SessionActor, candidate: string, number: number, options: PathwayOptions = {}): Promise<Written> {
    const seen = await seenBefore(this.records, actor, actor, options.idempotency);
    if (seen) return { ...seen, id: seen.stream };
    const { file, line } = await this.lineOf(actor, candidate, number);
    const { kind, from, until, codes, contact, hours } = line;
    return this.write(actor, file, options, (last) => [
      {
        line: { number: last + 1, kind, from, until, codes, contact, hours, corrects: number, removed: true },
        place: placeOf(kind),
        sealed: null,
      },
    ]);
  }

  private async lineOf(
    actor: SessionActor,
    candidate: string,
    number: number,
  ): Promise<{ readonly file: StoredCandidate; readonly line: PathwayRow }> {
    const rows = await inSession(this.pool, actor, (client) => pathwayRows(client, candidate));
    const own = rows.filter((row) => row.candidate === candidate);
    const line = own.find((row) => row.number === number);
    if (!line) throw new UnknownPathwayLineError();
    const file = await this.fileOf(actor, candidate, [line.kind]);
    if (line.removed || own.some(({ corrects }) => corrects === number)) throw new PathwayLineReplacedError();
    return { file, line };
  }

  private async fileOf(
    actor: SessionActor,
    candidate: string,
    kinds: readonly PathwayKind[],
  ): Promise<StoredCandidate> {
    requireRole(actor, KEEPS_PATHWAYS, 'De weg naar werk vastleggen');
    if (kinds.includes('focusGroups') && !SEES_FOCUS_GROUPS.includes(actor.role)) {
      throw new NotAllowedError('Aandachtsgroepen legt alleen de consulent vast.');
    }
    const row = await this.candidates.rowOf(actor, candidate);
    requireOwnFile(actor, row.tenant);
    if (row.merged_into !== null) throw new MergedFileError(row.merged_into);
    if (row.erased_on !== null) throw new PersonErasedError(row.id);
    return row;
  }

  /** Every day that has not come, at once; the last day of a step may lie ahead. */
  private async refuseFuture(facts: readonly PathwayFact[]): Promise<void> {
    const today = localDate(await this.clock.now());
    const faults = facts.flatMap((fact, index) => {
      const before = facts.length > 1 ? `facts.${index}.` : '';
      const days: readonly (readonly [string, LocalDate | null])[] = [
        ['from', fact.from],
        ...(fact.kind === 'uwvExpert' ? [['answeredOn', fact.answeredOn] as const] : []),
      ];
      return days.flatMap(([field, day]) =>
        day !== null && day > today
          ? [{ field: `${before}${field}`, code: 'future', detail: 'Deze dag is nog niet geweest.' }]
          : [],
      );
    });
    if (faults.length > 0) throw new UnfitError(faults);
  }

  private async write(
    actor: SessionActor,
    file: StoredCandidate,
    { expectedRevision, idempotency }: PathwayOptions,
    linesAfter: (last: number) => readonly Ready[],
  ): Promise<Written> {
    const ready = linesAfter(await inSession(this.pool, actor, (client) => lastNumber(client, file.id)));
    const hidden = ready.filter(({ sealed }) => sealed !== null);
    const seals = await Promise.all(
      ready.map(async ({ place, sealed }) => (sealed === null ? null : this.vault.seal(actor, file.id, place, sealed))),
    );
    const sealed =
      hidden.length === 0
        ? {}
        : {
            sealed: await this.vault.seal(
              actor,
              file.id,
              'pathway.recorded',
              Object.fromEntries(hidden.map((one) => [String(one.line.number), one.sealed])),
            ),
          };
    const written = await this.facts.write(actor, {
      stream: file.id,
      kind: 'candidate',
      type: 'pathway.recorded',
      actor: actorOf(actor),
      facts: { pathway: ready.map(({ line }) => ({ ...line })) },
      ...sealed,
      rows: (entry, on) =>
        ready.map(({ line }, index) =>
          pathwayPut(file.id, file.tenant, line, { entry, on, by: actor.id, sealed: seals[index] ?? null }),
        ),
      // Numbers were given after what was read.
      expectedRevision: expectedRevision ?? file.entry_no,
      ...(idempotency ? { idempotency } : {}),
    });
    if (ready.some(({ line }) => line.kind === 'contactWish')) await this.wishes.tell(actor, file.id, actor.id);
    return { ...written, id: file.id };
  }
}

/** Where in the file a sealed part lies. */
export const placeOf = (kind: PathwayKind): string => `pathway.${kind}`;

function readyLine(fact: PathwayFact, at: Pick<PathwayLine, 'number' | 'corrects' | 'removed'>): Ready {
  const { open, sealed } = keptOf(fact);
  return { line: { ...open, ...at }, place: placeOf(fact.kind), sealed };
}
