import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import type { PolicySet } from '../law/policies.js';
import {
  anApplication,
  APlacement,
  backOffice,
  determined,
  emptyDraft,
  placementInputOf,
  system,
} from './a-placement.walk.js';
import { lowerStep, subsidySince } from './placement.reasonable-term.js';
import type { DecisionDraft } from './placement.shapes.js';

const IMPORTED = {
  firstDay: '2023-01-05',
  agreedOn: '2022-12-20',
  targetGroupOn: '2022-12-20',
  contractFrom: '2023-01-05',
  contractUntil: null,
  permanent: true,
  lumpSumUntil: null,
  wageValue: 60,
  determinedOn: '2023-06-20',
  measuredFrom: '2023-07-05',
  measuredUntil: null,
  nextMeasurementOn: null,
  registeredOn: '2023-06-25',
  informedOn: '2023-06-20',
  reportedOn: '2023-06-22',
  lastDay: null,
};

/** Measured at 60 % for years: subsidy since 5 January 2023. */
const running = (on: string, policies?: PolicySet, input: JsonObject = {}): APlacement =>
  new APlacement(placementInputOf({ mode: 'import', ...input }), '2023-08-01', policies)
    .send('placement.imported', IMPORTED, system)
    .until(on);
const told = (placement: APlacement, draft: JsonObject) =>
  placement
    .refusals('decision.prepared', { ...emptyDraft, ...draft })
    .filter(({ code }) => code === 'reasonable-term')
    .map(({ field, detail }) => [field, detail]);
const measured = (from: string, more: JsonObject = {}): JsonObject => ({
  kind: 'measured',
  ground: 'wageValue',
  from,
  ...more,
});
const LOWER = 'De subsidie loopt al drie jaar of langer: zij kan niet eerder lager worden dan 10 november 2026.';

