import type { TurnKeeper } from '../documents/turns/turn-keeper.service.js';
import type { BenchUrls } from './bench-cluster.js';
import { TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';

/**
 * What the night keeps for the letters of the turn of the year: computed for the caseload with persons, and written past the engine for the
 * others, as if the new minimum wage gave each of them another amount and one letter in ten was made.
 */
export async function fillTurns(urls: BenchUrls, turns: TurnKeeper): Promise<void> {
  await turns.run();
  await ownerRows(urls, MADE_UP);
  await ownerRows(urls, STATEMENTS, [TENANT]);
}

const MADE_UP = `update placement_turn k set before_amount = 900 + h.n % 400, after_amount = 905 + h.n % 400 + h.n % 77,
    for_employer = h.n % 10 > 0, for_worker = true
  from (select id, hashtext(id::text) & 2147483647 as n from placement where external_id like 'B-%') h
  where k.placement = h.id and k.year = 2026`;

/** Every employer had a year; of one in five the statement was made. */
const STATEMENTS = `insert into employer_year (employer, year, tenant, entry_no, beside_no, name, paid, due)
  select e.id, 2026, e.tenant, s.entry_no, 0, e.name, 1000 + (hashtext(e.id::text) & 65535), (hashtext(e.id::text) & 2147483647) % 5 > 0
  from employer e join stream s on s.id = e.id where e.tenant = $1`;
