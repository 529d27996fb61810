import type { PoolClient } from 'pg';
import type { JsonObject, Role } from '../../workflows/definition.js';
import { placementContext } from '../../workflows/placement/placement.context.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { employerContact } from '../employers/employer-document.js';
import { employerChange } from '../employers/employer.schemas.js';
import type { EmployerService } from '../employers/employer.service.js';
import { withContact } from '../employers/places.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { PlacementEvents, PreviewedEvent, Sending } from '../placements/placement-events.service.js';
import { instanceOf, type PlacementFiles } from '../placements/placement-files.service.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { workSides } from '../workplaces/work-sides.js';
import { idempotencyOf } from '../engine/idempotency-of.js';
import { proposalOf, type Proposal } from './change-event.js';
import type { ChangeInput } from './change-input.js';
import {
  acceptedEntry,
  changeRow,
  changesByLink,
  changesOf,
  decideChange,
  heldChange,
  insertChange,
  waitingChanges,
  type ChangeFilter,
  type ChangeRow,
  type ListedChange,
  type WaitingReports,
  type Verdict,
} from './change-rows.js';
import { changePlace, partsOf, returnPlace, toldBy, wordsFrom, type ChangeWords } from './change-words.js';
import { ChangeDecidedError, PlaceUnknownError, UnknownChangeError } from './change.errors.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import type { LinkRecord } from './link-record.js';
import { LinkClosedError, TooManyError } from './link.errors.js';

/** Who accepts reports or gives them back. */
export const DECIDERS: readonly Role[] = ['consultant', 'backOffice'];
const READERS: readonly Role[] = [...DECIDERS, 'manager', 'finance'];
const MOST_A_DAY = 20;

/** A report with its words; null after the person's data were destroyed. */
export type OpenedChange = { readonly row: ListedChange; readonly words: ChangeWords | null };
export type ChangePreview = {
  readonly proposal: Proposal;
  /** Revision of the placement that was looked at. */
  readonly revision: number;
  /** Undefined where accepting sends no event. */
  readonly previewed: PreviewedEvent | undefined;
};
/** A report of this link, as its reporter sees it. */
export type OwnChange = Pick<ChangeRow, 'kind' | 'from_on' | 'told_on' | 'state' | 'return_reason'> & {
  readonly explanation: string | null;
};

/** What employers and payroll offices report by link: waiting until a member accepts it or gives it back. */
export class ChangeReports {
  constructor(
    readonly pool: AppPool,
    readonly vault: PersonVault,
    private readonly clock: Clock,
    private readonly record: LinkRecord,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
    private readonly employers: EmployerService,
  ) {}

  /**
   * Stores a report; no event yet.
   * @param id of the form, so that a form sent twice is one report
   * @throws LinkClosedError for a link with another purpose, TooManyError
   */
  async tell(visit: LinkVisit, file: LinkFile, id: string, change: ChangeInput): Promise<void> {
    const { link, session, actor } = visit;
    if (link.purpose !== 'change') throw new LinkClosedError('unknown');
    const mine = await inSession(this.pool, session, (client) => changesByLink(client, link.id));
    if (mine.some((one) => one.id === id)) return;
    if (mine.filter((one) => one.told_on === file.today).length >= MOST_A_DAY) {
      throw new TooManyError('U hebt vandaag al veel wijzigingen doorgegeven. Bel ons als er nog iets verandert.');
    }
    const { facts, words } = partsOf(change, file.contact.name);
    const { kind, from } = change;
    const { placement, addressee, tenant } = link;
    const sealed = await this.vault.seal(session, file.parties.candidate, changePlace(id), words);
    const told = { report: id, kind };
    const entry = {
      placement,
      type: 'change.reported',
      actor,
      facts: { link: link.id, ...told, addressee, from },
      inbox: ['owner', 'backOffice'].map((recipient) => ({ template: 'change.reported', recipient, data: told })),
    };
    await this.record.append(session, entry, async (client, { at, on }) => {
      const row = { id, tenant, placement, link: link.id, kind, told_by: addressee, told_at: at, told_on: on };
      await insertChange(client, { ...row, from_on: from, facts, sealed });
    });
  }

  /** What this link told before, and what became of it. */
  async ofLink({ link, session }: LinkVisit, { parties }: LinkFile): Promise<readonly OwnChange[]> {
    const rows = await inSession(this.pool, session, (client) => changesByLink(client, link.id));
    return Promise.all(
      rows.map(async (row) => {
        const { kind, from_on, told_on, state, return_reason, return_sealed: sealed } = row;
        const opened =
          sealed === null ? null : await this.vault.unseal(session, parties.candidate, returnPlace(row.id), sealed);
        const explanation = typeof opened === 'string' ? opened : null;
        return { kind, from_on, told_on, state, return_reason, explanation };
      }),
    );
  }

