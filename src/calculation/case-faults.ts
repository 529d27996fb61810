import { ageOn, FIRST_DAY } from '../../workflows/law/dates.js';
import { dutchDate, dutchMonth } from '../../workflows/law/dutch.js';
import { YOUTH_CIRCLE_FROM } from '../../workflows/law/doelgroep.js';
import { HOURLY_WAGE_FROM, YOUNGEST_AGE } from '../../workflows/law/minimum-wage.js';
import { builtInTables } from '../../workflows/law/tables.js';
import type { FieldFault } from './calculation-fault.js';
import { suspensionField, type doelgroepFields, type Valid, type wageSubsidyFields } from './case-schemas.js';

const { reachUntil } = builtInTables;
const BEYOND = `De tabellen reiken tot en met ${dutchDate(reachUntil)} (regel B8).`;
const BEFORE = `De regel geldt vanaf ${dutchDate(FIRST_DAY)}`;

type Check = FieldFault | false | undefined;
const found = (checks: readonly Check[]): readonly FieldFault[] => checks.filter((one) => typeof one === 'object');

/** What fields of a subsidy case say of each other (B7–B11); a field that failed its own check is not judged again. */
export function wageSubsidyFaults(input: Valid<typeof wageSubsidyFields>): readonly FieldFault[] {
  const { kind, subsidyStart: start, month, birthDate, sectorFullTimeHours: sector, wageValue } = input;
  const before = month !== undefined && start !== undefined && month < start.slice(0, 7);
  return found([
    start !== undefined && start < FIRST_DAY && { field: 'subsidyStart', detail: `${BEFORE} (regels B2 en B5).` },
    start !== undefined && start > reachUntil && { field: 'subsidyStart', detail: BEYOND },
    month !== undefined && `${month}-01` < FIRST_DAY && { field: 'month', detail: `${BEFORE} (regel B5).` },
    month !== undefined && `${month}-01` > reachUntil && { field: 'month', detail: BEYOND },
    before && {
      field: 'month',
      detail: `De maand ${dutchMonth(month)} ligt voor het begin van de subsidie, ${dutchDate(start)} (regel B11).`,
    },
    month !== undefined &&
      birthDate !== undefined &&
      ageOn(birthDate, `${month}-01`) < YOUNGEST_AGE && {
        field: 'birthDate',
        detail: `Op ${dutchDate(`${month}-01`)} is de werknemer nog geen 15 jaar (regel B9).`,
      },
    month !== undefined &&
      sector === 0 &&
      `${month}-01` < HOURLY_WAGE_FROM && {
        field: 'sectorFullTimeHours',
        detail: 'Een volledige week kan niet 0 uur zijn (regel B7).',
      },
    kind === 'measured' && wageValue === null && { field: 'wageValue', detail: 'De loonwaarde ontbreekt (regel C4).' },
  ]);
}

/** Suspensions completed before they were requested (D2), also when another suspension has a fault of its own. */
export function termFaults(suspensions: unknown): readonly FieldFault[] {
  if (!Array.isArray(suspensions)) return [];
  return suspensions.flatMap((one: unknown, index) => {
    const read = suspensionField.safeParse(one);
    if (!read.success || read.data.completed >= read.data.requested) return [];
    const { requested, completed } = read.data;
    return [
      {
        field: `suspensions.${index}.completed`,
        detail: `De aanvulling van ${dutchDate(completed)} ligt voor het verzoek van ${dutchDate(requested)} (regel D2).`,
      },
    ];
  });
}

const ABILITY = ['canEarnMinimumWage', 'performsTask', 'basicSkills', 'oneHourOnEnd', 'bearsHoursPerDay'] as const;

/** What the test of A3 needs but was not given, and dates before its rules. `given` names the fields of the case. */
export function doelgroepFaults(
  input: Valid<typeof doelgroepFields>,
  given: ReadonlySet<string>,
): readonly FieldFault[] {
  const { on, birthDate, circle, bearsHoursPerDay: bears } = input;
  const referred = typeof input.uwvBenefit === 'string' && input.subsidyAlreadyGranted !== true;
  const decided = referred || circle === 'none';
  const needed = decided ? [] : input.alreadyEmployed === true ? ABILITY.slice(0, 1) : ABILITY;
  const youth = circle === 'youthSupported' || circle === 'youthWorkStudy';
  const few = !decided && input.alreadyEmployed !== true && bears !== undefined && bears >= 2 && bears < 4;
  return found([
    ...needed.map(
      (field) => !given.has(field) && { field, detail: `Dit gegeven is nodig voor de toets: ${field} (regel A3).` },
    ),
    on !== undefined && on < FIRST_DAY && { field: 'on', detail: `${BEFORE} (regel A3).` },
    on !== undefined &&
      birthDate !== undefined &&
      birthDate > on && { field: 'birthDate', detail: 'De geboortedatum ligt na de datum van de toets (regel A3).' },
    on !== undefined &&
      youth &&
      on < YOUTH_CIRCLE_FROM && {
        field: 'circle',
        detail: `Deze kring bestaat vanaf ${dutchDate(YOUTH_CIRCLE_FROM)} (regel A3).`,
      },
    few &&
      !given.has('hourlyEarnings') && {
        field: 'hourlyEarnings',
        detail: 'Bij 2 tot 4 uur belastbaar is de verdienste per uur nodig (regel A3).',
      },
    few && on !== undefined && on > reachUntil && { field: 'on', detail: BEYOND },
    few &&
      on !== undefined &&
      birthDate !== undefined &&
      birthDate <= on &&
      ageOn(birthDate, on) < YOUNGEST_AGE && {
        field: 'birthDate',
        detail: `Op ${dutchDate(on)} is de persoon nog geen 15 jaar (regel B9).`,
      },
  ]);
}
