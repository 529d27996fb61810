import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { AccessLog, LookRow } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import { nameWords } from '../people/name-words.js';
import { PersonErasedError } from '../people/people.errors.js';
import { fullName, nameOrder, type Sex } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { UnknownCandidateError } from './candidate.errors.js';
import {
  candidateReadAs,
  candidateRow,
  candidateRows,
  idsFoundBy,
  measures,
  type StoredCandidate,
} from './candidate-rows.js';
import type { CandidateSearch } from './candidate.schemas.js';
import {
  foundOf,
  SEES_SEX,
  shapeFor,
  viewOf,
  type CandidateView,
  type FoundCandidate,
  type Shape,
} from './candidate-view.js';

const AT_MOST = 50;
const EXPLANATION = 'doelgroep.explanation';
const LOG_READERS = ['manager', 'administrator', 'reader', 'legalOfficer'] as const;

export type OpenedCandidate = { readonly revision: number; readonly view: CandidateView };
/** `sex` null: not recorded, and that is no fault. */
export type OpenedSex = {
  readonly revision: number;
  readonly id: string;
  readonly name: string;
  readonly sex: Sex | null;
};
export type Found = { readonly items: readonly FoundCandidate[]; readonly more: boolean };

/** Opens and finds the files of people. Every opening is recorded (F6) before anything is shown. */
export class CandidateReader {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly log: AccessLog,
  ) {}

  /**
   * The file of a person in the shape of the role (F1, M41).
   * @param purpose why it is opened; an administrator and a reader with an assignment have to say it
   * @throws UnknownCandidateError, NotAllowedError, PersonErasedError
   */
  async read(actor: SessionActor, id: string, purpose?: string): Promise<OpenedCandidate> {
    const shape = requireShape(actor, purpose);
    const row = await inSession(this.pool, actor, async (client) => {
      const known = shape !== 'measuring' || (await measures(client, actor.id, id));
      return known ? candidateReadAs(client, id) : undefined;
    });
    if (!row) throw new UnknownCandidateError();
    if (row.erased_on !== null) throw new PersonErasedError(row.id);
    await this.record(actor, 'candidate.read', [row.id], purpose ?? 'behandeling van het dossier');
    return { revision: row.entry_no, view: await this.viewed(actor, row, shape) };
  }

  /**
   * The sex of a person, kept for the check on equal treatment alone (seeds 41): shown by itself, as a look of its own.
   * @throws UnknownCandidateError, NotAllowedError, PersonErasedError
   */
  async sex(actor: SessionActor, id: string): Promise<OpenedSex> {
    requireRole(actor, SEES_SEX, 'Het geslacht van een persoon');
    const row = await inSession(this.pool, actor, (client) => candidateReadAs(client, id));
    if (!row) throw new UnknownCandidateError();
    if (row.erased_on !== null) throw new PersonErasedError(row.id);
    await this.record(actor, 'candidate.sex', [row.id], 'nagaan of iedereen gelijk wordt behandeld');
    const person = (await this.vault.open(actor, [row.id])).get(row.id);
    if (!person) throw new PersonErasedError(row.id);
    return { revision: row.entry_no, id: row.id, name: fullName(person), sex: person.sex };
  }

  /** People who match all that is given, by name; at most 50, `more` says that there were others. */
  async search(actor: SessionActor, search: CandidateSearch, purpose?: string): Promise<Found> {
    const shape = requireShape(actor, purpose);
    if (shape === 'measuring') throw new NotAllowedError('Zoeken naar personen hoort niet bij uw rol.');
    if (search.bsn !== undefined && shape !== 'whole') {
      throw new NotAllowedError('Zoeken op burgerservicenummer hoort niet bij uw rol (regel F1).');
    }
    const by = {
      bsnHash: search.bsn === undefined ? null : this.vault.hashOf('bsn', search.bsn),
      nameHashes: nameWords(search.name).map((word) => this.vault.hashOf('name', word)),
      externalId: search.externalId ?? null,
    };
    const rows = await inSession(this.pool, actor, async (client) =>
      candidateRows(client, await idsFoundBy(client, by, AT_MOST + 1)),
    );
    const shown = rows.slice(0, AT_MOST);
    const ids = shown.map((row) => row.id);
    await this.record(actor, 'candidate.search', ids, purpose ?? 'zoeken naar een persoon');
    const people = await this.vault.open(actor, ids);
    const items = shown
      .flatMap((row) => {
        const person = people.get(row.id);
        return person ? [{ order: nameOrder(person), found: foundOf(row, person, shape) }] : [];
      })
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ found }) => found);
    return { items, more: rows.length > AT_MOST };
  }

  /** Who looked into this file and into the placements of this person; to ask for it is a look of its own (F6). */
  async looks(actor: SessionActor, id: string): Promise<readonly LookRow[]> {
    requireRole(actor, LOG_READERS, 'Inzien wie een dossier opende');
    const row = await inSession(this.pool, actor, (client) => candidateRow(client, id));
    if (!row) throw new UnknownCandidateError();
    const looks = await this.log.ofCandidate(actor, id);
    await this.record(actor, 'looks.read', [id], 'inzage in wie keek');
    return looks;
  }

  private async viewed(actor: SessionActor, row: StoredCandidate, shape: Shape): Promise<CandidateView> {
    const person = (await this.vault.open(actor, [row.id])).get(row.id);
    if (!person) throw new PersonErasedError(row.id);
    const view = viewOf(row, person, actor.role, shape);
    const sealed = row.doelgroep_explanation;
    if (shape !== 'whole' || sealed === null) return view;
    return { ...view, doelgroepExplanation: await this.vault.unseal(actor, row.id, EXPLANATION, sealed) };
  }

  private async record(actor: SessionActor, operation: string, ids: readonly string[], purpose: string): Promise<void> {
    const looks = ids.map((candidate) => ({ operation, purpose, candidate }));
    await this.log.record(actor, actorOf(actor), looks);
  }
}

/** Who opens files only for a reason has to give it. */
function requireShape(actor: SessionActor, purpose: string | undefined): Shape {
  const shape = shapeFor(actor.role);
  if (shape === undefined) throw new NotAllowedError('Een dossier openen hoort niet bij uw rol.');
  const needsReason = actor.role === 'administrator' || actor.role === 'reader';
  if (needsReason && purpose === undefined) {
    throw new NotAllowedError('Geef met de header Purpose aan waarom u dit dossier opent.');
  }
  return shape;
}
