import type { JsonObject, PlanInput, PlanOutput, Refusal, TimerEvent } from '../definition.js';
import { inFuture } from '../faults.js';
import { dutchDate } from '../law/dutch.js';
import { messageNormLastDay } from '../law/norms.js';
import type { RegisterMessageContext } from './register-message.context.js';
import type { RegisterMessageEvent, RegisterMessageInput } from './register-message.events.js';

type Input<E> = PlanInput<RegisterMessageContext, E>;
type Change = Partial<{ -readonly [K in keyof RegisterMessageContext]: RegisterMessageContext[K] }>;

/** The code and, when the placement gave none, the day the message is due by the norm (A8). */
export function planMessageStart({
  context: message,
  policies,
  tables,
  today,
}: PlanInput<RegisterMessageInput, unknown>): PlanOutput {
  const code = message.wageValue === null ? null : message.wageValue < 100 ? '1' : '2';
  if (message.dueOn !== null) return { set: { code }, explanation: [] };
  const from = message.determinedOn ?? message.endedOn ?? today;
  const dueOn = messageNormLastDay(from, policies, tables);
  const text = `Norm voor de melding, geteld vanaf ${dutchDate(from)}: ${dutchDate(dueOn)}.`;
  const step = { rule: 'A8', text, inputs: { from }, result: dueOn, provisional: true };
  return { set: { code, dueOn }, explanation: [step] };
}

/** What an event of a message changes. */
export function planMessage(input: Input<RegisterMessageEvent | TimerEvent>): PlanOutput {
  return { set: changeOf(input) as JsonObject, explanation: [] };
}

function changeOf({ event, context, policies, tables }: Input<RegisterMessageEvent | TimerEvent>): Change {
  switch (event.type) {
    case 'person.informed':
      return { informedOn: event.informedOn, channel: event.channel };
    case 'message.sent':
      return {
        sentOn: event.sentOn,
        sentTimes: context.sentTimes + 1,
        employerLetterOn: event.employerLetterOn,
        answerDueOn: messageNormLastDay(event.sentOn, policies, tables),
        confirmedOn: null,
        rejectedOn: null,
        rejectionCode: null,
      };
    case 'message.confirmed':
      return { confirmedOn: event.confirmedOn, entryFrom: event.entryFrom };
    case 'message.rejected':
      return { rejectedOn: event.rejectedOn, rejectionCode: event.code };
    default:
      return {};
  }
}

/** Faults of a payload: days in order and not in the future; an entry only below 100 percent (A6). */
export function checkMessage({ event, context, today }: Input<RegisterMessageEvent>): readonly Refusal[] {
  switch (event.type) {
    case 'person.informed':
      return inFuture('informedOn', event.informedOn, today);
    case 'message.sent':
      return [...inFuture('sentOn', event.sentOn, today), ...informedFirst(context, event.sentOn)];
    case 'message.confirmed':
      return [...inFuture('confirmedOn', event.confirmedOn, today), ...entryFaults(context, event.entryFrom)];
    case 'message.rejected':
      return inFuture('rejectedOn', event.rejectedOn, today);
    case 'message.mended':
      return inFuture('mendedOn', event.mendedOn, today);
    default:
      return [];
  }
}

const informedFirst = ({ informedOn }: RegisterMessageContext, sentOn: string): readonly Refusal[] =>
  informedOn !== null && sentOn < informedOn
    ? [{ code: 'out-of-order', detail: 'De melding gaat na het informeren.', rule: 'A7', field: 'sentOn' }]
    : [];

const entryFaults = (
  { wageValue, registered }: RegisterMessageContext,
  entryFrom: string | null,
): readonly Refusal[] =>
  entryFrom !== null && wageValue === 100 && !registered
    ? [
        {
          code: 'no-entry-at-hundred',
          detail: 'Bij een loonwaarde van 100 procent is er geen opname langs deze weg.',
          rule: 'A6',
          field: 'entryFrom',
        },
      ]
    : [];
