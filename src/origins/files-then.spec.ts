import { describe, expect, it } from '@jest/globals';
import { benefitFrom, workplaceOf } from './beside-then.js';
import { fileAfter, readAs, type FileThen } from './files-then.js';

const EMPTY: FileThen = { fields: {}, into: null, absorbed: [], erased: false };
const after = (...entries: readonly (readonly [type: string, event: Parameters<typeof fileAfter>[1]['event']])[]) =>
  entries.reduce((file, [type, event]) => fileAfter(file, { type, event }), EMPTY);

describe('A file as its own entries gave it', () => {
  it('has each field by the last entry that set it', () => {
    const employer = after(
      ['employer.opened', { sector: 'retail', market: 'market' }],
      ['employer.changed', { sector: 'care', fields: ['sector'] }],
    );
    expect(workplaceOf(employer, undefined)).toEqual({ sector: 'care', market: 'market', lent: false });
    const hirer = after(['employer.opened', { sector: null, market: 'government' }]);
    expect(workplaceOf(employer, hirer)).toEqual({ sector: 'care', market: 'government', lent: true });
  });

  it('A3: has a benefit of the municipality only', () => {
    const of = (kind: string) => ({ circle: { benefit: { kind, from: '2024-03-01' } } });
    expect(benefitFrom(after(['candidate.opened', of('participatiewet')]))).toBe('2024-03-01');
    expect(benefitFrom(after(['candidate.opened', of('ww')]))).toBeNull();
    expect(benefitFrom(after(['candidate.opened', of('anw')], ['candidate.erased', { ground: 'x' }]))).toBeNull();
    expect(benefitFrom(undefined)).toBeNull();
  });

  it('M44: is read as another from the merge on, by way of a third as well, until that is undone', () => {
    const files = new Map([
      ['a', after(['candidate.merged', { into: 'b' }])],
      ['b', after(['candidate.absorbed', { file: 'a' }], ['candidate.merged', { into: 'c' }])],
      ['c', after(['candidate.absorbed', { file: 'b' }])],
      ['d', after(['candidate.merged', { into: 'c' }], ['candidate.unmerged', { from: 'c' }])],
    ]);
    expect(readAs(files, 'a')).toEqual({ person: 'c', all: ['c', 'b', 'a'] });
    expect(readAs(files, 'd')).toEqual({ person: 'd', all: ['d'] });
    expect(readAs(files, 'unknown')).toEqual({ person: 'unknown', all: ['unknown'] });
    expect(after(['candidate.absorbed', { file: 'a' }], ['candidate.released', { file: 'a' }]).absorbed).toEqual([]);
  });
});
