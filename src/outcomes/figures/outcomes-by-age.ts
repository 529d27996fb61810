import { spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, text } from '../figure-columns.js';
import type { FigureQuestion, FigureTable } from '../figure-table.js';
import { eachOf, praktijkroute } from '../selection.js';
import { AGES, toldByAge } from './by-age.js';
import { cohortOutcome, type CohortOutcome } from './cohorts.js';

/** What a start led to, in groups that are large enough to compare. */
const GROUPS: readonly (readonly [word: string, outcomes: readonly CohortOutcome[]])[] = [
  ['Banenafspraak', ['banenafspraak']],
  ['Gewoon werk', ['regularWork']],
  ['Gestopt', ['endedBeforeInclusion', 'endedAfterInclusion']],
  ['Nog niet bepaald', ['stillLumpSum']],
];

/**
 * G2 by age on the first day worked, as a check on equal treatment (seeds 41): starts of a year with a known outcome. Nothing
 * of fewer than five; where a sum is hidden, which the table of starts shows, nothing is told by age.
 */
export function outcomesByAge({ selection, year, today }: FigureQuestion): FigureTable {
  const rows = toldByAge(countsByAge({ selection, year, today }));
  return {
    caption: `Uitkomst van de starts in ${year} naar leeftijd bij de start`,
    header: [text('Leeftijd'), ...GROUPS.map(([word]) => count(word)), count('Samen')],
    rows: rows.map(({ word, cells }) => [word, ...cells]),
    sentence:
      rows.length > 0
        ? `De uitkomst van de starts in ${year} op negen maanden, naar leeftijd.`
        : `Er zijn in ${year} te weinig starts met een bekende uitkomst om naar leeftijd te tonen.`,
    chart: { kind: 'stacked', columns: GROUPS.map((_group, index) => index + 1), unit: 'plaatsingen' },
  };
}

function countsByAge({
  selection,
  year,
  today,
}: Pick<FigureQuestion, 'selection' | 'year' | 'today'>): readonly (readonly number[])[] {
  const { from, until } = spanOf(String(year));
  const isRoute = praktijkroute(selection.codes);
  const codes = AGES.map(([code]) => selection.codes.ageGroup.find(code));
  const rows = AGES.map(() => GROUPS.map(() => 0));
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return;
    const outcome = cohortOutcome(columns, index, selection.codes, today);
    const group = GROUPS.findIndex(([, outcomes]) => outcomes.includes(outcome));
    const row = rows[codes.indexOf(columns.code.ageGroup[index] ?? 0)];
    if (row !== undefined && group >= 0) row[group] = (row[group] ?? 0) + 1;
  });
  return rows;
}
