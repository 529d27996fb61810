import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import { endedEarly, otherDecision, otherDecisionFaults } from './other-decision.js';
import { amendedOf, countingOf, type ParticularRow } from './particular-history.js';

const GRANTED = {
  kind: 'otherDecision',
  from: '2026-02-02',
  decision: 'lumpSum',
  decidedOn: '2026-01-20',
  body: 'Gemeente Weesp',
  until: '2026-08-01',
  monthlyAmount: '1121.76',
  effect: 'paidThere',
  sealed: { reference: 'Z-2026-118' },
} as const;
const faultsOf = (more: object): readonly string[] => {
  const { error } = otherDecision.safeParse({ ...GRANTED, ...more });
  return (error?.issues ?? []).map(({ path }) => path.join('.')).toSorted();
};

describe('what another organisation decided (M46)', () => {
  it('is whole as its letter has it', () => {
    expect(otherDecision.parse(GRANTED)).toMatchObject({ wageValue: null, sealed: { explanation: null } });
  });

  it.each<[string, object, readonly string[]]>([
    [
      'nothing said',
      { decision: undefined, decidedOn: undefined, body: ' ', effect: undefined },
      ['body', 'decidedOn', 'decision', 'effect'],
    ],
    ['an end before its first day', { until: '2026-02-01' }, ['until']],
    ['granted, and nobody pays', { effect: 'unpaid' }, ['effect']],
    ['refused, with an amount and who pays it', { decision: 'refused' }, ['effect', 'monthlyAmount']],
    ['a determination without its value', { decision: 'wageValue', monthlyAmount: null }, ['wageValue']],
    ['a lump sum with a wage value', { wageValue: 60 }, ['wageValue']],
    ['a day that is none', { from: '2026-02-30' }, ['from']],
  ])('%s: every fault at once', (_name, more, fields) => {
    expect(faultsOf(more)).toEqual(fields);
  });

  const item = { kind: 'otherDecision', from: '2026-02-02', value: { decidedOn: '2026-01-20' } } as const;
  const told = { kind: 'decidingBody', from: '2026-02-02', value: { elsewhere: true }, entry: 3 } as const;
  const codes = (rows: readonly ParticularRow[], elsewhere: boolean, today: string): readonly string[] =>
    otherDecisionFaults([item], rows, elsewhere, today).map(({ code }) => code);

  it('asks that another decides, told before, told with it, or because of the employer', () => {
    expect(codes([], false, '2026-01-20')).toEqual(['ours']);
    expect(codes([{ ...told, value: { elsewhere: false } }], false, '2026-01-20')).toEqual(['ours']);
    expect(codes([told], false, '2026-01-20')).toEqual([]);
    expect(codes([], true, '2026-01-20')).toEqual([]);
    expect(otherDecisionFaults([told, item], [], false, '2026-01-20')).toEqual([]);
  });

  describe('for a first day that has one already', () => {
    const row = (entry: number, value: object | null, from = '2026-02-02') =>
      ({ kind: 'otherDecision', from, entry, value }) as ParticularRow;
    const first = row(4, { decision: 'lumpSum', decidedOn: '2026-01-20', until: '2026-08-01' });
    const wrong = (value: object, rows: readonly ParticularRow[] = [first]) =>
      otherDecisionFaults([{ ...item, value: value as JsonObject }], rows, true, '2026-06-01').map(
        ({ field, code }) => `${field} ${code}`,
      );

    it('is a later decision or a correction, and somebody says which', () => {
      expect(wrong({ decidedOn: '2026-03-02' })).toEqual(['items.0.amends amends-needed']);
      expect(wrong({ decidedOn: '2026-03-02', amends: true })).toEqual([]);
      expect(wrong({ decidedOn: '2026-03-02', amends: false })).toEqual([]);
      expect(wrong({ decidedOn: '2026-01-20' })).toEqual([]);
      expect(wrong({ decidedOn: '2026-01-19', amends: true })).toEqual(['items.0.decidedOn before-amended']);
      expect(wrong({ decidedOn: '2026-03-02', amends: true }, [])).toEqual(['items.0.amends nothing-to-amend']);
    });

    it('counts the newest, keeps the one before, and brings that back when the newest is taken back', () => {
      const second = row(5, { decision: 'lumpSum', decidedOn: '2026-03-02', until: null, amends: true });
      const mended = row(6, { decision: 'lumpSum', decidedOn: '2026-03-03', until: null, amends: false });
      const kind = 'otherDecision';
      expect([countingOf([second, first], kind), amendedOf([second, first], kind)]).toEqual([[second], [first]]);
      expect([countingOf([first, second, mended], kind), amendedOf([first, second, mended], kind)]).toEqual([
        [mended],
        [first],
      ]);
      const back = [first, second, row(7, null)];
      expect([countingOf(back, kind), amendedOf(back, kind)]).toEqual([[first], []]);
      expect(countingOf([...back, row(8, null)], kind)).toEqual([]);
    });

    it('ends early when the next one ends it before its last day', () => {
      const end = row(5, { decision: 'ended', decidedOn: '2026-05-01', until: null }, '2026-05-15');
      const late = row(6, { decision: 'ended', decidedOn: '2026-05-01', until: null }, '2026-08-02');
      expect([...endedEarly([first, end])]).toEqual([[first, '2026-05-14']]);
      expect([...endedEarly([first, late]), ...endedEarly([first]), ...endedEarly([end, late])]).toEqual([]);
    });
  });

  it('was taken on a day that has come', () => {
    expect(codes([], false, '2026-01-19')).toEqual(['future', 'ours']);
  });
});
