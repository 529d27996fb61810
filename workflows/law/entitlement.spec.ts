import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '../definition.js';
import type { FactKind } from '../effects.js';
import { aowDate, measuredDecisionEnd } from './decision-end.js';
import { advanceOver, entitlement, onMinimumHours, withheldAmount, type EntitlementInput } from './entitlement.js';
import type { Fact } from './placement-facts.js';
import { defaultPolicies, type PolicyName, type PolicySet } from './policies.js';
import { builtInTables } from './tables.js';
import { upcomingAmounts } from './upcoming-amounts.js';

let recorded = 0;
const fact = (kind: FactKind, from: string, value: JsonObject = {}): Fact => ({
  kind,
  from,
  value,
  recorded: (recorded += 1),
});
const started: readonly Fact[] = [
  fact('firstDayWorked', '2026-03-01'),
  fact('contractHours', '2026-03-01', { hours: '36', sectorFullTimeHours: '40' }),
  fact('lumpSumGrant', '2026-03-01', { until: '2026-08-31' }),
];
const measured = fact('measuredGrant', '2026-09-01', { until: '2027-02-28', wageValue: 60 });
const choose = (name: PolicyName, value: Json): PolicySet => ({
  rows: [{ name, from: '2017-01-01', value, ground: { body: 'council', decision: 'R-1', decidedOn: '2016-12-01' } }],
});
const input = (month: string, facts: readonly Fact[], more: Partial<EntitlementInput> = {}): EntitlementInput => ({
  facts,
  month,
  birthDate: '1984-03-15',
  policies: defaultPolicies,
  tables: builtInTables,
  ...more,
});
const of = (month: string, facts: readonly Fact[], more: Partial<EntitlementInput> = {}) =>
  entitlement(input(month, facts, more));

// 2,294.40 × 1.08 × 0.5 × 1.25 = 1,548.72 and 2,337.00 × 1.08 × 0.4 × 1.25 = 1,261.98
const LUMP_SUM = '1548.72';
const MEASURED = '1261.98';

describe('B2: lump sum, on hold, measured', () => {
  it('pays the lump sum for six months', () => {
    expect(of('2026-03', started).amount).toBe(LUMP_SUM);
    expect(of('2026-08', started).amount).toBe(LUMP_SUM);
    expect(of('2026-02', started)).toMatchObject({ amount: '0.00', reason: 'notStarted' });
  });
  it('after it without a measured grant is on hold: nil, postponed', () => {
    const held = of('2026-09', started);
    expect(held).toMatchObject({ amount: '0.00', reason: 'waitingForWageValue' });
    expect(held.parts).toEqual([expect.objectContaining({ kind: 'hold', days: 30, rounded: '0.00' })]);
  });
  it('the measured grant counts from the first day after the lump sum, however late it is recorded', () => {
    expect(of('2026-09', [...started, measured]).amount).toBe(MEASURED);
  });
  it('a month with both decisions rounds each by itself', () => {
    const both = [
      fact('firstDayWorked', '2026-03-10'),
      ...started.slice(1),
      fact('lumpSumGrant', '2026-03-10', { until: '2026-09-09' }),
      fact('measuredGrant', '2026-09-10', { until: null, wageValue: 60 }),
    ];
    const { parts, amount } = of('2026-09', both);
    // 1,548.72 × 9/30 and 1,261.98 × 21/30
    expect(parts.map((part) => [part.kind, part.days, part.rounded])).toEqual([
      ['lumpSum', 9, '464.62'],
      ['measured', 21, '883.39'],
    ]);
    expect(amount).toBe('1348.01');
  });
  it('policy advance: none, half, or the expected value', () => {
    const held = input('2026-09', started);
    expect(advanceOver(held)).toBe('0.00');
    expect(advanceOver({ ...held, policies: choose('advance', 'half') })).toBe('1577.48');
    expect(advanceOver({ ...held, policies: choose('advance', 'expected') }, 60)).toBe(MEASURED);
    expect(withheldAmount(held, { kind: 'measured', wageValue: 60 }).amount).toBe(MEASURED);
  });
});

