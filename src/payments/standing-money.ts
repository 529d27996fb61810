import { Decimal } from '../../workflows/law/exact.js';
import type { PlacementStanding } from '../subsidies/entitlement.service.js';
import { spansOf, type OtherwiseSpan } from './decided-otherwise.js';
import type { Books } from './pay-books.js';
import { holdsOf, linesOf } from './pay-lines.js';

/** What stands open of one placement over months that are over. Euros with two decimals, none below nil. */
export type StandingMoney = {
  readonly placement: string;
  readonly toPay: string;
  readonly toTakeBack: string;
  /** Months of that amount, `YYYY-MM`; none when it is what was overpaid before. */
  readonly openMonths: readonly string[];
  readonly postponed: string;
  readonly heldMonths: readonly string[];
  /** Until the month that runs: the list of M48 looks one month further than a pay run. */
  readonly otherwise: readonly OtherwiseSpan[];
  /** Why its months cannot be computed; then nothing of it stands open. */
  readonly fault: string | null;
};

/** As a pay run over `until` would find it (B16, M34). @param until last month that is over, `YYYY-MM` */
export function standingMoney(until: string, standing: PlacementStanding, books: Books): StandingMoney {
  const { placement, months, fault } = standing;
  const none = { toPay: '0.00', toTakeBack: '0.00', openMonths: [], postponed: '0.00', heldMonths: [] };
  const otherwise = spansOf(months);
  if (fault !== null) return { placement: placement.id, ...none, otherwise, fault };
  const { paid, heldBefore, owed } = books;
  const lines = linesOf(until, { due: months, paid, heldBefore, facts: placement.facts });
  const net = lines.reduce((sum, line) => sum.plus(line.amount), new Decimal(0)).minus(owed);
  const holds = holdsOf(until, months);
  return {
    placement: placement.id,
    toPay: Decimal.max(0, net).toFixed(2),
    toTakeBack: Decimal.max(0, net.negated()).toFixed(2),
    openMonths: net.isZero() ? [] : lines.map((line) => line.month),
    postponed: Decimal.sum(0, ...holds.map((hold) => hold.postponed)).toFixed(2),
    heldMonths: holds.map((hold) => hold.month),
    otherwise,
    fault: null,
  };
}
