import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import { otherDecisionFaults } from './other-decision.js';
import { otherSupport } from './other-support.js';

const COACH = { support: 'jobcoach', decision: 'granted', decidedOn: '2026-01-20', until: '2026-08-01' } as const;
const TOLD = { kind: 'otherSupport', from: '2026-02-02', body: 'Gemeente Weesp', supports: [COACH] } as const;
const faultsOf = (more: object): readonly string[] => {
  const { error } = otherSupport.safeParse({ ...TOLD, ...more });
  return (error?.issues ?? []).map(({ path }) => path.join('.')).toSorted();
};

describe('what another organisation decided on support (M46)', () => {
  it('is whole as its letters have it, more than one kind on a day', () => {
    const workplace = { support: 'workplace', decision: 'refused', decidedOn: '2026-01-22' } as const;
    expect(otherSupport.parse({ ...TOLD, supports: [COACH, workplace] })).toMatchObject({
      supports: [COACH, { ...workplace, until: null }],
      sealed: null,
    });
  });

  it.each<[string, object, readonly string[]]>([
    ['nothing said', { body: ' ', supports: [{}] }, ['body', 'supports.0.decidedOn', 'supports.0.decision', 'supports.0.support']], // prettier-ignore
    ['no support at all', { supports: [] }, ['supports']],
    ['the same support twice', { supports: [COACH, COACH] }, ['supports.1.support']],
    ['an end before its first day', { supports: [{ ...COACH, until: '2026-02-01' }] }, ['supports.0.until']],
    ['an end of what was refused', { supports: [{ ...COACH, decision: 'refused' }] }, ['supports.0.until']],
    [
      'an end before its first day, and what cannot be read elsewhere',
      {
        body: ' ',
        supports: [
          { ...COACH, until: '2026-02-01' },
          { ...COACH, decidedOn: 'gisteren' },
        ],
      },
      ['body', 'supports.0.until', 'supports.1.decidedOn'],
    ],
    [
      'a first day that cannot be read',
      { from: 'ooit', supports: [COACH, { ...COACH, until: null }] },
      ['from', 'supports.1.support'],
    ],
    ['more than the form has room for', { supports: Array.from({ length: 7 }, () => COACH) }, ['supports']],
  ])('%s: every fault at once', (_name, more, fields) => {
    expect(faultsOf(more)).toEqual(fields);
  });

  it('was decided on days that have come, where another body decides', () => {
    const later = { ...COACH, support: 'workplace', decidedOn: '2026-01-25' };
    const value = { body: 'Gemeente Weesp', supports: [COACH, later] } as unknown as JsonObject;
    const item = { kind: 'otherSupport', from: '2026-02-02', value } as const;
    const fields = (elsewhere: boolean, today: string): readonly string[] =>
      otherDecisionFaults([item], [], elsewhere, today).map(({ field }) => field);
    expect(fields(true, '2026-01-25')).toEqual([]);
    expect(fields(false, '2026-01-24')).toEqual(['items.0.supports.1.decidedOn', 'items.0.body']);
  });
});