describe('B16, M48: an amount decided otherwise than the rule', () => {
  const decided = fact('measuredGrant', '2026-09-01', { until: '2027-02-28', wageValue: 60, amount: '1300.00' });
  it('is paid as decided, and the amount of the rule stands beside it', () => {
    const month = of('2026-09', [...started, decided]);
    expect(month).toMatchObject({ amount: '1300.00', byRule: MEASURED });
    const step = month.explanation.find((one) => one.rule === 'B16');
    expect(step).toMatchObject({ inputs: { decided: '1300.00', byRule: MEASURED }, result: '1300' });
    expect(step?.text).toContain('Volgens de regels was het € 1.261,98');
  });
  it('is divided over days and decisions as the rule is', () => {
    const ended = of('2026-09', [...started, decided, fact('employmentEnd', '2026-09-15')]);
    expect(ended).toMatchObject({ amount: '650.00', byRule: '630.99' });
  });
  it('stands until a decision names none', () => {
    const mended = fact('measuredGrant', '2026-09-01', { until: '2027-02-28', wageValue: 60 });
    const month = of('2026-09', [...started, decided, mended]);
    expect(month.amount).toBe(MEASURED);
    expect(month).not.toHaveProperty('byRule');
  });
});

describe('B18: hours by monthly declaration', () => {
  const varying = [
    ...started,
    fact('contractHours', '2026-03-01', { hours: '18', sectorFullTimeHours: '40', kind: 'declared' }),
  ];
  const declares = (month: string, hours: string): Fact => fact('declaredHours', `${month}-01`, { hours });
  it('are an advance on the minimum of the contract until they are declared', () => {
    const month = of('2026-04', varying);
    expect(month).toMatchObject({ amount: '774.36', provisional: true });
    expect(month.explanation.find((step) => step.rule === 'B18')?.text).toContain('voorschot');
  });
  it('wait for the declaration where the municipality pays no advance on the minimum', () => {
    const policies = choose('varyingHoursAdvanceOnMinimum', false);
    const waiting = of('2026-04', varying, { policies });
    expect(waiting).toMatchObject({ amount: '0.00', reason: 'hoursNotDeclared', provisional: true });
    expect(waiting.parts).toEqual([expect.objectContaining({ kind: 'hold', days: 30 })]);
    expect(waiting.explanation[0]?.text).toContain('keuze van de gemeente');
    expect(withheldAmount(input('2026-04', varying, { policies }), { kind: 'lumpSum' }).amount).toBe('774.36');
    expect(of('2026-04', [...varying, declares('2026-04', '78')], { policies }).amount).toBe('774.36');
    // The choice of the month counts, and an advance on the wage value is none on undeclared hours.
    expect(of('2026-04', varying, { policies: onMinimumHours(policies, '2026-04') }).amount).toBe('774.36');
    const both = { rows: [...policies.rows, ...choose('advance', 'half').rows] };
    expect(advanceOver(input('2026-09', varying, { policies: both }))).toBe('0.00');
    expect(advanceOver(input('2026-09', [...varying, declares('2026-09', '78')], { policies: both }))).toBe('788.74');
    expect(of('2026-09', varying, { policies }).reason).toBe('waitingForWageValue');
    const named = fact('lumpSumGrant', '2026-03-01', { until: '2026-08-31', amount: '700.00' });
    expect(of('2026-04', [...varying, named], { policies }).amount).toBe('700.00');
  });
  it.each([
    ['as many as a month of 36 hours a week', '156', LUMP_SUM],
    ['half of them', '78', '774.36'],
    // 1,548.72 × 40/36: the sector's full week.
    ['more than a full week', '250', '1720.80'],
    ['none', '0', '0.00'],
  ])('count as declared: %s', (_what, hours, amount) => {
    expect(of('2026-04', [...varying, declares('2026-04', hours)]).amount).toBe(amount);
    expect(of('2026-05', [...varying, declares('2026-04', hours)]).amount).toBe('774.36');
  });
  it('count over the days on which wage was due', () => {
    const left = [...varying, declares('2026-04', '78'), fact('employmentEnd', '2026-04-15')];
    expect(of('2026-04', left).amount).toBe('774.36');
  });
  it('are corrected by a later declaration, and mean nothing under fixed hours', () => {
    expect(of('2026-04', [...varying, declares('2026-04', '78'), declares('2026-04', '156')]).amount).toBe(LUMP_SUM);
    expect(of('2026-04', [...started, declares('2026-04', '10')]).amount).toBe(LUMP_SUM);
  });
  it('never make a month higher than a full week of the sector would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 12 }), (cents, month) => {
        const name = `2026-${String(month).padStart(2, '0')}`;
        const declared = of(name, [...varying, declares(name, (cents / 100).toFixed(2))]);
        const full = fact('contractHours', '2026-03-01', { hours: '40', sectorFullTimeHours: '40' });
        expect(Number(declared.amount)).toBeLessThanOrEqual(Number(of(name, [...started, full]).amount));
      }),
      { numRuns: 60 },
    );
  });
});

