import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { Against } from '../../workflows/objection/objection-v2.events.js';
import type { EntryBody } from '../journal/entry.js';

/** What an objection is against: enough to find its letter again. */
export type About = { readonly against: Against; readonly about: number; readonly letter: string | null };

/** An objection of one side that runs or ran, as its room has it. */
export type ObjectionRow = About & {
  readonly number: number;
  readonly receivedOn: LocalDate;
  readonly decideBy: LocalDate | null;
  readonly stage: string;
};

/** Until it is decided an objection can be withdrawn (Awb 6:21). */
export const isOpen = ({ stage }: ObjectionRow): boolean => !['decided', 'sent', 'withdrawn'].includes(stage);

/** Letters of one support are told apart by their kind; the others by their number alone. */
export const isSame = (one: About, other: About): boolean =>
  one.against === other.against &&
  one.about === other.about &&
  (one.against === 'decision' || one.against === 'determination' || one.letter === other.letter);

export async function objectionsOf(
  client: PoolClient,
  placement: string,
  party: 'employer' | 'worker',
): Promise<readonly ObjectionRow[]> {
  const { rows } = await client.query<ObjectionRow>(
    `select number, coalesce(against, 'decision') as against, coalesce(about, decision) as about, letter,
       received_on as "receivedOn", term_last_day as "decideBy", coalesce(stage, 'received') as stage
     from objection where placement = $1 and by = $2 order by number`,
    [placement, party],
  );
  return rows;
}

const TYPES = ['objection.received', 'objection.lodged', 'link.objectionAdded'] as const;

/** What somebody with a link sent about objections, newest first. */
export async function objectionEntriesBy(
  client: PoolClient,
  placement: string,
  actor: string,
): Promise<readonly { readonly type: string; readonly body: EntryBody }[]> {
  const { rows } = await client.query<{ type: string; body: string }>(
    `select type, body from journal_entry where stream = $1 and type = any($2)
       and body::jsonb #>> '{event,by,id}' = $3 order by number desc limit 20`,
    [placement, TYPES, actor],
  );
  return rows.map(({ type, body }) => ({ type, body: JSON.parse(body) as EntryBody }));
}
