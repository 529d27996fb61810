import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysInMonth, toDate } from './dates.js';
import { entitlement } from './entitlement.js';
import { Decimal, exact, NIL, plus, times, toCents } from './exact.js';
import { closedBecause } from './holidays.js';
import { monthAmount } from './month-amount.js';
import type { Fact } from './placement-facts.js';
import { defaultPolicies } from './policies.js';
import { builtInTables } from './tables.js';
import { countSuspendedDays, countTerm, lumpSumPeriod, TERM_DAYS, type TermKind } from './terms.js';
import { wageBase } from './minimum-wage.js';
import { wholeMonth } from './wage-subsidy.js';

const day = fc.integer({ min: 0, max: 3651 }).map((days) => addDays('2017-01-01', days));
const birthDate = fc.integer({ min: 0, max: 17000 }).map((days) => addDays('1955-01-01', days));
const hours = fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10);
const fullWeek = fc.integer({ min: 300, max: 400 }).map((tenths) => tenths / 10);
const wageValue = fc.integer({ min: 0, max: 100 });
const age = fc.integer({ min: 15, max: 66 });
const whole = { rowDay: day, age, contractHours: hours, sectorFullTimeHours: fullWeek };

describe('what always holds of an amount', () => {
  it('B5: is never negative and never above the cap of 70 percent', () => {
    fc.assert(
      fc.property(fc.record(whole), wageValue, (input, value) => {
        const { value: amount } = wholeMonth(builtInTables, {
          ...input,
          method: { kind: 'measured', wageValue: value },
        });
        const base = wageBase(builtInTables, input.rowDay, input.age).month.times('1.08');
        const paidHours = Math.min(input.contractHours, input.sectorFullTimeHours);
        const share = new Decimal(paidHours).div(input.rowDay < '2024-01-01' ? input.sectorFullTimeHours : 36);
        const euros = amount.over.div(amount.under);
        expect(euros.isNegative()).toBe(false);
        expect(euros.lessThanOrEqualTo(base.times('0.7').times('1.25').times(share).plus('1e-20'))).toBe(true);
      }),
    );
  });

  it('B5: a higher wage value never pays more', () => {
    fc.assert(
      fc.property(fc.record(whole), wageValue, wageValue, (input, a, b) => {
        const pay = (value: number): Decimal => {
          const { value: amount } = wholeMonth(builtInTables, {
            ...input,
            method: { kind: 'measured', wageValue: value },
          });
          return new Decimal(toCents(amount));
        };
        expect(pay(Math.max(a, b)).lessThanOrEqualTo(pay(Math.min(a, b)))).toBe(true);
      }),
    );
  });

  it('B12: the parts of a month add up to the month exactly', () => {
    fc.assert(
      fc.property(
        fc.record(whole),
        fc.integer({ min: 28, max: 31 }),
        fc.integer({ min: 0, max: 28 }),
        (input, length, first) => {
          const { value } = wholeMonth(builtInTables, { ...input, method: { kind: 'lumpSum' } });
          const parts = plus(times(value, first, length), times(value, length - first, length));
          expect(parts.over.times(value.under).equals(value.over.times(parts.under))).toBe(true);
          expect(toCents(parts)).toBe(toCents(value));
        },
      ),
    );
  });

  it('B12: 31 single days of an amount that ends in half a cent round as the month does', () => {
    const month = exact('0.005');
    const days = Array.from({ length: 31 }, () => times(month, 1, 31)).reduce(plus, NIL);
    expect(toCents(days)).toBe('0.01');
  });

  it('B12: the rounded parts of an entitlement add up to its amount, whatever the facts', () => {
    const facts = fc.record({
      start: fc.integer({ min: 0, max: 900 }),
      change: fc.integer({ min: 0, max: 400 }),
      end: fc.integer({ min: 0, max: 800 }),
      value: wageValue,
    });
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 35 }), birthDate, (given, months, born) => {
        const start = addDays('2024-01-01', given.start);
        const { lastLumpSumDay, firstMeasuredDay } = lumpSumPeriod(start, defaultPolicies);
        const list: Fact[] = [
          { kind: 'firstDayWorked', from: start, value: {}, recorded: 1 },
          { kind: 'contractHours', from: start, value: { hours: '28', sectorFullTimeHours: '38' }, recorded: 2 },
          {
            kind: 'contractHours',
            from: addDays(start, given.change + 1),
            value: { hours: '31.5', sectorFullTimeHours: '38' },
            recorded: 3,
          },
          { kind: 'lumpSumGrant', from: start, value: { until: lastLumpSumDay }, recorded: 4 },
          {
            kind: 'measuredGrant',
            from: firstMeasuredDay,
            value: { until: null, wageValue: given.value },
            recorded: 5,
          },
          { kind: 'grantEnd', from: addDays(start, given.end), value: {}, recorded: 6 },
        ];
        const month = addMonths('2024-01-01', months).slice(0, 7);
        const result = entitlement({
          facts: list,
          birthDate: born,
          month,
          policies: defaultPolicies,
          tables: builtInTables,
        });
        const sum = result.parts.reduce((total, part) => total.plus(part.rounded), new Decimal(0));
        expect(sum.toFixed(2)).toBe(result.amount);
        expect(result.parts.every((part) => !part.rounded.startsWith('-'))).toBe(true);
        expect(result.parts.reduce((days, part) => days + part.days, 0)).toBe(
          daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))),
        );
      }),
    );
  });

  it('B9: a month with a birthday lies between the months of both ages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2024, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 28 }),
        fc.integer({ min: 16, max: 21 }),
        (year, month, date, turned) => {
          const text = `${year}-${String(month).padStart(2, '0')}`;
          const rest = {
            method: { kind: 'lumpSum' },
            subsidyStart: `${text}-01`,
            month: text,
            contractHours: 32,
            sectorFullTimeHours: 38,
          } as const;
          const born = (years: number, on: number): string =>
            `${year - years}-${text.slice(5)}-${String(on).padStart(2, '0')}`;
          const of = (birth: string): Decimal =>
            new Decimal(monthAmount({ ...rest, birthDate: birth }, defaultPolicies, builtInTables).amount);
          const split = of(born(turned, date));
          expect(split.greaterThan(of(addDays(born(turned, 1), 31)))).toBe(true);
          expect(split.lessThan(of(born(turned, 1)))).toBe(true);
        },
      ),
    );
  });
});

