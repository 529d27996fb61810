import type { LocalDate } from '../../workflows/definition.js';
import type { MinimumKind } from '../../workflows/law/minimum-wage.js';
import { isFarAbove } from '../../workflows/law/wage-floor.js';
import type { Session } from '../journal/record-store.js';
import type { WageCourses, WagesThen, WorkFile } from './wage-course.service.js';
import { contractOn, wageOn } from './wage-course.js';

/** The wage of a placement on a day, held against the minimum (M8, B9). */
export type WageStanding = {
  readonly on: LocalDate;
  /** Unknown: no wage recorded, no contract on that day, or no minimum for that day or age. */
  readonly state: 'unknown' | 'below' | 'enough' | 'farAbove';
  /** Euros a month. */
  readonly wage: string | null;
  /** The least that it must be by the hours, and which minimum that is. */
  readonly minimum: string | null;
  readonly kind: MinimumKind | null;
  /** Payment that stands still because the wage is too low. */
  readonly stopped: { readonly from: LocalDate; readonly until: LocalDate | null } | null;
};

/** Of a file that is open already: the look was recorded (F6). */
export class WageStandings {
  constructor(private readonly courses: WageCourses) {}

  async of(session: Session, file: WorkFile, day: LocalDate, then?: WagesThen): Promise<WageStanding> {
    const { birthDate, facts, ...course } = await this.courses.of(session, file, then);
    const held = facts.payHolds.findLast((one) => one.belowMinimum && one.from <= day);
    const stopped = held === undefined ? null : { from: held.from, until: held.until };
    const wage = contractOn(course.contracts, day)?.monthlyWage ?? null;
    const unknown: WageStanding = { on: day, state: 'unknown', wage, minimum: null, kind: null, stopped };
    const found = birthDate === undefined ? undefined : wageOn({ ...course, birthDate }, day);
    if (found === undefined || found.state === 'unknown') return unknown;
    const state = found.state === 'enough' && isFarAbove(found.wage, found.floor) ? 'farAbove' : found.state;
    return { on: day, state, wage: found.wage, minimum: found.floor.amount, kind: found.floor.kind, stopped };
  }
}

/** The day on which the wage of a placement is looked at: today while somebody works, else the first day to come or the last that was. */
export function wageDay(
  context: {
    readonly firstDay: LocalDate | null;
    readonly plannedStart: LocalDate | null;
    readonly ending: { readonly lastDay: LocalDate } | null;
  },
  today: LocalDate,
): LocalDate {
  const start = context.firstDay ?? context.plannedStart;
  if (start !== null && start > today) return start;
  const last = context.ending?.lastDay;
  return last !== undefined && last < today ? last : today;
}
