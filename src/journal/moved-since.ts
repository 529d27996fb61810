/**
 * Entries get their moment before they are stored: one that was slow, or that waited for another, becomes visible after a later
 * one. So long a transaction may take before only the daily comparison finds what it stored.
 */
export const OVERLAP = "interval '15 minutes'";

/**
 * `moved (id, number)`: the streams of body $1 with an entry since a moment, each with its last number. What was seen the last
 * time may come again.
 * @param moment where the moment is in the statement, as `$2`
 */
export const movedSince = (moment: string): string => `moved as materialized (
    select stream as id, max(number)::int as number from journal_entry
    where tenant = $1 and at >= ${moment}::timestamptz - ${OVERLAP} group by stream)`;

/** Placements of a person whose stream moved. */
export const PLACEMENTS_OF_PERSON = 'select p.id from moved m join placement p on p.tenant = $1 and p.candidate = m.id';

/** Placements of a file that is read as one whose stream moved (M44). */
export const PLACEMENTS_OF_MERGED = `select p.id from candidate c join placement p on p.tenant = $1 and p.candidate = c.id
    where c.merged_into is not null and candidate_read_as(c.id) in (select id from moved)`;

/**
 * How much was recorded of the person of a placement `p`: of its file, and of every file that it was ever read as (M44). It only
 * grows, also when a merge is undone, so that who was slower can be told from who is newer. File by file by its own index: joined,
 * the whole record may be read instead.
 */
export const ENTRIES_OF_PERSON = `(with recursive files (id) as (
      select p.candidate
      union select m.id from files f cross join lateral (
        select (e.body::jsonb #>> '{event,into}')::uuid as id from journal_entry e
        where e.stream = f.id and e.number > 1 and e.type = 'candidate.merged' offset 0) m)
    select coalesce(sum((select t.entry_no from stream t where t.id = f.id)), 0) from files f)`;

/**
 * `touched (id)`: what moved, and the placements that rest on something that moved.
 * @param beside each a select of ids of placements from `moved m`
 */
export const touchedSince = (moment: string, beside: readonly string[]): string =>
  `with ${movedSince(moment)}, touched as (${['select id from moved', ...beside].join('\n    union ')})`;
