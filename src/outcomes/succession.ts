import type { LocalDate } from '../../workflows/definition.js';
import { addDays, daysBetween } from '../../workflows/law/dates.js';
import type { DecisionDays, MeasurementDays, ObjectionDays, OutcomeRow, SupportDays } from './outcome-row.js';

/** From a day another body decides on a file and pays it (M50): that day, the municipality before it, and the code of the successor. */
export type Succession = readonly [on: LocalDate, before: string, by: string];

/**
 * What of a placement counts in the figures of a body: events before the day on which another body took over stay with the one
 * that decided then, those from that day on are the successor's, and who worked on a day worked under the body of that day. Every
 * figure gets rows that were parted, so that none has to think of it.
 * @param body its code
 */
export function partFor(row: OutcomeRow, body: string): OutcomeRow {
  const { successions = [] } = row;
  const since = successions.findLastIndex(([, , by]) => by === body);
  const next = successions[since + 1];
  const later = since < 0 ? row : fromDay(row, successions[since]?.[0] ?? row.openedOn);
  return next === undefined ? later : untilDay(later, next);
}

/** Whether a body took a placement over from another. */
export const isTakenOver = ({ successions = [] }: OutcomeRow, body: string): boolean =>
  successions.some(([, , by]) => by === body);

type Day = LocalDate | null;
const isBefore = (day: Day, on: LocalDate): day is LocalDate => day !== null && day < on;
const past = (day: Day, on: LocalDate): Day => (isBefore(day, on) ? day : null);

/** What was before a day: the work goes on from it, out of view here, as when a file is handed over (M47). */
function untilDay(row: OutcomeRow, [on, municipality]: Succession): OutcomeRow {
  const last = addDays(on, -1);
  const start = past(row.start, on);
  const goesOn = start !== null && !isBefore(row.end, on);
  const { application: asked } = row;
  const foundOn = past(asked.foundOn, on);
  return {
    ...row,
    municipality,
    start,
    end: goesOn ? last : past(row.end, on),
    endReason: goesOn ? 'handedOver' : row.endReason,
    outcome: goesOn ? 'handedOver' : row.outcome,
    fullValueOn: past(row.fullValueOn, on),
    register: row.register.filter(([day]) => day < on),
    hours: start === null ? [] : row.hours.filter(([from]) => from < on),
    declared: row.declared.filter(([month]) => endsBefore(month, on)),
    values: row.values.flatMap(([from, until, value]) =>
      from < on ? [[from, isBefore(until, on) ? until : last, value] as const] : [],
    ),
    measurements: row.measurements.flatMap((one) => measurementUntil(one, on)),
    decisions: row.decisions.filter((one) => isDecidedBefore(one, on)),
    messages: row.messages.filter(({ sentOn }) => isBefore(sentOn, on)),
    supports: row.supports.flatMap((one) => supportWithin(one, null, last)),
    objections: row.objections.flatMap((one) => objectionUntil(one, on)),
    notices: row.notices.filter((day) => day < on),
    supportTerms: row.supportTerms
      .filter((one) => isTermBefore(one, on))
      .map(([due, decided]) => [due, past(decided, on)]),
    contacts: row.contacts.filter((day) => day < on),
    benefitReturnedOn: past(row.benefitReturnedOn, on),
    application: {
      ...asked,
      receivedOn: past(asked.receivedOn, on),
      foundOn,
      normDay: foundOn === null ? past(asked.normDay, on) : asked.normDay,
      decisionLastDay: null,
      open: false,
    },
    waiting: { state: null, heldSince: null, unreachableOn: null, orderBy: null, hours: row.waiting.hours },
    money: row.money.filter(([, , , , , after]) => after !== true),
    interestPaid: row.interestPaid.filter(([day]) => day < on),
    penaltyPaid: row.penaltyPaid.filter(([day]) => day < on),
  };
}

/** What came from a day on: nobody found work by it, and who began before it began elsewhere. */
function fromDay(row: OutcomeRow, on: LocalDate): OutcomeRow {
  const isOver = isBefore(row.end, on);
  const wasThere = isBefore(row.start, on);
  const { application: asked } = row;
  const wasFound = isBefore(asked.foundOn, on);
  const answer = row.decisions.find(({ decidedOn }) => decidedOn !== null && decidedOn >= (asked.foundOn ?? on));
  const isAnsweredHere = asked.open || (answer !== undefined && !isDecidedBefore(answer, on));
  return {
    ...row,
    fromElsewhere: row.fromElsewhere || wasThere,
    start: isOver ? null : wasThere ? on : row.start,
    ...(wasThere && row.start !== null ? { begun: row.start } : {}),
    end: isOver ? null : row.end,
    endReason: isOver ? null : row.endReason,
    // Who was in the register stays in it, and entered it under the body before.
    register: row.register.map(([day, how]) => (day < on && how === 'measured' ? [day, 'found'] : [day, how])),
    declared: row.declared.filter(([month]) => `${month}-01` >= on),
    values: row.values.flatMap(([from, until, value]) =>
      isBefore(until, on) ? [] : [[from < on ? on : from, until, value] as const],
    ),
    measurements: measurementsFrom(row.measurements, on),
    decisions: row.decisions.filter((one) => !isDecidedBefore(one, on)),
    messages: row.messages.filter(({ sentOn }) => !isBefore(sentOn, on)),
    supports: row.supports.flatMap((one) => supportWithin(one, on, null)),
    objections: row.objections.flatMap((one) => objectionFrom(one, on)),
    notices: row.notices.filter((day) => day >= on),
    supportTerms: row.supportTerms.filter((one) => !isTermBefore(one, on)),
    application: {
      ...asked,
      receivedOn: wasFound ? null : asked.receivedOn,
      foundOn: wasFound && !isAnsweredHere ? null : asked.foundOn,
      normDay: wasFound || isBefore(asked.normDay, on) ? null : asked.normDay,
    },
    money: row.money.filter(([, , , , , after]) => after === true),
    interestPaid: row.interestPaid.filter(([day]) => day >= on),
    penaltyPaid: row.penaltyPaid.filter(([day]) => day >= on),
  };
}

