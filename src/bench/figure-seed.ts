import { writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { OUTCOME_SHAPE } from '../outcomes/outcome-row.js';
import { OUTCOMES_BOOKMARK } from '../outcomes/projector.js';
import type { BenchUrls } from './bench-cluster.js';
import { drawnPerson, FIGURE_EMPLOYERS, FIGURE_PLACES, FIRST_PAY_YEAR, sectorOf } from './figure-draw.js';
import { furnishMembers } from './figure-members.js';
import {
  FIGURE_TABLE_NAMES,
  FIGURE_TABLES,
  noLines,
  putPerson,
  putPlacement,
  runOf,
  type FigureLines,
} from './figure-rows.js';
import { idOf, NOW, TENANT, TODAY } from './made-up-placements.js';

const CHUNK = 10_000;

/** Fills a database with made-up placements of ten years, by COPY; foreign keys are not looked at meanwhile. */
export async function seedFigures(urls: BenchUrls, folder: string, placements: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  try {
    await client.query("set session_replication_role = 'replica'; set maintenance_work_mem = '256MB'");
    await furnishFigures(client);
    const indexes = await withoutIndexes(client);
    let [person, placed] = [0, 0];
    // The server copies one part while the next is drawn.
    let copying: Promise<unknown> = Promise.resolve();
    for (let part = 0; placed < placements; part += 1) {
      const lines = noLines();
      for (const until = Math.min(placed + CHUNK, placements); placed < until; person += 1) {
        const drawn = drawnPerson(person, placed).slice(0, placements - placed);
        putPerson(lines, drawn[0]?.row, person);
        for (const one of drawn) {
          putPlacement(lines, one);
          placed += 1;
        }
      }
      const sql = copyOf(lines, folder, part % 2);
      await copying;
      copying = client.query(sql);
    }
    await copying;
    for (const index of indexes) await client.query(index);
    for (const name of FIGURE_TABLE_NAMES) await client.query(`vacuum (analyze) ${name}`);
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function furnishFigures(client: Client): Promise<void> {
  for (const code of FIGURE_PLACES) {
    await client.query('insert into municipality (code, name) values ($1, $2) on conflict do nothing', [code, code]);
  }
  await client.query('insert into follower_bookmark (tenant, name, at, grounds) values ($1, $2, $3, $4)', [
    TENANT,
    OUTCOMES_BOOKMARK,
    NOW,
    String(OUTCOME_SHAPE),
  ]);
  const numbers = Array.from({ length: FIGURE_EMPLOYERS }, (_none, index) => index);
  await client.query(
    `insert into employer (id, tenant, name, sector, opened_on)
     select id, $2, 'Werkgever ' || left(id::text, 6), sector, '2016-01-01'
     from unnest($1::uuid[], $3::text[]) as x(id, sector) on conflict (id) do update set sector = excluded.sector`,
    [numbers.map((index) => idOf('employer', index)), TENANT, numbers.map(sectorOf)],
  );
  const years = Array.from(
    { length: Number(TODAY.slice(0, 4)) - FIRST_PAY_YEAR + 1 },
    (_none, at) => FIRST_PAY_YEAR + at,
  );
  await client.query(
    `insert into pay_run (id, tenant, number, month, pay_on, state, prepared_by, prepared_on, released_on, total, line_count,
       hold_count, postponed, left_out)
     select id, $2, year, year || '-02', make_date(year, 3, 15), 'released', 'bench', make_date(year, 3, 1),
       make_date(year, 3, 10), 0, 0, 0, 0, '{}'
     from unnest($1::uuid[], $3::int[]) as x(id, year)`,
    [years.map(runOf), TENANT, years],
  );
  await furnishMembers(client);
}

/** Filling a table is quicker without its indexes; keys stay. @returns what makes them again */
async function withoutIndexes(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and not i.indisunique
     order by 1`,
    [FIGURE_TABLE_NAMES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

/** Writes the lines to files, and gives the one call that reads them all. */
function copyOf(lines: FigureLines, folder: string, part: number): string {
  const copies = FIGURE_TABLE_NAMES.map((name) => {
    const path = join(folder, `${name}-${part}.copy`);
    writeFileSync(path, lines[name].join(''), { mode: 0o644 });
    const columns = FIGURE_TABLES[name].map(escapeIdentifier).join(', ');
    return `copy ${escapeIdentifier(name)} (${columns}) from ${escapeLiteral(path)}`;
  });
  return ['begin', ...copies, 'commit'].join('; ');
}
