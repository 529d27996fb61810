import { addDays, addMonths, later } from '../../../workflows/law/dates.js';
import type { LocalDate } from '../../../workflows/definition.js';
import type { DemoBody } from '../../access/demo-users.js';
import { memberOf } from '../money/desk-member.js';
import { workingDayFrom, workingDaysOn } from '../working-days.js';
import { lastDayOfBody } from '../plan-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

const SAMPLE_SIZE = { gooi: 6, weesp: 2 } as const;
const QUARTER_MONTHS = 3;

/** Who looks over the work: a sample of each quarter's decisions (M40), a reader with an assignment twice a year, and the reports a manager wants. */
export function oversightDeeds({ region, from, until }: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const quarters = quartersOf(from, until);
  // Whoever leaves wants no reports of the time after it.
  const wanted = lastDayOfBody({ region, until }, body) < until ? [] : [workingDayFrom(from)];
  const reports = wanted.map((day) => roomDeed(day, body, 'reports', { kind: 'reportsWanted' }));
  const looked = quarters.flatMap((first) => {
    const last = addDays(addMonths(first, QUARTER_MONTHS), -1);
    const drawnOn = workingDaysOn(last, 8);
    const name = first.slice(0, 7);
    const wish = {
      kind: 'all',
      from: first,
      until: last,
      size: SAMPLE_SIZE[body.code],
      seed: `steekproef-${name}`,
    } as const;
    return [
      roomDeed(drawnOn, body, `sample:${name}`, { kind: 'sampleDrawn', wish }),
      roomDeed(workingDaysOn(drawnOn, 12), body, `sample:${name}:judged`, { kind: 'sampleJudged', seed: wish.seed }),
      ...assignment(body, first),
    ];
  });
  return [...reports, ...looked];
}

/** Whole quarters from the one in which the work begins. */
function quartersOf(from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const month = Math.floor((Number(from.slice(5, 7)) - 1) / QUARTER_MONTHS) * QUARTER_MONTHS + 1;
  const quarters: LocalDate[] = [];
  let first: LocalDate = `${from.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  for (; first <= until; first = addMonths(first, QUARTER_MONTHS)) quarters.push(first);
  return quarters;
}

const READERS: Readonly<Record<string, { readonly purpose: string; readonly days: number; readonly months: number }>> =
  {
    '01': { purpose: 'Controle van de jaarrekening', days: 120, months: 12 },
    '10': { purpose: 'Onderzoek naar de omgang met persoonsgegevens', days: 100, months: 6 },
  };

/** The accountant reads the files of the year before in the first months, somebody for data protection those of half a year in autumn. */
function assignment(body: DemoBody, first: LocalDate): readonly RoomDeed[] {
  const found = READERS[first.slice(5, 7)];
  if (found === undefined) return [];
  const day = workingDayFrom(addDays(first, 14));
  const periodFrom = later('2017-01-01', addMonths(first, -found.months));
  const periodUntil = addDays(first, -1);
  if (periodUntil < periodFrom) return [];
  const given = {
    reader: memberOf(body, 'reader').id,
    purpose: found.purpose,
    placements: [],
    periodFrom,
    periodUntil,
    from: day,
    until: addDays(day, found.days),
  };
  return [roomDeed(day, body, `reading:${first}`, { kind: 'readingGiven', given })];
}
