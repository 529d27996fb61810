import { spanOf } from '../calendar.js';
import { NONE } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import type { FigurePicture } from '../figure-picture.js';
import type { Cell, FigureQuestion, FigureTable } from '../figure-table.js';
import { suppressedTable } from '../suppressed-table.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { durationsIn, OUT_OF_VIEW } from './durations.js';
import { ENDING_WORDS } from './ending-words.js';
import { FEWEST, incidenceByCause, type CausePoint, type Durations } from './survival.js';

/** Start years that are told together. Blocks do not overlap: five years that move along could be subtracted. */
const BLOCK = 5;
const FIRST_BLOCK = 2017;
/** Causes drawn apart; the others together, also those that are hidden. */
const MOST_DRAWN = 5;
const UNTIL = Math.round((24 * 365.25) / 12);

/** First and last start year of the block in which a year lies. */
export function blockOf(year: number): readonly [first: number, last: number] {
  const first = year - ((((year - FIRST_BLOCK) % BLOCK) + BLOCK) % BLOCK);
  return [first, first + BLOCK - 1];
}

/** G4: why jobs ended, of the whole body and a block of start years. */
export function endingCauses({ selection, today, year, guard }: FigureQuestion): FigureTable {
  const [first, last] = blockOf(year);
  const span = { from: spanOf(String(first)).from, until: spanOf(String(last)).until, today };
  const job = guard.of === 'body' ? durationsIn(selection, span, 'job') : undefined;
  const causes = job === undefined || job.count < FEWEST ? [] : causesIn(job, selection.codes.endReason.names);
  const table: Omit<FigureTable, 'rows' | 'sentence'> = {
    caption: `Redenen van een einde, gestart in ${first} tot en met ${last}`,
    header: [text('Reden'), count('Plaatsingen'), percent('Kans tot nu toe (%)')],
    guarded: 'body',
  };
  if (job === undefined || causes.length === 0) {
    return { ...table, rows: [], sentence: 'Er is te weinig om redenen te tonen.' };
  }
  return {
    ...table,
    rows: causes.map(({ cause, cell, incidence }): readonly Cell[] => [
      ENDING_WORDS[cause] ?? cause,
      cell,
      typeof cell === 'number' ? rounded(incidence) : cell,
    ]),
    sentence: 'De kansen van alle redenen samen met de kans om nog te werken zijn honderd procent.',
    picture: pictureOf(job, causes),
  };
}

type Cause = { readonly cause: string; readonly cell: Cell; readonly incidence: number };

/**
 * Every reason that occurs in the body, also one that none of these ended by: that a reason stands there tells nothing. How many
 * ended follows from the curve, so that sum cannot be hidden: of fewer than five nothing is told.
 */
function causesIn(job: Durations, known: readonly string[]): readonly Cause[] {
  const counts = new Map(known.flatMap((cause) => (cause === NONE || OUT_OF_VIEW.includes(cause) ? [] : [[cause, 0]])));
  for (const { byCause } of job.days) {
    for (const [cause, number] of byCause) counts.set(cause, (counts.get(cause) ?? 0) + number);
  }
  if ([...counts.values()].reduce((sum, one) => sum + one, 0) < FEWEST_SHOWN) return [];
  const last = incidenceByCause(job).at(-1)?.incidence ?? {};
  const causes = [...counts].toSorted(([a], [b]) => (last[b] ?? 0) - (last[a] ?? 0) || (a < b ? -1 : 1));
  const [cells = []] = suppressedTable([causes.map(([, number]) => number)]);
  return causes.map(([cause], at) => ({ cause, cell: cells[at] ?? null, incidence: last[cause] ?? 0 }));
}

function pictureOf(job: Durations, causes: readonly Cause[]): FigurePicture {
  const points = incidenceByCause(job);
  const drawn = causes
    .filter(({ cell }) => typeof cell === 'number' && cell >= FEWEST_SHOWN)
    .slice(0, MOST_DRAWN)
    .map(({ cause }) => cause);
  const others = causes.map(({ cause }) => cause).filter((cause) => !drawn.includes(cause));
  const line = (label: string, of: readonly string[]) => ({ label, points: steps(job, points, of) });
  return {
    kind: 'incidence',
    until: UNTIL,
    causes: [
      ...drawn.map((cause) => line(ENDING_WORDS[cause] ?? cause, [cause])),
      ...(others.length > 0 ? [line('Andere redenen', others)] : []),
    ],
  };
}

/** A line that steps only when five ended since its last step: a smaller one would be a cell of a few people. */
function steps(
  { days }: Durations,
  points: readonly CausePoint[],
  causes: readonly string[],
): readonly (readonly [days: number, share: number])[] {
  const valueAt = ({ incidence }: CausePoint): number => causes.reduce((sum, one) => sum + (incidence[one] ?? 0), 0);
  const byDay = new Map(
    days.map((day) => [day.days, causes.reduce((sum, one) => sum + (day.byCause.get(one) ?? 0), 0)]),
  );
  let left = [...byDay.values()].reduce((sum, one) => sum + one, 0);
  let [since, share] = [0, 0];
  // Lines are drawn on top of each other, so each has a point on every day.
  return points.map((point) => {
    const ended = byDay.get(point.days) ?? 0;
    since += ended;
    left -= ended;
    // The last step takes along what would be too few for one of its own.
    if (since >= FEWEST_SHOWN && (left === 0 || left >= FEWEST_SHOWN)) [since, share] = [0, valueAt(point)];
    return [point.days, share];
  });
}

const rounded = (value: number): number => Math.round(value * 1000) / 10;
