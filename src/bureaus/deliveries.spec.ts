import { describe, expect, it } from '@jest/globals';
import { deliveryOf, sumsOf, type BureauOrder } from './deliveries.js';

const order = (more: Partial<BureauOrder> = {}): BureauOrder => ({
  placement: 'p',
  measurement: 1,
  bureau: 'b',
  expert: 'e',
  orderedOn: '2026-01-31',
  visitOn: null,
  reportedOn: null,
  price: '650.00',
  deliveryDays: 28,
  ...more,
});

describe('Delivery by a bureau (M21)', () => {
  it('is in time on the last day agreed, and late the day after', () => {
    expect(deliveryOf(order({ reportedOn: '2026-02-28' }), '2026-06-01')).toMatchObject({
      lastDay: '2026-02-28',
      state: 'inTime',
    });
    expect(deliveryOf(order({ reportedOn: '2026-03-01' }), '2026-06-01').state).toBe('late');
  });

  it('is open until the last day and overdue after it', () => {
    expect(deliveryOf(order(), '2026-02-28').state).toBe('open');
    expect(deliveryOf(order(), '2026-03-01').state).toBe('overdue');
  });

  it('cannot be late where no days were agreed', () => {
    expect(deliveryOf(order({ deliveryDays: null, price: null }), '2027-01-01')).toMatchObject({
      lastDay: null,
      state: 'open',
    });
  });

  it('costs what was reported, at the price of the day of the order', () => {
    const all = [
      order({ reportedOn: '2026-02-10' }),
      order({ reportedOn: '2026-03-10', price: '700.50' }),
      order(),
      order({ reportedOn: '2026-02-10', price: null }),
    ];
    const sums = sumsOf(all.map((one) => deliveryOf(one, '2026-04-01')));
    expect(sums).toEqual({ ordered: 4, delivered: 3, inTime: 2, late: 1, open: 1, overdue: 1, cost: '1350.50' });
  });
});
