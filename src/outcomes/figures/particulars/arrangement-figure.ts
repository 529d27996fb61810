import { dateOf } from '../../calendar.js';
import { NONE } from '../../columns.js';
import { nothingBehind, placementsBehind, type Behind } from '../../behind.js';
import { count, hundredths, text } from '../../figure-columns.js';
import {
  counted,
  dateCell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../../figure-table.js';
import { arrangementOn, runsOn } from '../../selection.js';
import { FIGURE_WORDS } from '../particular-words.js';
import { jobsOf } from '../persons-and-jobs.js';
import { MOVED, movesLists, movesTable } from './arrangement-moves.js';
import { countGroups, type GroupCounts } from './group-counts.js';
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
import { groupsByCode, groupsByNumber, type Groups } from './groups.js';

const CAPTION = 'Plaatsingen naar arrangement';
const NOW = 'nu';

/** Seeds 11, 36, 47: arrangement at the start and now, programme, budget line. */
export const arrangementFigure: FigureDefinition = {
  key: 'arrangementen',
  numbers: 'E1',
  title: 'Arrangement en budget',
  definition: [
    STARTED_AND_RUNNING,
    'Arrangement van de start is wat op de eerste werkdag gold; arrangement van die dag is wat op de laatste dag van het jaar of vandaag geldt. Mensen en banen staan bij het tweede. Programma en budgetregel zijn die van de eerste werkdag.',
    JOBS_WORDS,
    'Wat ondersteuning zelf per budgetregel kost, staat op de pagina "Ondersteuning" in het menu.',
    WHERE,
  ],
  answer: (question) => {
    const { selection, year } = question;
    const asked = askedSpan(question);
    const { start, now, moves, programme, budgetLine } = kindsOf(question);
    const [byStart, byNow, byMove, byProgramme, byBudget] = countGroups(
      selection,
      [start, now, moves, programme.by, budgetLine.by],
      asked,
    ).by;
    if (!byStart || !byNow || !byMove || !byProgramme || !byBudget) return { tables: [] };
    const of = { year, day: asked.day };
    return {
      tables: [
        arrangementTable(start, byStart, byNow, of),
        movesTable(start, byMove, asked.day),
        recordedTable(programme, byProgramme, of),
        recordedTable(budgetLine, byBudget, of),
      ],
      lists: [
        ...arrangementLists(start, byStart, byNow, of),
        ...movesLists(start, byMove),
        ...recordedLists(programme, byProgramme, of),
        ...recordedLists(budgetLine, byBudget, of),
      ],
    };
  },
  behind: (question, list) => {
    const { start, now, moves, programme, budgetLine } = kindsOf(question);
    const [key, code = '', other = ''] = list.split('_');
    const { day } = askedSpan(question);
    const running = (by: Groups, group: number): Behind =>
      group < 0
        ? nothingBehind
        : placementsBehind(
            question.selection,
            (columns, index) => runsOn(columns, index, day) && by.of(columns, index) === group,
          );
    const placeOf = (one: string): number => start.groups.findIndex((group) => group.code === one);
    if (key === NOW) return running(now, placeOf(code));
    if (key === MOVED && placeOf(code) >= 0 && placeOf(other) >= 0)
      return running(moves, placeOf(code) * start.groups.length + placeOf(other));
    const kinds = [{ ...programme, key: START, by: start }, programme, budgetLine];
    return recordedBehind(question, kinds, list);
  },
};

const START = 'arrangement';

function kindsOf(question: FigureQuestion) {
  const { selection } = question;
  const { day } = askedSpan(question);
  const { names } = selection.codes.arrangement;
  const words = FIGURE_WORDS.arrangement;
  const start = groupsByNumber(names, words, ({ code }, index) => code.arrangement[index] ?? -1);
  const now = groupsByNumber(names, words, (columns, index) => arrangementOn(columns, index, day));
  const size = start.groups.length;
  const moves: Groups = {
    groups: start.groups.flatMap((from) => start.groups.map((to) => ({ code: `${from.code}.${to.code}`, word: '' }))),
    of: (columns, index) => start.of(columns, index) * size + now.of(columns, index),
  };
  const programme: Recorded = {
    key: 'programma',
    caption: 'Plaatsingen naar programma',
    head: 'Programma',
    what: 'het programma',
    by: groupsByCode(selection, 'programme', FIGURE_WORDS.programme),
  };
  const budgetLine: Recorded = {
    key: 'budget',
    caption: 'Plaatsingen naar budgetregel',
    head: 'Budgetregel',
    what: 'de budgetregel',
    by: groupsByCode(selection, 'budgetLine'),
  };
  return { start, now, moves, programme, budgetLine };
}

type Of = { readonly year: number; readonly day: number };
const heads = ({ year, day }: Of): readonly [string, string, string] => {
  const on = dateCell(dateOf(day));
  return [`Gestart in ${year}`, `Loopt op ${on}, arrangement van de start`, `Loopt op ${on}, arrangement van die dag`];
};

function arrangementTable(
  { groups }: Pick<Groups, 'groups'>,
  byStart: GroupCounts,
  byNow: GroupCounts,
  of: Of,
): FigureTable {
  const [started, fromStart, now] = heads(of);
  const all = byNow.running.reduce((sum, one) => sum + one, 0);
  const none = byNow.running[groups.findIndex(({ code }) => code === NONE)] ?? 0;
  const isFilled = isAnyFilled({ groups }, byStart) || isAnyFilled({ groups }, byNow);
  return {
    caption: CAPTION,
    header: [text('Arrangement'), count(started), count(fromStart), count(now), count('Mensen'), hundredths('Banen')],
    rows: !isFilled
      ? []
      : groups.map(({ word }, group) => [
          word,
          byStart.started[group] ?? 0,
          byStart.running[group] ?? 0,
          byNow.running[group] ?? 0,
          byNow.persons[group] ?? 0,
          jobsOf(byNow.hours[group] ?? 0),
        ]),
    sentence: !isFilled
      ? nothingWords('het arrangement')
      : `Van de ${counted(all, 'plaatsing die', 'plaatsingen die')} op ${dateCell(dateOf(of.day))} ${all === 1 ? 'loopt' : 'lopen'}, is van ${all - none} het arrangement ingevuld.`,
    chart: { kind: 'bars', columns: [2, 3], unit: 'plaatsingen' },
  };
}

function arrangementLists(
  { groups }: Pick<Groups, 'groups'>,
  byStart: GroupCounts,
  byNow: GroupCounts,
  of: Of,
): readonly FigureList[] {
  const [started, fromStart, now] = heads(of);
  const lists = groups.flatMap(({ code, word: row }, group) => [
    ...listOf(listKey(START, code, 'gestart'), CAPTION, { row, column: started, count: byStart.started[group] ?? 0 }),
    ...listOf(listKey(START, code, 'loopt'), CAPTION, { row, column: fromStart, count: byStart.running[group] ?? 0 }),
    ...listOf(listKey(NOW, code), CAPTION, { row, column: now, count: byNow.running[group] ?? 0 }),
  ]);
  if (isAnyFilled({ groups }, byStart) || isAnyFilled({ groups }, byNow)) return lists;
  return lists.map(({ cell: _cell, ...list }) => list);
}