describe('B15: lowering a subsidy of three years or more asks a reasonable term', () => {
  const higher = (policies?: PolicySet) => determined(running('2026-08-10', policies), 70, '2026-08-10');

  it('after a higher wage value, from the day it is prepared', () => {
    expect(told(higher(), measured('2026-11-09'))).toEqual([['from', LOWER]]);
    expect(told(higher(), measured('2026-11-10'))).toEqual([]);
  });

  it('is as long as the municipality chose, and the decision says why it begins so late', () => {
    const ground = { body: 'college' as const, decision: 'besluit 4', decidedOn: '2025-12-01' };
    const six: PolicySet = { rows: [{ name: 'reasonableTermMonths', from: '2026-01-01', value: 6, ground }] };
    expect(told(higher(six), measured('2027-02-09')).length).toBe(1);
    const placement = higher(six);
    placement.decide('measured', measured('2027-02-10'));
    expect(placement.context.grant).toMatchObject({ from: '2027-02-10', wageValue: 70 });
    const { grant } = running('2026-08-10', six).context;
    const draft = { ...emptyDraft, wageValue: 70 } as unknown as DecisionDraft;
    const input = { context: { ...placement.context, grant }, today: '2026-08-10', policies: six };
    expect(lowerStep(input, draft, '2027-02-10')).toMatchObject([
      {
        rule: 'B15',
        provisional: true,
        text: 'De subsidie liep al drie jaar of langer. Het lagere bedrag gaat daarom pas in op 10 februari 2027, na een redelijke termijn van 6 maanden (keuze van de gemeente).',
      },
    ]);
    expect(lowerStep({ ...input, today: '2026-01-04' }, draft, '2027-02-10')).toEqual([]);
  });

  it('is not asked before three years, nor for a lower or an equal wage value, nor where the cap gives the same (B5)', () => {
    expect(told(determined(running('2025-12-10'), 70, '2025-12-10'), measured('2026-01-01'))).toEqual([]);
    expect(told(determined(running('2026-08-10'), 50, '2026-08-10'), measured('2026-09-01'))).toEqual([]);
    expect(told(determined(running('2026-08-10'), 60, '2026-08-10'), measured('2026-09-01'))).toEqual([]);
    const low = determined(running('2024-02-01'), 20, '2024-02-01');
    low.decide('measured', measured('2024-03-01')).until('2026-08-10');
    expect(told(determined(low, 28, '2026-08-10'), measured('2026-09-01'))).toEqual([]);
  });

  it('compares an amount that a decision names with what the rules give, when the age is known', () => {
    const same = determined(running('2026-08-10'), 60, '2026-08-10').knowing({ fifteenOn: '1999-03-15' });
    // 32 of 40 hours at 60 % on the row of 1 January 2026: € 1,101.31 by the rules.
    expect(told(same, measured('2026-09-01', { amount: '900.00' }))).toEqual([['from', LOWER]]);
    expect(told(same, measured('2026-09-01', { amount: '1300.00' }))).toEqual([]);
    const unknown = determined(running('2026-08-10'), 60, '2026-08-10');
    expect(told(unknown, measured('2026-09-01', { amount: '900.00' }))).toEqual([]);
  });

  it('is asked of a change that lowers or cuts short, not of one that mends a mistake or follows the hours', () => {
    const placement = running('2026-08-10');
    const change = (more: JsonObject) => told(placement, { kind: 'change', ground: 'policy', ...more });
    expect(change({ wageValue: 70 })).toEqual([
      [
        'wageValue',
        'De subsidie loopt al drie jaar of langer: een lager bedrag kan niet met terugwerkende kracht. Neem daarvoor een besluit naar loonwaarde vanaf 10 november 2026 of later.',
      ],
    ]);
    expect(change({ wageValue: 50 })).toEqual([]);
    expect(change({ until: '2026-09-30' }).map(([field]) => field)).toEqual(['until']);
    expect(change({ until: '2026-11-10' })).toEqual([]);
    expect(change({ ground: 'wrongFacts', wageValue: 70 })).toEqual([]);
    expect(change({ ground: 'hours', wageValue: 70 })).toEqual([]);
  });

  it('is counted from the first day of the subsidy where there was no lump sum, however often it was measured again', () => {
    const imported = running('2025-08-10', undefined, { route: 'measuredFirst' });
    expect(subsidySince(imported.context)).toBe('2023-07-05');
    const again = determined(imported, 50, '2025-08-10').decide('measured', measured('2025-09-01')).until('2026-07-04');
    expect(again.context.grant?.from).toBe('2025-09-01');
    expect(subsidySince(again.context)).toBe('2023-07-05');
    const end = { kind: 'end', ground: 'fullWageValue', from: '2026-07-10' };
    expect(told(determined(again, 100, '2026-07-04'), end)).toEqual([]);
    expect(told(again.until('2026-07-05'), end).map(([field]) => field)).toEqual(['from']);
  });

  it('is that of the decision, not of the day on which it was decided', () => {
    const started = anApplication({ route: 'measuredFirst' })
      .until('2026-03-02')
      .send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-02' }, backOffice)
      .until('2026-03-20');
    const backwards = determined(started, 60, '2026-03-20').decide('measured', measured('2026-03-01'));
    expect(backwards.context.decisions.at(-1)?.decidedOn).toBe('2026-03-20');
    expect(subsidySince(backwards.context)).toBe('2026-03-01');
  });

  it('of a file of before that day was kept, is asked beside it; without that the first decision stands for it', () => {
    const { subsidyFrom: _kept, ...before } = running('2026-08-10', undefined, { route: 'measuredFirst' }).context;
    const grant = { decision: 5, from: '2026-02-01', until: null, wageValue: 60, amount: null, untilAow: true };
    expect(subsidySince({ ...before, grant }, { measuredSince: '2023-07-05' })).toBe('2023-07-05');
    expect(subsidySince({ ...before, grant })).toBe('2023-06-20');
  });

  it('M27: an end at 100 percent asks it as before', () => {
    const full = determined(running('2026-08-10'), 100, '2026-08-10');
    const end = (from: string) => told(full, { kind: 'end', ground: 'fullWageValue', from });
    expect(end('2026-11-09').map(([field]) => field)).toEqual(['from']);
    expect(end('2026-11-10')).toEqual([]);
  });
});
