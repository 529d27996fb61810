import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { daysBetween } from '../words/dutch-dates.js';

export type Mark = { readonly day: LocalDate; readonly label: string };

/** Where a placement keeps its days, and what people call them. */
const PLACES: readonly (readonly [readonly string[], string])[] = [
  [['firstDay'], 'Eerste werkdag'],
  [['plannedStart'], 'Geplande start'],
  [['planning', 'orderLastDay'], 'Uiterlijk meting bestellen'],
  [['planning', 'visitFrom'], 'Bezoek vanaf'],
  [['planning', 'decisionSentBy'], 'Besluit verstuurd vóór'],
  [['lumpSum', 'lastDay'], 'Einde vaste subsidie'],
  [['contract', 'until'], 'Einde contract'],
  [['ending', 'lastDay'], 'Laatste werkdag'],
  [['nextMeasurementOn'], 'Volgende meting'],
];

/**
 * The days of a placement that people plan by, in order.
 * @param noticeDay M30: when the employer must have said whether the contract goes on; undefined without an end
 */
export function marksOf(context: JsonObject, noticeDay: LocalDate | undefined): readonly Mark[] {
  const started = dayAt(context, ['firstDay']) !== undefined;
  const found = PLACES.flatMap(([path, label]): readonly Mark[] => {
    const day = dayAt(context, path);
    return day === undefined || (started && path[0] === 'plannedStart') ? [] : [{ day, label }];
  });
  const notice = noticeDay === undefined ? [] : [{ day: noticeDay, label: 'Aanzegdag' }];
  return [...found, ...notice].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export function dayAt(context: JsonObject, path: readonly string[]): LocalDate | undefined {
  const value = path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    context,
  );
  return typeof value === 'string' ? value : undefined;
}

export type PlacedMark = Mark & { readonly x: number; readonly row: number; readonly end: boolean };
export type TimeBar = {
  readonly marks: readonly PlacedMark[];
  readonly todayX: number | undefined;
  readonly rows: number;
};

export const BAR_WIDTH = 1000;
const EDGE = 20;
const LETTER = 6.6;

/** Places days on a line; labels that would touch stand in rows below each other. */
export function timeBar(marks: readonly Mark[], today: LocalDate): TimeBar | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first.day === last.day) return undefined;
  const span = daysBetween(first.day, last.day);
  const xOf = (day: LocalDate): number =>
    Math.round(EDGE + (daysBetween(first.day, day) / span) * (BAR_WIDTH - 2 * EDGE));
  const taken: number[] = [];
  const placed = marks.map((mark): PlacedMark => {
    const x = xOf(mark.day);
    const width = (mark.label.length + 13) * LETTER;
    const end = x + width > BAR_WIDTH;
    const from = end ? x - width : x;
    const free = taken.findIndex((until) => until + 8 < from);
    const row = free === -1 ? taken.length : free;
    taken[row] = from + width;
    return { ...mark, x, row, end };
  });
  const inside = today >= first.day && today <= last.day;
  return { marks: placed, todayX: inside ? xOf(today) : undefined, rows: taken.length };
}
