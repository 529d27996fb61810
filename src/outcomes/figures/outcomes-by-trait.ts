import { spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, text } from '../figure-columns.js';
import type { FigureQuestion, FigureTable } from '../figure-table.js';
import { eachOf, praktijkroute } from '../selection.js';
import { cohortOutcomes, type CohortOutcome } from './cohorts.js';
import { AGE, groupBy, SEX, toldByTrait, type Trait } from './traits.js';

/** What a start led to, in groups that are large enough to compare. */
const GROUPS: readonly (readonly [word: string, outcomes: readonly CohortOutcome[]])[] = [
  ['Banenafspraak', ['banenafspraak']],
  ['Gewoon werk', ['regularWork']],
  ['Gestopt', ['endedBeforeInclusion', 'endedAfterInclusion']],
  ['Nog niet bepaald', ['stillLumpSum']],
];

type Asked = Pick<FigureQuestion, 'selection' | 'year' | 'today' | 'guard'>;

/**
 * G2 by age on the first day worked, as a check on equal treatment (seeds 41): starts of a year with a known outcome, of the whole
 * body alone. Nothing of fewer than five; where a sum is hidden, which the table of starts shows, nothing is told by age.
 */
export function outcomesByAge(asked: Asked): FigureTable {
  const caption = `Uitkomst van de starts in ${asked.year} naar leeftijd bij de start`;
  return outcomesBy(AGE, asked, { caption, word: 'leeftijd' });
}

/** The same by sex. */
export function outcomesBySex(asked: Asked): FigureTable {
  const caption = `Uitkomst van de starts in ${asked.year} naar geslacht`;
  return outcomesBy(SEX, asked, { caption, word: 'geslacht' });
}

function outcomesBy(
  trait: Trait,
  asked: Asked,
  { caption, word }: { readonly caption: string; readonly word: string },
): FigureTable {
  const rows = asked.guard.of === 'body' ? toldByTrait(trait, countsBy(trait, asked)) : [];
  const told =
    rows.length > 0
      ? `De uitkomst van de starts in ${asked.year} op negen maanden, naar ${word}.`
      : `Er zijn in ${asked.year} te weinig starts met een bekende uitkomst om naar ${word} te tonen.`;
  return {
    caption,
    header: [text(trait.head), ...GROUPS.map(([group]) => count(group)), count('Samen')],
    rows: rows.map(({ word: group, cells }) => [group, ...cells]),
    sentence: told,
    guarded: 'body',
    chart: { kind: 'stacked', columns: GROUPS.map((_group, index) => index + 1), unit: 'plaatsingen' },
  };
}

function countsBy(trait: Trait, { selection, year, today }: Asked): readonly (readonly number[])[] {
  const { from, until } = spanOf(String(year));
  const isRoute = praktijkroute(selection.codes);
  const outcomeOf = cohortOutcomes(selection.codes);
  const by = groupBy(trait, selection.codes);
  const rows = trait.groups.map(() => GROUPS.map(() => 0));
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return;
    const outcome = outcomeOf(columns, index, today);
    const group = GROUPS.findIndex(([, outcomes]) => outcomes.includes(outcome));
    const row = rows[by.of(columns, index)];
    if (row !== undefined && group >= 0) row[group] = (row[group] ?? 0) + 1;
  });
  return rows;
}
