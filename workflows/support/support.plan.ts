import type { ExplanationStep, JsonObject, LocalDate, PlanInput, PlanOutput, TimerEvent } from '../definition.js';
import { completionStep, endedByCompletion, untreatedTerm } from '../law/completion.js';
import { addDays } from '../law/dates.js';
import { Decimal } from '../law/exact.js';
import type { LegalTables } from '../law/tables.js';
import { countTerm, type Suspension } from '../law/terms.js';
import type { SupportContext, SupportTerms } from './support.context.js';
import type { SupportEvent, SupportInput } from './support.events.js';

type Input<E> = PlanInput<SupportContext, E>;
type Of<T extends SupportEvent['type']> = Extract<SupportEvent, { readonly type: T }>;
type Change = Partial<{ -readonly [K in keyof SupportContext]: SupportContext[K] }>;
type Planned = { readonly set: Change; readonly explanation: readonly ExplanationStep[] };

const only = (set: Change): Planned => ({ set, explanation: [] });
const out = ({ set, explanation }: Planned): PlanOutput => ({ set: set as JsonObject, explanation });

/** The term of an application: eight weeks after receipt (A10, D1). */
export const planSupportStart = ({ context, tables }: PlanInput<SupportInput, unknown>): PlanOutput =>
  context.askedBy === 'exOfficio' ? out(only({})) : out(termOf(context.receivedOn, [], tables));

/** What an event of a support decision changes. */
export const planSupport = (input: Input<SupportEvent | TimerEvent>): PlanOutput => out(changeOf(input));

function changeOf(input: Input<SupportEvent | TimerEvent>): Planned {
  const { event, context } = input;
  switch (event.type) {
    case 'timer':
      return timerChange({ ...input, event });
    case 'support.completionAsked':
      return {
        set: {
          askedToCompleteOn: event.requestedOn,
          completeBy: event.completeBy,
          dates: { ...context.dates, completionOver: addDays(event.completeBy, 1), untreatedOver: null },
        },
        explanation: [completionStep(event.requestedOn, event.completeBy, input.policies)],
      };
    case 'support.completed':
      return resumed(context, event.completedOn, input.tables);
    case 'support.leftUntreated':
      return only({ outcome: 'untreated', decidedOn: event.decidedOn });
    case 'support.withdrawn':
      return only(context.granted === null ? { outcome: 'withdrawn' } : { proposal: null });
    case 'support.prepared':
      return only({ proposal: proposalOf(event, input.actor.id) });
    case 'support.returned':
      return only({ proposal: null });
    case 'support.decided':
      return only(decided(context, event));
    case 'support.replaced':
      return only(replaced(context, event));
    case 'support.takenOver':
      return only(takenOver(event, input.today));
    case 'support.progressReported':
      return only({ hoursReported: new Decimal(context.hoursReported).plus(event.hours).toString() });
    case 'support.evaluated':
      return only({ evaluatedOn: event.evaluatedOn, advice: event.advice });
    case 'support.stopped':
      return only({ endedOn: event.endedOn });
    case 'placement.ended':
      return only(
        context.granted === null ? { outcome: context.outcome ?? 'withdrawn' } : endedBy(context, event.endedOn),
      );
    case 'file.closed':
      return only({});
  }
}

function proposalOf(event: Of<'support.prepared'>, madeBy: string): SupportContext['proposal'] {
  const { type: _type, ground, ...proposal } = event;
  return { ...proposal, madeBy, ...(ground === null ? {} : { ground }) };
}

/** What is granted of a proposal; undefined when it lacks what a grant needs. */
function termsOf(proposal: NonNullable<SupportContext['proposal']>): SupportTerms | undefined {
  const { form, hours, rate, provider, fromOn, untilOn, purposeCode, budgetLine, programme } = proposal;
  if (form === null || hours === null || rate === null || fromOn === null || untilOn === null || purposeCode === null)
    return undefined;
  return { form, hours, rate, provider, fromOn, untilOn, purposeCode, budgetLine, programme };
}

