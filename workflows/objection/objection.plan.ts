import type { ExplanationStep, JsonObject, LocalDate, PlanInput, PlanOutput, TimerEvent } from '../definition.js';
import { addDays, earlier } from '../law/dates.js';
import type { LegalTables } from '../law/tables.js';
import { objectionDecisionLastDay, objectionInTime, objectionLastDay } from '../law/objection-terms.js';
import { penalty, penaltyDecisionLastDay } from '../law/penalty.js';
import type { ObjectionContext } from './objection.context.js';
import type { ObjectionEvent, ObjectionInput } from './objection.events.js';

type Input<E> = PlanInput<ObjectionContext, E>;
type Change = Partial<{ -readonly [K in keyof ObjectionContext]: ObjectionContext[K] }>;
type Planned = { readonly set: Change; readonly explanation: readonly ExplanationStep[] };

const only = (set: Change): Planned => ({ set, explanation: [] });
const out = ({ set, explanation }: Planned): PlanOutput => ({ set: set as JsonObject, explanation });

/** In time or not, and the first term to decide, without a committee until that is known (D4). */
export function planObjectionStart({ context, tables }: PlanInput<ObjectionInput, unknown>): PlanOutput {
  const { receivedOn, postedOn, objectionLastDay: printed } = context;
  const term = { objectionLastDay: printed, committee: false, extended: false };
  const { lastDay, explanation } = objectionDecisionLastDay(term, tables);
  return out({
    set: { inTime: objectionInTime(printed, receivedOn, postedOn, tables), decideBy: lastDay },
    explanation,
  });
}

/** What an event of an objection changes. */
export const planObjection = (input: Input<ObjectionEvent | TimerEvent>): PlanOutput => out(changeOf(input));

function changeOf({ event, context, tables, actor }: Input<ObjectionEvent | TimerEvent>): Planned {
  const withTerm = (change: Change): Planned => termed({ ...context, ...change }, change, tables);
  switch (event.type) {
    case 'timer':
      return event.name === 'completionOver'
        ? withTerm({ ...resumed(context, event.dueOn), completionMissed: true })
        : only({ dates: { ...context.dates, appealOver: null } });
    case 'objection.assessed':
      return withTerm({ committee: event.committee, lateExcused: event.lateExcused });
    case 'objection.completionAsked':
      return only({
        askedToCompleteOn: event.requestedOn,
        completeBy: event.completeBy,
        dates: { ...context.dates, completionOver: addDays(event.completeBy, 1) },
      });
    case 'objection.completed':
      return withTerm({ ...resumed(context, event.completedOn), completionMissed: false });
    case 'hearing.planned':
    case 'hearing.moved':
      return only({
        hearingOn: event.hearingOn,
        hearingStartsAt: event.startsAt,
        hearingMinutes: event.minutes,
        hearingSequence: context.hearingSequence + 1,
      });
    case 'hearing.held':
      return only({ heldOn: event.heldOn, otherPartyHeard: event.otherPartyHeard });
    case 'hearing.waived':
      return only({ waived: event.reason, hearingOn: null });
    case 'objection.extended':
      return withTerm({ extendedOn: event.extendedOn });
    case 'default.noticed': {
      const { from, lastDay } = penaltyOf(context, event.noticedOn, event.noticedOn);
      return only({ noticedOn: event.noticedOn, penaltyFrom: from, penaltyUntil: lastDay });
    }
    case 'objection.prepared': {
      const { outcome, wageValue, effectFrom } = event;
      return only({ proposal: { outcome, wageValue, effectFrom, madeBy: actor.id } });
    }
    case 'objection.returned':
      return only({ proposal: null });
    case 'objection.decided':
      return only(decided(context, event.decidedOn, tables));
    case 'decision.sent':
    case 'sending.corrected':
      return sent(context, event.sentOn, tables);
    case 'objection.withdrawn':
      return only({
        outcome: 'withdrawn',
        decidedOn: event.withdrawnOn,
        ...penaltyOn(context, event.withdrawnOn, tables),
      });
    default:
      return only({});
  }
}

/** The term to appeal follows the day of sending (D4); what did not go out has none. */
function sent({ dates }: ObjectionContext, sentOn: LocalDate | null, tables: LegalTables): Planned {
  if (sentOn === null) return only({ decisionSentOn: null, appealUntil: null, dates: { ...dates, appealOver: null } });
  const { lastDay, explanation } = objectionLastDay(sentOn, tables);
  const set = { decisionSentOn: sentOn, appealUntil: lastDay, dates: { ...dates, appealOver: addDays(lastDay, 1) } };
  return { set, explanation };
}

function termed(context: ObjectionContext, change: Change, tables: LegalTables): Planned {
  const { objectionLastDay: printed, suspensions, extendedOn } = context;
  const committee = context.committee ?? false;
  const term = { objectionLastDay: printed, committee, extended: extendedOn !== null, suspensions };
  const { lastDay, explanation } = objectionDecisionLastDay(term, tables);
  return { set: { ...change, decideBy: lastDay }, explanation };
}

/** The days between the request and its completion stood still (D2). */
function resumed({ askedToCompleteOn, suspensions, dates }: ObjectionContext, completed: LocalDate): Change {
  const added = askedToCompleteOn === null ? [] : [{ requested: askedToCompleteOn, completed }];
  return {
    suspensions: [...suspensions, ...added],
    askedToCompleteOn: null,
    completeBy: null,
    dates: { ...dates, completionOver: null },
  };
}

function decided(context: ObjectionContext, decidedOn: LocalDate, tables: LegalTables): Change {
  const { proposal } = context;
  return {
    decidedOn,
    outcome: proposal?.outcome ?? null,
    wageValue: proposal?.wageValue ?? null,
    effectFrom: proposal?.effectFrom ?? null,
    ...penaltyOn(context, decidedOn, tables),
  };
}

/** D3: it runs until the decision, so the day of the decision itself costs nothing. */
const penaltyOf = ({ decideBy, objectionLastDay: printed }: ObjectionContext, noticeOn: LocalDate, until: LocalDate) =>
  penalty({ termLastDay: decideBy ?? printed, noticeOn, until });

function penaltyOn(context: ObjectionContext, decidedOn: LocalDate, tables: LegalTables): Change {
  if (context.noticedOn === null) return {};
  const last = addDays(decidedOn, -1);
  const { amount, lastDay } = penaltyOf(context, context.noticedOn, last);
  const setBy = penaltyDecisionLastDay(lastDay === null ? last : earlier(last, lastDay), tables);
  return { penaltyEuros: amount, penaltySetBy: setBy };
}
