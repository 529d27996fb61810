import type { JsonObject, LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import { addDays, addMonths, earlier, later } from '../../workflows/law/dates.js';
import { decideOnFirstValue, deliverAgain, endSubsidy, includeInRegister, repeatIn } from './after-value.js';
import { decide } from './decide.js';
import type { Draw } from './draw.js';
import { changesOfWork, confirmStart, drawnLoss, keepContracts, loseJob } from './employment.js';
import { askHowItGoes, keepContact } from './guidance.js';
import {
  completed,
  contractMonths,
  decideLumpSum,
  drawnHours,
  intake,
  lastDayOf,
  moveStart,
  placementInput,
} from './intake.js';
import { Life, type Step } from './life.js';
import { advanceWhileWaiting } from './money/advance.js';
import { drawnValue, measure } from './measure.js';
import { measuringDays, orderedAhead, type MeasuringDays } from './measuring-days.js';
import { refuse } from './late-refusal.js';
import type { PlacementPlan } from './placement-plan.js';
import { support } from './supports.js';
import { varyingHours } from './varying-hours.js';

export type WrittenLife = {
  readonly steps: readonly Step[];
  /** Whether somebody works there on the last day. */
  readonly working: boolean;
};

/** The whole life of a placement, as far as the simulation reaches: the same plan and draws give the same steps. */
export function writeLife(plan: PlacementPlan, draw: Draw, owner: string, work: Life['work']): WrittenLife {
  const life = new Life(plan, draw, owner, work);
  if (plan.beginning === 'intake') fromIntake(life);
  else fromImport(life);
  return { steps: life.live(), working: life.known.working };
}

function fromIntake(life: Life): void {
  const { plan } = life;
  intake(life, {
    agreed: (plannedStart) => {
      switch (plan.fate) {
        case 'withdrawn':
          return withdraw(life);
        case 'refused':
          return refuse(life, life.day);
        case 'notComeAbout':
          completeAndDecide(life, plannedStart);
          return notComeAbout(life);
        default:
          moveStart(life, plannedStart);
          completeAndDecide(life, plannedStart);
          confirmStart(life, plannedStart, () => {
            const days = measuringDays(life.draw, 'first', plan.confirmedOn, plan.reports?.from);
            work(life, days);
            measureFirst(life, days);
          });
      }
    },
  });
}

function completeAndDecide(life: Life, plannedStart: LocalDate): void {
  life.later('finding', 0, 1, (today) => completed(life, today, (day) => decideLumpSum(life, day, plannedStart)));
}

/** M31. */
const withdraw = (life: Life): void =>
  life.later('withdrawn', 1, 5, (withdrawnOn) =>
    life.send('backOffice', 'placement.withdrawn', {
      withdrawnOn,
      party: life.draw.pick('withdrawn.party', ['employer', 'worker', 'both']),
      reason: 'otherPlans',
    }),
  );

/** M4: the job never begins; what was decided is withdrawn and nothing is paid. */
function notComeAbout(life: Life): void {
  const { plan, draw, known } = life;
  const tell = (knownOn: LocalDate): void => {
    if (known.deciding || known.decisions === 0) return life.later(`never.${knownOn}`, 1, 1, tell);
    life.send('consultant', 'employment.notComeAbout', { knownOn, reason: 'employerWithdrew' });
    decide(life, knownOn, { kind: 'withdrawal', draft: { ground: 'notComeAbout' } });
  };
  life.on(addDays(plan.start, draw.between('never', -3, 6)), tell);
}

/** From the first day worked: guidance, changes, contracts, and the end when one was drawn. */
function work(life: Life, days: MeasuringDays): void {
  const { plan, draw, known } = life;
  const halfYear = later(plan.confirmedOn, life.firstMeasuredDay);
  if (plan.fate === 'lost') {
    // Before the visit: what was seen at work is measured to its value, and would come into the register (M24).
    const last = earlier(addDays(days.determined, -20), addDays(days.visit, -1));
    known.lossOn = later(addDays(plan.start, 15), addDays(plan.start, draw.between('lost', 18, 140)));
    if (known.lossOn > last) known.lossOn = last;
  } else {
    known.noEndBefore = addDays(halfYear, 14);
    known.lossOn = drawnLoss(life, known.noEndBefore);
  }
  keepContact(life);
  askHowItGoes(life);
  support(life);
  if (!varyingHours(life)) changesOfWork(life);
  keepContracts(life);
  loseJob(life, (today) => endSubsidy(life, today));
}

function measureFirst(life: Life, days: MeasuringDays): void {
  const { plan, draw } = life;
  const wageValue = plan.fate === 'fullValue' ? 100 : drawnValue(draw, true);
  advanceWhileWaiting(life, days.determined);
  measure(life, {
    name: 'first',
    reason: 'first',
    days: orderedAhead(life, days),
    wageValue,
    determined: (today) => {
      if (plan.fate === 'entry') includeInRegister(life, days);
      if (plan.fate === 'alreadyRegistered') deliverAgain(life);
      decideOnFirstValue(life, today);
    },
  });
}

/** What ran before the first day enters by one event, with the facts that lead to its true state. */
function fromImport(life: Life): void {
  const { plan, draw, known } = life;
  const days = measuringDays(draw, 'first', plan.confirmedOn, plan.reports?.from);
  known.hours = drawnHours(life);
  runningContract(life);
  const measured = plan.beginning === 'importedMeasured';
  const valued = measured || plan.beginning === 'importedValue';
  const value = valued ? drawnValue(draw, true) : null;
  const ago = draw.between('import.determined', 6, measured ? 180 : 20);
  const determinedOn = valued ? later(addDays(plan.start, 14), addDays(plan.from, -ago)) : null;
  life.exactlyOn(plan.from, () => {
    const route: JsonObject = measured ? { route: 'measuredFirst' } : {};
    life.open('administrator', placementInput(life, { mode: 'import', ...route }), [
      importedEvent(life, { wageValue: value, determinedOn, measuredFrom: measured ? plan.start : null }),
    ]);
    known.working = true;
    known.value = value;
    known.subsidy = measured ? 'measured' : 'lumpSum';
    known.grantUntil = measured ? known.contractUntil : null;
    known.decisions = 1;
    work(life, days);
    if (!valued) return measureFirst(life, days);
    includeInRegister(life, days);
    if (measured) repeatIn(life, later(plan.start, addMonths(plan.from, -6)));
    else life.on(addDays(plan.from, 2), (today) => decideOnFirstValue(life, today));
  });
}

/** The contract that runs on the first day of the simulation, after as many renewals as that took. */
function runningContract(life: Life): void {
  const { plan, known } = life;
  known.contracts = 1;
  known.contractFrom = plan.start;
  let until = lastDayOf(plan.start, contractMonths(life, 1));
  while (until < addDays(plan.from, 40)) {
    known.contracts += 1;
    known.contractFrom = addDays(until, 1);
    until = lastDayOf(known.contractFrom, contractMonths(life, known.contracts));
  }
  known.contractUntil = until;
}

function importedEvent(life: Life, facts: JsonObject): WorkflowEvent {
  const { plan, known } = life;
  return {
    type: 'placement.imported',
    firstDay: plan.start,
    agreedOn: addDays(plan.start, -14),
    targetGroupOn: addDays(plan.start, -20),
    contractFrom: known.contractFrom,
    contractUntil: known.contractUntil,
    permanent: known.contractUntil === null,
    lumpSumUntil: null,
    measuredUntil: null,
    nextMeasurementOn: null,
    registeredOn: null,
    informedOn: null,
    reportedOn: null,
    lastDay: null,
    ...facts,
  };
}
