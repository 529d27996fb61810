import { describe, expect, it } from '@jest/globals';
import { recordSentence } from './record-sentence.js';

describe('A difference with the record', () => {
  it.each([
    [
      'missing in timer {"name":"lumpSumEnds","kind":"state","due_on":"2026-12-01","tenant":"x"}',
      'Bij de termijnen ontbreekt of verschilt een rij die het logboek wel geeft (lumpSumEnds, state, 2026-12-01).',
    ],
    [
      'not in the record: decision {"number":3,"kind":"end"}',
      'Bij de besluiten staat een rij die het logboek niet geeft (end, 3).',
    ],
    ['mandate 1 is not as recorded', 'Melding voor de beheerder van het systeem: "mandate 1 is not as recorded".'],
  ])('%s', (what, said) => {
    expect(recordSentence(what)).toBe(said);
  });
});
