import { nothingBehind, peopleBehind } from '../behind.js';
import { dateOf, monthsAfter, spanOf } from '../calendar.js';
import type { Day } from '../columns.js';
import { count, text } from '../figure-columns.js';
import { counted, dateCell, type FigureDefinition, type FigureTable } from '../figure-table.js';
import type { FlowPicture } from '../figure-picture.js';
import { codeOn, kindNumber, NOT_REACHED, UNKNOWN as UNKNOWN_STEP } from '../people/people-columns.js';
import { hasStepIn, stepsSince, wayToWork, type StepsSince } from './way-to-work.js';

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
const [WITHOUT, UNKNOWN, STEPPED] = ['zonder-trede', 'trede-onbekend', 'met-een-stap'] as const;

export const ladderFigure: FigureDefinition = {
  key: 'trede',
  numbers: 'G16',
  title: 'Trede en stappen',
  definition: [
    'Mensen met een dossier, naar hun laatst bekende trede op de participatieladder en hun laatst bekende arrangement. Ook wie nog geen plaatsing heeft, telt mee.',
    'Overgangen tussen een jaar geleden en vandaag: alleen van mensen van wie op beide dagen een trede bekend was.',
    'Stappen: mensen met minstens één stap naar werk sinds 1 januari van het gekozen jaar.',
    'De gemeente is die waar iemand woont. Een filter op consulent, werkgever, sector, werkplek, bron of ondersteuning laat alleen mensen over met een plaatsing die daarbij past.',
  ],
  asksPeople: true,
  answer: (question) => {
    const { people, today, year } = question;
    if (people === undefined) return { tables: [] };
    const before = monthsAfter(today, -12);
    const { ladder, arrangement, moves } = wayToWork(people, before, today);
    const steps = stepsSince(people, spanOf(String(year)).from, today);
    const all = people.parts.reduce((sum, { index }) => sum + index.length, 0);
    return {
      tables: [
        laddersTable(ladder, dateCell(dateOf(today))),
        movesTable(moves, before),
        arrangementsTable(arrangement),
        stepsTable(steps, year),
      ],
      lists: [
        { key: WITHOUT, label: 'Zonder trede', count: all - sumOf(ladder), of: 'people' },
        { key: UNKNOWN, label: 'Trede onbekend', count: ladder.get('unknown') ?? 0, of: 'people' },
        { key: STEPPED, label: `Een stap gezet sinds 1 januari ${year}`, count: steps.persons, of: 'people' },
      ],
    };
  },
  behind: ({ people, today, year }, list) => {
    if (people === undefined) return nothingBehind;
    const [ladder, unknown] = [kindNumber('ladder'), people.codes.line.find('unknown')];
    const { from } = spanOf(String(year));
    switch (list) {
      case WITHOUT:
        return peopleBehind(people, (columns, index) => codeOn(columns, index, ladder, today) < 0);
      case UNKNOWN:
        return peopleBehind(people, (columns, index) => codeOn(columns, index, ladder, today) === unknown);
      case STEPPED:
        return peopleBehind(people, (columns, index) => hasStepIn(columns, index, from, today));
      default:
        return nothingBehind;
    }
  },
};

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

function laddersTable(ladder: ReadonlyMap<string, number>, day: string): FigureTable {
  return {
    caption: `Mensen naar laatst bekende trede op ${day}`,
    header: [text('Trede'), count('Mensen')],
    rows: STEPS.map((step) => [wordOf(step), ladder.get(step) ?? 0]),
    sentence: `Van ${counted(sumOf(ladder), 'mens', 'mensen')} is een trede vastgelegd.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}

/** From a row's step to a column's step, of who was there on both days. */
function movesTable(moves: ReadonlyMap<string, number>, before: Day): FigureTable {
  const all = sumOf(moves);
  const higher = [...moves].reduce((sum, [move, number]) => {
    const [from = '', to = ''] = move.split(' ');
    return from < to && to.length === 1 ? sum + number : sum;
  }, 0);
  return {
    caption: `Overgangen tussen ${dateCell(dateOf(before))} en vandaag`,
    header: [text('Van'), ...STEPS.map((step) => count(`naar ${wordOf(step).toLowerCase()}`))],
    rows: STEPS.map((from) => [wordOf(from), ...STEPS.map((to) => moves.get(`${from} ${to}`) ?? 0)]),
    sentence: `Van ${counted(all, 'mens', 'mensen')} is op beide dagen een trede bekend; ${higher} ${higher === 1 ? 'staat' : 'staan'} nu hoger.`,
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
    bands: [...moves].map(([move, number]) => {
      const [from = '', to = ''] = move.split(' ');
      return { from: `van ${from}`, to: `naar ${to}`, count: number };
    }),
  };
}

function arrangementsTable(arrangements: ReadonlyMap<string, number>): FigureTable {
  return {
    caption: 'Mensen naar arrangement',
    header: [text('Arrangement'), count('Mensen')],
    rows: ARRANGEMENTS.map((one) => [`Arrangement ${one}`, arrangements.get(one) ?? 0]),
    sentence: `Van ${counted(sumOf(arrangements), 'mens', 'mensen')} is een arrangement vastgelegd.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}

function stepsTable({ persons, bySteps }: StepsSince, year: number): FigureTable {
  return {
    caption: `Stappen naar werk sinds 1 januari ${year}`,
    header: [text('Stap'), count('Mensen')],
    rows: Object.entries(TO_WORK).map(([step, word]) => [word, bySteps.get(step) ?? 0]),
    sentence: `${counted(persons, 'mens zette', 'mensen zetten')} minstens één stap naar werk.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}
