import { createHash, randomBytes } from 'node:crypto';
import type { Moment } from '../../workflows/definition.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { SubscriptionShownError, TooManySubscriptionsError } from './calendar-subscriptions.errors.js';

/** A link as its owner sees it; the secret was shown once. */
export type CalendarSubscription = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Moment;
  /** When a calendar program last asked for it. */
  readonly readAt: Moment | null;
};

const MOST = 5;
/** A program asks several times an hour; a time once an hour says enough. */
const WRITE_AFTER_MS = 3_600_000;

/** Private links to the visits of an expert, for calendar programs that cannot sign in. */
export class CalendarSubscriptions {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  /** Own links that still work, newest first. */
  async list(actor: SessionActor): Promise<readonly CalendarSubscription[]> {
    requireRole(actor, ['expert'], 'Een agenda-abonnement');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<CalendarSubscription>(
        `select id, name, created_at as "createdAt", read_at as "readAt" from calendar_subscription
         where tenant = $1 and member = $2 and revoked_at is null order by created_at desc, id`,
        [actor.tenant, actor.id],
      );
      return rows;
    });
  }

  /**
   * Makes a link.
   * @param id chosen by whoever asks, so that asking twice makes one link
   * @returns the secret in its address; only its hash is stored
   * @throws TooManySubscriptionsError, SubscriptionShownError when it was made before: it is not shown again
   */
  async create(actor: SessionActor, id: string, name: string): Promise<string> {
    if ((await this.list(actor)).length >= MOST) throw new TooManySubscriptionsError(MOST);
    const secret = randomBytes(32).toString('base64url');
    const at = await this.clock.now();
    const made = await inSession(this.pool, actor, async (client) => {
      const { rowCount } = await client.query(
        `insert into calendar_subscription (id, tenant, member, name, secret_hash, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
        [id, actor.tenant, actor.id, name, hashOf(secret), at],
      );
      return rowCount === 1;
    });
    if (!made) throw new SubscriptionShownError();
    return secret;
  }

  /** The link stops working at once. One of somebody else is left as it is. */
  async revoke(actor: SessionActor, id: string): Promise<void> {
    requireRole(actor, ['expert'], 'Een agenda-abonnement');
    const at = await this.clock.now();
    await inSession(this.pool, actor, (client) =>
      client.query(
        `update calendar_subscription set revoked_at = $4
         where id = $1 and tenant = $2 and member = $3 and revoked_at is null`,
        [id, actor.tenant, actor.id, at],
      ),
    );
  }

  /** Whose link it is; undefined when it was revoked, or when that member is no expert here any more. */
  async find(secret: string): Promise<SessionActor | undefined> {
    const [row] = await this.pool.query<{ id: string; tenant: string; member: string }>(
      'select id, tenant, member from calendar_subscription_of($1)',
      [hashOf(secret)],
    );
    if (!row) return undefined;
    const { tenant, member } = row;
    const actor: SessionActor = { id: member, role: 'expert', tenant, tenants: [tenant] };
    await this.noteRead(actor, row.id);
    return actor;
  }

  private async noteRead(actor: SessionActor, id: string): Promise<void> {
    const at = await this.clock.now();
    const earlier = new Date(Date.parse(at) - WRITE_AFTER_MS).toISOString();
    await inSession(this.pool, actor, (client) =>
      client.query(
        'update calendar_subscription set read_at = $2 where id = $1 and (read_at is null or read_at < $3)',
        [id, at, earlier],
      ),
    );
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
