import { NEVER, NONE, type OutcomeColumns } from '../../columns.js';
import { nothingBehind, placementsBehind, type Behind } from '../../behind.js';
import { dateOf, monthEnds, spanOf } from '../../calendar.js';
import { count, hundredths, text } from '../../figure-columns.js';
import { counted, dateCell, type FigureList, type FigureQuestion, type FigureTable } from '../../figure-table.js';
import { runsOn } from '../../selection.js';
import { dutchNumber } from '../../../../workflows/law/dutch.js';
import { jobsOf } from '../persons-and-jobs.js';
import type { Asked, GroupCounts } from './group-counts.js';
import type { Groups } from './groups.js';

/** Something that was recorded of placements, by which a figure counts them. */
export type Recorded = {
  /** In the address of its lists; no underscore. */
  readonly key: string;
  /** `Plaatsingen naar programma`. */
  readonly caption: string;
  /** Above the groups. */
  readonly head: string;
  /** `het programma`, in a sentence. */
  readonly what: string;
  /** `met social return`: of which placements it is asked at all; of all when left out. */
  readonly among?: string;
  readonly by: Groups;
};

/** The year that is asked, up to its last day or today. */
export function askedSpan({ today, year }: Pick<FigureQuestion, 'today' | 'year'>): Asked {
  return { from: spanOf(String(year)).from, day: monthEnds(today, year).at(-1) ?? today };
}

export const STARTED_AND_RUNNING =
  'Alle plaatsingen, langs welke route ook: hoeveel er in het gekozen jaar begonnen, en hoeveel er lopen op de laatste dag van dat jaar of vandaag.';
export const JOBS_WORDS =
  'Banen: de uren per week van het contract op die dag, gedeeld door 25,5, van alle plaatsingen die dan lopen; ook van wie (nog) niet in het register staat. Mensen tellen in een groep één keer.';
export const WHERE =
  'Wat nog niet is ingevuld, vult u in op de pagina van een plaatsing, onder "Bijzonderheden"; bij een nieuwe plaatsing vraagt het formulier erom.';

/** A picture of more groups than this cannot be read. */
const MOST_DRAWN = 24;

/** Started, running, people and jobs of each group; nothing when nothing was recorded. */
export function recordedTable(
  { caption, head, what, among, by }: Recorded,
  counts: GroupCounts,
  { year, day }: { readonly year: number; readonly day: number },
): FigureTable {
  const [started, on] = heads(year, day);
  const isFilled = isAnyFilled(by, counts);
  const rows = shownGroups(by, counts);
  return {
    caption,
    header: [text(head), count(started), count(on), count('Mensen'), hundredths('Banen')],
    rows: isFilled ? rows.map((group) => rowOf(by, counts, group)) : [],
    sentence: isFilled ? filledWords({ what, among, by }, counts, day) : nothingWords(what),
    ...(rows.length > MOST_DRAWN ? {} : { chart: { kind: 'bars' as const, columns: [2], unit: 'plaatsingen' } }),
  };
}

/** Whether something was recorded of any placement that is counted. */
export const isAnyFilled = ({ groups }: Pick<Groups, 'groups'>, { started, running }: GroupCounts): boolean =>
  groups.some(({ code }, group) => code !== NONE && (started[group] ?? 0) + (running[group] ?? 0) > 0);

const heads = (year: number, day: number): readonly [string, string] => [
  `Gestart in ${year}`,
  `Loopt op ${dateCell(dateOf(day))}`,
];

/** What has a word always stands there; codes of an organisation when anything is counted under them. */
function shownGroups({ groups }: Groups, { started, running }: GroupCounts): readonly number[] {
  const isCounted = (group: number): boolean => (started[group] ?? 0) + (running[group] ?? 0) > 0;
  return groups.flatMap(({ code, word }, group) => (isCounted(group) || code !== word ? [group] : []));
}

const rowOf = ({ groups }: Groups, counts: GroupCounts, group: number) => [
  groups[group]?.word ?? '',
  counts.started[group] ?? 0,
  counts.running[group] ?? 0,
  counts.persons[group] ?? 0,
  jobsOf(counts.hours[group] ?? 0),
];