/** Declared hours are of a whole month: of the one in which the body changed nobody has them, and the contract counts. */
const endsBefore = (month: string, on: LocalDate): boolean => month < on.slice(0, 7);

/** Steps that were done by then; one that was under way is not waited for here any more. */
function measurementUntil(one: MeasurementDays, on: LocalDate): readonly MeasurementDays[] {
  const began = one.orderedOn ?? one.reportedOn ?? one.determinedOn;
  if (!isBefore(began, on)) return [];
  const isDone = isBefore(one.determinedOn, on);
  return [
    {
      ...one,
      visitedOn: past(one.visitedOn, on),
      reportedOn: past(one.reportedOn, on),
      acceptedOn: past(one.acceptedOn, on),
      determinedOn: past(one.determinedOn, on),
      value: isDone ? one.value : null,
      course: isDone ? one.course : 'stopped',
    },
  ];
}

/** Those determined later, from the last step that was done before; and the value before them, to compare with (G11). */
function measurementsFrom(all: readonly MeasurementDays[], on: LocalDate): readonly MeasurementDays[] {
  const before = all
    .filter(({ determinedOn }) => isBefore(determinedOn, on))
    .toSorted(byDetermined)
    .at(-1);
  const known: readonly MeasurementDays[] =
    before === undefined
      ? []
      : [
          {
            ...before,
            orderedOn: null,
            visitedOn: null,
            reportedOn: null,
            acceptedOn: null,
            expert: null,
            course: 'stopped',
          },
        ];
  return [...known, ...all.filter(({ determinedOn }) => !isBefore(determinedOn, on)).map((one) => stepsFrom(one, on))];
}

const byDetermined = (a: MeasurementDays, b: MeasurementDays): number =>
  (a.determinedOn ?? '') < (b.determinedOn ?? '') ? -1 : 1;

const STEPS = ['orderedOn', 'visitedOn', 'reportedOn', 'acceptedOn'] as const;
function stepsFrom(one: MeasurementDays, on: LocalDate): MeasurementDays {
  const last = STEPS.findLast((step) => isBefore(one[step], on));
  const dropped = STEPS.slice(0, last === undefined ? 0 : STEPS.indexOf(last)).map((step) => [step, null] as const);
  return { ...one, ...Object.fromEntries(dropped) };
}

/** A decision is of who took it; a term that had passed without one is of who let it pass. */
const isDecidedBefore = ({ decidedOn, preparedOn, termLastDay }: DecisionDays, on: LocalDate): boolean =>
  isBefore(decidedOn ?? preparedOn, on) || isBefore(termLastDay, on);
const isTermBefore = ([due, decided]: readonly [LocalDate, Day], on: LocalDate): boolean =>
  isBefore(decided, on) || due < on;

/** Its hours are of all of its days: each body has those of its own. */
function supportWithin(one: SupportDays, from: Day, until: Day): readonly SupportDays[] {
  const first = from !== null && (one.from === null || one.from < from) ? from : one.from;
  const last = until !== null && (one.until === null || one.until > until) ? until : one.until;
  if (first !== null && last !== null && first > last) return [];
  if (until !== null && one.decidedOn !== null && one.decidedOn > until) return [];
  if (one.from === null || one.until === null || one.hours === null) return [{ ...one, from: first, until: last }];
  const days = daysBetween(first ?? one.from, last ?? one.until) + 1;
  const share = days / (daysBetween(one.from, one.until) + 1);
  return [
    { ...one, from: first, until: last, hours: share === 1 ? one.hours : (Number(one.hours) * share).toFixed(4) },
  ];
}

function objectionUntil(one: ObjectionDays, on: LocalDate): readonly ObjectionDays[] {
  if (!isBefore(one.receivedOn, on)) return [];
  if (isBefore(one.decidedOn, on)) return [one];
  // What it still had to decide then, the successor decides.
  return [{ ...one, decidedOn: null, sentOn: null, outcome: null, lastDay: past(one.lastDay, on) }];
}

function objectionFrom(one: ObjectionDays, on: LocalDate): readonly ObjectionDays[] {
  if (isBefore(one.decidedOn, on)) return [];
  if (!isBefore(one.receivedOn, on)) return [one];
  return [{ ...one, receivedOn: null, lastDay: isBefore(one.lastDay, on) ? null : one.lastDay }];
}
