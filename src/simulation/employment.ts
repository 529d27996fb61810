import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, daysBetween, later } from '../../workflows/law/dates.js';
import { decide } from './decide.js';
import { contractFacts, contractMonths, lastDayOf } from './intake.js';
import type { Life } from './life.js';
import { firstOfMonthAfter } from './measure.js';
import { workingDaysOn } from './working-days.js';

/** Step 6: the employer confirms the first day worked (B17), and from there the placement lives. */
export function confirmStart(life: Life, plannedStart: LocalDate, started: (today: LocalDate) => void): void {
  const { plan, known, draw } = life;
  const confirmedOn = workingDaysOn(plan.start, draw.between('start.confirmed', 1, 4));
  life.on(confirmedOn, (today) => {
    life.send('link', 'start.confirmed', { firstDay: plan.start, confirmedOn: today });
    known.working = true;
    if (plannedStart !== plan.start && known.subsidy === 'lumpSum') amendStart(life, today);
    life.later('contract.received', 0, 8, (receivedOn) => {
      if (known.working) life.send('backOffice', 'contract.received', contractFacts(life, receivedOn));
    });
    started(today);
  });
}

const amendStart = (life: Life, today: LocalDate): void =>
  decide(life, today, { kind: 'change', draft: { ground: 'startMoved' }, fits: (day) => changeFits(life, day) });

/** A change is decided only while something runs that is not about to end. */
export function changeFits(life: Life, today: LocalDate): boolean {
  const { subsidy, working } = life.known;
  if (!working) return false;
  return subsidy === 'measured' || (subsidy === 'lumpSum' && daysBetween(today, life.firstMeasuredDay) > 12);
}

/** When the job ends: a share of those working per quarter, most in the first of the year (process.md). */
export function drawnLoss(life: Life, after: LocalDate): LocalDate | null {
  for (let day = after, number = 1; day <= life.plan.until; day = addMonths(day, 3), number += 1) {
    const firstOfYear = Number(day.slice(5, 7)) <= 3;
    const early = day < addMonths(life.plan.start, 6) ? 2 : 1;
    if (life.draw.chance(`loss.${number}`, (firstOfYear ? 0.061 : 0.047) * early)) {
      return addDays(day, life.draw.between(`loss.${number}.day`, 5, 88));
    }
  }
  return null;
}

const REASONS = [
  ['tooLittleWork', 20],
  ['reorganisation', 8],
  ['closure', 4],
  ['performanceNotFitting', 20],
  ['guidanceTooHeavy', 8],
  ['lifeDomain', 12],
  ['resigned', 10],
  ['otherWork', 8],
  ['moved', 2],
  ['detention', 1],
  ['undesirableBehaviour', 2],
  ['notStated', 8],
] as const;

/** Step 17: known ahead or told afterwards; the end decision and what comes after it follow. */
export function loseJob(life: Life, over: (today: LocalDate) => void): void {
  const { lossOn, lastDayBeforeAow: last } = life.known;
  if (last !== null && (lossOn === null || lossOn >= addDays(last, -NEAR_DAYS))) return retire(life, last, over);
  if (lossOn !== null) life.on(addDays(lossOn, -NEAR_DAYS - 20), () => endOn(life, lossOn, over));
}

/** B15: the subsidy ends at the AOW age, and here the job with it; told two months ahead. */
function retire(life: Life, lastDay: LocalDate, over: (today: LocalDate) => void): void {
  const { known } = life;
  known.lossOn = lastDay;
  life.on(addDays(lastDay, -RETIRING_DAYS), (knownOn) => {
    if (known.working) announce(life, { lastDay, reason: 'aow', knownOn }, over);
  });
}

type Ending = { readonly lastDay: LocalDate; readonly reason: string; readonly knownOn: LocalDate };

function announce(life: Life, ending: Ending, over: (today: LocalDate) => void): void {
  const { known } = life;
  const { lastDay } = ending;
  life.send('consultant', 'ending.announced', ending);
  known.lastDay = lastDay;
  known.endReason = ending.reason;
  life.exactlyOn(addDays(lastDay, 1), (today) => {
    known.working = false;
    over(today);
  });
}

function endOn(life: Life, lossOn: LocalDate, over: (today: LocalDate) => void): void {
  const { draw, known } = life;
  const atEnd = endsWithContract(life, lossOn);
  const lastDay = atEnd && known.contractUntil !== null ? known.contractUntil : lossOn;
  const reason = atEnd ? 'temporaryContractEnded' : draw.weighted('end.reason', REASONS);
  if (!atEnd && draw.chance('end.told', 0.5)) return toldAfterwards(life, lastDay, reason, over);
  life.on(workingDaysOn(lastDay, -draw.between('end.ahead', 6, 20)), (knownOn) => {
    if (known.working) announce(life, { lastDay, reason, knownOn }, over);
  });
}

function toldAfterwards(life: Life, lastDay: LocalDate, reason: string, over: (today: LocalDate) => void): void {
  const { known, draw } = life;
  // Some employers tell it weeks after, when the month has been paid.
  const [soonest, latest] = draw.chance('end.told.late', 0.5) ? [14, 45] : [1, 8];
  life.on(workingDaysOn(lastDay, draw.between('end.told.after', soonest, latest)), (knownOn) => {
    if (!known.working) return;
    life.send('backOffice', 'employment.ended', { lastDay, reason, knownOn, paidUntil: null });
    known.lastDay = lastDay;
    known.working = false;
    over(knownOn);
  });
}

