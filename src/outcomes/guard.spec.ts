import { describe, expect, it } from '@jest/globals';
import { LinearAttack, type Cell as Of, type Labels } from '../../test/support/linear-attack.js';
import { anOutcome, askedOf } from '../../test/support/outcome-rows.js';
import { FIGURES } from './figures/all-figures.js';
import { ENDING_WORDS } from './figures/ending-words.js';
import { CHANGE_GROUPS, VALUE_GROUPS } from './figures/wage-values.js';
import { survivalFigure } from './figures/survival-figure.js';
import { valuesFigure } from './figures/values-figure.js';
import { SUPPRESSED, type FigureDefinition, type FigureTable } from './figure-table.js';
import { answerOf, guardOf, guardOfEarlier, selectionOf } from './guard.js';
import type { MeasurementDays, OutcomeRow } from './outcome-row.js';
import type { OutcomeFilter } from './selection.js';
import { suppressedTable } from './suppressed-table.js';
import { FEWEST_SHOWN } from './suppression.js';

const TODAY = '2026-11-30';
const YEARS = [2022, 2023, 2024, 2025, 2026];
const TEAM_OF: Readonly<Record<string, string>> = { a: 'Noord', b: 'Noord', c: 'Zuid', d: 'West', e: '' };
const MEMBERS = Object.entries(TEAM_OF).map(([id, team]) => ({ id, team: team === '' ? null : team }));
const TEAMS = ['Noord', 'Zuid', 'West'];
const REASONS = ['resigned', 'lifeDomain', 'tooLittleWork'];
const CHANGES = [-20, -5, 0, 5, 20];
const AGES = ['Jonger dan 27', '27 of ouder', 'Niet bekend'];
const SEXES = ['Man', 'Vrouw', 'Niet bekend'];
/** Wage values: one of every ten, and one on either side of 75. */
const VALUES = [5, 15, 25, 35, 45, 55, 62, 71, 77, 83, 92, 100];

function population(seed: number): readonly Labels[] {
  let state = seed;
  const drawn = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: 90 + drawn(260) }, (): Labels => {
    const employer = drawn(3);
    const owner = 'abcde'[Math.min(drawn(5), drawn(6))] ?? 'a';
    return {
      owner,
      team: TEAM_OF[owner] ?? '',
      employer: `employer-${employer}`,
      sector: employer === 0 ? 'horeca' : 'zorg',
      age: AGES[Math.min(drawn(3), drawn(3))] ?? '',
      sex: SEXES[Math.min(drawn(3), drawn(3))] ?? '',
      start: 2022 + drawn(5),
      value: VALUES[Math.max(drawn(12), 3 + drawn(8))] ?? 35,
      first: VALUES[3 + drawn(8)] ?? 35,
      change: drawn(5),
      reason: REASONS[drawn(9)] ?? '',
    };
  });
}

/** Two placements: one with a value in force or ended, and one of another person whose value was determined again. */
function rowsOf(one: Labels, nth: number): readonly OutcomeRow[] {
  const start = `${one['start']}-01-10`;
  const [value, first] = [Number(one['value']), Number(one['first'])];
  const same = {
    owner: String(one['owner']),
    employer: String(one['employer']),
    sector: String(one['sector']),
    ageGroup: [`under27`, `from27`][AGES.indexOf(String(one['age']))] ?? null,
    sex: ([`male`, `female`] as const)[SEXES.indexOf(String(one['sex']))] ?? null,
    start,
  };
  const ended = one['reason'] === '' ? {} : { end: '2026-09-01', endReason: String(one['reason']) };
  const again = 50 + (CHANGES[Number(one['change'])] ?? 0);
  return [
    anOutcome({
      ...same,
      ...ended,
      candidate: `a${String(nth).padStart(15, '0')}`,
      values: one['reason'] === '' ? [[start, null, value]] : [],
      measurements: [measured(`${one['start']}-06-01`, first)],
    }),
    anOutcome({
      ...same,
      candidate: `b${String(nth).padStart(15, '0')}`,
      route: 'other',
      measurements: [measured('2021-06-01', 50), measured(`${one['start']}-11-01`, again)],
    }),
  ];
}

