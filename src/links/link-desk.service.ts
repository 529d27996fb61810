import type { Moment, Role } from '../../workflows/definition.js';
import { NotAllowedError } from '../access/access.errors.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import { contestableIn } from '../objections/contestable-in-file.js';
import { sentLetters } from '../objections/sent-letters.js';
import type { PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import type { Keys } from '../platform/keys.js';
import { localDate, startOfLocalDay } from '../platform/legal-time.js';
import type { LinkContact, Ways } from './link-contact.js';
import { contactFor, lastDayOf, plannedVisit, WORKER_DIED } from './link-fitness.js';
import type { NewLink } from './link-input.js';
import { LINK_KINDS, MOST_LINKS_A_DAY, OF_WORKER, type Addressee, type LinkPurpose } from './link-kinds.js';
import { contactPlace, type Aim, type LinkMaker } from './link-maker.js';
import { addressedOf, knownFor, type LinkPeople } from './link-people.js';
import type { LinkRecord } from './link-record.js';
import {
  endSessions,
  insertLink,
  isForTheDead,
  keyOf,
  linkRow,
  linksMadeOn,
  linksOf,
  linksThen,
  renewLink,
  type LinkRow,
} from './link-rows.js';
import { codeOf } from './link-secret.js';
import { linkView, type LinkView } from './link-view.js';
import { LinkUnfitError, TooManyError, UnknownLinkError } from './link.errors.js';

const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'expert'];
/** Who sees which links went out for a placement. */
export const READS_LINKS: readonly Role[] = [...KEEPERS, 'manager', 'reviewer', 'legalOfficer'];
/** Who makes links of a few purposes only. */
const ONLY: Readonly<Partial<Record<Role, { readonly purpose: readonly LinkPurpose[]; readonly why: string }>>> = {
  expert: { purpose: ['view', 'visit'], why: 'U kunt alleen links voor uw eigen meting maken: bezoek en concept.' },
  legalOfficer: { purpose: ['objection'], why: 'U kunt alleen links voor bezwaar maken.' },
};

export type LinkedNames = {
  readonly representatives: readonly string[];
  readonly employer: { readonly work: string | undefined; readonly employment: string | undefined };
};

/** Sent again it goes to the same person: a jobcoach stands in no file, and a worker can have several who act (M18). */
const SAME_PERSON: readonly Addressee[] = ['jobcoach', 'representative'];

/** The letter with a code, as the back office prints it. */
export type CodeLetter = { readonly contact: LinkContact; readonly code: string; readonly link: LinkView };

/** Members make links, see what became of them, send them again and take them back. */
export class LinkDesk {
  constructor(
    private readonly pool: AppPool,
    private readonly keys: Keys,
    private readonly vault: PersonVault,
    private readonly clock: Clock,
    private readonly files: PlacementFiles,
    private readonly people: LinkPeople,
    private readonly maker: LinkMaker,
    private readonly record: LinkRecord,
  ) {}

  /** Newest first; an expert sees those of own measurements. @throws NotAllowedError, UnknownStreamError */
  async list(actor: SessionActor, placement: string): Promise<readonly LinkView[]> {
    requireRole(actor, READS_LINKS, 'De links van een plaatsing zien');
    return this.ofOpened(
      actor,
      await this.files.look(actor, placement, { operation: 'links.read', purpose: undefined }),
    );
  }

  /**
   * The same of a file that is open already.
   * @param then as they stood at a moment of the past; one that was sent again since has its last day of now
   * @throws NotAllowedError
   */
  async ofOpened(actor: SessionActor, file: PlacementFile, then?: Moment): Promise<readonly LinkView[]> {
    requireRole(actor, READS_LINKS, 'De links van een plaatsing zien');
    const { id: placement } = file.item;
    const now = then ?? (await this.clock.now());
    const rows = await inSession(this.pool, actor, (client) => linksOf(client, placement));
    const seen = linksThen(rows, now).filter((row) => isSeen(file, row));
    return Promise.all(seen.map(async (row) => linkView(row, await this.nameOf(actor, file, row), now)));
  }

