import type { Actor, Moment } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import type { Keys } from '../platform/keys.js';
import { localDate } from '../platform/legal-time.js';
import { MOST_CODES_A_DAY, MOST_WRONG_CODES } from './link-kinds.js';
import type { LinkMaker } from './link-maker.js';
import type { LinkRecord } from './link-record.js';
import { closedAt, isForTheDead, keyOf, linkRow, renewCode, type LinkRow } from './link-rows.js';
import { codeHashOf, hashOf, isSame, newSecret } from './link-secret.js';
import { LinkClosedError, TooManyError, WrongCodeError } from './link.errors.js';

/** Somebody who came in with a link and its code: sees this link's own things and nothing else. */
export type LinkVisit = {
  readonly link: LinkRow;
  readonly session: Session;
  readonly actor: Actor;
  readonly csrf: string;
  readonly sessionHash: string;
};

const MINUTE = 60_000;
export const LINK_IDLE_MINUTES = 20;
export const LINK_LONGEST_MINUTES = 60;

type Found = { readonly tenant: string; readonly link: string };
type SessionRow = { readonly csrf: string; readonly created_at: Moment; readonly seen_at: Moment };

/** The way in: an address that is a secret, a code that came another way, and a short session after it. */
export class LinkDoor {
  constructor(
    private readonly pool: AppPool,
    private readonly keys: Keys,
    private readonly clock: Clock,
    private readonly maker: LinkMaker,
    private readonly record: LinkRecord,
  ) {}

  /** The link behind an address. @throws LinkClosedError unless it opens something, or was answered before */
  async knock(secret: string): Promise<LinkRow> {
    return (await this.bySecret(secret)).link;
  }

  /**
   * Counts the try before it is judged, so that many at once are not more than a few.
   * @returns the secret for the cookie
   * @throws LinkClosedError, WrongCodeError
   */
  async enter(secret: string, code: string): Promise<string> {
    const { link, session } = await this.bySecret(secret);
    const tries = await this.countTry(session, link);
    if (tries === undefined) throw new LinkClosedError('locked', link.tenant);
    const given = codeHashOf(this.keys, keyOf(link), code.replaceAll(/\D/g, ''));
    if (!isSame(given, link.code_hash)) {
      if (tries >= MOST_WRONG_CODES) {
        await this.locked(session, link);
        throw new LinkClosedError('locked', link.tenant);
      }
      throw new WrongCodeError(MOST_WRONG_CODES - tries);
    }
    return this.begin(session, link);
  }

  /** Another code by the same way as the first. @throws LinkClosedError, TooManyError */
  async sendCode(secret: string): Promise<LinkRow> {
    const { link, session } = await this.bySecret(secret);
    const on = localDate(await this.clock.now());
    if (link.codes_on === on && link.codes_sent >= MOST_CODES_A_DAY) {
      throw new TooManyError(
        'U kreeg vandaag al een paar keer een code. Vraag morgen een nieuwe code, of bel ons.',
        link.tenant,
      );
    }
    const made = this.maker.code(actorOfLink(link), link, on);
    await this.record.append(session, made.entry, (client) => renewCode(client, made.row));
    return made.row;
  }

  /** @throws LinkClosedError when there is no session, or its time or that of its link is over */
  async visit(secret: string | undefined): Promise<LinkVisit> {
    if (secret === undefined) throw new LinkClosedError('unknown');
    const sessionHash = hashOf(secret);
    const [found] = await this.pool.query<Found>('select tenant, link from link_by_session($1)', [sessionHash]);
    if (!found) throw new LinkClosedError('unknown');
    const session = sessionIn(found.tenant);
    const now = await this.clock.now();
    const { row, link, dead } = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<SessionRow>(
        'update link_session set seen_at = $2 where id_hash = $1 and seen_at > $3 and created_at > $4 returning csrf',
        [sessionHash, now, before(now, LINK_IDLE_MINUTES), before(now, LINK_LONGEST_MINUTES)],
      );
      const link = await linkRow(client, found.link);
      return { row: rows[0], link, dead: link !== undefined && (await isForTheDead(client, link)) };
    });
    if (!row || !link) throw new LinkClosedError('unknown');
    const closed = dead ? 'revoked' : closedAt(link, now);
    if (closed !== undefined && closed !== 'used') throw new LinkClosedError(closed, link.tenant);
    return { link, session, actor: actorOfLink(link), csrf: row.csrf, sessionHash };
  }

  async leave({ session, sessionHash }: LinkVisit): Promise<void> {
    await inSession(this.pool, session, (client) =>
      client.query('delete from link_session where id_hash = $1', [sessionHash]),
    );
  }

  private async bySecret(secret: string): Promise<{ readonly link: LinkRow; readonly session: Session }> {
    const [found] = await this.pool.query<Found>('select tenant, link from link_by_secret($1)', [hashOf(secret)]);
    if (!found) throw new LinkClosedError('unknown');
    const session = sessionIn(found.tenant);
    const { link, dead } = await inSession(this.pool, session, async (client) => {
      const row = await linkRow(client, found.link);
      return { link: row, dead: row !== undefined && (await isForTheDead(client, row)) };
    });
    if (!link) throw new LinkClosedError('unknown');
    const closed = dead ? 'revoked' : closedAt(link, await this.clock.now());
    if (closed !== undefined && closed !== 'used') throw new LinkClosedError(closed, link.tenant);
    return { link, session };
  }

  /** Number of tries with this one; undefined when there were too many. */
  private async countTry(session: Session, link: LinkRow): Promise<number | undefined> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ wrong_codes: number }>(
        `update signed_link set wrong_codes = wrong_codes + 1 where id = $1 and secret_no = $2 and wrong_codes < $3
         returning wrong_codes`,
        [link.id, link.secret_no, MOST_WRONG_CODES],
      );
      return rows[0]?.wrong_codes;
    });
  }

  private async begin(session: Session, link: LinkRow): Promise<string> {
    const secret = newSecret();
    const { id, placement, purpose, addressee } = link;
    const entry = { placement, type: 'link.opened', actor: actorOfLink(link), facts: { link: id, purpose, addressee } };
    await this.record.append(session, entry, async (client, { at }) => {
      await client.query('update signed_link set wrong_codes = 0, opened_at = coalesce(opened_at, $2) where id = $1', [
        id,
        at,
      ]);
      await client.query('delete from link_session where link = $1 and seen_at < $2', [
        id,
        before(at, LINK_LONGEST_MINUTES),
      ]);
      await client.query(
        'insert into link_session (id_hash, tenant, link, csrf, created_at, seen_at) values ($1, $2, $3, $4, $5, $5)',
        [hashOf(secret), session.tenant, id, newSecret(), at],
      );
    });
    return secret;
  }

  private async locked(session: Session, link: LinkRow): Promise<void> {
    const { id, placement, purpose, addressee } = link;
    const data = { link: id };
    await this.record.append(session, {
      placement,
      type: 'link.locked',
      actor: actorOfLink(link),
      facts: { link: id, purpose, addressee },
      inbox: [{ template: 'link.locked', recipient: 'owner', data }],
    });
  }
}

/** Whoever answers by a link stands in the journal with the link, never with a name. */
export const actorOfLink = ({ id, tenant }: Pick<LinkRow, 'id' | 'tenant'>): Actor => ({
  id: `link-${id}`,
  role: 'link',
  tenant,
});

const sessionIn = (tenant: string): Session => ({ tenant, tenants: [tenant] });
const before = (now: Moment, minutes: number): Moment => new Date(Date.parse(now) - minutes * MINUTE).toISOString();
