import { dateOf } from '../calendar.js';
import { count, text } from '../figure-columns.js';
import { counted, dateCell, type FigureDefinition, type FigureTable } from '../figure-table.js';
import type { Pathways } from '../pathways-asked.js';

const STEPS = ['1', '2', '3', '4', '5', '6', 'unknown'] as const;
const STEP_WORDS: Readonly<Record<string, string>> = { unknown: 'Onbekend' };
const wordOf = (step: string): string => STEP_WORDS[step] ?? `Trede ${step}`;
const TO_WORK: Readonly<Record<string, string>> = {
  learningPlace: 'Leerwerkplek',
  voluntaryWork: 'Vrijwilligerswerk',
  schooling: 'Scholing',
  partTime: 'Werk in deeltijd',
  moreHours: 'Meer uren werk',
};
const ARRANGEMENTS = ['1', '2', '3', '4'] as const;
type Coded = { readonly codes: readonly string[] };
const codeOf = ({ codes }: Coded): string => codes[0] ?? '';
const numberWith = (rows: readonly Coded[], code: string): number => rows.filter((row) => codeOf(row) === code).length;

export const ladderFigure: FigureDefinition = {
  key: 'trede',
  numbers: 'G16',
  title: 'Trede en stappen',
  definition: [
    'Mensen met een dossier, naar hun laatst bekende trede op de participatieladder en hun laatst bekende arrangement. Ook wie nog geen plaatsing heeft, telt mee.',
    'Overgangen tussen een jaar geleden en vandaag: alleen van mensen van wie op beide dagen een trede bekend was.',
    'Stappen: mensen met minstens één stap naar werk sinds 1 januari van het gekozen jaar. Van de filters geldt hier alleen de gemeente.',
  ],
  asksPathways: true,
  answer: ({ pathways, today, year }) => {
    if (pathways === undefined) return { tables: [] };
    return {
      tables: [laddersTable(pathways, dateCell(dateOf(today))), movesTable(pathways), ...othersTables(pathways, year)],
    };
  },
};

function laddersTable({ ladder }: Pathways, day: string): FigureTable {
  return {
    caption: `Mensen naar laatst bekende trede op ${day}`,
    header: [text('Trede'), count('Mensen')],
    rows: STEPS.map((step) => [wordOf(step), numberWith(ladder, step)]),
    sentence: `Van ${counted(ladder.length, 'mens', 'mensen')} is een trede vastgelegd.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}

/** From a row's step to a column's step, of who was there on both days. */
function movesTable({ ladder, ladderBefore, before }: Pathways): FigureTable {
  const now = new Map(ladder.map((one) => [one.candidate, codeOf(one)]));
  const both = ladderBefore.flatMap((one) => {
    const to = now.get(one.candidate);
    return to === undefined ? [] : [{ from: codeOf(one), to }];
  });
  const higher = both.filter(({ from, to }) => from < to && to !== 'unknown').length;
  return {
    caption: `Overgangen tussen ${dateCell(before)} en vandaag`,
    header: [text('Van'), ...STEPS.map((step) => count(`naar ${wordOf(step).toLowerCase()}`))],
    rows: STEPS.map((from) => [
      wordOf(from),
      ...STEPS.map((to) => both.filter((one) => one.from === from && one.to === to).length),
    ]),
    sentence: `Van ${counted(both.length, 'mens', 'mensen')} is op beide dagen een trede bekend; ${higher} ${higher === 1 ? 'staat' : 'staan'} nu hoger.`,
  };
}

function othersTables({ arrangements, steps }: Pathways, year: number): readonly FigureTable[] {
  const people = new Set(steps.map(({ candidate }) => candidate)).size;
  return [
    {
      caption: 'Mensen naar arrangement',
      header: [text('Arrangement'), count('Mensen')],
      rows: ARRANGEMENTS.map((one) => [`Arrangement ${one}`, numberWith(arrangements, one)]),
      sentence: `Van ${counted(arrangements.length, 'mens', 'mensen')} is een arrangement vastgelegd.`,
      chart: { kind: 'bars', columns: [1], unit: 'mensen' },
    },
    {
      caption: `Stappen naar werk sinds 1 januari ${year}`,
      header: [text('Stap'), count('Mensen')],
      rows: Object.entries(TO_WORK).map(([step, word]) => [
        word,
        new Set(steps.filter((one) => one.step === step).map(({ candidate }) => candidate)).size,
      ]),
      sentence: `${counted(people, 'mens zette', 'mensen zetten')} minstens één stap naar werk.`,
      chart: { kind: 'bars', columns: [1], unit: 'mensen' },
    },
  ];
}
