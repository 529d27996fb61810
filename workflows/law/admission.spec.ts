import { describe, expect, it } from '@jest/globals';
import { checkApplication, checkDetermination, checkTrialPlacement, trialPlacementMost } from './admission.js';
import { isBsn } from './bsn.js';
import { testDoelgroep, type DoelgroepInput } from './doelgroep.js';
import type { Json } from '../definition.js';
import { checkAlreadyEmployed, type AlreadyEmployed, type Background } from './already-employed.js';
import { jobEquivalents, lkvEnds, lkvOfYear, lkvPeriods } from './job-equivalents.js';
import {
  aftercareEnd,
  findingNormLastDay,
  messageNormLastDay,
  payDayOf,
  payHoldLastDay,
  reasonableTerm,
  retentionOver,
} from './norms.js';
import { daysWithoutSubsidy } from './old-sickness.js';
import { registerEntry, reportDay } from './register-entry.js';
import { defaultPolicies, type PolicyName, type PolicySet } from './policies.js';
import { registerFields, registerMessage } from './register-fields.js';
import { checkLumpSumAgreement, checkLumpSumPossible, checkSubsidyAllowed, isNewEmployment } from './subsidy-routes.js';
import { builtInTables } from './tables.js';

const ground = { body: 'college', decision: 'C-4', decidedOn: '2025-01-01' } as const;
const codes = (refusals: readonly { readonly code: string }[]): string[] => refusals.map((one) => one.code);

describe('A1 and A2: the determination', () => {
  it('A1: with Anw or without benefit only on a signed application', () => {
    expect(checkDetermination({ on: '2026-01-01', circle: 'anw', exOfficio: true })?.rule).toBe('A1');
    expect(checkDetermination({ on: '2026-01-01', circle: 'notEntitled', exOfficio: false })).toBeUndefined();
    expect(checkDetermination({ on: '2026-01-01', circle: 'generalAssistance', exOfficio: true })).toBeUndefined();
  });
  it('A2: once in 12 months from the earlier filing', () => {
    expect(checkApplication('2026-03-14', '2025-03-15')?.code).toBe('doelgroep.applied-recently');
    expect(checkApplication('2026-03-15', '2025-03-15')).toBeUndefined();
    expect(checkApplication('2026-03-15', null)).toBeUndefined();
  });
});

describe('A3: the test', () => {
  const able: DoelgroepInput = {
    on: '2026-07-01',
    birthDate: '1990-01-01',
    circle: 'ioaw',
    canEarnMinimumWage: false,
    performsTask: true,
    basicSkills: true,
    oneHourOnEnd: true,
    bearsHoursPerDay: 4,
  };
  const belongs = (more: Partial<DoelgroepInput>): boolean =>
    testDoelgroep({ ...able, ...more }, builtInTables).belongs;
  it.each([
    ['bears 4 hours', {}, true],
    ['bears just under 4 without earnings', { bearsHoursPerDay: 3.99 }, false],
    ['bears 2 hours and earns the minimum hour', { bearsHoursPerDay: 2, hourlyEarnings: '15' }, true],
    ['bears less than 2 hours', { bearsHoursPerDay: 1.9, hourlyEarnings: '30' }, false],
    ['cannot perform a task', { performsTask: false }, false],
    ['lacks basic skills', { basicSkills: false }, false],
    ['cannot work one hour on end', { oneHourOnEnd: false }, false],
    ['can earn the minimum wage', { canEarnMinimumWage: true }, false],
    ['is in no circle', { circle: 'none' }, false],
    ['has a benefit of UWV but LKS was granted', { uwvBenefit: 'ww', subsidyAlreadyGranted: true }, true],
    ['is already employed: the first half is enough', { alreadyEmployed: true, performsTask: false }, true],
    ['is under 27 in the circle of 7a', { birthDate: '2005-01-01', circle: 'youthWorkStudy' }, true],
    ['is 27 or older in the circle of 7a', { circle: 'youthWorkStudy' }, false],
  ] as const)('who %s: %s', (_name, more, expected) => expect(belongs(more)).toBe(expected));
  it('the circle of 7a is refused before 2026', () => {
    expect(() => belongs({ on: '2025-12-31', birthDate: '2005-01-01', circle: 'youthSupported' })).toThrow(
      '1 januari 2026',
    );
  });
});