  /**
   * Makes a link and lets it go out: the address by mail, the code by another way.
   * @throws LinkUnfitError, TooManyError, NotAllowedError, UnknownStreamError
   */
  async make(actor: SessionActor, placement: string, input: NewLink): Promise<LinkView> {
    const file = await this.opened(actor, placement, input.purpose);
    const now = await this.clock.now();
    const { aim, ways } = await this.aimAt(actor, file, input, now);
    const { row, entry } = await this.maker.make(actor, actorOf(actor), aim, ways, now, localDate(now));
    await this.record.append(actor, entry, (client) => insertLink(client, row));
    return linkView(row, aim.contact.name, now);
  }

  /** The same link anew: the old address and code open nothing any more. @throws UnknownLinkError and as `make` */
  async again(actor: SessionActor, placement: string, id: string): Promise<LinkView> {
    const row = await this.rowOf(actor, placement, id);
    const file = await this.opened(actor, placement, row.purpose);
    if (row.used_at !== null || row.revoked_at !== null) {
      const why = row.used_at === null ? 'ingetrokken' : 'gebruikt';
      throw new LinkUnfitError([{ field: '', code: 'closed', detail: `Deze link is ${why}. Maak een nieuwe.` }]);
    }
    const now = await this.clock.now();
    const { purpose, addressee, measurement, support, month } = row;
    const known = SAME_PERSON.includes(addressee) ? await this.contactOf(actor, file, row) : null;
    const contact =
      known === null || addressee !== 'jobcoach'
        ? null
        : { name: known.name, mail: known.mail ?? '', phone: known.phone };
    const representative = addressee === 'representative' ? (known?.name ?? null) : null;
    const input: NewLink = { purpose, addressee, measurement, support, month, contact, representative };
    const { aim, ways } = await this.aimAt(actor, file, input, now);
    const made = await this.maker.again(actor, actorOf(actor), row, aim, ways, localDate(now));
    await this.record.append(actor, made.entry, (client) => renewLink(client, made.row));
    return linkView(made.row, aim.contact.name, now);
  }

  /** From now on it opens nothing, also for who is in. Doing it again changes nothing. @throws UnknownLinkError */
  async revoke(actor: SessionActor, placement: string, id: string): Promise<void> {
    const row = await this.rowOf(actor, placement, id);
    await this.opened(actor, placement, row.purpose);
    if (row.revoked_at !== null) return;
    const { purpose, addressee } = row;
    const facts = { link: id, purpose, addressee };
    await this.record.append(
      actor,
      { placement, type: 'link.revoked', actor: actorOf(actor), facts },
      async (client, { at }) => {
        await client.query('update signed_link set revoked_at = $2, revoked_by = $3 where id = $1', [id, at, actor.id]);
        await endSessions(client, id);
      },
    );
  }

  /** The code for a letter; that it was looked at is recorded. @throws UnknownLinkError, LinkUnfitError */
  async codeLetter(actor: SessionActor, placement: string, id: string): Promise<CodeLetter> {
    requireRole(actor, ['backOffice', 'consultant'], 'Een brief met een code maken');
    const row = await this.rowOf(actor, placement, id);
    const now = await this.clock.now();
    const view = linkView(row, null, now);
    const dead = await inSession(this.pool, actor, (client) => isForTheDead(client, row));
    if (row.code_by !== 'letter' || view.state !== 'open' || dead) {
      const detail = 'Bij deze link hoort nu geen brief met een code.';
      throw new LinkUnfitError([{ field: '', code: 'no-letter', detail }]);
    }
    const file = await this.files.look(actor, placement, { operation: 'links.codeLetter', purpose: undefined });
    const contact = await this.contactOf(actor, file, row);
    if (contact === null) throw new UnknownLinkError();
    return { contact, code: codeOf(this.keys, keyOf(row)), link: { ...view, name: contact.name } };
  }

  private async opened(actor: SessionActor, placement: string, purpose: NewLink['purpose']): Promise<PlacementFile> {
    requireRole(actor, [...KEEPERS, 'legalOfficer'], 'Een link maken of intrekken');
    const only = ONLY[actor.role];
    if (only !== undefined && !only.purpose.includes(purpose)) throw new NotAllowedError(only.why);
    return this.files.toChange(actor, placement);
  }

