import { describe, expect, it } from '@jest/globals';
import { rowsOfBody } from './region-bodies.js';

const named = (key: string) => ({ key, label: key });
const table = {
  key: 'banen',
  period: '2026-Q1',
  builtAt: '2026-05-12T00:00:00.000Z',
  body: {
    rows: [named('0402'), named('0457'), named('0406')],
    columns: [named('market'), named('government')],
    cells: [[9, null, 12], [7, 6, 13], [null, 8, null], [20, 19, 39]],
    jobs: [['8.10', null, '10.20'], ['6.00', '5.00', '11.00'], [null, '7.00', null], ['18.00', '16.00', '34.00']],
  },
} as const; // prettier-ignore

describe('A published table of the region, for one body', () => {
  const from = '2017-01-01';
  const bodies = [
    { body: 'gooi', name: 'Gooi', municipality: '0402', from, until: null },
    { body: 'gooi', name: 'Gooi', municipality: '0406', from: '2026-02-01', until: null },
    { body: 'weesp', name: 'Weesp', municipality: '0457', from, until: '2026-03-23' },
    { body: 'amsterdam', name: 'Amsterdam', municipality: '0457', from: '2026-03-24', until: null },
  ];

  it('keeps the rows of its municipalities and the total of the region, hidden cells as they were', () => {
    const { body } = rowsOfBody(table, bodies, 'gooi');
    expect(body.rows.map(({ key }) => key)).toEqual(['0402', '0406']);
    expect(body.cells).toEqual([[9, null, 12], [null, 8, null], [20, 19, 39]]); // prettier-ignore
    expect(body.jobs?.map(([market]) => market)).toEqual(['8.10', null, '18.00']);
  });

  it('goes by who decided on the last day of the period (M50)', () => {
    expect(rowsOfBody(table, bodies, 'amsterdam').body.rows).toEqual([named('0457')]);
    expect(rowsOfBody(table, bodies, 'weesp').body.rows).toEqual([]);
  });
});