describe('A4 to A12: the register', () => {
  const on = '2026-07-01';
  const rest = { lumpSumUntil: null, today: on };
  it.each([
    ['below 100 percent', { wageValue: 99, alreadyRegistered: false, shelteredWork: false }, true],
    ['at 100 percent', { wageValue: 100, alreadyRegistered: false, shelteredWork: false }, false],
    ['already registered', { wageValue: 60, alreadyRegistered: true, shelteredWork: false }, false],
    ['sheltered work', { wageValue: 60, alreadyRegistered: false, shelteredWork: true }, false],
  ])('%s', (_name, given, entry) =>
    expect(registerEntry({ on, ...rest, ...given }, defaultPolicies)).toMatchObject({
      entry,
      waits: undefined,
    }),
  );
  const below = { on, ...rest, wageValue: 60, alreadyRegistered: false, shelteredWork: false };
  const choose = (name: PolicyName, value: Json): PolicySet => ({
    rows: [{ name, from: '2026-01-01', value, ground }],
  });
  it('A4: under 27 is a reading from 2026 on, and by choice UWV is asked first', () => {
    const young = { ...below, birthDate: '1999-07-02' };
    expect(registerEntry(young, defaultPolicies)).toMatchObject({ provisional: true, waits: undefined });
    const asking = choose('reportUnder27', 'askFirst');
    expect(registerEntry(young, asking).waits).toContain('Vraag eerst bij UWV na');
    for (const other of [
      { birthDate: '1999-07-01' },
      { on: '2025-12-31' },
      { wageValue: 100 },
      { alreadyRegistered: true },
    ])
      expect(registerEntry({ ...young, ...other }, asking)).toMatchObject({ provisional: false, waits: undefined });
  });
  it('A4b: at once, and by choice after the lump sum', () => {
    const running = { ...below, lumpSumUntil: '2026-08-31' };
    const after = choose('reportFrom', 'afterLumpSum');
    expect(registerEntry(running, defaultPolicies).waits).toBeUndefined();
    expect(registerEntry(running, after).waits).toContain('tot en met 31 augustus 2026. De melding gaat daarna');
    expect(registerEntry({ ...running, today: '2026-09-01' }, after).waits).toBeUndefined();
    expect(registerEntry({ ...running, alreadyRegistered: true }, after).waits).toBeUndefined();
    expect([reportDay(on, '2026-09-01', defaultPolicies), reportDay(on, '2026-09-01', after)]).toEqual([
      on,
      '2026-09-01',
    ]);
    expect([reportDay(on, null, after), reportDay(on, '2026-06-01', after)]).toEqual([on, on]);
  });
  it('A8: the message', () => {
    const given = { municipalityCode: '0402', supportStart: '2026-03-01', letterDate: '2026-09-07', wageValue: 60 };
    expect(registerMessage({ ...given, bsn: '999993653' })).toEqual({
      bsn: '999993653',
      municipalityCode: '0402',
      supportStart: '2026-03-01',
      belowMinimumWage: '1',
      letterDate: '2026-09-07',
      percentage: '60,00',
    });
    expect(registerFields({ ...given, wageValue: 100 })).toMatchObject({ belowMinimumWage: '2', percentage: '100,00' });
    expect(() => registerFields({ ...given, municipalityCode: '40' })).toThrow('vier cijfers');
    expect(() => registerMessage({ ...given, bsn: '999990101' })).toThrow('BSN');
  });
  it('A11: a trial placement of 2 months, at most 4 more, before 2023-07-01 by policy', () => {
    const last = (start: string, stage: 'first' | 'extended', policies = defaultPolicies) => {
      const { lastDay, step } = trialPlacementMost(start, stage, policies);
      return [lastDay, step.provisional ?? false];
    };
    expect(last('2026-03-01', 'first')).toEqual(['2026-04-30', false]);
    expect(last('2026-03-01', 'extended')).toEqual(['2026-08-31', false]);
    expect(last('2023-06-30', 'first')).toEqual(['2023-09-29', true]);
    const chosen: PolicySet = {
      rows: [{ name: 'trialPlacementMonthsBefore2023July', from: '2022-01-01', value: 6, ground }],
    };
    expect(last('2023-06-30', 'extended', chosen)).toEqual(['2023-12-29', true]);
    expect(last('2023-07-01', 'first', chosen)).toEqual(['2023-08-31', false]);
    const until = (day: string, policies: PolicySet) =>
      checkTrialPlacement({ start: '2023-06-30', until: day, stage: 'first' }, policies)?.detail;
    expect(until('2023-09-29', defaultPolicies)).toBeUndefined();
    expect(until('2023-09-30', defaultPolicies)).toBe(
      'Een proefplaats van voor 1 juli 2023 duurt hoogstens 3 maanden: tot en met 29 september 2023 (regel A11). Dat is een keuze van de gemeente.',
    );
    expect(until('2023-12-29', chosen)).toBeUndefined();
  });
});