const RETIRING_DAYS = 60;

/** Whoever is about to go mostly goes when the contract ends, but not before what was planned of the placement. */
const NEAR_DAYS = 45;

function endsWithContract({ known }: Life, lossOn: LocalDate): boolean {
  const { contractUntil: until, noEndBefore } = known;
  if (until === null || noEndBefore === null || until < noEndBefore) return false;
  return Math.abs(daysBetween(lossOn, until)) <= NEAR_DAYS;
}

/** Temporary contracts are renewed twice, then for good; some employers tell it weeks late (M29). */
export function keepContracts(life: Life): void {
  const { known, draw } = life;
  const { contractUntil: until, lossOn } = known;
  if (until === null || (lossOn !== null && (lossOn <= until || endsWithContract(life, lossOn)))) return;
  const name = `contract.${known.contracts + 1}`;
  const late = known.subsidy === 'measured' && draw.chance(`${name}.late`, 0.04);
  if (late) lapse(life, addDays(until, 1));
  const ahead = workingDaysOn(until, -draw.between(`${name}.ahead`, 4, 20));
  const toldOn = late ? workingDaysOn(until, draw.between(`${name}.told`, 4, 12)) : ahead;
  life.on(toldOn, (today) => {
    if (known.working && known.lastDay === null && known.contractUntil === until) renew(life, today);
  });
}

function lapse(life: Life, from: LocalDate): void {
  life.exactlyOn(from, () => {
    life.known.contractLapsed = life.known.working && life.known.lastDay === null;
  });
}

/** The contract goes on, and a decision that ended with it is extended (B15, M29). */
export function renew(life: Life, today: LocalDate): void {
  const { known } = life;
  if (known.contractUntil === null) return;
  known.contracts += 1;
  known.contractFrom = addDays(known.contractUntil, 1);
  const months = contractMonths(life, known.contracts);
  known.contractUntil = known.contracts > 3 ? null : lastDayOf(known.contractFrom, months);
  known.contractLapsed = false;
  life.send('backOffice', 'contract.renewed', { ...contractFacts(life, today), toldOn: today });
  extendGrant(life, today);
  keepContracts(life);
}

/** Five years at most for one decision (policy of B15). */
const YEARS = 5;

function extendGrant(life: Life, today: LocalDate): void {
  const { known } = life;
  if (known.subsidy !== 'measured' || known.grantUntil === null) return;
  const until = known.contractUntil ?? lastDayOf(known.contractFrom, 12 * YEARS);
  decide(life, today, {
    kind: 'change',
    draft: { ground: 'contractRenewed', until },
    fits: () => known.working && known.subsidy === 'measured',
    decided: () => {
      known.grantUntil = until;
    },
  });
}

/** What now and then happens to a running job: other hours, a mistake mended, days without wage. */
export function changesOfWork(life: Life): void {
  const { draw, plan, known } = life;
  const working = (): boolean => known.working && known.lastDay === null && !known.contractLapsed;
  // What happened before the file came here is not done again.
  const once = (day: LocalDate, act: (today: LocalDate) => void): void => {
    if (day > plan.from) life.on(day, act);
  };
  if (draw.chance('hours.changed', 0.1)) {
    once(addDays(plan.start, draw.between('hours.changed.day', 45, 420)), (today) => {
      if (!working() || !changeFits(life, today)) return;
      known.hours = String(Math.min(36, Number(known.hours) + draw.pick('hours.changed.by', [-4, 4, 6])));
      const hours = { hours: known.hours, sectorFullTimeHours: life.fullTime };
      // Told ahead, or after it had begun: then the next pay run books the difference.
      const from = firstOfMonthAfter(today, draw.pick('hours.changed.told', [1, 1, 0, -1]));
      life.send('backOffice', 'hours.changed', { from: later(from, known.contractFrom), ...hours, kind: 'fixed' });
      decide(life, today, { kind: 'change', draft: { ground: 'hours' }, fits: (day) => changeFits(life, day) });
    });
  }
  if (draw.chance('corrected', 0.04)) {
    once(addDays(plan.start, draw.between('corrected.day', 30, 120)), () => {
      if (working()) life.send('backOffice', 'fact.corrected', correctedHours(life));
    });
  }
  if (draw.chance('noWage', 0.02)) {
    const from = addDays(plan.start, draw.between('noWage.day', 40, 300));
    const period: JsonObject = {
      from,
      until: addDays(from, draw.between('noWage.days', 6, 20)),
      ground: 'unpaidLeave',
    };
    once(addDays(from, -3), () => {
      if (working()) life.send('consultant', 'wage.notDue', period);
    });
  }
}

/** Typed wrongly at the start: from the original date, with a reason (M32). */
function correctedHours(life: Life): JsonObject {
  const { known, plan, draw } = life;
  known.hours = String(Math.max(12, Number(known.hours) + draw.pick('corrected.by', [-1, 1])));
  return {
    fact: 'hours',
    from: plan.start,
    day: null,
    hours: known.hours,
    sectorFullTimeHours: null,
    wageValue: null,
    reason: 'typingError',
    difference: '60.00',
    secondBy: null,
  };
}
