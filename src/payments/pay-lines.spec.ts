import { oursAlone } from './our-months.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../workflows/law/exact.js';
import { holdsOf, linesOf, payOutOf, type MonthDue, type MonthPaid, type PayLine } from './pay-lines.js';

const due = (month: string, amount: string, more: Partial<MonthDue> = {}): MonthDue => ({
  month,
  amount,
  holdDays: 0,
  withheld: '0.00',
  advance: '0.00',
  estimate: false,
  asKnownEntry: 5,
  ...more,
});
const paid = (month: string, amount: string, more: Partial<MonthPaid> = {}): MonthPaid => ({
  month,
  paid: amount,
  asKnownEntry: 5,
  reason: 'regular',
  ...more,
});
const none = { paid: [], heldBefore: new Set<string>(), facts: [] };

describe('The lines of a pay run (B16)', () => {
  it('gives the first payment with arrears, one line per month concerned', () => {
    const lines = linesOf('2026-08', { ...none, due: [due('2026-07', '800.00'), due('2026-08', '1000.00')] });
    expect(lines.map((line) => [line.month, line.amount, line.reason])).toEqual([
      ['2026-07', '800.00', 'firstPayment'],
      ['2026-08', '1000.00', 'firstPayment'],
    ]);
  });

  it('gives nothing for months after the run, and nothing twice', () => {
    const books = { ...none, due: [due('2026-08', '1000.00'), due('2026-09', '1000.00')] };
    expect(linesOf('2026-08', { ...books, paid: [paid('2026-08', '1000.00')] })).toEqual([]);
  });

  it('M32: a late fact gives one difference line per past month, with what changed', () => {
    const lines = linesOf('2026-09', {
      ...none,
      due: [due('2026-07', '1150.00'), due('2026-08', '1150.00'), due('2026-09', '1150.00')],
      paid: [paid('2026-07', '800.00'), paid('2026-08', '800.00')],
      facts: [
        { kind: 'contractHours', recorded: 3 },
        { kind: 'contractHours', recorded: 9 },
      ],
    });
    expect(lines.map((line) => [line.month, line.amount, line.reason, line.changed])).toEqual([
      ['2026-07', '350.00', 'correction', ['contractHours']],
      ['2026-08', '350.00', 'correction', ['contractHours']],
      ['2026-09', '1150.00', 'regular', []],
    ]);
  });

  it('B2: pays nothing while a month waits for the wage value, and all of it once decided', () => {
    const held = due('2027-01', '0.00', { holdDays: 31, withheld: '900.00' });
    expect(linesOf('2027-01', { ...none, due: [held], paid: [paid('2026-12', '900.00')] })).toEqual([]);
    expect(holdsOf('2027-01', [held])).toEqual([{ month: '2027-01', days: 31, postponed: '900.00' }]);
    const [line] = linesOf('2027-02', {
      ...none,
      due: [due('2027-01', '720.00')],
      paid: [paid('2026-12', '900.00')],
      heldBefore: new Set(['2027-01']),
    });
    expect(line).toMatchObject({ month: '2027-01', amount: '720.00', reason: 'holdReleased' });
  });

  it('B2: settles an advance at the decision', () => {
    const held = due('2027-01', '0.00', { holdDays: 31, withheld: '900.00', advance: '900.00' });
    expect(linesOf('2027-01', { ...none, due: [held], paid: [paid('2026-12', '1.00')] })).toMatchObject([
      { amount: '900.00', reason: 'advance' },
    ]);
    expect(holdsOf('2027-01', [held])[0]?.postponed).toBe('0.00');
    const decided = {
      ...none,
      due: [due('2027-01', '720.00')],
      paid: [paid('2027-01', '900.00', { reason: 'advance' })],
    };
    expect(linesOf('2027-02', decided)).toMatchObject([{ amount: '-180.00', reason: 'advanceSettled' }]);
  });

  it('B16: a stopped payment takes nothing back of what was paid', () => {
    const stopped = due('2026-08', '400.00', { holdDays: 18, withheld: '600.00' });
    expect(linesOf('2026-09', { ...none, due: [stopped], paid: [paid('2026-08', '1000.00')] })).toEqual([]);
    // What the month would not give in any case is taken back all the same.
    expect(linesOf('2026-09', { ...none, due: [stopped], paid: [paid('2026-08', '1100.00')] })).toMatchObject([
      { amount: '-100.00' },
    ]);
  });

  it('always ends with what the month gives, and has one line a month at most', () => {
    const cents = fc.integer({ min: 0, max: 400_000 }).map((value) => new Decimal(value).div(100).toFixed(2));
    const book = fc.record({ now: cents, before: fc.option(cents, { nil: undefined }), shown: fc.boolean() });
    fc.assert(
      fc.property(fc.array(book, { maxLength: 24 }), (books) => {
        const month = (index: number): string =>
          `20${String(17 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
        const lines = linesOf('2026-12', {
          ...none,
          due: books.map((one, index) => due(month(index), one.now)),
          paid: books.flatMap((one, index) => (one.before === undefined ? [] : [paid(month(index), one.before)])),
        });
        expect(new Set(lines.map((line) => line.month)).size).toBe(lines.length);
        books.forEach((one, index) => {
          const line = lines.find((found) => found.month === month(index));
          expect(new Decimal(one.before ?? 0).plus(line?.amount ?? 0).toFixed(2)).toBe(one.now);
        });
      }),
    );
  });
});

describe('What goes to the bank (B16)', () => {
  const line = (amount: string): PayLine => ({
    month: '2026-08',
    entitled: '0.00',
    paidBefore: '0.00',
    amount,
    reason: 'regular',
    changed: [],
    estimate: false,
    asKnownEntry: 1,
  });

  it('sets off what was overpaid within the placement', () => {
    expect(payOutOf([line('1000.00'), line('-300.00')], '0.00', true)).toEqual({
      lines: '700.00',
      setOff: '300.00',
      amount: '700.00',
    });
    expect(payOutOf([line('1000.00')], '250.00', true)).toEqual({
      lines: '1000.00',
      setOff: '250.00',
      amount: '750.00',
    });
  });

  it('never asks money back through a payment', () => {
    expect(payOutOf([line('-300.00')], '0.00', true)).toEqual({ lines: '-300.00', setOff: '0.00', amount: '0.00' });
  });

  it('pays in full where the municipality does not set off', () => {
    expect(payOutOf([line('1000.00'), line('-300.00')], '250.00', false)).toEqual({
      lines: '700.00',
      setOff: '0.00',
      amount: '1000.00',
    });
  });
});

describe('M46: months in which another organisation pays', () => {
  it('are not ours from the month in which it begins', () => {
    const months = ['2026-01', '2026-02', '2026-03'].map((month) => ({ month }));
    const standing = [
      { placement: { id: 'a' }, months },
      { placement: { id: 'b' }, months },
    ];
    const others = { from: new Map([['a', '2026-02-10']]), until: new Map([['b', '2026-01']]) };
    const ours = oursAlone(standing as unknown as Parameters<typeof oursAlone>[0], others);
    expect(ours.map((one) => one.months.map(({ month }) => month))).toEqual([['2026-01'], ['2026-02', '2026-03']]);
  });
});
