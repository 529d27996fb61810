import { queryOnce, type TestDatabase } from '../databases.js';

/** What the tables say, counted by queries; all of placements. */
export type Books = {
  readonly streams: number;
  readonly entries: number;
  /** Sum of the numbers at which the streams stand. */
  readonly heads: number;
  /** Sum of the revisions of all instances: every entry but a reminder or a fact moves one. */
  readonly revisions: number;
  readonly reminders: number;
  /** What was recorded beside the course, without a machine: particulars, claims, interest. */
  readonly facts: number;
  /** Entries that somebody outside sent, an import as one, and the keys that were acknowledged for them. */
  readonly sent: number;
  readonly acknowledged: number;
  /** Acknowledged keys whose entry is not there, or that share an entry. */
  readonly lost: number;
  /** Without those that an import counts as told. */
  readonly timersFired: number;
  readonly timerEntries: number;
  /** Timers for which more than one entry was written. */
  readonly twice: number;
  /** Timers whose day has come and that did not fire. */
  readonly overdue: number;
};

const BOOKS = `with entry as (
    select j.stream, j.number, j.body::jsonb as body from journal_entry j join stream s on s.id = j.stream
      where s.kind = 'placement'
  ), asked as (select i.* from idempotency i join stream s on s.id = i.stream where s.kind = 'placement'
      and not exists (select from entry e where e.stream = i.stream and e.number = i.entry and e.body ->> 'kind' = 'fact')
  ), timed as (select * from entry where body ->> 'kind' in ('timer', 'reminder'))
  select (select count(*)::int from stream where kind = 'placement') as streams,
    (select count(*)::int from entry) as entries,
    (select coalesce(sum(entry_no), 0)::int from stream where kind = 'placement') as heads,
    (select coalesce(sum(revision), 0)::int from instance) as revisions,
    (select count(*)::int from entry where body ->> 'kind' = 'reminder') as reminders,
    (select count(*)::int from entry where body ->> 'kind' = 'fact') as facts,
    (select count(*)::int from entry where body ->> 'kind' in ('started', 'event') and not body ? 'causedBy'
      and not (body ? 'quiet' and body ->> 'kind' = 'event')) as sent,
    (select count(*)::int from asked) as acknowledged,
    (select count(*)::int from asked i where not exists (select from entry e where e.stream = i.stream
        and e.number = i.entry and not e.body ? 'causedBy')
      or exists (select from asked o where o.stream = i.stream and o.entry = i.entry and o.key <> i.key)) as lost,
    (select count(*)::int from timer t join entry e on e.stream = t.stream and e.number = t.fired_entry
      where not e.body ? 'quiet') as "timersFired",
    (select count(*)::int from timed) as "timerEntries",
    (select count(*)::int from (select 1 from timed group by stream, body ->> 'instance', body ->> 'kind',
      body ->> 'timer', body ->> 'dueAt' having count(*) > 1) t) as twice,
    (select count(*)::int from timer, clock where fired_entry is null and due_at <= fixed_at) as overdue`;

export async function booksOf(database: TestDatabase): Promise<Books> {
  const [books] = await queryOnce<Books>(database.urls.owner, BOOKS);
  if (!books) throw new Error('The books could not be read.');
  return books;
}

/** What must hold in any books: nothing lost, nothing double, nothing without its entry. */
export function imbalance(books: Books): readonly string[] {
  const faults: string[] = [];
  const equal = (what: string, one: number, other: number): void => {
    if (one !== other) faults.push(`${what}: ${one} and ${other}`);
  };
  equal('entries and heads', books.entries, books.heads);
  equal(
    'entries, and revisions with reminders and facts',
    books.entries,
    books.revisions + books.reminders + books.facts,
  );
  equal('sent and acknowledged', books.sent, books.acknowledged);
  equal('timers fired and their entries', books.timersFired, books.timerEntries);
  equal('acknowledged and lost', books.lost, 0);
  equal('timers fired twice', books.twice, 0);
  return faults;
}

/** The whole journal of placements as one text per stream: number, hash and body. */
export async function journalOf(database: TestDatabase): Promise<readonly string[]> {
  const rows = await queryOnce<{ line: string }>(
    database.urls.owner,
    `select j.stream || ' ' || j.number || ' ' || encode(j.hash, 'hex') || ' ' || j.body as line
     from journal_entry j order by j.stream, j.number`,
  );
  return rows.map((row) => row.line);
}

/** The journal without what only tells when it was recorded: the moment, and the hashes that cover it. */
export async function journalWithoutMoments(database: TestDatabase): Promise<readonly string[]> {
  const rows = await queryOnce<{ line: string }>(
    database.urls.owner,
    `select j.stream || ' ' || j.number || ' ' || (j.body::jsonb - 'at')::text as line
     from journal_entry j order by j.stream, j.number`,
  );
  return rows.map((row) => row.line);
}