const measured = (determinedOn: string, value: number): MeasurementDays => ({ kind: 'first', orderedOn: null, visitedOn: null, reportedOn: null, acceptedOn: null, determinedOn, value, expert: null, course: 'open' }); // prettier-ignore

type Asked = { readonly filter: OutcomeFilter; readonly team: string };
const by = (name: 'owner' | 'employer' | 'sector', values: readonly string[]): readonly OutcomeFilter[] => values.map((value) => ({ [name]: [value] })); // prettier-ignore
const SINGLE = [...by('owner', Object.keys(TEAM_OF)), ...by('employer', ['employer-0', 'employer-1', 'employer-2']), ...by('sector', ['horeca', 'zorg'])]; // prettier-ignore
const PAIRS = SINGLE.flatMap((one, at) => SINGLE.slice(at + 1).map((other) => ({ ...one, ...other }))).filter((both) => Object.keys(both).length > 1); // prettier-ignore
const EVERY_SELECTION: readonly Asked[] = [{}, ...SINGLE, ...PAIRS].flatMap((filter) =>
  ['', ...TEAMS].map((team) => ({ filter, team })),
);

const within =
  ({ filter, team }: Asked): Of =>
  (one) =>
    (['owner', 'employer', 'sector'] as const).every((name) => filter[name]?.includes(String(one[name])) ?? true) &&
    (team === '' || one['team'] === team);

type Page = (asked: Asked, year?: number) => readonly FigureTable[];

/** What figures show of a selection in a year. */
function pageOf(people: readonly Labels[], figures: readonly FigureDefinition[]): Page {
  const question = askedOf(people.flatMap(rowsOf), TODAY);
  return (asked, year = 2026) => {
    const { selection, guard } = selectionOf(question.picture, asked, MEMBERS, question.today);
    return figures.flatMap((figure) => answerOf(figure, { ...question, year, selection, guard }).tables);
  };
}

const everyone: Of = () => true;
const [tenOf, groupOf] = [
  (value: unknown): string => (value === 100 ? '100' : `${Math.floor(Number(value) / 10) * 10}–${Math.floor(Number(value) / 10) * 10 + 9}`),
  (value: unknown): string => VALUE_GROUPS[Number(value) < 50 ? 0 : Number(value) < 75 ? 1 : Number(value) < 100 ? 2 : 3],
]; // prettier-ignore
const groupIs = (name: string, group: string): Of => (one) => groupOf(one[name]) === group; // prettier-ignore

/** Whom a row is about, and a column beside it, by their words. */
type Words = { readonly row: (word: string) => Of; readonly column?: (word: string) => Of | undefined };
const byTrait = (trait: string, value: string): Words => ({
  row: (word) => (word === 'Samen' || word === 'Alle jaren' ? everyone : (one) => String(one[trait]) === word),
  column: (word) => (word === 'Samen' ? everyone : word === 'Gemiddelde' ? undefined : groupIs(value, word)),
});
const IN_FORCE: Words = { row: (word) => (one) => [tenOf(one['value']), groupOf(one['value'])].includes(word) };
const CHANGED: Words = { row: (word) => (one) => CHANGE_GROUPS[Number(one['change'])]?.label === word };
const ENDED: Words = { row: (word) => (one) => ENDING_WORDS[String(one['reason'])] === word };

/** Lets the attacker read a table; what a cell says is held against whom it is about. @returns how many cells are told */
function read(
  attack: LinearAttack,
  table: FigureTable | undefined,
  { row, column = () => everyone }: Words,
  about: Of,
): number {
  // prettier-ignore
  let told = 0;
  for (const [word, ...cells] of table?.rows ?? []) {
    for (const [at, cell] of cells.entries()) {
      const { label = '', kind } = table?.header[at + 1] ?? {};
      const beside = column(label);
      if (typeof cell !== 'number' || kind !== 'count' || beside === undefined) continue;
      const who: Of = (one) => about(one) && row(String(word))(one) && beside(one);
      expect([table?.caption, word, label, attack.count(who)]).toEqual([table?.caption, word, label, cell]);
      attack.learn(who);
      told += 1;
    }
  }
  return told;
}

