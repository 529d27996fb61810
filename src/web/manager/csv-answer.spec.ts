import { describe, expect, it } from '@jest/globals';
import { csvText } from './csv-answer.js';

describe('A file for a Dutch spreadsheet', () => {
  it('has a mark, semicolons and lines as Windows ends them', () => {
    expect(csvText(['Zaak', 'Bedrag'], [['a', '1.234,50']])).toBe('\uFEFF"Zaak";"Bedrag"\r\n"a";"1.234,50"\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx'])('keeps %j as text', (cell) => {
    expect(csvText(['x'], [[cell]]).split('\r\n')[1]).toContain(`"'`);
  });

  it('keeps quotes and semicolons within their cell', () => {
    expect(csvText(['x'], [['a;"b"']])).toContain('"a;""b"""');
  });
});
