import { randomUUID } from 'node:crypto';
import type { LocalDate, Moment } from '../../../workflows/definition.js';
import { earlier } from '../../../workflows/law/dates.js';
import { requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import { SEE_FIGURES } from '../../outcomes/figure-reader.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { endOfDay } from '../state-origin.service.js';
import { addReplay, removeReplays, replayOf, replaysOf } from './day-replay-rows.js';
import { MOST_KEPT, type DayReplay } from './day-replay.js';
import { ReplayedPictures, type ReplayedPicture } from './replayed-pictures.js';
import { TooManyReplaysError } from './replays.errors.js';

const MOVED = 'select count(distinct stream)::int as count from journal_entry where tenant = $1 and at > $2';

/** Days of which all files are replayed because somebody asked how a figure came about over very many of them. */
export class DayReplays {
  private readonly pictures: ReplayedPictures;

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {
    this.pictures = new ReplayedPictures(pool);
  }

  /**
   * Asks for a day. One that is there or under way already is not asked for twice; one of today is made anew, with what was
   * recorded since. The oldest makes room.
   * @param day today when it is still to come
   * @throws NotAllowedError, TooManyReplaysError
   */
  async ask(actor: SessionActor, day: LocalDate): Promise<DayReplay> {
    requireRole(actor, SEE_FIGURES, 'Alle dossiers laten naspelen');
    const now = await this.clock.now();
    const today = localDate(now);
    const asked = earlier(day, today);
    const moment = endOfDay(asked, today) ?? now;
    const { tenant, id: by } = actor;
    return inSession(this.pool, actor, async (client) => {
      const kept = await replaysOf(client, tenant);
      const same = kept.find((one) => one.day === asked);
      if (same && (same.state !== 'done' || same.moment === moment)) return same;
      const others = kept.filter((one) => one !== same);
      const done = others.filter(({ state }) => state === 'done');
      const surplus = others.length + 1 - MOST_KEPT;
      if (surplus > done.length) throw new TooManyReplaysError();
      const gone = [...(same ? [same] : []), ...(surplus > 0 ? done.slice(-surplus) : [])];
      await removeReplays(
        client,
        tenant,
        gone.map(({ id }) => id),
      );
      await addReplay(client, { id: randomUUID(), tenant, day: asked, moment, by, at: now });
      const added = await replayOf(client, tenant, asked);
      if (!added) throw new TooManyReplaysError();
      return added;
    });
  }

  /**
   * The replay of a day, when it was asked for; one that was made while the day still went on is none once it is over.
   * @throws NotAllowedError
   */
  async find(actor: SessionActor, day: LocalDate): Promise<DayReplay | undefined> {
    requireRole(actor, SEE_FIGURES, 'Alle dossiers laten naspelen');
    const today = localDate(await this.clock.now());
    const found = await inSession(this.pool, actor, (client) => replayOf(client, actor.tenant, day));
    const end = endOfDay(day, today);
    return end !== undefined && found?.moment !== end ? undefined : found;
  }

  /** What figures of that day are found from. @param replay one that is done */
  picture(actor: SessionActor, replay: DayReplay): Promise<ReplayedPicture> {
    return this.pictures.of(actor, replay);
  }

  /** Of how many files something was recorded after a moment. */
  async movedSince({ tenant }: SessionActor, moment: Moment): Promise<number> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rows } = await client.query<{ count: number }>(MOVED, [tenant, moment]);
      return rows[0]?.count ?? 0;
    });
  }
}
