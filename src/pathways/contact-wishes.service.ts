import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { ContactWish } from '../../workflows/placement/contact-wish.js';
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import { idempotencyOf } from '../engine/idempotency-of.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import { startOfLocalDay } from '../platform/legal-time.js';

/** A merge of files may have been told while the worker was down for a weekend. */
const LATELY = 7;
/** Wishes that count, over all files that are read as one person (M44); the one recorded last of a day wins by its place. */
const STANDING = `select coalesce(json_agg(json_build_object('from', r.from_on, 'frequency', r.codes[1])
      order by r.from_on, r.recorded_on, r.number), '[]') from pathway_row r
    where r.candidate = any(candidate_files(candidate_read_as(p.candidate))) and r.kind = 'contactWish' and not r.removed
      and not exists (select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)`;
const TOLD = (
  who: string,
): string => `select p.id, i.revision, coalesce(i.snapshot::json #> '{context,contactWishes}', '[]') as told,
    (${STANDING}) as standing
  from placement p join instance i on i.stream = p.id and i.name = 'placement'
  where p.tenant = $1 and p.state <> 'closed' and p.candidate in (${who})`;
const OF_PERSON = TOLD('select unnest(candidate_files(candidate_read_as($2)))');
/** Whoever has a wish, and whose files were put together or taken apart lately. */
const OF_ALL = TOLD(`select unnest(candidate_files(candidate_read_as(w.candidate))) from (
      select candidate from pathway_row where tenant = $1 and kind = 'contactWish'
      union select stream from journal_entry where tenant = $1 and at >= $2
        and type in ('candidate.merged', 'candidate.unmerged')) w`);

type Row = {
  readonly id: string;
  readonly revision: number;
  readonly told: readonly ContactWish[];
  readonly standing: readonly ContactWish[];
};

/**
 * Tells each placement of a person how often contact is wanted (seeds 43), so that its reminders and its figures follow. The
 * wish itself is kept with the person; a placement that knows it already is told nothing.
 */
export class ContactWishes {
  readonly name = 'contactWishes';

  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
  ) {}

  /** @param by who recorded the wish */
  async tell(session: Session, candidate: string, by: string): Promise<void> {
    await this.tellAll(session, OF_PERSON, candidate, by);
  }

  /** Once a day: what was missed, or moved by a merge of files. */
  async run(today: LocalDate): Promise<void> {
    const since = startOfLocalDay(addDays(today, -LATELY));
    for (const { id } of await allTenants(this.pool)) {
      await this.tellAll({ tenant: id, tenants: [id] }, OF_ALL, since, 'system');
    }
  }

  private async tellAll(session: Session, question: string, asked: string, by: string): Promise<void> {
    const rows = await inSession(this.pool, session, (client) =>
      client.query<Row>(question, [session.tenant, asked]).then((found) => found.rows),
    );
    for (const { id, revision, told, standing } of rows) {
      if (wordsOf(told) === wordsOf(standing)) continue;
      const event = { type: 'contact.wished', wishes: standing.map((wish): JsonObject => ({ ...wish })) };
      try {
        await this.engine.dispatch(session, {
          kind: 'event',
          stream: id,
          actor: { id: by, role: 'system', tenant: session.tenant },
          instance: 'placement',
          event,
          // Two who tell the same of one state of the file, as the page and the daily pass may, tell it once.
          idempotency: idempotencyOf(`contactWishes:${id}`, String(revision), event),
        });
      } catch (error) {
        // A file that closed meanwhile takes nothing any more; whatever else refuses it is tried again tomorrow.
        if (!(error instanceof EngineError)) throw error;
      }
    }
  }
}

const wordsOf = (wishes: readonly ContactWish[]): Json =>
  wishes.map(({ from, frequency }) => `${from} ${frequency}`).join('\n');
