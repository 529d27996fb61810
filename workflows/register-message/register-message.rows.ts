import type { JsonObject, MachineEvent } from '../definition.js';
import type { Effect } from '../effects.js';
import type { RegisterMessageContext } from './register-message.context.js';

type Scope = { readonly context: RegisterMessageContext };
type Row = Extract<Effect, { readonly type: 'record' }>['params'];

/** The row of the message in its room; the state stands in it, so that a list opens no file. */
export const row =
  (state: string) =>
  ({ context: c }: Scope): Row => ({
    table: 'register_message',
    number: c.number,
    values: {
      state,
      kind: c.kind,
      percentage: c.wageValue,
      determinedOn: c.determinedOn,
      code: c.code,
      dueOn: c.dueOn,
      informedOn: c.informedOn,
      channel: c.channel,
      sentOn: c.sentOn,
      confirmedOn: c.confirmedOn,
      rejectedOn: c.rejectedOn,
      rejectionCode: c.rejectionCode,
      entryFrom: c.entryFrom,
      corrects: c.corrects,
    },
  });

/** Informing somebody once more, wherever the message is. */
export const informedRow = ({ context: c }: Scope): Row => ({
  table: 'register_message',
  number: c.number,
  values: { informedOn: c.informedOn, channel: c.channel },
});

const MOST_DELIVERIES = 100;

/** The row of the last delivery; what the register answered to an earlier one stays in its own row (A8, M53). */
export function deliveryRow({ context: c, event }: Scope & { readonly event: MachineEvent }): Row {
  return {
    table: 'register_delivery',
    number: c.number * MOST_DELIVERIES + c.sentTimes,
    values: { message: c.number, delivery: c.sentTimes, ...whatHappened(c, event) },
  };
}

function whatHappened(c: RegisterMessageContext, event: MachineEvent): JsonObject {
  switch (event.type) {
    case 'message.sent':
      return { sentOn: c.sentOn, formatVersion: event['formatVersion'] ?? null, employerLetterOn: c.employerLetterOn };
    case 'message.confirmed':
      return { answer: 'confirmed', answeredOn: c.confirmedOn, entryFrom: c.entryFrom };
    case 'message.rejected':
      return { answer: 'rejected', answeredOn: c.rejectedOn, rejectionCode: c.rejectionCode };
    case 'message.mended':
      return { mendedOn: event['mendedOn'] ?? null, mendedFields: event['fields'] ?? null };
    case 'message.deliverAgain':
      return { againReason: event['reason'] ?? null };
    case 'message.foundWrong':
      return { answer: 'wrong' };
    default:
      return {};
  }
}
