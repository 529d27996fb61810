import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { UnknownCandidateError } from '../candidates/candidate.errors.js';
import { candidateReadAs } from '../candidates/candidate-rows.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { PathwayFact, PathwayKind } from './pathway-fact.js';
import { factOf } from './pathway-record.js';
import { pathwayRows, type PathwayRow } from './pathway-rows.js';
import { placeOf, SEES_FOCUS_GROUPS } from './pathway.service.js';

/** A line as it is shown. */
export type PathwayView = {
  readonly number: number;
  readonly kind: PathwayKind;
  readonly from: LocalDate;
  readonly fact: PathwayFact;
  /** The line that this one took the place of. */
  readonly corrects: number | null;
  /** When it was mended or taken away, and by whom; it counts as long as this is null. */
  readonly replaced: { readonly on: LocalDate; readonly by: string; readonly removed: boolean } | null;
  /** Recorded in a file that was merged into this one: it is mended there. */
  readonly elsewhere: boolean;
  readonly recordedOn: LocalDate;
  readonly recordedBy: string;
};
export type OpenedPathway = {
  readonly candidate: string;
  readonly tenant: string;
  readonly municipality: string;
  readonly revision: number;
  /** The last day it holds from first. */
  readonly lines: readonly PathwayView[];
};

/** Who reads what is recorded of somebody's way to work. */
export const READS_PATHWAYS: readonly Role[] = [
  'consultant',
  'manager',
  'reviewer',
  'legalOfficer',
  'reader',
  'system',
];

/** Opens what is recorded of somebody's way to work. Each opening is recorded before anything is shown (F6). */
export class PathwayReader {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly log: AccessLog,
  ) {}

  /** @throws UnknownCandidateError, NotAllowedError, PersonErasedError */
  async read(actor: SessionActor, candidate: string, given?: string): Promise<OpenedPathway> {
    requireRole(actor, READS_PATHWAYS, 'De weg naar werk inzien');
    if (actor.role === 'reader' && given === undefined) {
      throw new NotAllowedError('Geef met de header Purpose aan waarom u dit dossier opent.');
    }
    const purpose = given ?? 'behandeling van het dossier';
    const { file, rows } = await inSession(this.pool, actor, async (client) => {
      const found = await candidateReadAs(client, candidate);
      return { file: found, rows: found ? await pathwayRows(client, found.id) : [] };
    });
    if (!file) throw new UnknownCandidateError();
    if (file.erased_on !== null) throw new PersonErasedError(file.id);
    await this.log.record(actor, actorOf(actor), [{ operation: 'pathway.read', purpose, candidate: file.id }]);
    const shown = rows.filter(({ kind }) => kind !== 'focusGroups' || SEES_FOCUS_GROUPS.includes(actor.role));
    const views = await Promise.all(
      shown.filter(({ removed }) => !removed).map((row) => this.viewOf(actor, row, file.id, followerOf(row, shown))),
    );
    const { id, tenant, municipality, entry_no: revision } = file;
    const lines = views
      .filter((view) => view !== undefined)
      .toSorted((a, b) => (a.from === b.from ? b.number - a.number : a.from < b.from ? 1 : -1));
    return { candidate: id, tenant, municipality, revision, lines };
  }

  private async viewOf(
    actor: SessionActor,
    row: PathwayRow,
    file: string,
    follower: PathwayRow | undefined,
  ): Promise<PathwayView | undefined> {
    const { number, kind, from, corrects, recordedOn, recordedBy } = row;
    const opened =
      row.sealed === null ? null : await this.vault.unseal(actor, row.candidate, placeOf(kind), row.sealed);
    const fact = factOf(row, opened);
    if (fact === undefined) return undefined;
    const elsewhere = row.candidate !== file;
    const replaced =
      follower === undefined ? null : { on: follower.recordedOn, by: follower.recordedBy, removed: follower.removed };
    return { number, kind, from, fact, corrects, replaced, elsewhere, recordedOn, recordedBy };
  }
}

const followerOf = (row: PathwayRow, all: readonly PathwayRow[]): PathwayRow | undefined =>
  all.find(({ candidate, corrects }) => candidate === row.candidate && corrects === row.number);
