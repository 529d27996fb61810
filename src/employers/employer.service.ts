import { randomUUID } from 'node:crypto';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import type { Fact, FactWriter, FactWritten } from '../journal/fact-writer.js';
import type { RecordStore, Session } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { employerDocument, type EmployerDocument } from './employer-document.js';
import { employerChanged, employerOpened, type EmployerFile } from './employer-facts.js';
import { DuplicateEmployerError, MergedEmployerError, UnknownEmployerError } from './employer.errors.js';
import {
  employerDuplicates,
  employerPage,
  employerReadAs,
  employerRow,
  employersFoundBy,
  type StoredEmployer,
} from './employer-rows.js';
import type { EmployerChange, EmployerSearch, NewEmployer } from './employer.schemas.js';
import { withPlaceKeys } from './places.js';
import { employerView, type EmployerView } from './employer-view.js';

/** Who enters and changes employers. */
export const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'wspAdviser', 'manager', 'system'];
const READERS: readonly Role[] = [
  ...KEEPERS,
  'expert',
  'reviewer',
  'finance',
  'legalOfficer',
  'reader',
  'administrator',
];
const AT_MOST = 50;
const NO_DOCUMENT: EmployerDocument = { locations: [], proxies: [], payee: null, integrityNote: null };
/** Who decides, or answers for decisions: they know why somebody looks twice (M46). */
export const DECIDERS: readonly Role[] = ['consultant', 'reviewer', 'backOffice', 'manager', 'legalOfficer', 'system'];

export type EmployerWritten = FactWritten & { readonly id: string };
export type OpenedEmployer = { readonly revision: number; readonly view: EmployerView };

/** Employers: legal entity, locations, contacts, who may act for them (M13, M14, M44). */
export class EmployerService {
  constructor(
    private readonly pool: AppPool,
    private readonly records: RecordStore,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
  ) {}

  /** @throws DuplicateEmployerError unless it was accepted; NotAllowedError, FactRefusedError */
  async create(
    actor: SessionActor,
    input: NewEmployer,
    options: { readonly id?: string; readonly idempotency?: Fact['idempotency'] } = {},
  ): Promise<EmployerWritten> {
    requireRole(actor, KEEPERS, 'Een werkgever invoeren');
    const { id = randomUUID(), idempotency } = options;
    const seen = await seenBefore(this.records, actor, actor, idempotency);
    if (seen) return { ...seen, id: seen.stream };
    const recheck = async (): Promise<void> => {
      if (!input.acceptDuplicate) await this.refuseDuplicate(actor, id, input.kvkNumber);
    };
    await recheck();
    const written = await this.facts.write(actor, {
      ...employerOpened(this.vault, actorOf(actor), id, input),
      recheck,
      ...(idempotency ? { idempotency } : {}),
    });
    return { ...written, id: written.stream };
  }

  /** @throws UnknownEmployerError, DuplicateEmployerError, NotAllowedError, FactRefusedError */
  async change(
    actor: SessionActor,
    id: string,
    change: EmployerChange,
    expectedRevision?: number,
  ): Promise<EmployerWritten> {
    requireRole(actor, KEEPERS, 'Gegevens van een werkgever wijzigen');
    const row = await this.rowOf(actor, id);
    requireOwnFile(actor, row.tenant);
    if (row.merged_into !== null) throw new MergedEmployerError(row.merged_into);
    const { acceptDuplicate, locations, proxies, payee, integrityNote, ...plain } = change;
    if (integrityNote !== undefined || plain.integrity !== undefined) {
      requireRole(actor, DECIDERS, 'Aangeven dat iemand meekijkt bij een werkgever');
    }
    const recheck = async (): Promise<void> => {
      if (!acceptDuplicate) await this.refuseTaken(actor, row, plain);
    };
    await recheck();
    const before = await this.documentOf(actor, row);
    const document = {
      locations: withPlaceKeys(locations ?? before.locations, before.locations),
      proxies: proxies ?? before.proxies,
      payee: payee === undefined ? before.payee : payee,
      integrityNote: integrityNote === undefined ? before.integrityNote : integrityNote,
    };
    const seal: EmployerFile['seal'] = async (place, value) => this.vault.seal(actor, id, place, value);
    const fact = await employerChanged({ row, seal }, actorOf(actor), change, document);
    const written = await this.facts.write(actor, {
      ...fact,
      expectedRevision: expectedRevision ?? row.entry_no,
      recheck,
    });
    return { ...written, id };
  }

  /** @throws UnknownEmployerError, NotAllowedError */
  async read(actor: SessionActor, id: string): Promise<OpenedEmployer> {
    requireRole(actor, READERS, 'Een werkgever openen');
    const row = await inSession(this.pool, actor, (client) => employerReadAs(client, id));
    if (!row) throw new UnknownEmployerError();
    const document = await this.documentOf(actor, row);
    const shown = DECIDERS.includes(actor.role) ? document : { ...document, integrityNote: null };
    return { revision: row.entry_no, view: employerView(row, shown) };
  }

  /** One page by name; give `limit + 1` to see whether there are more. */
  async list(
    actor: SessionActor,
    after: readonly string[] | undefined,
    limit: number,
  ): Promise<readonly StoredEmployer[]> {
    requireRole(actor, READERS, 'De lijst van werkgevers');
    return inSession(this.pool, actor, (client) => employerPage(client, after, limit));
  }

  /** Employers that match all that is given, by name; at most 50. */
  async search(
    actor: SessionActor,
    search: EmployerSearch,
  ): Promise<{ readonly items: readonly StoredEmployer[]; readonly more: boolean }> {
    requireRole(actor, READERS, 'Werkgevers zoeken');
    const { name = null, kvkNumber = null, branchNumber = null } = search;
    const rows = await inSession(this.pool, actor, (client) =>
      employersFoundBy(client, { name, kvkNumber, branchNumber }, AT_MOST + 1),
    );
    return { items: rows.slice(0, AT_MOST), more: rows.length > AT_MOST };
  }

  private async rowOf(session: Session, id: string): Promise<StoredEmployer> {
    const row = await inSession(this.pool, session, (client) => employerRow(client, id));
    if (!row) throw new UnknownEmployerError();
    return row;
  }

  private async documentOf(session: Session, row: StoredEmployer): Promise<EmployerDocument> {
    if (row.document === null) return NO_DOCUMENT;
    return employerDocument.parse(await this.vault.unseal(session, row.id, DOCUMENT, row.document));
  }

  /** Other numbers than before may be those of somebody else. */
  private async refuseTaken(
    session: Session,
    row: StoredEmployer,
    { kvkNumber, branchNumber }: Numbers,
  ): Promise<void> {
    if (kvkNumber !== undefined && kvkNumber !== row.kvk_number) {
      return this.refuseDuplicate(session, row.id, kvkNumber);
    }
    if (branchNumber !== undefined && branchNumber !== row.branch_number) {
      await this.refuseDuplicate(session, row.id, row.kvk_number, branchNumber);
    }
  }

  private async refuseDuplicate(
    session: Session,
    id: string,
    kvkNumber: string | null,
    branchNumber?: string | null,
  ): Promise<void> {
    if (kvkNumber === null) return;
    const by = { id, kvkNumber, ...(branchNumber === undefined ? {} : { branchNumber }) };
    const found = await inSession(this.pool, session, (client) => employerDuplicates(client, session.tenant, by));
    if (found.length > 0) throw new DuplicateEmployerError(found);
  }
}

type Numbers = Pick<EmployerChange, 'kvkNumber' | 'branchNumber'>;
