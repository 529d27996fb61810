import type { Client } from 'pg';
import { EXPERTS, memberOf, OWNERS } from './figure-draw.js';
import { TENANT, TODAY } from './made-up-placements.js';

/** Teams of the consultants, each with as many of them. */
export const FIGURE_TEAMS = ['Noord', 'Oost', 'Zuid', 'West'] as const;

/** The consultants in teams; the experts in none, as the manager of the bench; and the choice that shows their spread (G12). */
export async function furnishMembers(client: Client): Promise<void> {
  const consultants = Array.from({ length: OWNERS }, (_none, at) => at);
  await client.query(
    `insert into member (tenant, id, issuer, subject, roles, name, team)
     select $1, id, 'bench', 'consultant-' || id, '{consultant}', 'Consulent ' || left(id::text, 6), team
     from unnest($2::uuid[], $3::text[]) as x(id, team)`,
    [TENANT, consultants.map(memberOf), consultants.map((at) => FIGURE_TEAMS[at % FIGURE_TEAMS.length])],
  );
  await client.query(
    `insert into member (tenant, id, issuer, subject, roles, name)
     select $1, id, 'bench', 'expert-' || id, '{expert}', 'Deskundige ' || left(id::text, 6) from unnest($2::uuid[]) as x(id)`,
    [TENANT, Array.from({ length: EXPERTS }, (_none, at) => memberOf(-1 - at))],
  );
  await client.query(
    `insert into policy (tenant, name, from_on, entry, value, ground, decided_on)
     values ($1, 'expertSpread', '2017-01-01', 1, 'true', 'bench', $2)`,
    [TENANT, TODAY],
  );
}
