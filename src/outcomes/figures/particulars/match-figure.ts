import { nothingBehind, placementsBehind, type Behind } from '../../behind.js';
import { dateOf, spanOf } from '../../calendar.js';
import { count, hundredths, text } from '../../figure-columns.js';
import {
  dateCell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../../figure-table.js';
import { runsOn, someOf } from '../../selection.js';
import { FIGURE_WORDS } from '../particular-words.js';
import { jobsOf } from '../persons-and-jobs.js';
import { AGE } from '../traits.js';
import { countGroups, type Counts, type GroupCounts } from './group-counts.js';
import {
  askedSpan,
  isAnyFilled,
  JOBS_WORDS,
  listKey,
  listOf,
  nothingWords,
  recordedBehind,
  recordedLists,
  recordedTable,
  STARTED_AND_RUNNING,
  WHERE,
  type Recorded,
} from './group-table.js';
import { groupsByCode, type Groups } from './groups.js';
import { KEPT_WORDS, keptGroups, keptTable } from './kept-groups.js';

const JOBHUNTERS = 'Plaatsingen naar jobhunter en leeftijd';
const SYSTEMS = 'Plaatsingen met een nummer in een ander systeem';
const SYSTEM = 'systeem';
const AGED = 'leeftijd';

/** Seeds 8, 9, 10, 22: jobhunters by age group, how people and work found each other, and numbers in other systems. */
export const matchFigure: FigureDefinition = {
  key: 'match',
  numbers: 'E1, G3',
  title: 'Match en jobhunters',
  definition: [
    STARTED_AND_RUNNING,
    'Jobhunter: voor welke groep de jobhunter werkt die deze plaatsing deed. De leeftijd is die op de eerste werkdag; die vindt het systeem zelf, in de nacht na de start.',
    KEPT_WORDS,
    'Een nummer in een ander systeem: van de match of van het profiel. Een plaatsing met nummers in twee systemen telt bij beide.',
    JOBS_WORDS,
    WHERE,
  ],
  answer: (question) => {
    const { selection, year, today } = question;
    const asked = askedSpan(question);
    const { source, aged, jobhunter, systems } = kindsOf(question);
    const counts = countGroups(selection, [source.by, aged, jobhunter.by, ...systems.map(({ by }) => by)], asked);
    const [bySource, byAge, byJobhunter, ...bySystem] = counts.by;
    const span = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until, today };
    const [kept] = keptGroups(selection, [source.by], span);
    if (!bySource || !byAge || !byJobhunter || !kept) return { tables: [] };
    const of = { year, day: asked.day };
    return {
      tables: [
        jobhunterTable(jobhunter, byAge, byJobhunter, of),
        recordedTable(source, bySource, of),
        keptTable(source, kept, 'Behoud na zes maanden naar hoe zij elkaar vonden'),
        systemsTable(systems, bySystem, counts, asked.day),
      ],
      lists: [
        ...jobhunterLists(jobhunter, byAge, byJobhunter, of),
        ...recordedLists(source, bySource, of),
        ...systems.flatMap(({ code, word }, which) =>
          listOf(listKey(SYSTEM, code), SYSTEMS, {
            row: word,
            column: runningHead(asked.day),
            count: bySystem[which]?.running[0] ?? 0,
          }),
        ),
      ],
    };
  },
  behind: (question, list) => {
    const { source, aged, jobhunter, systems } = kindsOf(question);
    const [key, code = '', age = ''] = list.split('_');
    const { from, day } = askedSpan(question);
    const behind = (by: Groups, group: number, kind: 'started' | 'running'): Behind =>
      group < 0
        ? nothingBehind
        : placementsBehind(question.selection, (columns, index) => {
            const start = columns.start[index] ?? 0;
            const isIn = kind === 'running' ? runsOn(columns, index, day) : start >= from && start <= day;
            return isIn && by.of(columns, index) === group;
          });
    const system = systems.find((one) => one.code === code);
    if (key === SYSTEM) return system === undefined ? nothingBehind : behind(system.by, 0, 'running');
    const place = aged.groups.findIndex((group) => group.code === `${code}.${age}`);
    if (key === AGED) return behind(aged, place, 'started');
    return recordedBehind(question, [source, jobhunter], list);
  },
};

