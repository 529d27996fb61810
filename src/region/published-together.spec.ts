import { describe, expect, it } from '@jest/globals';
import { LinearAttack, type Cell as Of } from '../../test/support/linear-attack.js';
import { anOutcome, chosenFrom, type Different } from '../../test/support/outcome-rows.js';
import { peopleFrom } from '../../test/support/people-rows.js';
import { dayOf } from '../outcomes/columns.js';
import { MATCHING_FIELDS, type MatchingField } from '../outcomes/matching-fields.js';
import { published, summedHalves } from './publish.js';
import { cellKey, countsOf, type Counts } from './region-counts.js';
import { regionPeriod, type RegionPeriod } from './region-periods.js';
import { REGION_TABLES, type Named, type RegionTableBody, type RegionTableDefinition } from './region-tables.js';

const TODAY = '2027-12-31';
const PLACES = ['0376', '0402', '0406'].map((code) => ({
  region: 'gooi-en-vechtstreek',
  code,
  name: code,
  from: '2017-01-01',
  until: null,
}));
const ROWS: readonly Named[] = PLACES.map(({ code }) => ({ key: code, label: code }));
/** Everything that is published of one year and the quarter after it. */
const PERIODS: Readonly<Record<'quarter' | 'half' | 'year', readonly RegionPeriod[]>> = {
  quarter: [1, 2, 3, 4].map((number) => regionPeriod(2026, 'quarter', number)),
  half: [1, 2].map((number) => regionPeriod(2026, 'half', number)),
  year: [regionPeriod(2026, 'year')],
};
type Made = { readonly table: RegionTableDefinition; readonly period: RegionPeriod };
const MADE: readonly Made[] = REGION_TABLES.flatMap((table) => PERIODS[table.period].map((period) => ({ table, period }))); // prettier-ignore

/** A kind of people, by all that the tables count of them. */
type Kind = Different & { readonly municipality: string; readonly missing: readonly MatchingField[] };
const KINDS: readonly Kind[] = PLACES.flatMap(({ code: municipality }) =>
  ([[], ['ladder']] as const).flatMap((missing) => [
    { municipality, missing, start: null },
    ...(['market', 'government'] as const).flatMap((market) =>
      ['2025-10-06', '2026-02-02', '2026-05-04', '2026-09-07'].flatMap((start) =>
        [undefined, '2026-06-15', '2026-11-20'].flatMap((registeredOn) =>
          [null, '2026-08-31', '2026-12-10']
            .filter((end) => end === null || end > start)
            .map((end) => ({
              municipality,
              missing,
              market,
              start,
              end,
              ...(end === null ? {} : { endReason: 'resigned' }),
              ...(registeredOn === undefined || registeredOn < start || (end ?? TODAY) < registeredOn
                ? {}
                : { registeredOn }),
            })),
        ),
      ),
    ),
  ]),
);

const ONE = '00000000-0000-4000-8000-000000000001';

function countsOfKind({ missing, ...row }: Kind, { table, period }: Made): Counts {
  const { codes, parts } = chosenFrom([anOutcome(row)]);
  const picture = { codes, chunks: parts.map(({ columns }) => columns), at: `${TODAY}T12:00:00.000Z` };
  const lines = MATCHING_FIELDS.filter((field) => !missing.includes(field)).map((kind) => ({ kind, from: '2025-01-01', code: 'said' })); // prettier-ignore
  const everybody = peopleFrom([{ id: ONE, municipality: row.municipality, lines }]);
  return countsOf(table.key, { picture, everybody, places: PLACES, period, today: dayOf(TODAY) });
}

/** In which cells of which table one of each kind counts. */
const COUNTED: readonly (readonly Counts[])[] = KINDS.map((kind) => MADE.map((made) => countsOfKind(kind, made)));
const rowsOf = ({ rows }: RegionTableDefinition): readonly Named[] => (rows === 'municipalities' ? ROWS : rows);

/** Few in the first municipality, more in the others. */
function population(seed: number): readonly number[] {
  let state = seed;
  const drawn = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  return KINDS.flatMap(({ municipality }, kind) => {
    const many = municipality === '0376' ? drawn(12) - 10 : municipality === '0402' ? drawn(5) - 1 : drawn(6) - 3;
    return Array.from({ length: Math.max(0, many) }, () => kind);
  });
}

type Publish = typeof published;
/** One body decides for the first municipality, another for the other two. */
const BODIES: readonly (readonly string[])[] = [['0376'], ['0402', '0406']];
const kindsOf = (body: readonly string[]): readonly number[] =>
  KINDS.flatMap(({ municipality }, kind) => (body.includes(municipality) ? [kind] : []));

function bodyCounts(people: readonly number[], at: number): Counts {
  const sums = new Map<string, { readonly persons: number; readonly jobs: number }>();
  for (const kind of people)
    for (const [key, { persons }] of COUNTED[kind]?.[at] ?? [])
      sums.set(key, { persons: (sums.get(key)?.persons ?? 0) + persons, jobs: 0 });
  return sums;
}

