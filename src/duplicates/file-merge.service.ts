import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { JsonObject } from '../../workflows/definition.js';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { DuplicateCandidateError, UnknownCandidateError } from '../candidates/candidate.errors.js';
import { candidatePut, candidateRow, rowValues, type StoredCandidate } from '../candidates/candidate-rows.js';
import { DuplicateEmployerError, UnknownEmployerError } from '../employers/employer.errors.js';
import { employerPut, employerRow, employerValues, type StoredEmployer } from '../employers/employer-rows.js';
import { FactRefusedError, type Fact, type FactWriter } from '../journal/fact-writer.js';
import { ConflictError } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { RowChange } from '../journal/writes.js';
import type { AppPool } from '../platform/database.js';
import { acceptedBefore, bsnHashOf } from './duplicate-rows.js';
import { MergeRefusedError } from './duplicate.errors.js';
import type { FileKind, FileMerge, FileUnmerge } from './duplicate.schemas.js';

export const MERGERS = ['backOffice', 'manager', 'system'] as const;
const ATTEMPTS = 5;

/** A row of either kind, as far as merging goes. */
type File = {
  readonly id: string;
  readonly tenant: string;
  readonly entry: number;
  readonly mergedInto: string | null;
  readonly erased: boolean;
  /** The row with another file it is read as; what holds numbers for one file alone is let go, or taken back. */
  readonly put: (into: string | null, held: Held) => RowChange;
  readonly noted: JsonObject;
};
type Held = { readonly bsnHash: string | null; readonly accepted: boolean };
const LET_GO: Held = { bsnHash: null, accepted: true };

/**
 * Two files of one person or employer become one to the reader (M44). Nothing is moved or thrown away: an entry on both
 * streams says from when one is read as the other, and undoing it is one entry more.
 */
export class FileMergeService {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
  ) {}

  /** @throws MergeRefusedError, UnknownCandidateError, UnknownEmployerError, NotAllowedError */
  async merge(actor: SessionActor, { kind, keep, merge, reason }: FileMerge): Promise<void> {
    requireRole(actor, MERGERS, 'Dossiers samenvoegen');
    await this.written(actor, async (client) => {
      const kept = await fileOf(client, kind, keep);
      const gone = await fileOf(client, kind, merge);
      for (const file of [kept, gone]) refuseUnfit(actor, file);
      const facts = { reason, ...gone.noted };
      return [
        fact(actor, kind, gone, { type: `${kind}.merged`, into: keep, ...facts }, [gone.put(keep, LET_GO)]),
        fact(actor, kind, kept, { type: `${kind}.absorbed`, file: merge, reason }),
      ];
    });
  }

  /**
   * Gives the file back as it was.
   * @throws MergeRefusedError when it was not merged; DuplicateCandidateError, DuplicateEmployerError when its number
   *   is another file's meanwhile; NotAllowedError
   */
  async unmerge(actor: SessionActor, { kind, file, reason }: FileUnmerge): Promise<void> {
    requireRole(actor, MERGERS, 'Samenvoegen ongedaan maken');
    await this.written(actor, async (client) => {
      const gone = await fileOf(client, kind, file);
      requireOwnFile(actor, gone.tenant);
      if (gone.mergedInto === null) throw new MergeRefusedError('Dit dossier is niet samengevoegd.');
      const kept = await fileOf(client, kind, gone.mergedInto);
      const held = await heldBefore(client, kind, gone);
      return [
        fact(actor, kind, gone, { type: `${kind}.unmerged`, from: kept.id, reason }, [gone.put(null, held)]),
        fact(actor, kind, kept, { type: `${kind}.released`, file, reason }),
      ];
    });
  }

  /** Both entries at once; decided anew when somebody else wrote in between. */
  private async written(actor: SessionActor, decide: (client: PoolClient) => Promise<readonly Fact[]>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.facts.writeAll(actor, await inSession(this.pool, actor, decide));
      } catch (error) {
        const race =
          error instanceof ConflictError || (error instanceof FactRefusedError && error.code === 'staleRevision');
        if (!race || attempt === ATTEMPTS) throw error;
        await wait(attempt * 5);
      }
    }
  }
}

function refuseUnfit(actor: SessionActor, file: File): void {
  requireOwnFile(actor, file.tenant);
  if (file.erased) throw new MergeRefusedError('De gegevens van een van de dossiers zijn vernietigd.');
  if (file.mergedInto !== null) throw new MergeRefusedError('Een van de dossiers is al samengevoegd met een ander.');
}

function fact(
  actor: SessionActor,
  kind: FileKind,
  file: File,
  { type, ...facts }: { readonly type: string } & JsonObject,
  rows: readonly RowChange[] = [],
): Fact {
  return { stream: file.id, kind, type, actor: actorOf(actor), facts, rows: () => rows, expectedRevision: file.entry };
}

async function fileOf(client: PoolClient, kind: FileKind, id: string): Promise<File> {
  if (kind === 'candidate') {
    const row = await candidateRow(client, id);
    if (!row) throw new UnknownCandidateError();
    return candidateFile(row);
  }
  const row = await employerRow(client, id);
  if (!row) throw new UnknownEmployerError();
  return employerFile(row);
}

function candidateFile(row: StoredCandidate): File {
  const put = (into: string | null, { bsnHash }: Held): RowChange =>
    candidatePut(row.id, { ...rowValues(row), merged_into: into, bsn_hash: bsnHash });
  const { id, tenant } = row;
  const base = { id, tenant, entry: row.entry_no, mergedInto: row.merged_into, erased: row.erased_on !== null };
  return { ...base, put, noted: {} };
}

function employerFile(row: StoredEmployer): File {
  const put = (into: string | null, { accepted }: Held): RowChange =>
    employerPut(row.id, { ...employerValues(row), merged_into: into, duplicate_accepted: accepted });
  const { id, tenant } = row;
  const base = { id, tenant, entry: row.entry_no, mergedInto: row.merged_into, erased: false };
  return { ...base, put, noted: { duplicateAccepted: row.duplicate_accepted } };
}

/** What the file held for itself before; somebody else may hold it now. */
async function heldBefore(client: PoolClient, kind: FileKind, { id }: File): Promise<Held> {
  if (kind === 'candidate') {
    const bsnHash = await bsnHashOf(client, id);
    const { rows } = await client.query<{ id: string }>(
      'select id from candidate where bsn_hash = $1 and tenant = (select tenant from candidate where id = $2)',
      [bsnHash, id],
    );
    if (rows.length > 0)
      throw new DuplicateCandidateError(
        rows.map((row) => row.id),
        'dit burgerservicenummer',
      );
    return { bsnHash, accepted: false };
  }
  const accepted = await acceptedBefore(client, id);
  const { rows } = await client.query<{ id: string }>(
    `select o.id from employer e join employer o on o.tenant = e.tenant and o.id <> e.id and not o.duplicate_accepted
       and o.kvk_number = e.kvk_number and coalesce(o.branch_number, '') = coalesce(e.branch_number, '')
     where e.id = $1`,
    [id],
  );
  if (!accepted && rows.length > 0) throw new DuplicateEmployerError(rows.map((row) => row.id));
  return { bsnHash: null, accepted };
}
