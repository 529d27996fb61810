import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import type { EntryBody } from '../journal/entry.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { LinkVisit } from './link-door.service.js';

/** What a jobcoach handed in with this link (M42); the words of it lie sealed and are not repeated. */
export type HandedIn =
  | { readonly kind: 'plan'; readonly on: LocalDate }
  | { readonly kind: 'hours'; readonly on: LocalDate; readonly month: string; readonly hours: string }
  | { readonly kind: 'evaluation'; readonly on: LocalDate; readonly advice: 'extend' | 'end' | 'change' };

const Facts = z.object({
  on: z.string(),
  month: z.string().default(''),
  hours: z.string().default(''),
  advice: z.enum(['extend', 'end', 'change']).default('change'),
});

/** Newest first, for the page behind the link. */
export class CoachStory {
  constructor(private readonly pool: AppPool) {}

  async of({ link, session, actor }: LinkVisit): Promise<readonly HandedIn[]> {
    const rows = await inSession(this.pool, session, async (client) => {
      const found = await client.query<{ type: string; body: string }>(
        `select type, body from journal_entry where stream = $1
           and type in ('link.planReceived', 'support.progressReported', 'support.evaluated')
           and body::jsonb #>> '{event,by,id}' = $2 order by number desc limit 40`,
        [link.placement, actor.id],
      );
      return found.rows;
    });
    return rows.map(({ type, body }) => handedIn(type, Facts.parse((JSON.parse(body) as EntryBody).event)));
  }
}

function handedIn(type: string, { on, month, hours, advice }: z.infer<typeof Facts>): HandedIn {
  if (type === 'support.progressReported') return { kind: 'hours', on, month, hours };
  return type === 'support.evaluated' ? { kind: 'evaluation', on, advice } : { kind: 'plan', on };
}