/** When the work ends, running support ends with it, at its own end at the latest. */
function endedBy({ endedOn, granted }: SupportContext, lastDay: LocalDate): Change {
  if (endedOn !== null || granted === null) return {};
  return { endedOn: lastDay < granted.untilOn ? lastDay : granted.untilOn };
}

/** A refused extension leaves what runs as it is. */
function decided(context: SupportContext, event: Of<'support.decided'>): Change {
  const { proposal, granted } = context;
  const terms = proposal === null || proposal.outcome === 'refuse' ? undefined : termsOf(proposal);
  if (terms === undefined)
    return granted === null ? { outcome: 'refused', decidedOn: event.decidedOn } : { proposal: null };
  return {
    outcome: 'granted',
    decidedOn: event.decidedOn,
    granted: terms,
    proposal: null,
    evaluatedOn: null,
    advice: null,
    dates: { ...context.dates, starts: terms.fromOn, over: addDays(terms.untilOn, 1) },
  };
}

/** The new terms hold in the place of the old ones; a proposal on the table falls. */
function replaced(context: SupportContext, event: Of<'support.replaced'>): Change {
  const { type: _type, objection: _objection, decidedOn, ...terms } = event;
  return {
    outcome: 'granted',
    decidedOn,
    granted: terms,
    proposal: null,
    evaluatedOn: null,
    advice: null,
    endedOn: null,
    dates: { completionOver: null, untreatedOver: null, starts: terms.fromOn, over: addDays(terms.untilOn, 1) },
  };
}

/** As it stands today: what has begun waits for no first day, what is over for nothing. */
function takenOver(event: Of<'support.takenOver'>, today: LocalDate): Change {
  const { type: _type, decidedOn, ...terms } = event;
  const isOver = terms.untilOn < today;
  return {
    outcome: 'granted',
    decidedOn,
    granted: terms,
    proposal: null,
    endedOn: isOver ? terms.untilOn : null,
    dates: {
      completionOver: null,
      untreatedOver: null,
      starts: terms.fromOn > today ? terms.fromOn : null,
      over: isOver ? null : addDays(terms.untilOn, 1),
    },
  };
}

function timerChange({ event, context, tables }: Input<TimerEvent>): Planned {
  const { dates, granted } = context;
  switch (event.name) {
    case 'completionOver': {
      const untreated = untreatedTerm(addDays(event.dueOn, -1), tables);
      // D2: the clock runs again, whether it is completed after all or not.
      const { set, explanation } = resumed(context, event.dueOn, tables);
      const untreatedOver = addDays(untreated.lastDay, 1);
      return {
        set: { ...set, dates: { ...dates, completionOver: null, untreatedOver } },
        explanation: [...explanation, ...untreated.explanation],
      };
    }
    case 'untreatedOver':
      return only({ dates: { ...dates, untreatedOver: null } });
    case 'over':
      return only({ endedOn: granted?.untilOn ?? addDays(event.dueOn, -1), dates: { ...dates, over: null } });
    default:
      return only({ dates: { ...dates, starts: null } });
  }
}

/** Completed: the days between stood still (D2); after the given time only until that time had passed. */
function resumed(context: SupportContext, completedOn: LocalDate, tables: LegalTables): Planned {
  const { askedToCompleteOn, completeBy, dates } = context;
  const cleared = { ...dates, completionOver: null, untreatedOver: null };
  const suspensions =
    askedToCompleteOn === null || completeBy === null
      ? endedByCompletion(context.suspensions, completedOn)
      : [...context.suspensions, suspended(askedToCompleteOn, completeBy, completedOn)];
  const { set, explanation } = termOf(context.receivedOn, suspensions, tables);
  return { set: { ...set, suspensions, askedToCompleteOn: null, completeBy: null, dates: cleared }, explanation };
}

function suspended(requested: LocalDate, completeBy: LocalDate, completedOn: LocalDate): Suspension {
  const passed = addDays(completeBy, 1);
  return { requested, completed: completedOn < passed ? completedOn : passed };
}

function termOf(receivedOn: LocalDate, suspensions: SupportContext['suspensions'], tables: LegalTables): Planned {
  const { lastDay, explanation } = countTerm('application', receivedOn, suspensions, tables);
  return { set: { decideBy: lastDay }, explanation };
}
