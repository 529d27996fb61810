import { nothingBehind, peopleBehind } from '../behind.js';
import { dateOf, monthsAfter, spanOf } from '../calendar.js';
import type { Day } from '../columns.js';
import { count, hundredths, text } from '../figure-columns.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import {
  counted,
  dateCell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import type { FlowPicture } from '../figure-picture.js';
import {
  codeOn,
  kindNumber,
  NOT_REACHED,
  UNKNOWN as UNKNOWN_STEP,
  type PeopleCodes,
  type PeopleColumns,
} from '../people/people-columns.js';
import { hoursOfPeople } from '../people/people-work.js';
import { NOBODY, workCells } from './persons-and-jobs.js';
import { hasStepIn, stepsSince, wayToWork, type StepsSince, type WayToWork, type WorkBy } from './way-to-work.js';

const STEPS = ['1', '2', '3', '4', '5', '6', UNKNOWN_STEP, NOT_REACHED] as const;
const STEP_WORDS: Readonly<Record<string, string>> = {
  [UNKNOWN_STEP]: 'Onbekend',
  [NOT_REACHED]: 'Niet bereikt',
};
const wordOf = (step: string): string => STEP_WORDS[step] ?? `Trede ${step}`;
const TO_WORK: Readonly<Record<string, string>> = {
  learningPlace: 'Leerwerkplek',
  voluntaryWork: 'Vrijwilligerswerk',
  schooling: 'Scholing',
  partTime: 'Werk in deeltijd',
  moreHours: 'Meer uren werk',
};
const ARRANGEMENTS = ['1', '2', '3', '4'] as const;
const [WITHOUT, STEPPED] = ['zonder-trede', 'met-een-stap'] as const;
/** Keys of the lists that hold the people of one row, before the code of that row. */
const ROWS = { ladder: 'trede-', arrangement: 'arrangement-', step: 'stap-', move: 'van-' } as const;
/** Of an earlier day every table says which. */
const until = ({ on, isToday }: Pick<Days, 'on' | 'isToday'>, word: string): string =>
  isToday ? '' : ` ${word} ${dutchDate(dateOf(on))}`;
const arrangedCaption = (days: Days): string => `Mensen naar arrangement${until(days, 'op')}`;
const sinceWords = ({ since, ...days }: Days): string =>
  `sinds ${dutchDate(dateOf(since))}${until(days, 'tot en met')}`;
const stepsCaption = (days: Days): string => `Stappen naar werk ${sinceWords(days)}`;
const ladderOn = (day: Day): string => `Mensen naar laatst vastgelegde trede op ${dateCell(dateOf(day))}`;
const movesCaption = ({ before, on, isToday }: Days): string =>
  `Overgangen tussen ${dateCell(dateOf(before))} en ${isToday ? 'vandaag' : dateCell(dateOf(on))}`;
const moveColumn = (step: string): string => `naar ${wordOf(step).toLowerCase()}`;

