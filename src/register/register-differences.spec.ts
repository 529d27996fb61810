import { describe, expect, it } from '@jest/globals';
import { registerDifferences, type OurPerson, type TheirPerson } from './register-differences.js';

const ours = (more: Partial<OurPerson> = {}): OurPerson => ({
  candidate: 'noor',
  placement: 'p1',
  percentage: 59,
  registered: true,
  confirmed: true,
  ...more,
});
const theirs = (more: Partial<TheirPerson> = {}): TheirPerson => ({
  candidate: 'noor',
  percentage: '59.00',
  entry: true,
  ...more,
});
const kinds = (own: OurPerson, line: TheirPerson | undefined): readonly string[] =>
  registerDifferences([own], line ? [line] : []).map(({ kind }) => kind);

describe('A8b: the list of differences', () => {
  it.each<[string, OurPerson, TheirPerson | undefined, readonly string[]]>([
    ['nothing when both say the same', ours(), theirs(), []],
    ['another percentage', ours(), theirs({ percentage: '60' }), ['percentage']],
    ['no percentage there', ours(), theirs({ percentage: null }), ['percentage']],
    ['below 100 percent without an entry', ours(), theirs({ entry: false }), ['noEntry']],
    [
      'no entry at 100 percent is right (A6)',
      ours({ percentage: 100 }),
      theirs({ percentage: '100', entry: false }),
      [],
    ],
    ['confirmed and not in the file', ours(), undefined, ['notInFile']],
    ['not confirmed yet, so not in the file', ours({ confirmed: false }), undefined, []],
    [
      'an entry without our determination',
      ours({ percentage: null, registered: false }),
      theirs(),
      ['noDetermination'],
    ],
    ['an entry on another ground (A12)', ours({ percentage: null, registered: true }), theirs(), []],
    ['nobody of us in their line', ours({ percentage: null, registered: false }), theirs({ entry: false }), []],
  ])('%s', (_case, own, line, expected) => {
    expect(kinds(own, line)).toEqual(expected);
  });

  it('says what both hold', () => {
    expect(registerDifferences([ours()], [theirs({ percentage: '60.50' })])).toEqual([
      { candidate: 'noor', placement: 'p1', kind: 'percentage', ours: 59, theirs: '60.50', entry: true },
    ]);
  });
});
