import { dateOf } from '../../calendar.js';
import { NONE } from '../../columns.js';
import { count, text } from '../../figure-columns.js';
import { counted, dateCell, type FigureList, type FigureTable } from '../../figure-table.js';
import { NOT_FILLED } from '../particular-words.js';
import type { GroupCounts } from './group-counts.js';
import { listKey, listOf } from './group-table.js';
import type { Groups } from './groups.js';

const MOVES = 'Arrangement van de start, en van die dag';
export const MOVED = 'van';

type Pair = { readonly from: number; readonly to: number; readonly count: number };

/** Running placements by the arrangement at the start and the one of now, where both are known. */
function knownPairs({ groups }: Groups, { running }: GroupCounts): readonly Pair[] {
  const known = groups.flatMap(({ code }, group) => (code === NONE ? [] : [group]));
  return known.flatMap((from) => known.map((to) => ({ from, to, count: running[from * groups.length + to] ?? 0 })));
}
const nowHead = (word: string): string => (word === NOT_FILLED ? word : `Die dag ${word.toLowerCase()}`);

/** Row: at the start; column: on the day that is asked. */
export function movesTable(start: Groups, counts: GroupCounts, day: number): FigureTable {
  const { groups } = start;
  const { running } = counts;
  const size = groups.length;
  const at = (from: number, to: number): number => running[from * size + to] ?? 0;
  const pairs = knownPairs(start, counts);
  const all = pairs.reduce((sum, one) => sum + one.count, 0);
  const moved = pairs.reduce((sum, { from, to, count: one }) => (from === to ? sum : sum + one), 0);
  return {
    caption: MOVES,
    header: [text('Bij de start'), ...groups.map(({ word }) => count(nowHead(word)))],
    rows: all === 0 ? [] : groups.map(({ word }, from) => [word, ...groups.map((_group, to) => at(from, to))]),
    sentence:
      all === 0
        ? 'Er loopt geen plaatsing waarvan het arrangement is ingevuld.'
        : `Van de ${counted(all, 'plaatsing', 'plaatsingen')} met een arrangement bij de start en op ${dateCell(dateOf(day))} ${moved === 1 ? 'heeft er 1 een ander' : `hebben er ${moved} een ander`} arrangement dan bij de start.`,
  };
}

/** The files behind its numbers; none where there is no table. */
export function movesLists(start: Groups, counts: GroupCounts): readonly FigureList[] {
  const { groups } = start;
  if (knownPairs(start, counts).every((pair) => pair.count === 0)) return [];
  return groups.flatMap((from, a) =>
    groups.flatMap((to, b) =>
      listOf(listKey(MOVED, from.code, to.code), MOVES, {
        row: from.word,
        column: nowHead(to.word),
        count: counts.running[a * groups.length + b] ?? 0,
      }),
    ),
  );
}
