import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { OutcomeFilter } from './selection.js';

type FilterName = keyof OutcomeFilter;

/** A particular counts as it was on the first day worked: another first day may be another row. */
const PARTICULAR = ['particulars.recorded', 'start.confirmed', 'fact.corrected'];
/** Entries that may bring a placement under another value of a filter; a filter that is not here never moves. */
const MOVING: { readonly [name in FilterName]?: readonly string[] } = {
  municipality: ['body.succeeded'],
  owner: ['consultant.assigned'],
  sector: ['employer.changed', 'job.changed'],
  market: ['employer.changed', 'job.changed'],
  source: PARTICULAR,
  reason: PARTICULAR,
  jobhunter: PARTICULAR,
  arrangement: PARTICULAR,
  arrangementNow: PARTICULAR,
  programme: PARTICULAR,
  budgetLine: PARTICULAR,
  form: PARTICULAR,
  split: ['employer.changed', 'job.changed', ...PARTICULAR],
  carved: PARTICULAR,
  socialReturn: PARTICULAR,
  socialReturnContract: PARTICULAR,
  buddy: PARTICULAR,
  externalReference: PARTICULAR,
  contractsAgreed: PARTICULAR,
};
/** Files that were one person then and are two now, or the other way round. */
const PERSONS = ['candidate.unmerged', 'candidate.released'];

/**
 * Placements that may have passed a filter at the end of a day although they do not pass it now: something that it asks
 * was recorded after that. Those of which nothing was, passed it then as they do now.
 */
export async function movedSince(
  client: PoolClient,
  tenant: string,
  filter: OutcomeFilter,
  { day, moment }: { readonly day: LocalDate; readonly moment: Moment },
): Promise<readonly string[]> {
  const asked = (Object.keys(filter) as FilterName[]).filter((name) => (filter[name]?.length ?? 0) > 0);
  const types = [...PERSONS, ...asked.flatMap((name) => MOVING[name] ?? [])];
  const { rows } = await client.query<{ id: string }>(
    `with moved as materialized (select distinct stream from journal_entry
       where tenant = $1 and at > $2 and (type = any($3) or $4 and instance like 'support-%'))
     select p.id from placement p left join placement_outlook k on k.placement = p.id
     where p.tenant = $1 and p.opened_on <= $5 and (p.id in (select stream from moved)
       or p.employer in (select stream from moved) or p.candidate in (select stream from moved)
       or k.hirer in (select stream::text from moved))`,
    [tenant, moment, types, asked.includes('support'), day],
  );
  return rows.map(({ id }) => id);
}