export const ladderFigure: FigureDefinition = {
  key: 'trede',
  numbers: 'G16',
  title: 'Trede en stappen',
  definition: [
    'Mensen met een dossier, naar de trede op de participatieladder en het arrangement die het laatst zijn vastgelegd; dat kan ook "onbekend" of "niet bereikt" zijn. Ook wie nog geen plaatsing heeft, telt mee.',
    'Overgangen tussen twee dagen: van mensen van wie op beide dagen iets was vastgelegd. Kiest u niets, dan is dat een jaar geleden en vandaag. Hoger en lager is alleen te zeggen van wie op beide dagen een trede van 1 tot en met 6 had.',
    'Stappen: mensen met minstens één stap naar werk sinds de gekozen dag; kiest u niets, dan sinds 1 januari van het gekozen jaar.',
    'Kiest u een eerdere dag, dan telt wat op die dag gold, van iedereen die nu een dossier heeft.',
    'Aan het werk: wie op de dag van het cijfer een plaatsing heeft die loopt, met de uren per week van het contract gedeeld door 25,5 als banen. Ander werk kennen we niet.',
    'De gemeente is die waar iemand woont. Elk ander filter laat alleen mensen over met een plaatsing die daarbij past.',
  ],
  asksPeople: true,
  byDays: true,
  answer: (question) => {
    const { people, selection } = question;
    if (people === undefined) return { tables: [] };
    const days = daysAsked(question);
    const { on, before, since } = days;
    const hours = hoursOfPeople(people, selection, on);
    const way = wayToWork(people, hours, before, on);
    const steps = stepsSince(people, hours, since, on);
    const all = people.parts.reduce((sum, { index }) => sum + index.length, 0);
    return {
      tables: [
        laddersTable(way, on),
        movesTable(way.moves, days),
        arrangementsTable(way, days),
        stepsTable(steps, days),
      ],
      lists: [
        { key: WITHOUT, label: 'Zonder trede', count: all - sumOf(way.ladder), of: 'people' },
        { key: STEPPED, label: `Een stap gezet ${sinceWords(days)}`, count: steps.persons, of: 'people' },
        ...rowLists(way, steps, days),
      ],
    };
  },
  behind: (question, list) => {
    const { people } = question;
    if (people === undefined) return nothingBehind;
    const holds = peopleOf(list, people.codes.line, daysAsked(question));
    return holds === undefined ? nothingBehind : peopleBehind(people, holds);
  },
};

type Days = { readonly on: Day; readonly before: Day; readonly since: Day; readonly isToday: boolean };

/** Days that cannot be, such as one that is not there yet or a first day after the last, are those of the definition. */
function daysAsked({ days = {}, today, year }: Pick<FigureQuestion, 'days' | 'today' | 'year'>): Days {
  const on = Math.min(days.on ?? today, today);
  const before = days.before !== undefined && days.before < on ? days.before : monthsAfter(on, -12);
  const since = days.since !== undefined && days.since <= on ? days.since : spanOf(String(year)).from;
  return { on, before, since, isToday: on === today };
}

/** Who stands in a row or a cell, by the key of its list; undefined for no list of this figure. */
function peopleOf(
  list: string,
  codes: PeopleCodes['line'],
  { on, before, since }: Days,
): ((columns: PeopleColumns, index: number) => boolean) | undefined {
  const [ladder, arrangement] = [kindNumber('ladder'), kindNumber('arrangement')];
  if (list === WITHOUT) return (columns, index) => codeOn(columns, index, ladder, on) < 0;
  if (list === STEPPED) return (columns, index) => hasStepIn(columns, index, since, on);
  const after = (key: string): number => (list.startsWith(key) ? codes.find(list.slice(key.length)) : -1);
  const [step, level, kind] = [after(ROWS.ladder), after(ROWS.arrangement), after(ROWS.step)];
  if (step >= 0) return (columns, index) => codeOn(columns, index, ladder, on) === step;
  if (level >= 0) return (columns, index) => codeOn(columns, index, arrangement, on) === level;
  if (kind >= 0) return (columns, index) => hasStepIn(columns, index, since, on, kind);
  const [was = -1, is = -1] = list.startsWith(ROWS.move)
    ? list
        .slice(ROWS.move.length)
        .split('-')
        .map((code) => codes.find(code))
    : [];
  if (was < 0 || is < 0) return undefined;
  return (columns, index) =>
    codeOn(columns, index, ladder, before) === was && codeOn(columns, index, ladder, on) === is;
}

