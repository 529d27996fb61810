import type { Moment } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { InterestDecision } from './interest-rows.js';

/** Items that follow from no event of the placement's machine have these places (see `verify`). */
const OUTSIDE_THE_MACHINE = 1000;

/** The letter on interest that was granted, to whom it is owed; made by the relay. */
export function interestLetter(tenant: string, decided: InterestDecision, entry: number, at: Moment): RowChange {
  const { placement, number, penalty, owedTo, amount, month, lateAmount, dueOn, paidOn, daysLate } = decided;
  const steps = decided.explanation.map(({ text }) => text);
  const late = { amount, lateAmount, dueOn, paidOn, daysLate, steps };
  return {
    table: 'outbox',
    key: { stream: placement, entry, seq: OUTSIDE_THE_MACHINE },
    values: {
      tenant,
      template: penalty === null ? 'interest-decision' : 'penalty-interest-decision',
      recipient: owedTo,
      due_at: at,
      data: { interest: number, ...(penalty === null ? { month } : { penalty }), ...late },
    },
  };
}