  async list(actor: SessionActor, filter: ChangeFilter): Promise<readonly ListedChange[]> {
    requireRole(actor, READERS, 'Meldingen van werkgevers zien');
    return inSession(this.pool, actor, (client) => changesOf(client, filter));
  }

  /** How many wait for this member: a consultant has those of own placements; others than the deciders have none. */
  async waitingFor(actor: SessionActor): Promise<WaitingReports> {
    if (!DECIDERS.includes(actor.role)) return { count: 0, since: null };
    const owner = actor.role === 'consultant' ? actor.id : null;
    return inSession(this.pool, actor, (client) => waitingChanges(client, owner));
  }

  /** @throws UnknownChangeError, NotAllowedError */
  async read(actor: SessionActor, id: string): Promise<OpenedChange> {
    requireRole(actor, READERS, 'Meldingen van werkgevers zien');
    const row = await inSession(this.pool, actor, (client) => changeRow(client, id));
    if (!row) throw new UnknownChangeError();
    await this.files.look(actor, row.placement, { operation: 'changeReport.read', purpose: undefined });
    return { row, words: await this.wordsOf(actor, row, row.candidate) };
  }

  /**
   * What accepting would cause; nothing is stored.
   * @param second who stands in for a second person that the step needs
   * @throws EngineError when the file does not allow it
   */
  async preview(actor: SessionActor, opened: OpenedChange, second?: string): Promise<ChangePreview> {
    const { proposal, revision, sending: alone } = await this.sendingFor(actor, opened);
    if (alone === undefined) return { proposal, revision, previewed: undefined };
    const sending = second === undefined ? alone : { ...alone, sent: { ...alone.sent, secondBy: second } };
    const previewed = await this.events.preview(actor, sending);
    return { proposal, revision, previewed };
  }

  /** The step behind a report, on the file as it is now; `sending` is undefined where accepting sends no event. */
  async sendingFor(
    actor: SessionActor,
    { row, words }: { readonly row: ChangeRow; readonly words: ChangeWords | null },
  ): Promise<{ readonly proposal: Proposal; readonly revision: number; readonly sending: Sending | undefined }> {
    const { proposal, revision } = await this.proposed(actor, row);
    const sending = proposal.does === 'contact' ? undefined : sendingOf(row, words, proposal.event, revision);
    return { proposal, revision, sending };
  }

  /** @throws ChangeDecidedError */
  async requireWaiting(actor: SessionActor, row: ChangeRow): Promise<void> {
    if (row.state === 'waiting') return;
    const name = await inSession(this.pool, actor, (client) => nameOf(client, row.decided_by));
    throw new ChangeDecidedError(row, name);
  }

  /** Its step was laid before a second person, who confirmed it. One that was decided already stays as it is. */
  async settle(actor: SessionActor, id: string, entry: number): Promise<void> {
    try {
      await this.decide(actor, id, async () => ({
        state: 'accepted',
        entry,
        by: actor.id,
        reason: null,
        sealed: null,
      }));
    } catch (error) {
      if (!(error instanceof ChangeDecidedError)) throw error;
    }
  }

  /**
   * Takes a report over: its event happens in the name of who accepts, with the reporter beside it.
   * Two at once are one after the other: the second is told who was first.
   * @param expectedRevision of the placement that was looked at
   * @returns what somebody should know of the wage and the hours that it brought (M8, M10)
   * @throws UnknownChangeError, ChangeDecidedError, StaleRevisionError and what the event is refused for
   */
  async accept(actor: SessionActor, id: string, expectedRevision: number): Promise<readonly string[]> {
    requireRole(actor, DECIDERS, 'Een melding verwerken');
    let warnings: readonly string[] = [];
    await this.decide(actor, id, async (client, row, candidate) => {
      const done = await acceptedEntry(client, actor.tenant, operationOf(id));
      if (done !== undefined)
        return { state: 'accepted', entry: done.entry, by: done.actor ?? actor.id, reason: null, sealed: null };
      const carried = await this.carryOut(actor, row, candidate, expectedRevision);
      warnings = carried.warnings;
      return { state: 'accepted', entry: carried.entry, by: actor.id, reason: null, sealed: null };
    });
    return warnings;
  }

  /** Gives a report back with a reason; the reporter gets a message. @throws UnknownChangeError, ChangeDecidedError */
  async giveBack(actor: SessionActor, id: string, reason: string, explanation: string | null): Promise<void> {
    requireRole(actor, DECIDERS, 'Een melding terugsturen');
    await this.decide(actor, id, async (_client, row, candidate) => {
      const sealed =
        explanation === null ? null : await this.vault.seal(actor, candidate, returnPlace(row.id), explanation);
      return { state: 'returned', entry: null, by: actor.id, reason, sealed };
    });
  }

