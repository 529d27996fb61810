import type { PoolClient } from 'pg';
import type { Moment, Role } from '../../workflows/definition.js';
import type { OutcomeFilter } from './selection.js';

/** Somebody who works for the body, as far as figures ask: the team of a consultant, and who is an expert in it. */
export type FigureMember = {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly roles: readonly Role[];
};
type Then = Omit<FigureMember, 'name'>;

/** @param until teams and roles as they were known at that moment; names are those of now */
export async function figureMembers(
  client: PoolClient,
  tenant: string,
  until?: Moment,
): Promise<readonly FigureMember[]> {
  const { rows } = await client.query<FigureMember>(
    'select id::text as id, name, team, roles from member where tenant = $1',
    [tenant],
  );
  if (until === undefined) return rows;
  const { rows: entries } = await client.query<Then>(
    `select body::jsonb #>> '{event,member}' as id, body::jsonb #>> '{event,team}' as team,
       array(select jsonb_array_elements_text(body::jsonb #> '{event,roles}')) as roles
     from journal_entry where stream = $1 and type = 'member.put' and at <= $2 order by number`,
    [tenant, until],
  );
  const then = new Map(entries.map((one) => [one.id, one]));
  return rows.map((one) => ({ ...one, ...then.get(one.id) }));
}

/** The teams of a body, by their names. */
export const teamsOf = (members: readonly Pick<FigureMember, 'team'>[]): readonly string[] =>
  [...new Set(members.flatMap(({ team }) => (team === null ? [] : [team])))].toSorted();

/** A team is its consultants: the filter on them is narrowed to those of the team. */
export function withTeam(
  filter: OutcomeFilter,
  team: string,
  members: readonly Pick<FigureMember, 'id' | 'team'>[],
): OutcomeFilter {
  if (team === '') return filter;
  const own = members.filter((member) => member.team === team).map((member) => member.id);
  const chosen = filter.owner ?? [];
  const owner = chosen.length === 0 ? own : chosen.filter((one) => own.includes(one));
  return { ...filter, owner: owner.length === 0 ? ['nobody'] : owner };
}

/** Experts of the manager's own team; of a manager without a team those without one. */
export function ownExperts(members: readonly FigureMember[], manager: string): ReadonlyMap<string, string> {
  const team = members.find(({ id }) => id === manager)?.team ?? null;
  const own = members.filter((member) => member.roles.includes('expert') && member.team === team);
  return new Map(own.map(({ id, name }) => [id, name]));
}
