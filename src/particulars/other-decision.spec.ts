import { describe, expect, it } from '@jest/globals';
import { otherDecision, otherDecisionFaults } from './other-decision.js';
import type { ParticularRow } from './particular-history.js';

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

  it('was taken on a day that has come', () => {
    expect(codes([], false, '2026-01-19')).toEqual(['future', 'ours']);
  });
});
