import { randomUUID } from 'node:crypto';
import { requireOwnFile, requireRole, actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { FactRefusedError, type Fact, type FactWriter, type FactWritten } from '../journal/fact-writer.js';
import type { RecordStore, Session } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import type { PersonDocument } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { DeathTasks } from './death-tasks.service.js';
import type { OldBsn } from '../register/old-bsn.service.js';
import type { AppPool } from '../platform/database.js';
import {
  DuplicateCandidateError,
  MergedFileError,
  StillNeededError,
  UnknownCandidateError,
} from './candidate.errors.js';
import { changedFact } from './candidate-changed.js';
import { openedFact } from './candidate-opened.js';
import { candidatePut, candidateRow, duplicatesOf, emptyRow, hasOpenPlacement } from './candidate-rows.js';
import type { StoredCandidate } from './candidate-rows.js';
import type { CandidateChange, NewCandidate } from './candidate.schemas.js';

/** Roles that make and change the file of a person. */
export const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'manager', 'system'];
const ERASERS: readonly Role[] = ['administrator', 'manager', 'system'];

export type Written = FactWritten & { readonly id: string };
export type CreateOptions = {
  /** Drawn by a simulation or an import; else made here. */
  readonly id?: string;
  readonly idempotency?: Fact['idempotency'];
};

/** Makes and changes the files of people. Every change is an entry; the row shows the last of them. */
export class CandidateService {
  constructor(
    private readonly pool: AppPool,
    private readonly records: RecordStore,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    /** Hears at once of another BSN; without it the daily pass finds it. */
    private readonly messages?: Pick<OldBsn, 'ofPerson'>,
    /** Hears at once of a death; without it the daily pass finds it. */
    private readonly deaths?: Pick<DeathTasks, 'ofPerson'>,
  ) {}

  /**
   * @throws DuplicateCandidateError when BSN or case number have a file here already (M44); NotAllowedError;
   *   FactRefusedError
   */
  async create(actor: SessionActor, input: NewCandidate, options: CreateOptions = {}): Promise<Written> {
    requireRole(actor, KEEPERS, 'Een persoon invoeren');
    const { idempotency, id = randomUUID() } = options;
    const seen = await seenBefore(this.records, actor, actor, idempotency);
    if (seen) return { ...seen, id: seen.stream };
    const recheck = (): Promise<void> => this.refuseDuplicate(actor, input.person.bsn, input.externalId);
    await recheck();
    const fact = openedFact(this.vault, actorOf(actor), id, input, idempotency);
    const written = await this.facts.write(actor, { ...fact, recheck });
    return { ...written, id: written.stream };
  }

  /**
   * @param expectedRevision number of the last entry that the sender saw
   * @param idempotency what the same request did before is told again, also when its revision is old by now
   * @throws UnknownCandidateError, DuplicateCandidateError, NotAllowedError, PersonErasedError, FactRefusedError
   */
  async change(
    actor: SessionActor,
    id: string,
    change: CandidateChange,
    expectedRevision?: number,
    idempotency?: Fact['idempotency'],
  ): Promise<Written> {
    requireRole(actor, KEEPERS, 'Gegevens van een persoon wijzigen');
    const seen = await seenBefore(this.records, actor, actor, idempotency);
    if (seen) return { ...seen, id };
    const row = await this.rowOf(actor, id);
    requireOwnFile(actor, row.tenant);
    if (row.merged_into !== null) throw new MergedFileError(row.merged_into);
    const person = await this.changedPerson(actor, row, change);
    const fact = await changedFact(this.vault, actor, actorOf(actor), row, { person, change });
    const written = await this.facts.write(actor, {
      ...fact,
      ...(idempotency ? { idempotency } : {}),
      expectedRevision: expectedRevision ?? row.entry_no,
      recheck: () => this.changedPerson(actor, row, change).then(() => undefined),
    });
    if (change.person?.bsn !== undefined) await tellOf(this.messages, actor, id);
    if (change.person?.diedOn !== undefined) await tellOf(this.deaths, actor, id);
    return { ...written, id };
  }

