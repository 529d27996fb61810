import type { PoolClient } from 'pg';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import { byFirstByte, columnsOf, firstId, type IdentifiedRow } from '../../outcomes/chunk.js';
import { newCodeBook } from '../../outcomes/columns.js';
import type { FoundColumns } from '../../outcomes/figure-reader.js';
import { bodyCode } from '../../outcomes/outcome-parts.js';
import type { OutcomeRow } from '../../outcomes/outcome-row.js';
import { partFor } from '../../outcomes/succession.js';
import type { PeoplePicture } from '../../outcomes/people/people-book.js';
import type { PersonRow } from '../../outcomes/people/people-columns.js';
import type { AppPool } from '../../platform/database.js';
import { peoplePicture } from '../people-then.js';
import type { DayReplay } from './day-replay.js';

/** What figures of a replayed day are found from. */
export type ReplayedPicture = { readonly columns: FoundColumns; readonly people: PeoplePicture };

/** As many pictures stay in memory: who compares goes from one day to another. */
const MOST_IN_MEMORY = 2;
/** Rows are read in sixteen parts, so that a million of them are never there as text at once. */
const PARTS = 16;

/** Of whoever was erased since, the sex is not known any more; the rest is codes and days. */
const ROWS = `select r.placement as id, r.body, c.erased_on is not null as erased
  from day_replay_placement r left join candidate c on c.id = r.candidate
  where r.replay = $1 and r.candidate >= $2 and ($3::uuid is null or r.candidate < $3)`;
const PEOPLE = 'select body from day_replay_person where replay = $1 order by person';
const ERASED = 'select count(*)::int as count from candidate where tenant = $1 and erased_on is not null';
type Row = { readonly id: string; readonly body: string; readonly erased: boolean };
type Kept = { readonly replay: string; readonly erased: number; readonly picture: Promise<ReplayedPicture> };

/** Reads the rows of a replayed day for the figures, and keeps the last ones in memory. */
export class ReplayedPictures {
  private kept: readonly Kept[] = [];

  constructor(private readonly pool: AppPool) {}

  /** @param replay one that is done */
  async of({ tenant }: Session, replay: DayReplay): Promise<ReplayedPicture> {
    const session = { tenant, tenants: [tenant] };
    const erased = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ count: number }>(ERASED, [tenant]);
      return rows[0]?.count ?? 0;
    });
    const known = this.kept.find((one) => one.replay === replay.id && one.erased === erased);
    const used = known ?? { replay: replay.id, erased, picture: this.read(session, replay) };
    this.kept = [used, ...this.kept.filter((one) => one !== used && one.replay !== replay.id)].slice(0, MOST_IN_MEMORY);
    // What could not be read is asked again, and not kept.
    used.picture.catch(() => {
      this.kept = this.kept.filter((one) => one !== used);
    });
    return used.picture;
  }

  private async read(session: Session, { id, moment }: DayReplay): Promise<ReplayedPicture> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ body: string }>(PEOPLE, [id]);
      const persons = rows.map(({ body }) => JSON.parse(body) as PersonRow);
      const body = await bodyCode(this.pool, session.tenant);
      return { columns: await readColumns(client, id, body), people: peoplePicture(persons, moment) };
    });
  }
}

async function readColumns(client: PoolClient, replay: string, body: string): Promise<FoundColumns> {
  const codes = newCodeBook();
  const chunks: FoundColumns['chunks'][number][] = [];
  const size = 256 / PARTS;
  for (let part = 0; part < PARTS; part += 1) {
    const until = part + 1 < PARTS ? firstId((part + 1) * size) : null;
    const { rows } = await client.query<Row>(ROWS, [replay, firstId(part * size), until]);
    for (const some of byFirstByte(
      rows.map((row) => parsed(row, body)),
      ([, row]) => row.candidate,
    ))
      chunks.push(columnsOf(some, codes));
  }
  return { chunks, codes };
}

function parsed({ id, body, erased }: Row, of: string): IdentifiedRow {
  const row = partFor(JSON.parse(body) as OutcomeRow, of);
  return [id, erased ? { ...row, sex: null } : row];
}
