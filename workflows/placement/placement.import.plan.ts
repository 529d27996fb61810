import { addDays } from '../law/dates.js';
import type { PlacementContext } from './placement.context.js';
import type { TakenDecision } from './placement.shapes.js';
import { type Planned, type PlacementPlanInput, withDates } from './placement.planning.js';
import type { PlacementEventOf } from './placement.events.js';
import { startOn } from './placement.employment.plan.js';
import { lumpSumRun } from './placement.terms.plan.js';

type Imported = PlacementEventOf<'placement.imported'>;

/** Decisions of before the import: their letters were sent elsewhere. */
const elsewhere = (number: number, kind: 'lumpSum' | 'measured', decidedOn: string): TakenDecision => ({
  number,
  kind,
  decidedOn,
  termLastDay: null,
  employerSentOn: null,
  workerSentOn: null,
  objectionLastDayEmployer: null,
  objectionLastDayWorker: null,
  sentElsewhere: true,
});

function grantOf(event: Imported, number: number): PlacementContext['grant'] {
  if (event.measuredFrom === null || event.wageValue === null) return null;
  const until = event.measuredUntil ?? event.contractUntil;
  const { wageValue, measuredFrom: from } = event;
  return { decision: number, wageValue, from, until, amount: null, untilAow: until === null };
}

/** The facts of a running placement, as if its own events had brought it here; what was due before is not done again. */
export function planImport(input: PlacementPlanInput<Imported>): Planned {
  const { context, event, today } = input;
  const contract = {
    number: 1,
    from: event.contractFrom,
    until: event.contractUntil,
    permanent: event.permanent,
    received: true,
  };
  const lump = context.route === 'lumpSum';
  const decisions = lump ? [elsewhere(1, 'lumpSum', event.agreedOn ?? event.firstDay)] : [];
  const grant = grantOf(event, decisions.length + 1);
  const all =
    grant === null
      ? decisions
      : [...decisions, elsewhere(grant.decision, 'measured', event.determinedOn ?? grant.from)];
  const run = lump ? lumpSumRun(event.firstDay, event.lumpSumUntil, event.contractUntil, input) : undefined;
  const started = startOn(input, event.firstDay, contract);
  const value =
    event.wageValue === null || event.determinedOn === null
      ? null
      : { measurement: null, wageValue: event.wageValue, determinedOn: event.determinedOn, regular: false };
  const held = run !== undefined && grant === null && (run.dates.lumpSumEnds ?? today) <= today;
  return {
    set: {
      ...started.set,
      agreedOn: event.agreedOn,
      targetGroupOn: event.targetGroupOn ?? event.firstDay,
      informedOn: event.informedOn,
      registeredOn: event.registeredOn,
      plannedStart: event.firstDay,
      contract,
      lumpSum:
        run === undefined
          ? null
          : { decision: 1, from: event.firstDay, lastDay: run.lastDay, cap: event.lumpSumUntil, amount: null },
      decisions: all,
      grant,
      ...(run === undefined && grant !== null ? { subsidyFrom: grant.from } : {}),
      value,
      nextMeasurementOn: event.nextMeasurementOn,
      heldSince: held ? (run?.dates.lumpSumEnds ?? null) : null,
      outcome: event.registeredOn === null ? null : 'banenafspraak',
      ending: event.lastDay === null ? null : { number: 1, lastDay: event.lastDay, reason: 'unknown', knownOn: today },
      counters: {
        ...context.counters,
        contract: 1,
        decision: all.length,
        ending: event.lastDay === null ? 0 : 1,
        message: reportDue(event, context) ? 1 : 0,
      },
      message: reportDue(event, context) ? { number: 1, kind: 'wageValue', dueOn: today } : null,
      dates: withDates(context, {
        ...started.set.dates,
        lumpSumEnds: grant === null || grant.from > today ? (run?.dates.lumpSumEnds ?? null) : null,
        grantEnds:
          grant === null ? (run?.dates.grantEnds ?? null) : grant.until === null ? null : addDays(grant.until, 1),
        measuredStarts: grant !== null && grant.from > today ? grant.from : null,
        employmentEnds: event.lastDay === null ? null : addDays(event.lastDay, 1),
      }),
    },
    explanation: started.explanation ?? [],
  };
}

/** A report that is still due at the import: a value below 100, informed, and not yet reported (A4b). */
export const reportDue = (event: Imported, context: PlacementContext): boolean =>
  event.wageValue !== null &&
  event.wageValue < 100 &&
  event.informedOn !== null &&
  event.registeredOn === null &&
  event.reportedOn === null &&
  context.registerAtStart !== 'registered';