/** Of every selection, and of everybody else: the boxes of one to four people whose number follows. */
function found(attack: LinearAttack, people: readonly Labels[], boxes: readonly Of[]): readonly string[] {
  const asked = new Map<string, readonly [words: string, holds: Of]>();
  for (const one of EVERY_SELECTION) {
    for (const inside of [true, false]) {
      const holds: Of = (labels) => within(one)(labels) === inside;
      const who = people.map((labels) => (holds(labels) ? '1' : '0')).join('');
      asked.set(who, [`${inside ? '' : 'not '}${JSON.stringify(one)}`, holds]);
    }
  }
  return [...asked.values()].flatMap(([words, holds]) =>
    boxes.flatMap((box, at) => {
      const who: Of = (one) => holds(one) && box(one);
      const count = attack.count(who);
      return count > 0 && count < FEWEST_SHOWN && attack.knows(who) ? [`${words}, box ${at}: ${count}`] : [];
    }),
  );
}

const PLACES = ['owner', 'team', 'employer', 'sector'];
const only = (people: readonly Labels[], names: readonly string[]): readonly Labels[] =>
  people.map((one) => Object.fromEntries([...PLACES, ...names].map((name) => [name, one[name] ?? ''])));
const TENS: readonly Of[] = [...new Set(VALUES.map(tenOf))].map((ten) => (one) => tenOf(one['value']) === ten);
const GROUPS = (name: string): readonly Of[] => VALUE_GROUPS.map((group) => groupIs(name, group));
const BY = (trait: string, values: readonly (string | number)[], boxes: readonly Of[]): readonly Of[] =>
  values.flatMap((value) =>
    boxes.map(
      (box): Of =>
        (one) =>
          one[trait] === value && box(one),
    ),
  );