  private async decide(
    actor: SessionActor,
    id: string,
    judge: (client: PoolClient, row: ChangeRow, candidate: string) => Promise<Omit<Verdict, 'at'>>,
  ): Promise<void> {
    await inSession(this.pool, actor, async (client) => {
      const listed = await changeRow(client, id);
      const row = await heldChange(client, id);
      if (!listed || !row) throw new UnknownChangeError();
      if (row.state !== 'waiting') throw new ChangeDecidedError(row, await nameOf(client, row.decided_by));
      const verdict = await judge(client, row, listed.candidate);
      const { state, reason, entry } = verdict;
      const { placement, kind, link, told_by: addressee } = row;
      const isAccepted = state === 'accepted';
      const data = { link, ...(reason === null ? {} : { reason }) };
      const template = isAccepted ? 'link.changeAccepted' : 'link.changeReturned';
      const { at } = await this.record.appendIn(client, actor, {
        placement,
        type: isAccepted ? 'change.accepted' : 'change.returned',
        actor: actorOf(actor),
        facts: { report: id, link, kind, addressee, ...(reason === null ? {} : { reason }), follows: entry },
        outbox: [{ template, recipient: 'link', data }],
      });
      await decideChange(client, id, { ...verdict, at });
      await client.query(
        `update inbox_item set done_at = $3, done_by = $4
         where stream = $1 and template = 'change.reported' and data ->> 'report' = $2 and done_at is null`,
        [placement, id, at, actor.id],
      );
    });
  }

  /** @returns the number of the entry; null where no event of the placement belongs to it */
  private async carryOut(
    actor: SessionActor,
    row: ChangeRow,
    candidate: string,
    expectedRevision: number,
  ): Promise<{ readonly entry: number | null; readonly warnings: readonly string[] }> {
    const words = await this.wordsOf(actor, row, candidate);
    const { sending } = await this.sendingFor(actor, { row, words });
    if (sending === undefined) {
      await this.changeContact(actor, row.placement, words);
      return { entry: null, warnings: [] };
    }
    const idempotency = idempotencyOf(operationOf(row.id), row.id, sending.sent as JsonObject);
    return this.events.send(actor, { ...sending, expectedRevision, idempotency });
  }

  private async proposed(actor: SessionActor, row: ChangeRow) {
    const file = await this.files.toChange(actor, row.placement);
    const { revision, instance } = instanceOf(file, 'placement');
    const today = localDate(await this.clock.now());
    const monthlyWage = await inSession(this.pool, actor, (client) => lastWage(client, row.placement));
    const known = { context: placementContext.parse(instance.context), today, monthlyWage };
    return { proposal: proposalOf(row, known), revision };
  }

  /** At the location of this placement and nowhere else (M13). @throws PlaceUnknownError */
  private async changeContact(actor: SessionActor, placement: string, words: ChangeWords | null): Promise<void> {
    if (words?.contact == null) throw new UnknownChangeError();
    const sides = await workSides(this, actor, placement, localDate(await this.clock.now()));
    if (sides === undefined) throw new UnknownChangeError();
    const { view } = await this.employers.read(actor, sides.employer.id);
    const place = sides.employer.place ?? (sides.hired ? view.locations[0] : undefined);
    if (place === undefined && view.locations.length > 0) throw new PlaceUnknownError();
    const changed = withContact(place ?? { ...NO_PLACE, name: view.name }, employerContact.parse(words.contact));
    const locations =
      place === undefined ? [changed] : view.locations.map((one) => (one.id === place.id ? changed : one));
    await this.employers.change(actor, sides.employer.id, employerChange.parse({ locations, acceptDuplicate: true }));
  }

  private async wordsOf(actor: SessionActor, row: ChangeRow, candidate: string): Promise<ChangeWords | null> {
    if (row.sealed === null) return null;
    try {
      return wordsFrom(await this.vault.unseal(actor, candidate, changePlace(row.id), row.sealed));
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }
}

const NO_PLACE = { id: null, branchNumber: null, address: null, contacts: [] };
const operationOf = (report: string): string => `change:${report}`;

function sendingOf(
  row: ChangeRow,
  words: ChangeWords | null,
  event: Sending['sent'],
  expectedRevision: number,
): Sending {
  const explanation = words === null ? undefined : toldBy(row.told_by, words, row.told_on).slice(0, 4000);
  const sent = { ...event, ...(explanation === undefined ? {} : { sealed: { explanation } }) };
  return { placement: row.placement, instance: 'placement', sent, expectedRevision };
}

async function lastWage(client: PoolClient, placement: string): Promise<string | null> {
  const { rows } = await client.query<{ monthly_wage: string | null }>(
    'select monthly_wage from contract where placement = $1 order by number desc limit 1',
    [placement],
  );
  return rows[0]?.monthly_wage ?? null;
}

async function nameOf(client: PoolClient, member: string | null): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from member where id::text = $1', [member]);
  return rows[0]?.name ?? 'Een collega';
}
