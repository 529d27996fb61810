import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { canonicalText } from '../journal/canonical-text.js';
import { OUTCOME_SHAPE } from '../outcomes/outcome-row.js';
import { OUTCOMES_BOOKMARK } from '../outcomes/projector.js';
import type { BenchUrls } from './bench-cluster.js';
import type { OutcomeRow } from '../outcomes/outcome-row.js';
import { drawnPerson, FIGURE_EMPLOYERS, FIGURE_PLACES, wayToWork, type DrawnPlacement } from './figure-draw.js';
import { idOf, NOW, TENANT } from './made-up-placements.js';

const CHUNK = 10_000;
type Cell = string | number | boolean | null;
type Lines = Readonly<Record<keyof typeof TABLES, string[]>>;

/** The rows of the figures, and beside them those of the rooms that the same questions can be asked of. */
const TABLES = {
  stream: ['id', 'tenant', 'kind', 'entry_no', 'head_hash'],
  placement: [
    'id',
    'tenant',
    'candidate',
    'employer',
    'municipality',
    'owner',
    'state',
    'label',
    'sentence',
    'who_acts',
    'opened_on',
    'simulated',
  ],
  instance: ['stream', 'name', 'tenant', 'workflow', 'version', 'revision', 'snapshot'],
  fact: ['placement', 'entry', 'seq', 'tenant', 'kind', 'from_on', 'value'],
  ending: ['placement', 'number', 'tenant', 'last_day', 'reason'],
  decision: [
    'placement',
    'number',
    'tenant',
    'kind',
    'decided_on',
    'term_last_day',
    'sent_to_employer_on',
    'sent_to_worker_on',
  ],
  register_message: ['placement', 'number', 'tenant', 'determined_on', 'sent_on', 'confirmed_on', 'entry_from'],
  candidate: ['id', 'tenant', 'municipality', 'document', 'opened_on'],
  pathway_row: ['candidate', 'number', 'tenant', 'entry', 'kind', 'from_on', 'codes', 'recorded_on', 'recorded_by'],
  outcome_placement: ['id', 'tenant', 'candidate', 'entry_no', 'beside_no', 'shape', 'body'],
} as const;
const NAMES = Object.keys(TABLES) as readonly (keyof typeof TABLES)[];

/** Fills a database with made-up placements of ten years, by COPY; foreign keys are not looked at meanwhile. */
export async function seedFigures(urls: BenchUrls, folder: string, placements: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  try {
    await client.query("set session_replication_role = 'replica'");
    await furnishFigures(client);
    let [person, placed] = [0, 0];
    while (placed < placements) {
      const lines = Object.fromEntries(NAMES.map((name) => [name, [] as string[]])) as unknown as Lines;
      for (const until = Math.min(placed + CHUNK, placements); placed < until; person += 1) {
        const drawn = drawnPerson(person, placed).slice(0, placements - placed);
        putPerson(lines, drawn[0]?.row, person);
        for (const one of drawn) {
          put(lines, one);
          placed += 1;
        }
      }
      await copied(client, lines, folder);
    }
    for (const name of NAMES) await client.query(`vacuum (analyze) ${name}`);
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
  const ids = Array.from({ length: FIGURE_EMPLOYERS }, (_none, index) => idOf('employer', index));
  await client.query(
    `insert into employer (id, tenant, name, opened_on) select id, $2, 'Werkgever ' || left(id::text, 6), '2016-01-01'
     from unnest($1::uuid[]) as x(id) on conflict do nothing`,
    [ids, TENANT],
  );
}

/** Somebody's file with the way to work before the first job. */
function putPerson(lines: Lines, row: OutcomeRow | undefined, person: number): void {
  if (row === undefined) return;
  const { candidate, municipality, openedOn } = row;
  lines.candidate.push(lineOf([candidate, TENANT, municipality, '', openedOn]));
  for (const [at, [kind, code]] of wayToWork(person).entries()) {
    const cells = [candidate, at + 1, TENANT, 1, kind, openedOn, `{${code}}`, openedOn, 'bench'];
    lines.pathway_row.push(lineOf(cells));
  }
}

function put(lines: Lines, { id, row }: DrawnPlacement): void {
  const add = (name: keyof typeof TABLES, cells: readonly Cell[]): void => void lines[name].push(lineOf(cells));
  const { start, end, route } = row;
  const registeredOn = row.register.find(([, how]) => how === 'measured')?.[0] ?? null;
  const alreadyRegistered = row.register.some(([, how]) => how === 'found');
  add('stream', [id, TENANT, 'placement', 1, `\\\\x${'00'.repeat(32)}`]);
  add('placement', [
    id,
    TENANT,
    row.candidate,
    row.employer,
    row.municipality,
    row.owner,
    'employment.running',
    'Loopt',
    'Loopt',
    'nobody',
    row.openedOn,
    true,
  ]);
  const context = { route, alreadyRegistered, registeredOn, circle: row.circle };
  add('instance', [id, 'placement', TENANT, 'placement', 1, 1, JSON.stringify({ value: 'x', context })]);
  const facts: readonly (readonly [string, string | null, object])[] = [
    ['firstDayWorked', start, {}],
    ...row.hours.map(([from, hours]) => ['contractHours', from, { hours, sectorFullTimeHours: '38' }] as const),
    ...row.values.map(([from, until, wageValue]) => ['measuredGrant', from, { until, wageValue }] as const),
    ['employmentEnd', end, {}],
  ];
  for (const [seq, [kind, from, value]] of facts.entries()) {
    if (from !== null) add('fact', [id, 1, seq, TENANT, kind, from, JSON.stringify(value)]);
  }
  if (end !== null) add('ending', [id, 1, TENANT, end, row.endReason]);
  for (const [at, one] of row.decisions.entries()) {
    add('decision', [id, at + 1, TENANT, one.kind, one.decidedOn, one.termLastDay, one.sentOn, one.sentOn]);
  }
  for (const [at, one] of row.messages.entries()) {
    add('register_message', [id, at + 1, TENANT, one.determinedOn, one.sentOn, one.confirmedOn, registeredOn]);
  }
  add('outcome_placement', [id, TENANT, row.candidate, 1, 0, OUTCOME_SHAPE, canonicalText(row)]);
}

const lineOf = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;

async function copied(client: Client, lines: Lines, folder: string): Promise<void> {
  await client.query('begin');
  for (const name of NAMES) {
    const path = join(folder, `${name}.copy`);
    await writeFile(path, lines[name].join(''), { mode: 0o644 });
    const columns = TABLES[name].map(escapeIdentifier).join(', ');
    await client.query(`copy ${escapeIdentifier(name)} (${columns}) from ${escapeLiteral(path)}`);
  }
  await client.query('commit');
}