/** The people of each row of the tables, and of each cell of the transitions. */
function rowLists(way: WayToWork, steps: StepsSince, days: Days): readonly FigureList[] {
  const listOf = (key: string, caption: string, row: string, count: number, column = 'Mensen'): FigureList => ({
    key,
    label: column === 'Mensen' ? row : `${row} ${column}`,
    count,
    of: 'people',
    cell: { caption, row, column },
  });
  const moved = [...way.moves].map(([move, count]) => {
    const [from = '', to = ''] = move.split(' ');
    return listOf(`${ROWS.move}${from}-${to}`, movesCaption(days), wordOf(from), count, moveColumn(to));
  });
  return [
    ...STEPS.map((step) => listOf(`${ROWS.ladder}${step}`, ladderOn(days.on), wordOf(step), way.ladder.get(step) ?? 0)),
    ...ARRANGEMENTS.map((one) =>
      listOf(`${ROWS.arrangement}${one}`, arrangedCaption(days), `Arrangement ${one}`, way.arrangement.get(one) ?? 0),
    ),
    ...Object.entries(TO_WORK).map(([step, word]) =>
      listOf(`${ROWS.step}${step}`, stepsCaption(days), word, steps.bySteps.get(step) ?? 0),
    ),
    ...moved,
  ];
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

const WORKING = [count('Aan het werk'), hundredths('Banen')] as const;
const workingCells = (work: WorkBy, code: string) => workCells(work.get(code) ?? NOBODY);

function laddersTable({ ladder, ladderWork }: WayToWork, on: Day): FigureTable {
  return {
    caption: ladderOn(on),
    header: [text('Trede'), count('Mensen'), ...WORKING],
    rows: STEPS.map((step) => [wordOf(step), ladder.get(step) ?? 0, ...workingCells(ladderWork, step)]),
    sentence: `Van ${counted(sumOf(ladder), 'mens', 'mensen')} is een trede vastgelegd.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}

/** From a row's step to a column's step, of who was there on both days. */
function movesTable(moves: ReadonlyMap<string, number>, days: Days): FigureTable {
  const all = sumOf(moves);
  let [known, higher] = [0, 0];
  for (const [move, number] of moves) {
    const [from = '', to = ''] = move.split(' ');
    // Unknown and not reached are no steps of the ladder.
    if (from.length !== 1 || to.length !== 1) continue;
    known += number;
    if (from < to) higher += number;
  }
  return {
    caption: movesCaption(days),
    header: [text('Van'), ...STEPS.map((step) => count(moveColumn(step)))],
    rows: STEPS.map((from) => [wordOf(from), ...STEPS.map((to) => moves.get(`${from} ${to}`) ?? 0)]),
    sentence: `Van ${counted(known, 'mens', 'mensen')} is op beide dagen een trede bekend; ${higher} ${higher === 1 ? 'staat' : 'staan'} ${days.isToday ? 'nu' : 'op de laatste dag'} hoger.`,
    ...(all === 0 ? {} : { picture: movesPicture(moves) }),
  };
}

function movesPicture(moves: ReadonlyMap<string, number>): FlowPicture {
  const used = (side: 0 | 1) =>
    STEPS.filter((step) => [...moves.keys()].some((move) => move.split(' ')[side] === step));
  return {
    kind: 'flow',
    columns: [
      used(0).map((step) => ({ key: `van ${step}`, label: wordOf(step) })),
      used(1).map((step) => ({ key: `naar ${step}`, label: wordOf(step) })),
    ],
    // In one order, whatever was read first.
    bands: [...moves]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([move, number]) => {
        const [from = '', to = ''] = move.split(' ');
        return { from: `van ${from}`, to: `naar ${to}`, count: number };
      }),
  };
}

function arrangementsTable({ arrangement, arrangementWork }: WayToWork, days: Days): FigureTable {
  return {
    caption: arrangedCaption(days),
    header: [text('Arrangement'), count('Mensen'), ...WORKING],
    rows: ARRANGEMENTS.map((one) => [
      `Arrangement ${one}`,
      arrangement.get(one) ?? 0,
      ...workingCells(arrangementWork, one),
    ]),
    sentence: `Van ${counted(sumOf(arrangement), 'mens', 'mensen')} is een arrangement vastgelegd.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}

function stepsTable({ persons, bySteps, work }: StepsSince, days: Days): FigureTable {
  return {
    caption: stepsCaption(days),
    header: [text('Stap'), count('Mensen'), ...WORKING],
    rows: Object.entries(TO_WORK).map(([step, word]) => [word, bySteps.get(step) ?? 0, ...workingCells(work, step)]),
    sentence: `${counted(persons, 'mens zette', 'mensen zetten')} minstens één stap naar werk.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}