  /**
   * Destroys the person's key and everything by which the person is found. The journal stays whole; nobody can read
   * what was sealed in it. Can be repeated when it broke off.
   * @throws UnknownCandidateError, StillNeededError, NotAllowedError
   */
  async erase(actor: SessionActor, id: string, ground: string): Promise<Written> {
    requireRole(actor, ERASERS, 'Gegevens vernietigen');
    const row = await this.rowOf(actor, id);
    requireOwnFile(actor, row.tenant);
    if (row.merged_into !== null) throw new MergedFileError(row.merged_into);
    if (await inSession(this.pool, actor, (client) => hasOpenPlacement(client, id))) throw new StillNeededError();
    await this.vault.destroyKey(actor, id);
    if (row.erased_on !== null) return { stream: id, id, entry: row.entry_no, repeated: true };
    const written = await this.facts.write(actor, {
      stream: id,
      kind: 'candidate',
      type: 'candidate.erased',
      actor: actorOf(actor),
      facts: { ground },
      rows: (_entry, on) => [
        candidatePut(id, { ...emptyRow(row.tenant, row.municipality, row.opened_on), erased_on: on }),
      ],
    });
    return { ...written, id };
  }

  /** @throws UnknownCandidateError */
  async rowOf(session: Session, id: string): Promise<StoredCandidate> {
    const row = await inSession(this.pool, session, (client) => candidateRow(client, id));
    if (!row) throw new UnknownCandidateError();
    return row;
  }

  private async changedPerson(
    actor: SessionActor,
    row: StoredCandidate,
    change: CandidateChange,
  ): Promise<PersonDocument> {
    const before = (await this.vault.open(actor, [row.id])).get(row.id);
    if (!before) throw new UnknownCandidateError();
    const person = { ...before, ...change.person };
    const bsn = person.bsn === before.bsn ? null : person.bsn;
    const externalId = change.externalId === row.external_id ? null : (change.externalId ?? null);
    await this.refuseDuplicate(actor, bsn, externalId, row.id);
    return person;
  }

  /**
   * Files of others in this deciding body with the same number (M44).
   * @param numbers null is no number, and nobody has it
   * @param own the file that may have it
   * @returns the same fields, each with the ids that were found
   */
  async takenBy(session: Session, numbers: Numbers, own?: string): Promise<Taken> {
    const { bsn, externalId } = numbers;
    const find = async (search: { bsnHash: string | null; externalId: string | null }): Promise<readonly string[]> => {
      const ids = await inSession(this.pool, session, (client) => duplicatesOf(client, session.tenant, search));
      return ids.filter((id) => id !== own);
    };
    return {
      bsn: bsn === null ? [] : await find({ bsnHash: this.vault.hashOf('bsn', bsn), externalId: null }),
      externalId: externalId === null ? [] : await find({ bsnHash: null, externalId }),
    };
  }

  private async refuseDuplicate(
    session: Session,
    bsn: string | null,
    externalId: string | null,
    own?: string,
  ): Promise<void> {
    const refused = duplicateOf(await this.takenBy(session, { bsn, externalId }, own));
    if (refused) throw refused;
  }
}

export type Numbers = { readonly bsn: string | null; readonly externalId: string | null };
export type Taken = Readonly<Record<keyof Numbers, readonly string[]>>;

/** Every number that is taken, in one refusal; undefined when none is. */
export function duplicateOf(taken: Taken): DuplicateCandidateError | undefined {
  const found = [
    { field: 'person.bsn', words: 'dit burgerservicenummer', ids: taken.bsn },
    { field: 'externalId', words: 'dit zaaknummer', ids: taken.externalId },
  ].filter(({ ids }) => ids.length > 0);
  if (found.length === 0) return undefined;
  const existing = [...new Set(found.flatMap(({ ids }) => ids))];
  return new DuplicateCandidateError(
    existing,
    found.map(({ words }) => words).join(' of '),
    found.map(({ field, words }) => ({ field, detail: `Er is al een dossier met ${words}. Gebruik dat dossier.` })),
  );
}

/** Tells a room that follows the data of a person. */
async function tellOf(
  room: { readonly ofPerson: (session: SessionActor, id: string) => Promise<void> } | undefined,
  actor: SessionActor,
  id: string,
): Promise<void> {
  try {
    await room?.ofPerson(actor, id);
  } catch (error) {
    // The change stands; the daily pass looks again at whom nobody could be told of now.
    if (!(error instanceof FactRefusedError)) throw error;
  }
}
