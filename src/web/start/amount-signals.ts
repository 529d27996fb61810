import { monthOf } from '../../../workflows/law/dates.js';
import type { SessionActor } from '../../access/session.js';
import type { InboxItem } from '../../reminders/inbox.service.js';
import { MONEY_EXPLAINED_TO } from '../../subsidies/effect-in-euros.service.js';
import { changeIn } from '../../subsidies/month-change.js';
import type { MonthsAhead } from '../../subsidies/months-ahead.service.js';
import { changeText } from '../placement/ahead-words.js';

const SIGNAL = 'amount-changes';
/** A signal comes a month ahead; in this many months the new amount is there whole. */
const MONTHS = 4;

/**
 * M26: what the employer gets now and after, for each signal among messages, by the id of the message. Empty for who may
 * not see how amounts are made.
 */
export async function amountSignals(
  ahead: MonthsAhead,
  actor: SessionActor,
  items: readonly InboxItem[],
): Promise<ReadonlyMap<string, string>> {
  if (!MONEY_EXPLAINED_TO.includes(actor.role)) return new Map();
  const signals = items.flatMap(({ id, template, placement, dueOn, at }) =>
    template === SIGNAL && placement !== null ? [{ id, placement, from: monthOf(dueOn ?? at.slice(0, 10)) }] : [],
  );
  const months = await ahead.of(
    actor,
    signals.map(({ placement, from }) => ({ placement, from, count: MONTHS })),
  );
  return new Map(
    signals.flatMap(({ id, placement }) => {
      const change = changeIn(months.get(placement) ?? []);
      return change === undefined ? [] : [[id, changeText(change)] as const];
    }),
  );
}
