import { writeFile } from 'node:fs/promises';
import { isBsn } from '../../workflows/law/bsn.js';
import type { BenchUrls } from './bench-cluster.js';
import { firstDayOf, idOf, memberId, TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';

const HEADER =
  'zaaknummer;BSN;voornamen;tussenvoegsel;achternaam;geboortedatum;gemeente;KvK-nummer;regeling;route;klantmanager;eerste werkdag;datum afspraak werkgever;contract vanaf;contract tot;uren;volle werkweek;geïnformeerd op';
const EMPLOYERS = 500;

/** Writes a caseload as municipalities export it: semicolons, Dutch dates, decimal commas. */
export async function writeCaseload(path: string, rows: number): Promise<void> {
  const lines: string[] = [HEADER];
  let bsn = 100_000_000;
  for (let index = 0; index < rows; index += 1) {
    do bsn += 1;
    while (!isBsn(String(bsn)));
    lines.push(rowOf(index, String(bsn)));
  }
  await writeFile(path, `\uFEFF${lines.join('\r\n')}\r\n`);
}

function rowOf(index: number, bsn: string): string {
  const first = firstDayOf(index);
  const until = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
  const agreed = `2025-12-${String(10 + (index % 18)).padStart(2, '0')}`;
  const born = `${1970 + (index % 35)}-0${1 + (index % 9)}-1${index % 9}`;
  return [
    `V-${index}`,
    bsn,
    'Verzonnen',
    index % 5 === 0 ? 'van der' : '',
    `Persoon${index}`,
    dutch(born),
    'Hilversum',
    kvkOf(index % EMPLOYERS),
    'Participatiewet',
    'forfaitair',
    'Bench Consulent',
    dutch(first),
    dutch(agreed),
    dutch(first),
    dutch(until),
    index % 3 === 0 ? '28,5' : '32',
    '38',
    dutch(agreed),
  ].join(';');
}

const dutch = (day: string): string => day.split('-').toReversed().join('-');
const kvkOf = (index: number): string => String(60_000_000 + index);

/** What the rows point at: a municipality, employers and a consultant. */
export async function furnishCaseload(urls: BenchUrls): Promise<void> {
  await ownerRows(urls, `insert into municipality (code, name) values ('0402', 'Hilversum') on conflict do nothing`);
  await ownerRows(
    urls,
    `insert into tenant_municipality (tenant, municipality, from_on) values ($1, '0402', '2017-01-01')`,
    [TENANT],
  );
  await ownerRows(
    urls,
    `insert into member (tenant, id, issuer, subject, roles, name)
     values ($1, $2, 'bench', 'consultant', array['consultant'], 'Bench Consulent')`,
    [TENANT, memberId('consultant')],
  );
  const employers = Array.from({ length: EMPLOYERS }, (_none, index) => ({
    id: idOf('employer', index),
    kvk: kvkOf(index),
  }));
  await ownerRows(
    urls,
    `with given as (select * from jsonb_to_recordset($1::jsonb) as x(id uuid, kvk text)), opened as (
       insert into stream (id, tenant, kind, entry_no, head_hash)
         select id, $2, 'employer', 1, decode(repeat('00', 32), 'hex') from given returning id)
     insert into employer (id, tenant, name, kvk_number, opened_on)
       select id, $2, 'Werkgever ' || kvk, kvk, '2026-01-01' from given`,
    [JSON.stringify(employers), TENANT],
  );
}