describe('what always holds of a term', () => {
  const kinds = Object.keys(TERM_DAYS) as TermKind[];

  it('D5: never ends on a Saturday, a Sunday, a holiday or a day equated with one', () => {
    const suspension = fc.record({ after: fc.integer({ min: 0, max: 90 }), lasts: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(day, fc.constantFrom(...kinds), fc.array(suspension, { maxLength: 3 }), (from, kind, list) => {
        const suspensions = list.map((one) => ({
          requested: addDays(from, one.after),
          completed: addDays(from, one.after + one.lasts),
        }));
        const { lastDay } = countTerm(kind, from, suspensions, builtInTables);
        const unmoved = addDays(from, TERM_DAYS[kind] + countSuspendedDays(suspensions));
        expect(closedBecause(lastDay, builtInTables)).toBeUndefined();
        expect(lastDay >= unmoved).toBe(true);
        for (let passed = unmoved; passed < lastDay; passed = addDays(passed, 1)) {
          expect(closedBecause(passed, builtInTables)).toBeDefined();
        }
      }),
    );
  });

  it('D2: counts each day in any suspension once', () => {
    const span = fc.record({ from: fc.integer({ min: 0, max: 60 }), lasts: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const days = new Set(
          spans.flatMap((one) => Array.from({ length: Math.max(0, one.lasts - 1) }, (_, at) => one.from + 1 + at)),
        );
        const suspensions = spans.map((one) => ({
          requested: addDays('2026-01-01', one.from),
          completed: addDays('2026-01-01', one.from + one.lasts),
        }));
        expect(countSuspendedDays(suspensions)).toBe(days.size);
      }),
    );
  });

  it('D6: six months by the calendar, for every day of ten years', () => {
    for (let start = '2017-01-01'; start < '2027-01-01'; start = addDays(start, 1)) {
      const { lastLumpSumDay, firstMeasuredDay } = lumpSumPeriod(start, defaultPolicies);
      const [year, month, date] = start.split('-').map(Number) as [number, number, number];
      const sixth = month > 6 ? { year: year + 1, month: month - 6 } : { year, month: month + 6 };
      const expected = Math.min(date, daysInMonth(sixth.year, sixth.month));
      const text = `${sixth.year}-${String(sixth.month).padStart(2, '0')}-${String(expected).padStart(2, '0')}`;
      expect(firstMeasuredDay).toBe(text);
      expect(toDate(lastLumpSumDay).add({ days: 1 }).toString()).toBe(firstMeasuredDay);
    }
  });
});