function kindsOf({ selection }: FigureQuestion) {
  const jobhunter: Recorded = {
    key: 'jobhunter',
    caption: JOBHUNTERS,
    head: 'Jobhunter',
    what: 'de jobhunter',
    by: groupsByCode(selection, 'jobhunter', FIGURE_WORDS.jobhunter),
  };
  const source: Recorded = {
    key: 'bron',
    caption: 'Plaatsingen naar hoe zij elkaar vonden',
    head: 'Gevonden via',
    what: 'hoe zij elkaar vonden',
    by: groupsByCode(selection, 'source', FIGURE_WORDS.source),
  };
  const ages = AGE.groups.length;
  const names = selection.codes.ageGroup.names.map((name) => AGE.groups.findIndex(([, codes]) => codes.includes(name)));
  const aged: Groups = {
    groups: jobhunter.by.groups.flatMap(({ code }) =>
      AGE.groups.map((_age, age) => ({ code: `${code}.${age}`, word: '' })),
    ),
    of: (columns, index) => {
      const age = names[columns.code.ageGroup[index] ?? -1] ?? -1;
      return age < 0 ? -1 : jobhunter.by.of(columns, index) * ages + age;
    },
  };
  const systems = Object.entries(FIGURE_WORDS.system).map(([code, word]) => {
    const number = selection.codes.system.find(code);
    const by: Groups = {
      groups: [{ code, word }],
      of: ({ references }, index) =>
        someOf({ at: references.at }, index, (at) => references.system[at] === number) ? 0 : -1,
    };
    return { code, word, by };
  });
  return { source, aged, jobhunter, systems };
}

type Of = { readonly year: number; readonly day: number };
const runningHead = (day: number): string => `Loopt op ${dateCell(dateOf(day))}`;
const ageHeads = (year: number): readonly string[] =>
  AGE.groups.map(
    ([word], age) =>
      `Gestart in ${year}, ${age === AGE.groups.length - 1 ? 'leeftijd niet bekend' : word.toLowerCase()}`,
  );

function jobhunterTable(
  { by, what }: Recorded,
  byAge: GroupCounts,
  counts: GroupCounts,
  { year, day }: Of,
): FigureTable {
  const ages = AGE.groups.length;
  const isFilled = isAnyFilled(by, counts);
  const none = by.groups.length - 1;
  const started = counts.started.reduce((sum, one) => sum + one, 0);
  return {
    caption: JOBHUNTERS,
    header: [
      text('Jobhunter'),
      ...ageHeads(year).map((head) => count(head)),
      count(runningHead(day)),
      count('Mensen'),
      hundredths('Banen'),
    ],
    rows: isFilled
      ? by.groups.map(({ word }, group) => [
          word,
          ...AGE.groups.map((_age, age) => byAge.started[group * ages + age] ?? 0),
          counts.running[group] ?? 0,
          counts.persons[group] ?? 0,
          jobsOf(counts.hours[group] ?? 0),
        ])
      : [],
    sentence: isFilled
      ? `Van ${started - (counts.started[none] ?? 0)} van de ${started} plaatsingen die in ${year} begonnen, is de jobhunter ingevuld.`
      : nothingWords(what),
    chart: { kind: 'stacked', columns: AGE.groups.map((_age, age) => age + 1), unit: 'plaatsingen' },
  };
}

function jobhunterLists(jobhunter: Recorded, byAge: GroupCounts, counts: GroupCounts, of: Of): readonly FigureList[] {
  const ages = AGE.groups.length;
  const isFilled = isAnyFilled(jobhunter.by, counts);
  const running = recordedLists(jobhunter, counts, of).filter(({ key }) => key.endsWith('loopt'));
  if (!isFilled) return running;
  const started = jobhunter.by.groups.flatMap(({ code, word: row }, group) =>
    ageHeads(of.year).flatMap((column, age) =>
      listOf(listKey(AGED, code, `${age}`), JOBHUNTERS, { row, column, count: byAge.started[group * ages + age] ?? 0 }),
    ),
  );
  return [...started, ...running];
}

function systemsTable(
  systems: readonly { readonly word: string }[],
  counts: readonly GroupCounts[],
  { running }: Counts,
  day: number,
): FigureTable {
  const any = counts.some((one) => (one.running[0] ?? 0) > 0);
  return {
    caption: SYSTEMS,
    header: [text('Systeem'), count(runningHead(day)), count('Mensen'), hundredths('Banen')],
    rows: any
      ? systems.map(({ word }, which) => [
          word,
          counts[which]?.running[0] ?? 0,
          counts[which]?.persons[0] ?? 0,
          jobsOf(counts[which]?.hours[0] ?? 0),
        ])
      : [],
    sentence: any
      ? `Van de ${running} plaatsingen die op ${dateCell(dateOf(day))} lopen, staat hier in welke systemen ze een nummer hebben.`
      : nothingWords('een nummer in een ander systeem'),
    chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
  };
}
