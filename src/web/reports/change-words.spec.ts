import { describe, expect, it } from '@jest/globals';
import { changeSentence } from './change-words.js';

describe('What an employer reported, in a sentence', () => {
  it.each([
    ['end', { reason: 'tooLittleWork' }, 'Het werk stopt: reden te weinig werk, laatste werkdag 15 december 2026.'],
    ['hours', { hours: '24' }, 'De uren veranderen: 24 uur per week, vanaf 15 december 2026.'],
  ] as const)('%s', (kind, facts, sentence) => {
    expect(changeSentence({ kind, from_on: '2026-12-15', facts })).toBe(sentence);
  });
});