describe('B1 to B13: the routes', () => {
  it('B2b: an agreement after the start needs a reason and a second person', () => {
    const late = {
      agreedOn: '2026-03-02',
      start: '2026-03-01',
      reason: null,
      secondBy: null,
      recordedBy: 'u-1',
      on: '2026-03-03',
    };
    expect(codes(checkLumpSumAgreement(late, defaultPolicies))).toEqual(['reason-needed', 'second-person']);
    expect(codes(checkLumpSumAgreement({ ...late, reason: 'ziek', secondBy: 'u-1' }, defaultPolicies))).toEqual([
      'second-person',
    ]);
    expect(checkLumpSumAgreement({ ...late, agreedOn: '2026-03-01' }, defaultPolicies)).toEqual([]);
    expect(checkLumpSumAgreement({ ...late, start: null }, defaultPolicies)).toEqual([]);
    expect(checkLumpSumAgreement({ ...late, reason: 'ziek', secondBy: 'u-2' }, defaultPolicies)).toEqual([]);
    // A second person is a choice of the municipality, a reason is not.
    const alone: PolicySet = {
      rows: [{ name: 'agreementNeedsSecondPerson', from: '2026-01-01', value: false, ground }],
    };
    expect(codes(checkLumpSumAgreement(late, alone))).toEqual(['reason-needed']);
  });
  const nothing: Background = { school: null, benefitFrom: null, workStudyTrack: false };
  const school = (lastDay: string): Background => ({ ...nothing, school: { kind: 'vso', lastDay } });
  const employed: AlreadyEmployed = {
    start: '2026-01-31',
    appliedOn: '2026-07-31',
    circle: 'none',
    background: school('2025-07-31'),
  };
  it.each([
    ['within six months after the start, on the first day that counts at school', {}, []],
    ['a day too late', { appliedOn: '2026-08-01' }, ['already-employed.too-late']],
    ['before the start', { appliedOn: '2026-01-30' }, ['already-employed.not-yet']],
    ['a day too long from school', { background: school('2025-07-30') }, ['already-employed.no-background']],
    ['still at school', { background: school('2026-07-01') }, []],
    [
      'no filing term before 2023-07-01',
      { start: '2022-01-01', appliedOn: '2023-06-30', background: school('2021-08-01') },
      [],
    ],
    [
      'the circle alone, before 2023-07-01',
      { start: '2023-05-01', appliedOn: '2023-06-30', background: nothing, circle: 'ioaw' },
      ['already-employed.no-background'],
    ],
    ['the circle alone, from 2023-07-01', { background: nothing, circle: 'ioaw' }, []],
    ['7a(1)a', { background: nothing, circle: 'youthSupported' }, []],
    [
      'a benefit that began with the work',
      { background: { ...nothing, benefitFrom: '2026-01-31' }, circle: 'ioaw' },
      ['already-employed.no-background'],
    ],
    ['a benefit of the day before', { background: { ...nothing, benefitFrom: '2026-01-30' }, circle: 'ioaw' }, []],
    [
      '7a(3) without a work-study track',
      { background: nothing, circle: 'youthWorkStudy' },
      ['already-employed.no-background'],
    ],
    ['7a(3) in a work-study track', { background: { ...nothing, workStudyTrack: true }, circle: 'youthWorkStudy' }, []],
    [
      '7a(3) in a work-study track, before 2026',
      {
        start: '2025-10-01',
        appliedOn: '2025-12-31',
        background: { ...nothing, workStudyTrack: true },
        circle: 'youthWorkStudy',
      },
      ['already-employed.no-background'],
    ],
    ['nobody looked at the background', { background: undefined }, []],
  ] as const)('B3: %s', (_name, more, expected) =>
    expect(codes(checkAlreadyEmployed({ ...employed, ...more }))).toEqual(expected),
  );
  it('B3: says which rule, which days count and what is known', () => {
    const [fault] = checkAlreadyEmployed({ ...employed, background: school('2025-07-30') });
    expect(fault?.detail).toBe(
      'Wie al in dienst is, krijgt alleen subsidie na praktijkonderwijs, vso of een entreeopleiding (regel B3). De laatste schooldag is dan op of na 31 juli 2025. Het kan ook voor wie voor de start hoorde bij een groep van artikel 7 of 7a van de Participatiewet. Ingevuld is 30 juli 2025. De inwoner hoort bij geen van de groepen.',
    );
  });
  it('B4: nothing on Wsw, no second subsidy', () => {
    expect(codes(checkSubsidyAllowed({ wsw: true, otherWageSubsidy: true }))).toEqual([
      'subsidy.wsw',
      'subsidy.second',
    ]);
    expect(checkSubsidyAllowed({ wsw: false, otherWageSubsidy: false })).toEqual([]);
  });
  it('B13: no second lump sum in one employment; elsewhere and after a trial by policy', () => {
    const given = { start: '2026-03-01', sameEmployment: false, earlierLumpSum: true, afterTrialPlacement: true };
    const strict: PolicySet = {
      rows: (['lumpSumAgainOtherEmployer', 'lumpSumAfterTrialPlacement'] as const).map((name) => ({
        name,
        from: '2026-01-01',
        value: false,
        ground,
      })),
    };
    expect(checkLumpSumPossible(given, defaultPolicies)).toEqual([]);
    expect(codes(checkLumpSumPossible(given, strict))).toEqual(['lump-sum.again', 'lump-sum.after-trial']);
    expect(codes(checkLumpSumPossible({ ...given, sameEmployment: true }, defaultPolicies))).toEqual([
      'lump-sum.same-employment',
    ]);
  });
  it('B13: a break of more than six months is a new employment', () => {
    expect(isNewEmployment('2026-01-31', '2026-07-31', defaultPolicies)).toBe(false);
    expect(isNewEmployment('2026-01-31', '2026-08-01', defaultPolicies)).toBe(true);
  });
  it('B14: the old rule of sickness counts only for the registered and reports of before 2022', () => {
    const december = { from: '2021-12-01', until: '2022-01-31' };
    const sick = [{ reportedOn: '2021-12-30', from: '2021-12-30', until: '2022-01-02' }];
    expect(daysWithoutSubsidy(december, '2021-06-01', sick)).toEqual([
      '2021-12-30',
      '2021-12-31',
      '2022-01-01',
      '2022-01-02',
    ]);
    expect(daysWithoutSubsidy(december, null, sick)).toEqual([]);
    expect(daysWithoutSubsidy(december, '2022-01-02', sick)).toEqual(['2022-01-02']);
    expect(
      daysWithoutSubsidy(december, '2021-06-01', [
        { reportedOn: '2022-01-01', from: '2022-01-01', until: '2022-01-05' },
      ]),
    ).toEqual([]);
  });
});

