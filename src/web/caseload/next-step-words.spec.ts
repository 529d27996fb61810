import { describe, expect, it } from '@jest/globals';
import { nextStepWords, type Outlook } from './next-step-words.js';

const outlook = (more: Partial<Outlook>): Outlook => ({
  subsidy: 'lumpSumRunning',
  register: 'nothingYet',
  measurement: null,
  wageValue: null,
  draft: null,
  ...more,
});

describe('The next step in a list', () => {
  it.each([
    ['Meting bestellen', {}],
    ['Meting bestellen', { measurement: 'cancelled' }],
    ['Bezoek plannen', { measurement: 'ordered' }],
    ['Loonwaarde vaststellen', { subsidy: 'onHold', measurement: 'reported' }],
    ['Besluit naar loonwaarde voorbereiden', { wageValue: 64 }],
    ['Besluit laten tekenen', { wageValue: 64, draft: 2 }],
    ['Aanvraag vastleggen', { subsidy: 'none' }],
    ['Werknemer informeren over het register', { subsidy: 'measuredRunning', register: 'toInform' }],
  ])('is "%s" for %j', (words, more) => {
    expect(nextStepWords(outlook(more))).toBe(words);
  });

  it('is nothing when all runs by itself', () => {
    expect(nextStepWords(outlook({ subsidy: 'measuredRunning', register: 'confirmed' }))).toBeUndefined();
    expect(nextStepWords(undefined)).toBeUndefined();
  });
});