describe('Figures asked in every way there is, and subtracted from each other (figures: suppression)', () => {
  const seeds = Array.from({ length: 3 }, (_none, at) => 41 + at * 977);
  const named = (all: readonly FigureTable[], start: string): FigureTable | undefined =>
    all.find(({ caption }) => caption.startsWith(start));

  it('tell of wage values of one day no number below five', () => {
    let ofTeams = 0;
    for (const seed of seeds) {
      const all = population(seed);
      const people = only(all.filter((one) => one['reason'] === ''), ['value', 'age', 'sex']); // prettier-ignore
      const page = pageOf(all, [valuesFigure]);
      const attack = new LinearAttack(people, { value: VALUES, age: AGES, sex: SEXES });
      for (const asked of EVERY_SELECTION) {
        const told = page(asked);
        const cells = read(attack, named(told, 'Loonwaarden van vandaag'), IN_FORCE, within(asked));
        if (asked.team !== '') ofTeams += cells;
        read(attack, named(told, 'Loonwaarden van vandaag naar leeftijd'), byTrait('age', 'value'), within(asked));
        read(attack, named(told, 'Loonwaarden van vandaag naar geslacht'), byTrait('sex', 'value'), within(asked));
      }
      const groups = GROUPS('value');
      expect(found(attack, people, [...TENS, ...groups, ...BY('age', AGES, groups), ...BY('sex', SEXES, groups)])).toEqual([]); // prettier-ignore
    }
    expect(ofTeams).toBeGreaterThan(10);
  });

  it('tell of first values, changes and reasons of ending none either, whichever years are asked', () => {
    let told = 0;
    for (const seed of seeds) {
      const all = population(seed);
      const first = only(all, ['start', 'first']);
      const changed = only(all, ['start', 'change']);
      const ended = only(all.filter((one) => one['reason'] !== ''), ['reason']); // prettier-ignore
      const attacks = [new LinearAttack(first, { first: VALUES }), new LinearAttack(changed, { change: [0, 1, 2, 3, 4] }), new LinearAttack(ended, { reason: REASONS })] as const; // prettier-ignore
      const page = pageOf(all, [valuesFigure, survivalFigure]);
      for (const asked of EVERY_SELECTION) {
        for (const year of YEARS) {
          const some = page(asked, year);
          told += read(attacks[0], named(some, 'Eerste loonwaarde'), byTrait('start', 'first'), within(asked));
          const inYear: Of = (one) => within(asked)(one) && one['start'] === year;
          told += read(attacks[1], named(some, 'Verschil met'), CHANGED, inYear);
          told += read(attacks[2], named(some, 'Redenen van'), ENDED, within(asked));
        }
      }
      expect(found(attacks[0], first, [...GROUPS('first'), ...BY('start', YEARS, GROUPS('first'))])).toEqual([]);
      const changes = CHANGE_GROUPS.map((_group, at): Of => (one) => one['change'] === at); // prettier-ignore
      expect(found(attacks[1], changed, [...changes, ...BY('start', YEARS, changes)])).toEqual([]);
      expect(found(attacks[2], ended, REASONS.map((reason): Of => (one) => one['reason'] === reason))).toEqual([]); // prettier-ignore
    }
    expect(told).toBeGreaterThan(300);
  });

  it('would tell many when every selection were hidden by itself', () => {
    const people = only(population(41).filter((one) => one['reason'] === ''), ['value']); // prettier-ignore
    const attack = new LinearAttack(people, { value: VALUES });
    for (const asked of EVERY_SELECTION) {
      const tens = TENS.map(
        (ten): Of =>
          (one) =>
            within(asked)(one) && ten(one),
      );
      const [cells = []] = suppressedTable([tens.map((ten) => attack.count(ten))]);
      for (const [at, ten] of tens.entries()) if (typeof cells[at] === 'number') attack.learn(ten);
    }
    expect(found(attack, people, TENS).length).toBeGreaterThan(0);
  });
});

describe('Which selections a guarded table is told of', () => {
  const page = pageOf(population(41), FIGURES);
  const guarded = (asked: Asked) => page(asked).filter((table) => table.guarded !== undefined);

  it('are the whole body and, of some, one team; another filter, also one that is added later, empties them all', () => {
    expect(guarded({ filter: {}, team: '' }).filter((table) => table.rows.length > 0).length).toBeGreaterThan(3);
    const ofTeam = guarded({ filter: {}, team: 'Noord' }).filter((table) => table.rows.length > 0);
    expect(ofTeam.length).toBeGreaterThan(0);
    expect(ofTeam.every((table) => table.guarded === 'team')).toBe(true);
    for (const team of ['', 'Noord']) {
      for (const table of guarded({ filter: { employer: ['employer-0'] }, team })) {
        expect(table.rows).toEqual([]);
        expect(table.sentence).toContain('hele organisatie');
      }
    }
    const none = { of: 'none', why: 'filter' };
    const added = { added: ['later'] } as OutcomeFilter;
    expect(guardOf({ filter: added, team: '' }, MEMBERS)).toEqual(none);
    expect(guardOf({ filter: {}, team: 'Nergens' }, MEMBERS)).toEqual(none);
  });

  it('are all where something is hidden: a table that hides cells and is not guarded could be subtracted', () => {
    for (const asked of [...SINGLE, ...PAIRS.slice(0, 5)].map((filter) => ({ filter, team: '' }))) {
      for (const { caption, guarded: how, rows: cells } of page(asked)) {
        if (how === undefined) expect([caption, cells.flat().includes(SUPPRESSED)]).toEqual([caption, false]);
      }
    }
  });

  it('are of an earlier day only for who may open the files', () => {
    const guard = { of: 'body' } as const;
    expect(guardOfEarlier(guard, 'finance', ['manager'])).toEqual({ of: 'none', why: 'earlierDay' });
    expect(guardOfEarlier(guard, 'manager', ['manager'])).toBe(guard);
  });
});