describe('norms and money', () => {
  it('D1b, A8: norms', () => {
    expect(findingNormLastDay('2026-03-02', defaultPolicies)).toBe('2026-03-23');
    expect(messageNormLastDay('2026-04-30', defaultPolicies, builtInTables)).toBe('2026-05-08');
  });
  it('B16: pay day and the stop of payment', () => {
    expect(payDayOf('2026-12', defaultPolicies)).toBe('2027-01-25');
    expect(payHoldLastDay('2026-03-02', defaultPolicies)).toBe('2026-05-31');
  });
  it('B15: a reasonable term after three years or more', () => {
    expect(reasonableTerm('2023-03-02', '2026-03-01', defaultPolicies)).toBeNull();
    expect(reasonableTerm('2023-03-01', '2026-03-01', defaultPolicies)).toBe('2026-06-01');
  });
  it('F5 and step 16: retention and aftercare', () => {
    expect(retentionOver('Refused', '2026-03-01', defaultPolicies)).toBe('2029-03-01');
    expect([
      aftercareEnd('RegularWork', '2026-03-01', defaultPolicies),
      aftercareEnd('Inclusion', '2026-03-01', defaultPolicies),
    ]).toEqual(['2026-09-01', '2027-03-01']);
  });
  it('E1: one job is 25.5 paid hours, also above one', () => {
    expect([jobEquivalents('25.5'), jobEquivalents(51), jobEquivalents('12.75')]).toEqual(['1', '2', '0.5']);
  });
  it('E3: € 1.01 an hour, at most € 2,000 a year, from 2018', () => {
    const given = { year: 2025, paidHours: 1000, registered: true, declaration: true };
    expect([lkvOfYear(given), lkvOfYear({ ...given, paidHours: 1981 })]).toEqual(['1010.00', '2000.00']);
    expect([
      lkvOfYear({ ...given, declaration: false }),
      lkvOfYear({ ...given, year: 2026, declaration: false }),
    ]).toEqual(['0.00', '1010.00']);
    expect(() => lkvOfYear({ ...given, year: 2017 })).toThrow('1 januari 2018');
    expect([lkvEnds('2022-03-01'), lkvEnds('2023-03-01')]).toEqual(['2025-03-01', null]);
  });
  it.each([
    ['in the register during the job', '2024-03-01', '2024-09-02', null, ['2024-09-02 – … declaration']],
    ['with an end', '2026-03-01', '2026-09-02', '2027-02-28', ['2026-09-02 – 2027-02-28']],
    [
      'three years over in 2025',
      '2022-06-01',
      '2022-06-01',
      null,
      ['2022-06-01 – 2025-05-31 declaration', '2026-01-01 – … back'],
    ],
    [
      'three years over, ended in 2025',
      '2022-06-01',
      '2022-06-01',
      '2025-10-31',
      ['2022-06-01 – 2025-05-31 declaration'],
    ],
    ['the limit on 1 January 2026 no longer exists', '2023-01-01', '2023-01-01', null, ['2023-01-01 – … declaration']],
    ['in the register after the three years', '2022-06-01', '2025-08-01', null, ['2026-01-01 – …']],
    ['begun before the benefit', '2017-05-01', '2017-11-01', '2018-04-30', ['2018-01-01 – 2018-04-30 declaration']],
    ['in the register after the end', '2026-03-01', '2026-09-02', '2026-08-31', []],
  ])('E3: the days of the benefit, %s', (_case, employmentStart, registeredFrom, lastDay, days) => {
    const found = lkvPeriods({ employmentStart, registeredFrom, lastDay });
    expect(
      found.map(
        ({ from, until, declaration, comesBack }) =>
          `${from} – ${until ?? '…'}${declaration ? ' declaration' : ''}${comesBack ? ' back' : ''}`,
      ),
    ).toEqual(days);
  });
  it('E3: refuses an employment that was over before 2018', () => {
    const over = { employmentStart: '2017-03-01', registeredFrom: '2017-03-01', lastDay: '2017-12-31' };
    expect(() => lkvPeriods(over)).toThrow('1 januari 2018');
  });
  it.each([
    ['999993653', true],
    ['111222333', true],
    ['123456782', true],
    ['999990101', false],
    ['000000000', false],
    ['12345678', false],
    ['99999365 3', false],
  ])('F2: %s is %s', (bsn, valid) => expect(isBsn(bsn)).toBe(valid));
});