describe('B11 and B13: changes while it runs', () => {
  it('other hours count from their day, added exactly and rounded once', () => {
    const changed = of('2026-04', [
      ...started,
      fact('contractHours', '2026-04-16', { hours: '18', sectorFullTimeHours: '40' }),
    ]);
    expect(changed.parts.map((part) => part.exact)).toEqual(['774.36', '387.18']);
    expect(changed.amount).toBe('1161.54');
  });
  it('a repeated measurement keeps the row in use, 1 January sets it anew', () => {
    const repeated = [
      ...started,
      measured,
      fact('measuredGrant', '2026-11-01', { until: '2028-12-31', wageValue: 40 }),
    ];
    expect(of('2026-11', repeated).explanation.find((step) => step.rule === 'B11')?.result).toBe('2026-09-01');
    expect(of('2027-01', repeated).explanation.find((step) => step.rule === 'B11')?.result).toBe('2027-01-01');
  });
  it('a correction replaces the row of the same kind and day', () => {
    const wrong = [...started, fact('contractHours', '2026-03-01', { hours: '18', sectorFullTimeHours: '40' })];
    expect(of('2026-03', wrong).amount).toBe('774.36');
  });
  it('a row recorded again as void counts no more', () => {
    const voided = [...started, measured, fact('measuredGrant', '2026-09-01', { void: true })];
    expect(of('2026-09', voided).reason).toBe('waitingForWageValue');
  });
  it('a month beyond the tables is an estimate on the last row', () => {
    expect(of('2027-01', [...started, measured])).toMatchObject({
      amount: MEASURED,
      estimate: true,
      provisional: true,
    });
    expect(of('2026-12', [...started, measured]).estimate).toBe(false);
  });
});

