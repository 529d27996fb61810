import { nothingBehind, placementsBehind, type Behind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, decimal, text } from '../figure-columns.js';
import { dutchNumber } from '../../../workflows/law/dutch.js';
import {
  counted,
  SUPPRESSED,
  type Cell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { praktijkroute } from '../selection.js';
import { suppressedTable } from '../suppressed-table.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { jobsOf, NOBODY } from './persons-and-jobs.js';
import { WHOLE_ONLY } from './outcomes-by-trait.js';
import { toldFirsts, type ToldFirsts } from './told-firsts.js';
import { AGE, SEX, toldByTrait, type Trait } from './traits.js';
import { TENS, toldTens } from './value-tens.js';
import {
  CHANGE_GROUPS,
  firstDetermined,
  workWithValue,
  VALUE_GROUPS,
  valueChanges,
  valueGroupsBy,
  valuePointsOn,
  determinedOf,
  valueOn,
} from './wage-values.js';

const [WITH_VALUE, CHANGED, FIRST] = ['met-loonwaarde', 'opnieuw', 'eerste-'] as const;
const FIRSTS = 'Eerste loonwaarde naar startjaar';

export const valuesFigure: FigureDefinition = {
  key: 'loonwaarde',
  numbers: 'G11',
  title: 'Loonwaarden',
  definition: [
    'De loonwaarden waarop vandaag subsidie loopt, per tien procent. Na het einde van het werk of van de subsidie loopt er geen meer. Banen: de uren per week van het contract van vandaag, gedeeld door 25,5.',
    'Apart: de eerste loonwaarde van plaatsingen van de Praktijkroute, naar het jaar waarin ze begonnen; en hoe een volgende loonwaarde verschilt van de vorige, bij dezelfde plaatsing en dezelfde functie.',
    'Naar leeftijd bij de start en naar geslacht, om na te gaan of iedereen gelijk wordt behandeld. Niemand hoeft zijn geslacht te zeggen; naar geslacht zijn er alleen cijfers over de hele organisatie.',
    'Aantallen onder de vijf tonen we niet, en ook niet wat daardoor uit te rekenen is.',
  ],
  answer: (question) => {
    const found = toldFirsts(question);
    return {
      // A new table comes last: kept pictures are compared table by table, by their place.
      tables: [inForce(question), byAge(question), firstsTable(found), changes(question), bySex(question)],
      lists: [
        { key: WITH_VALUE, label: 'Met een loonwaarde vandaag', count: withValue(question).count },
        { key: CHANGED, label: `Opnieuw vastgesteld in ${question.year}`, count: measuredAgain(question).count },
        ...firstLists(found),
      ],
    };
  },
  behind: (question, list) => {
    if (list === WITH_VALUE) return withValue(question);
    if (list === CHANGED) return measuredAgain(question);
    // A list of a hidden number would tell it.
    return firstLists(toldFirsts(question)).some(({ key }) => key === list)
      ? withFirstValue(question, list.slice(FIRST.length))
      : nothingBehind;
  },
};

/** The placements behind the first table. */
const withValue = ({ selection, today }: FigureQuestion): Behind =>
  placementsBehind(selection, (columns, index) => valueOn(columns, index, today) >= 0);

function measuredAgain({ selection, year }: FigureQuestion): Behind {
  const { from, until } = spanOf(String(year));
  return placementsBehind(selection, (columns, index) => {
    const { at } = columns.measurements;
    if ((at[index + 1] ?? 0) - (at[index] ?? 0) < 2) return false;
    return determinedOf(columns, index)
      .slice(1)
      .some(({ on }) => on >= from && on <= until);
  });
}

function inForce({ selection, today }: FigureQuestion): FigureTable {
  const points = valuePointsOn(selection, today);
  const total = points.reduce((sum, one) => sum + one, 0);
  const isTold = total >= FEWEST_SHOWN;
  const work = isTold ? workWithValue(selection, today) : NOBODY;
  return {
    caption: 'Loonwaarden van vandaag',
    header: [text('Loonwaarde'), count('Plaatsingen')],
    rows: (isTold ? toldTens(points) : []).map((cell, ten) => [
      ten === TENS - 1 ? '100' : `${ten * 10}–${ten * 10 + 9}`,
      cell,
    ]),
    sentence: isTold
      ? `Er lopen ${total} subsidies op een gemeten loonwaarde, van ${counted(work.persons, 'mens', 'mensen')}; samen zijn dat ${dutchNumber(jobsOf(work.hours), 2)} banen.`
      : 'Er lopen te weinig subsidies op een gemeten loonwaarde om te tonen.',
    chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
  };
}

/** Values in force by the age group at the start: shown as the others, nothing of fewer than five. */
const byAge = (question: FigureQuestion): FigureTable =>
  valuesBy(AGE, question, {
    caption: 'Loonwaarden van vandaag naar leeftijd bij de start',
    word: 'leeftijd',
    none: undefined,
  });

/** The same by sex, of the whole body alone: a filter would leave few enough to tell who they are. */
const bySex = (question: FigureQuestion): FigureTable =>
  valuesBy(SEX, question, {
    caption: 'Loonwaarden van vandaag naar geslacht',
    word: 'geslacht',
    none: question.isWhole ? undefined : WHOLE_ONLY,
  });

function valuesBy(
  trait: Trait,
  { selection, today }: FigureQuestion,
  { caption, word, none }: { readonly caption: string; readonly word: string; readonly none: string | undefined },
): FigureTable {
  const groups = none === undefined ? valueGroupsBy(selection, today, trait) : [];
  const rows = toldByTrait(
    trait,
    groups.map((of) => of.groups),
  );
  const told =
    rows.length > 0
      ? `De loonwaarden waarop vandaag subsidie loopt, in groepen naar ${word}.`
      : `Er lopen te weinig subsidies op een gemeten loonwaarde om naar ${word} te tonen.`;
  return {
    caption,
    header: [text(trait.head), ...VALUE_GROUPS.map((group) => count(group)), count('Samen'), decimal('Gemiddelde')],
    rows: rows.map(({ group, word: name, cells }): readonly Cell[] => {
      const of = group === undefined ? undefined : groups[group];
      return [name, ...cells, of === undefined ? null : meanOf(of.count, of.sum, cells.at(-1))];
    }),
    sentence: none ?? told,
    chart: { kind: 'stacked', columns: [1, 2, 3, 4], unit: 'plaatsingen' },
  };
}

const meanOf = (all: number, sum: number, total: Cell | undefined): Cell =>
  all < FEWEST_SHOWN || total === SUPPRESSED ? SUPPRESSED : Math.round((sum / all) * 10) / 10;

/** Of the years whose sum is shown. */
const firstLists = ({ rows, cells }: ToldFirsts): readonly FigureList[] =>
  rows.flatMap(([started, { count: all }], at) =>
    cells[at]?.at(-1) === SUPPRESSED
      ? []
      : [
          {
            key: `${FIRST}${started}`,
            label: `Met een eerste loonwaarde, gestart in ${started}`,
            count: all,
            cell: { caption: FIRSTS, row: String(started), column: 'Samen' },
          },
        ],
  );

function withFirstValue({ selection, today }: FigureQuestion, started: string): Behind {
  const { from, until } = spanOf(started);
  const isRoute = praktijkroute(selection.codes);
  return placementsBehind(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return false;
    return firstDetermined(columns, index) >= 0;
  });
}

