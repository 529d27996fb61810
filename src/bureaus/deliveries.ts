import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { Decimal } from '../../workflows/law/exact.js';

/** One order to a bureau, with the terms of the day of the order (M21). Euros without VAT; calendar days. */
export type BureauOrder = {
  readonly placement: string;
  readonly measurement: number;
  readonly bureau: string;
  readonly expert: string;
  readonly orderedOn: LocalDate;
  readonly visitOn: LocalDate | null;
  readonly reportedOn: LocalDate | null;
  readonly price: string | null;
  readonly deliveryDays: number | null;
};

export type Delivery = BureauOrder & {
  /** Last day to report; null when nothing was agreed on that day. */
  readonly lastDay: LocalDate | null;
  readonly state: 'inTime' | 'late' | 'open' | 'overdue';
};

/** How a bureau delivers; `cost` counts what was reported, in euros. */
export type DeliverySums = {
  readonly ordered: number;
  readonly delivered: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly cost: string;
};

/** Whether an order was delivered within the days agreed, as known on a day. */
export function deliveryOf(order: BureauOrder, today: LocalDate): Delivery {
  const lastDay = order.deliveryDays === null ? null : addDays(order.orderedOn, order.deliveryDays);
  const until = order.reportedOn ?? today;
  const past = lastDay !== null && until > lastDay;
  const state = order.reportedOn === null ? (past ? 'overdue' : 'open') : past ? 'late' : 'inTime';
  return { ...order, lastDay, state };
}

export function sumsOf(deliveries: readonly Delivery[]): DeliverySums {
  const count = (...states: readonly Delivery['state'][]): number =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  const cost = deliveries.reduce(
    (sum, { reportedOn, price }) => (reportedOn === null || price === null ? sum : sum.plus(price)),
    new Decimal(0),
  );
  return {
    ordered: deliveries.length,
    delivered: count('inTime', 'late'),
    inTime: count('inTime'),
    late: count('late'),
    open: count('open', 'overdue'),
    overdue: count('overdue'),
    cost: cost.toFixed(2),
  };
}