  private async aimAt(
    actor: SessionActor,
    file: PlacementFile,
    input: NewLink,
    now: string,
  ): Promise<{ readonly aim: Aim; readonly ways: Ways }> {
    const { id: placement, candidate } = file.item;
    const on = localDate(now);
    await this.refuseTooMany(actor, placement, on);
    const parties = await this.people.of(actor, placement, on);
    if (parties?.person === undefined) throw new PersonErasedError(candidate);
    if (parties.workerDied && OF_WORKER.includes(input.addressee)) throw new LinkUnfitError([WORKER_DIED]);
    const letters = await inSession(this.pool, actor, (client) => sentLetters(client, placement));
    const contact = contactFor(input, file, knownFor(parties, on, input.purpose), contestableIn(file, letters));
    const ways = this.maker.waysTo(contact);
    if (ways === undefined) {
      const detail = 'Er zijn geen twee wegen: een e-mailadres, en een mobiel nummer of postadres voor de code.';
      throw new LinkUnfitError([{ field: 'addressee', code: 'no-way', detail }]);
    }
    const { purpose, addressee, measurement, support, month } = input;
    const until = lastDayOf(purpose, measurement, file, on);
    const visit = purpose === 'visit' ? plannedVisit(measurement, file) : null;
    const data = {
      ...visit,
      ...(month === null ? {} : { month }),
      ...(measurement === null ? {} : { measurement }),
    };
    const { template } = LINK_KINDS[purpose];
    const about = { purpose, addressee, measurement, support, month };
    return { aim: { placement, candidate, ...about, contact, until, template, data }, ways };
  }

  /** Names of whom a link can go to: who acts for the worker (M18), and who speaks at the place of work (M13, M15). */
  async peopleOf(actor: SessionActor, placement: string): Promise<LinkedNames> {
    await this.files.toChange(actor, placement);
    const on = localDate(await this.clock.now());
    const parties = await this.people.of(actor, placement, on);
    const named = (purpose: LinkPurpose, who: Addressee): readonly string[] =>
      parties === undefined
        ? []
        : addressedOf(parties, on, purpose).flatMap(({ addressee, name }) => (addressee === who ? [name] : []));
    const [work] = named('visit', 'employer');
    const [employment] = named('change', 'employer');
    return { representatives: named('view', 'representative'), employer: { work, employment } };
  }

  private async refuseTooMany(actor: SessionActor, placement: string, on: string): Promise<void> {
    const since = startOfLocalDay(on);
    const made = await inSession(this.pool, actor, (client) => linksMadeOn(client, placement, since));
    if (made >= MOST_LINKS_A_DAY) {
      throw new TooManyError('Voor deze plaatsing zijn vandaag al veel links gemaakt. Probeer het morgen opnieuw.');
    }
  }

  private async rowOf(actor: SessionActor, placement: string, id: string): Promise<LinkRow> {
    const file = await this.files.toChange(actor, placement);
    const row = await inSession(this.pool, actor, (client) => linkRow(client, id));
    if (row?.placement !== placement || !isSeen(file, row)) throw new UnknownLinkError();
    return row;
  }

  private async nameOf(actor: SessionActor, file: PlacementFile, row: LinkRow): Promise<string | null> {
    return (await this.contactOf(actor, file, row))?.name ?? null;
  }

  private async contactOf(actor: SessionActor, file: PlacementFile, row: LinkRow): Promise<LinkContact | null> {
    try {
      const opened = await this.vault.unseal(actor, file.item.candidate, contactPlace(row.id), row.contact);
      return opened as unknown as LinkContact;
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }
}

/** An expert works with own measurements only (C6). */
function isSeen(file: PlacementFile, row: LinkRow): boolean {
  if (file.shape === 'whole') return true;
  return (
    (row.purpose === 'view' || row.purpose === 'visit') &&
    file.instances.some(({ name }) => name === `measurement-${row.measurement}`)
  );
}
