import type { Session } from '../../journal/record-store.js';
import { canonicalText } from '../../journal/canonical-text.js';
import { claimNext } from '../../journal/claimed-work.js';
import { inSession } from '../../journal/session-work.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { openedBy, personsThen } from '../people-then.js';
import type { RowsReplayer } from '../rows-then.js';
import { claim, keepPiece, unfinished, type ClaimedReplay, type Piece } from './day-replay-rows.js';

/** Files in one piece: some seconds of replaying. */
const PLACEMENTS = 100;
const PEOPLE = 500;

const NEXT = `select id from placement where tenant = $1 and opened_on <= $2 and ($3::uuid is null or id > $3)
  order by id limit ${PLACEMENTS}`;

/** Replays what was asked for, piece by piece; each piece is kept once, whoever did it. */
export class DayReplayWork {
  readonly name = 'replay of a day';

  constructor(
    private readonly pool: AppPool,
    private readonly rows: RowsReplayer,
    private readonly clock: Clock,
  ) {}

  async step(): Promise<boolean> {
    const claimed = await claimNext(this.pool, this.clock, { next: unfinished, claim });
    if (claimed === undefined) return false;
    const { tenant } = claimed;
    const session = { tenant, tenants: [tenant] };
    const piece =
      claimed.state === 'placements' ? await this.placements(session, claimed) : await this.people(session, claimed);
    const now = await this.clock.now();
    await inSession(this.pool, session, (client) => keepPiece(client, claimed, piece, now));
    return true;
  }

  private async placements(session: Session, { day, moment, after }: ClaimedReplay): Promise<Piece> {
    const ids = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ id: string }>(NEXT, [session.tenant, day, after]);
      return rows.map(({ id }) => id);
    });
    const { rows, failed } = await this.rows.of(session, await this.rows.sources(session, ids), { day, moment });
    return {
      rows: rows.map(([id, row]) => ({ id, person: row.candidate, body: canonicalText(row) })),
      failed: [...failed.keys()],
      count: ids.length,
      last: ids.at(-1) ?? null,
    };
  }

  private async people({ tenant }: Session, { day, moment, after }: ClaimedReplay): Promise<Piece> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const ids = await openedBy(client, tenant, day, { after, limit: PEOPLE });
      const persons = await personsThen(client, ids, { day, moment });
      return {
        rows: persons.map((person) => ({ id: person.id, person: person.id, body: canonicalText(person) })),
        failed: [],
        count: ids.length,
        last: ids.at(-1) ?? null,
      };
    });
  }
}