function firstsTable({ rows, cells }: ToldFirsts): FigureTable {
  return {
    caption: FIRSTS,
    header: [text('Startjaar'), ...VALUE_GROUPS.map((group) => count(group)), count('Samen'), decimal('Gemiddelde')],
    rows: cells.map((row, at): readonly Cell[] => {
      const [started, found] = rows[at] ?? [];
      return [
        started === undefined ? 'Samen' : String(started),
        ...row,
        found === undefined ? null : meanOf(found.count, found.sum, row.at(-1)),
      ];
    }),
    sentence:
      rows.length === 0
        ? 'Er is nog geen eerste loonwaarde vastgesteld.'
        : 'De eerste loonwaarde per startjaar, in groepen.',
    chart: { kind: 'stacked', columns: [1, 2, 3, 4], unit: 'plaatsingen' },
  };
}

function changes({ selection, year }: FigureQuestion): FigureTable {
  const { from, until } = spanOf(String(year));
  const groups = valueChanges(selection, from, until);
  const [cells = []] = suppressedTable([groups]);
  return {
    caption: `Verschil met de vorige loonwaarde, vastgesteld in ${year}`,
    header: [text('Verschil'), count('Metingen')],
    rows: CHANGE_GROUPS.map(({ label }, index) => [label, cells[index] ?? null]),
    sentence: groups.some((one) => one > 0)
      ? 'Latere loonwaarde min de vorige, bij dezelfde plaatsing en functie.'
      : `In ${year} is geen volgende loonwaarde vastgesteld.`,
    chart: { kind: 'bars', columns: [1], unit: 'metingen' },
  };
}