describe('B15, B17, B18: when there is nothing', () => {
  it('not before the employer confirmed the first day, nor when it did not come about', () => {
    expect(of('2026-03', started.slice(1)).reason).toBe('firstDayNotConfirmed');
    expect(of('2026-03', [...started, fact('notComeAbout', '2026-03-01')]).reason).toBe('notComeAbout');
  });
  it('a later first day moves the first payment', () => {
    expect(of('2026-03', [...started, fact('firstDayWorked', '2026-03-16')]).amount).toBe('799.34');
  });
  it('ends with the employment, the grant, the decision and the AOW date', () => {
    expect(of('2026-04', [...started, fact('employmentEnd', '2026-04-15')]).amount).toBe('774.36');
    expect(of('2026-04', [...started, fact('grantEnd', '2026-04-16')]).amount).toBe('774.36');
    expect(of('2026-05', [...started, fact('grantEnd', '2026-04-16')]).reason).toBe('grantEnded');
    expect(of('2027-03', [...started, measured]).reason).toBe('noGrant');
    expect(of('2026-04', started, { birthDate: '1959-04-16' }).amount).toBe('774.36');
    expect(of('2026-05', started, { birthDate: '1940-04-16' }).reason).toBe('aowReached');
  });
  it('a grant after an end is a new subsidy on its own row', () => {
    const again = [
      ...started,
      measured,
      fact('grantEnd', '2026-10-01'),
      fact('measuredGrant', '2026-11-01', { until: null, wageValue: 60 }),
    ];
    expect(of('2026-10', again).reason).toBe('grantEnded');
    expect(of('2026-11', again).explanation.find((step) => step.rule === 'B11')?.result).toBe('2026-11-01');
  });
  it('no wage gives nil for those days, unless policy says otherwise', () => {
    const unpaid = [...started, fact('noWage', '2026-04-01', { until: '2026-04-15' })];
    expect(of('2026-04', unpaid).amount).toBe('774.36');
    expect(of('2026-04', unpaid, { policies: choose('noWageMeansNil', false) }).amount).toBe(LUMP_SUM);
  });
  it('a stopped payment is on hold with what it withholds', () => {
    const stopped = [...started, fact('payHold', '2026-04-01', { until: '2026-04-30' })];
    expect(of('2026-04', stopped)).toMatchObject({ amount: '0.00', reason: 'payHold' });
    expect(withheldAmount(input('2026-04', stopped), { kind: 'lumpSum' }).amount).toBe(LUMP_SUM);
  });
  it('a month before 2017 is refused', () => expect(() => of('2016-12', started)).toThrow('1 januari 2017'));
});

describe('B15: the AOW date', () => {
  it.each([
    ['1951-12-31', '2017-10-01', false],
    ['1952-04-01', '2018-04-01', false],
    ['1955-08-31', '2021-12-31', false],
    ['1955-09-01', '2022-04-01', false],
    ['1960-12-31', '2027-12-31', false],
    ['1961-01-01', '2028-04-01', true],
    ['1990-05-10', '2057-08-10', true],
  ])('born %s: %s', (birthDate, day, provisional) =>
    expect(aowDate(birthDate, builtInTables)).toMatchObject({ day, provisional }),
  );

  it('an open-ended contract is decided until the day before, by policy at most so many years', () => {
    const open = { from: '2026-09-01', contractEnd: null, birthDate: '1984-03-15' };
    expect(measuredDecisionEnd(open, defaultPolicies, builtInTables)).toEqual({
      until: '2051-06-14',
      provisional: true,
    });
    expect(measuredDecisionEnd(open, choose('openEndedDecisionYears', 5), builtInTables).until).toBe('2031-08-31');
    expect(measuredDecisionEnd({ ...open, birthDate: null }, defaultPolicies, builtInTables).until).toBeNull();
    expect(measuredDecisionEnd({ ...open, contractEnd: '2027-02-28' }, defaultPolicies, builtInTables).until).toBe(
      '2027-02-28',
    );
  });
});

it('step 4: what each wage value will pay in month 7', () => {
  const amounts = upcomingAmounts({
    subsidyStart: '2026-03-01',
    firstMeasuredDay: '2026-09-01',
    birthDate: '1984-03-15',
    contractHours: '36',
    sectorFullTimeHours: '40',
    policies: defaultPolicies,
    tables: builtInTables,
  });
  expect(amounts.map((one) => [one.wageValue, one.amount])).toEqual([
    [50, '1577.48'],
    [60, '1261.98'],
    [70, '946.49'],
    [80, '630.99'],
    [90, '315.50'],
    [100, '0.00'],
  ]);
});
