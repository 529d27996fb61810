import { describe, expect, it } from '@jest/globals';
import { lookAddress, lookQuery, lookWish } from './look-query.js';

const TODAY = '2026-03-10';

describe('The filters of the register of looks', () => {
  it('are the opened files of the last seven days without any choice', () => {
    expect(lookWish(lookQuery({}, TODAY), undefined)).toEqual({
      from: '2026-03-04',
      until: TODAY,
      actor: undefined,
      role: undefined,
      operation: undefined,
      shown: 'file',
      before: undefined,
    });
  });

  it('keep days in order and within a year, and leave out what they do not know', () => {
    expect(lookQuery({ vanaf: '2026-05-01', tot: '2026-04-01' }, TODAY)).toMatchObject({
      vanaf: '2026-04-01',
      tot: '2026-04-01',
    });
    expect(lookQuery({ vanaf: '2001-01-01', tot: '2026-04-01' }, TODAY).vanaf).toBe('2025-03-31');
    expect(lookQuery({ vanaf: 'gisteren', soort: 'x' }, TODAY)).toMatchObject({
      vanaf: '2026-03-04',
      soort: 'geopend',
    });
  });

  it('go along in the address, and a change begins at the first page', () => {
    const query = lookQuery({ vanaf: '2026-03-01', rol: 'consultant', vanaf_regel: 'abc' }, TODAY);
    expect(lookAddress(query, { wie: 'm1' })).toBe(
      '/inzageregister?vanaf=2026-03-01&tot=2026-03-10&wie=m1&rol=consultant&wat=alle&soort=geopend',
    );
  });
});