/** "de jobhunter ingevuld", but "ingevuld of er een buddy is". */
const filledIn = (what: string): string => (isQuestion(what) ? `ingevuld ${what}` : `${what} ingevuld`);
const isQuestion = (what: string): boolean => /^(?:of|hoe) /.test(what);

/** The same behind "waarvan": "waarvan de jobhunter is ingevuld", "waarvan is ingevuld of er een buddy is". */
export const ofWhich = (what: string): string =>
  isQuestion(what) ? `waarvan is ingevuld ${what}` : `waarvan ${what} is ingevuld`;

export const nothingWords = (what: string): string =>
  `Van geen enkele plaatsing is ${filledIn(what)}. Dat doet u op de pagina van een plaatsing, onder "Bijzonderheden".`;

type Said = Pick<Recorded, 'what' | 'by'> & { readonly among: string | undefined };

function filledWords({ what, among, by: { groups } }: Said, { running }: GroupCounts, day: number): string {
  const all = running.reduce((sum, one) => sum + one, 0);
  const none = groups.findIndex(({ code }) => code === NONE);
  const without = none < 0 ? 0 : (running[none] ?? 0);
  const known = all - without;
  const [most] = groups
    .map(({ word }, group) => ({ word, count: running[group] ?? 0 }))
    .filter((_one, group) => group !== none)
    .toSorted((a, b) => b.count - a.count);
  const first = `Van de ${counted(all, 'plaatsing', 'plaatsingen')}${among === undefined ? '' : ` ${among}`} die op ${dateCell(dateOf(day))} ${all === 1 ? 'loopt' : 'lopen'}, is van ${dutchNumber(known)} ${filledIn(what)}`;
  return most === undefined || most.count === 0 ? `${first}.` : `${first}; het vaakst: ${most.word} (${most.count}).`;
}

const STARTED = 'gestart';
const RUNNING = 'loopt';
export const listKey = (...parts: readonly string[]): string => parts.join('_');

/** The files behind each number of started and running placements; where nothing is filled in, those in which that can be done. */
export function recordedLists(
  { key, caption, by }: Recorded,
  counts: GroupCounts,
  { year, day }: { readonly year: number; readonly day: number },
): readonly FigureList[] {
  const [started, on] = heads(year, day);
  const isFilled = isAnyFilled(by, counts);
  const lists = by.groups.flatMap(({ code, word }, group) => [
    ...listOf(listKey(key, code, STARTED), caption, { row: word, column: started, count: counts.started[group] ?? 0 }),
    ...listOf(listKey(key, code, RUNNING), caption, { row: word, column: on, count: counts.running[group] ?? 0 }),
  ]);
  return isFilled ? lists : lists.map(({ cell: _cell, ...list }) => list);
}

/** A list behind one cell; none behind a nil. */
export function listOf(
  key: string,
  caption: string,
  { row, column, count: files }: { readonly row: string; readonly column: string; readonly count: number },
): readonly FigureList[] {
  if (files === 0) return [];
  return [{ key, label: `${caption}: ${row}, ${lowered(column)}`, count: files, cell: { caption, row, column } }];
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The placements behind one of those lists; nothing when it is none of them. */
export function recordedBehind(
  question: FigureQuestion,
  recorded: readonly Recorded[],
  list: string,
  holds?: (columns: OutcomeColumns, index: number) => boolean,
): Behind {
  const [key, code, kind] = list.split('_');
  const one = recorded.find((candidate) => candidate.key === key);
  const group = one?.by.groups.findIndex((candidate) => candidate.code === code) ?? -1;
  if (one === undefined || group < 0 || (kind !== STARTED && kind !== RUNNING)) return nothingBehind;
  const { from, day } = askedSpan(question);
  return placementsBehind(question.selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    const isIn = kind === RUNNING ? runsOn(columns, index, day) : start >= from && start <= day;
    return isIn && holds?.(columns, index) !== false && one.by.of(columns, index) === group;
  });
}
