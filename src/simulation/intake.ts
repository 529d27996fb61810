import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, later } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { wageFloor } from '../../workflows/law/wage-floor.js';
import { decide } from './decide.js';
import type { Life } from './life.js';
import { drawnCircle } from './made-up-people.js';
import { workingDaysOn } from './working-days.js';

/** Contract of the present employment, as the payloads of several events hold it. */
export function contractFacts(life: Life, receivedOn: LocalDate | null): JsonObject {
  const { contractFrom, contractUntil, hours } = life.known;
  return {
    from: contractFrom,
    until: contractUntil,
    permanent: contractUntil === null,
    hours,
    sectorFullTimeHours: life.fullTime,
    monthlyWage: wageOf(life),
    receivedOn,
  };
}

/**
 * A wage that is enough by the newest row of the tables (M8): nobody raises a made-up wage each January and July, and one of an older row would
 * stop the payments of a region.
 */
function wageOf(life: Life): string {
  const day = builtInTables.minimumWageHourly.at(-1)?.from ?? life.known.contractFrom;
  const hours = { hours: life.known.hours, sectorFullTimeHours: life.fullTime };
  const { amount } = wageFloor(hours, day, { age: 30, bbl: false }, builtInTables);
  const above = life.draw.between('wage', 1, 8);
  return new Decimal(amount)
    .times(100 + above)
    .div(100)
    .toDecimalPlaces(0, Decimal.ROUND_UP)
    .toFixed(2);
}

/** Most contracts are of 6, 7 or 12 months (process.md). */
export function contractMonths(life: Life, number: number): number {
  return life.draw.weighted(`contract.${number}.months`, [
    [6, 30],
    [7, 35],
    [12, 35],
  ]);
}

export const lastDayOf = (from: LocalDate, months: number): LocalDate => addDays(addMonths(from, months), -1);

/** Hours of a week: most 20–32, mean 26. */
export function drawnHours(life: Life): string {
  const [low, high] = life.draw.weighted('hours.class', [
    [[12, 19] as const, 14],
    [[20, 32] as const, 76],
    [[33, 36] as const, 10],
  ]);
  return String(life.draw.between('hours', low, high));
}

/** What the file of a placement needs on its first day; ids are put in where it is sent. */
export function placementInput(life: Life, more: JsonObject): JsonObject {
  const { plan, known } = life;
  return {
    mode: 'new',
    owner: life.owner,
    hirer: null,
    municipality: plan.municipality,
    route: 'lumpSum',
    circle: drawnCircle(life.draw),
    register: 'no',
    registeredOn: null,
    hours: known.hours,
    sectorFullTimeHours: life.fullTime,
    ...more,
  };
}

/** Steps 1 to 5: intake, target group, agreement, application, decision on the lump sum; or how it stops before. */
export function intake(life: Life, then: { readonly agreed: (plannedStart: LocalDate) => void }): void {
  const { plan, draw, known } = life;
  const moved = plan.fate !== 'notComeAbout' && draw.chance('start.moved', 0.06);
  const plannedStart = moved ? addDays(plan.start, -7) : plan.start;
  const openedOn = later(plan.from, addDays(plannedStart, -draw.between('intake', 22, 42)));
  known.hours = drawnHours(life);
  known.contracts = 1;
  known.contractUntil = lastDayOf(plan.start, contractMonths(life, 1));
  life.on(openedOn, (today) => {
    const registered = plan.fate === 'alreadyRegistered';
    const register: JsonObject = registered
      ? { register: 'registered', registeredOn: addDays(today, -draw.between('registered', 60, 900)) }
      : {};
    known.registered = registered;
    life.open('consultant', placementInput(life, register));
    const byApplication = !draw.chance('benefit', 0.9);
    life.send('consultant', 'targetGroup.determined', {
      determinedOn: today,
      granted: true,
      basis: byApplication ? 'application' : 'exOfficio',
      appliedOn: byApplication ? today : null,
    });
    life.send('consultant', 'information.given', {
      givenOn: today,
      kind: 'privacy',
      version: '1',
      channel: 'conversation',
    });
    life.later('agreed', 1, 5, (agreedOn) => {
      life.send('consultant', 'employment.agreed', { agreedOn, plannedStart, ...contractFacts(life, null) });
      life.send('consultant', 'measuring.leftOut', {
        agreedOn,
        with: 'employer',
        how: draw.pick('agreed.how', ['phone', 'visit', 'mail']),
        reason: null,
        secondBy: null,
      });
      life.send('backOffice', 'application.received', { receivedOn: agreedOn, from: 'employer', personSigned: true });
      then.agreed(plannedStart);
    });
  });
}

/** The documents are complete at once, or after a request (D2). */
export function completed(life: Life, today: LocalDate, then: (today: LocalDate) => void): void {
  if (!life.draw.chance('incomplete', 0.1)) return life.later('complete', 0, 2, then);
  life.later('completion.requested', 0, 1, (requestedOn) => {
    const givenUntil = workingDaysOn(requestedOn, 10);
    life.send('backOffice', 'completion.requested', { requestedOn, givenUntil, missing: ['contract'] });
    life.later('application.completed', 1, 3, (completedOn) => {
      life.send('backOffice', 'application.completed', { completedOn });
      then(completedOn);
    });
  });
}

/** The start moves before it comes, and the lump sum with it (M5). */
export function moveStart(life: Life, plannedStart: LocalDate): void {
  if (plannedStart === life.plan.start) return;
  life.on(addDays(plannedStart, -1), () =>
    life.send('backOffice', 'start.moved', { plannedStart: life.plan.start, reason: 'employerAsked' }),
  );
}

/** Step 5: the lump sum is decided, or refused. */
export function decideLumpSum(life: Life, today: LocalDate, plannedStart: LocalDate): void {
  decide(life, today, {
    kind: 'lumpSum',
    draft: { from: plannedStart },
    decided: () => {
      life.known.subsidy = 'lumpSum';
    },
  });
}
