import { createHash, randomBytes } from 'node:crypto';
import type { Moment } from '../../../workflows/definition.js';
import type { Identity } from '../../access/token-check.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';

/** What a login must find again when the provider sends the browser back. */
export type LoginAttempt = {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Page to go to afterwards, a path of ours. */
  readonly goTo: string;
};

export type StoredSession = {
  readonly id_hash: string;
  readonly csrf: string;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly attempt: LoginAttempt | null;
  readonly tenant: string | null;
  readonly role: string | null;
  /** Per placement why it is opened, said by roles that must say it (F6). */
  readonly purposes: Readonly<Record<string, string>>;
  readonly id_token: string | null;
  readonly created_at: Moment;
  readonly seen_at: Moment;
};

const MINUTE = 60_000;
export const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 10;
const ATTEMPT_MINUTES = 10;
/** A session that was seen this short ago is not written again: most requests only read. */
const WRITE_AFTER_MINUTES = 1;

/** Sessions of the pages, in the database: any process answers any request, and deleting a row ends a session at once. */
export class SessionStore {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  /** The session behind the secret of a cookie; undefined when there is none or its time is over. */
  async find(secret: string): Promise<StoredSession | undefined> {
    const now = await this.clock.now();
    const [row] = await this.pool.query<StoredSession>(
      { name: 'web-session', text: 'select * from web_session where id_hash = $1' },
      [hashOf(secret)],
    );
    if (!row || isOver(row, now)) return undefined;
    if (minutesBetween(row.seen_at, now) >= WRITE_AFTER_MINUTES) {
      await this.pool.query('update web_session set seen_at = $2 where id_hash = $1', [row.id_hash, now]);
    }
    return row;
  }

  /** @returns the secret for the cookie */
  async beginLogin(attempt: LoginAttempt): Promise<string> {
    const now = await this.clock.now();
    const secret = newSecret();
    await this.pool.query(
      'insert into web_session (id_hash, csrf, attempt, created_at, seen_at) values ($1, $2, $3, $4, $4)',
      [hashOf(secret), newSecret(), JSON.stringify(attempt), now],
    );
    return secret;
  }

  /**
   * Ends the attempt and opens the session under a new secret, so that nobody who knew the old one is signed in.
   * @returns the secret for the cookie
   */
  async signIn(attempt: StoredSession, { issuer, subject }: Identity, idToken: string | null): Promise<string> {
    const now = await this.clock.now();
    const secret = newSecret();
    await this.pool.inTransaction(async (client) => {
      const oldest = new Date(Date.parse(now) - LONGEST_HOURS * 60 * MINUTE).toISOString();
      await client.query('delete from web_session where id_hash = $1 or created_at < $2', [attempt.id_hash, oldest]);
      await client.query(
        `insert into web_session (id_hash, csrf, issuer, subject, id_token, created_at, seen_at)
         values ($1, $2, $3, $4, $5, $6, $6)`,
        [hashOf(secret), newSecret(), issuer, subject, idToken, now],
      );
    });
    return secret;
  }

  async choose(session: StoredSession, tenant: string, role: string): Promise<void> {
    await this.pool.query("update web_session set tenant = $2, role = $3, purposes = '{}' where id_hash = $1", [
      session.id_hash,
      tenant,
      role,
    ]);
  }

  async sayPurpose(session: StoredSession, placement: string, purpose: string): Promise<void> {
    await this.pool.query('update web_session set purposes = purposes || $2::jsonb where id_hash = $1', [
      session.id_hash,
      JSON.stringify({ [placement]: purpose }),
    ]);
  }

  async end(session: StoredSession): Promise<void> {
    await this.pool.query('delete from web_session where id_hash = $1', [session.id_hash]);
  }

  /** Every session of somebody, on any machine. */
  async endAll({ issuer, subject }: Identity): Promise<void> {
    await this.pool.query('delete from web_session where issuer = $1 and subject = $2', [issuer, subject]);
  }
}

function isOver({ subject, created_at: created, seen_at: seen }: StoredSession, now: Moment): boolean {
  if (subject === null) return minutesBetween(created, now) >= ATTEMPT_MINUTES;
  return minutesBetween(seen, now) >= IDLE_MINUTES || minutesBetween(created, now) >= LONGEST_HOURS * 60;
}

const minutesBetween = (from: Moment, to: Moment): number => (Date.parse(to) - Date.parse(from)) / MINUTE;
const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