const publishedOf = (people: readonly number[], publish: Publish): readonly RegionTableBody[] =>
  MADE.map(({ table }, at) => {
    const bodies = BODIES.map(kindsOf).map((kinds) => bodyCounts(people.filter((kind) => kinds.includes(kind)), at)); // prettier-ignore
    return publish(rowsOf(table), table.columns, bodies, table.key !== 'volledigheid');
  });

/** Who counts in a cell of a table; the last row and column hold the sums. */
function holders({ table }: Made, at: number, row: number, column: number): Of {
  const rows = rowsOf(table);
  const within = rows.filter((_one, index) => row === rows.length || index === row);
  const beside = table.columns.filter((_one, index) => column === table.columns.length || index === column);
  const keys = within.flatMap((one) => beside.map((other) => cellKey(one.key, other.key)));
  return ({ kind }) => keys.some((key) => (COUNTED[Number(kind)]?.[at]?.get(key)?.persons ?? 0) > 0);
}

/** Hidden cells whose number follows from everything that is published, and how many are hidden. */
function attacked(people: readonly number[], publish: Publish) {
  // Somebody of no kind: how many people there are, no table tells.
  const labels = [...people.map((kind) => ({ kind })), { kind: -1 }];
  const attack = new LinearAttack(labels, { kind: [-1, ...KINDS.keys()] });
  const hidden: (readonly [string, Of])[] = [];
  const bodies = publishedOf(people, publish);
  for (const [at, made] of MADE.entries()) {
    for (const [row, cells] of (bodies[at]?.cells ?? []).entries()) {
      for (const [column, cell] of cells.entries()) {
        const who = holders(made, at, row, column);
        if (cell === null) hidden.push([`${made.table.key} ${made.period.name} ${row} ${column}`, who]);
        else {
          expect([made.table.key, row, column, cell]).toEqual([made.table.key, row, column, attack.count(who)]);
          attack.learn(who);
        }
      }
    }
  }
  return { found: hidden.flatMap(([name, who]) => (attack.knows(who) ? [name] : [])), hidden: hidden.length, bodies };
}

/** Small counts of the other bodies that a body finds which takes its own people from everything that is published. */
function foundByBody(people: readonly number[], own: readonly string[]): readonly string[] {
  const others = BODIES.filter((body) => body !== own).flatMap(kindsOf);
  const labels = [...people.filter((kind) => others.includes(kind)).map((kind) => ({ kind })), { kind: -1 }];
  const attack = new LinearAttack(labels, { kind: [-1, ...others] });
  const bodies = publishedOf(people, published);
  const each = MADE.flatMap((made, at) =>
    (bodies[at]?.cells ?? []).flatMap(
      (cells, row) =>
      cells.map((cell, column) => ({ name: `${made.table.key} ${made.period.name} ${row} ${column}`, cell, who: holders(made, at, row, column) })), // prettier-ignore
    ),
  );
  for (const { cell, who } of each) if (cell !== null) attack.learn(who);
  return each.flatMap(({ name, who }) => {
    const count = attack.count(who);
    return count > 0 && count < 5 && attack.knows(who) ? [name] : [];
  });
}

/** Hides what is small, and nothing for it. */
const primaryOnly: Publish = (rows, columns, bodies) => {
  const all = published(rows, columns, bodies, false);
  const counts = rows.map((row) =>
    columns.map((column) =>
      bodies.reduce((sum, one) => sum + (one.get(cellKey(row.key, column.key))?.persons ?? 0), 0),
    ),
  );
  const lines = counts.map((line) => [...line, line.reduce((sum, one) => sum + one, 0)]);
  const last = Array.from({ length: columns.length + 1 }, (_none, at) => lines.reduce((sum, line) => sum + (line[at] ?? 0), 0)); // prettier-ignore
  return { ...all, cells: [...lines, last].map((line) => line.map((one) => (one > 0 && one < 5 ? null : one))) };
};

describe('All tables of a region of one year, read together by somebody who adds and subtracts (figures: suppression)', () => {
  const seeds = [41, 1018, 1995, 2972];

  it('give no hidden cell of any table away, though the same people stand in several of them', () => {
    let hidden = 0;
    for (const seed of seeds) {
      const { found, hidden: here, bodies } = attacked(population(seed), published);
      expect(found).toEqual([]);
      hidden += here;
      // A year is made of its halves alone: it adds no equation that they do not hold.
      const halves = MADE.flatMap(({ table }, at) => (table.yearly === true ? [bodies[at]] : [])) as [RegionTableBody, RegionTableBody]; // prettier-ignore
      const year = summedHalves(...halves).cells;
      expect(year.flat().filter((cell, at) => cell !== null && halves.some(({ cells }) => cells.flat()[at] === null))).toEqual([]); // prettier-ignore
    }
    expect(hidden).toBeGreaterThan(60);
  });

  it('tell a body that takes its own people away small numbers of the other, as the page says (decision 2045)', () => {
    const found = seeds.flatMap((seed) => BODIES.flatMap((body) => foundByBody(population(seed), body)));
    expect(found.length).toBeGreaterThan(10);
  });

  it('would give many away when only the small cells were hidden', () => {
    expect(seeds.flatMap((seed) => attacked(population(seed), primaryOnly).found).length).toBeGreaterThan(10);
  });
});
