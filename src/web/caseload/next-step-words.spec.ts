import { describe, expect, it } from '@jest/globals';
import { nextStepWords, type Outlook } from './next-step-words.js';

const outlook = (more: Partial<Outlook>): Outlook => ({
  employment: 'running',
  subsidy: 'lumpSumRunning',
  register: 'nothingYet',
  measurement: null,
  wageValue: null,
  draft: null,
  letter: false,
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
    ['Rapport beoordelen', { subsidy: 'measuredRunning', measurement: 'submitted' }],
    ['Brieven van het besluit versturen', { subsidy: 'measuredLater', letter: true }],
    ['Einde van de subsidie voorbereiden', { employment: 'ending', subsidy: 'measuredRunning' }],
    ['Einde van de subsidie besluiten', { employment: 'ended', measurement: 'cancelled' }],
    ['Rapport aanpassen', { employment: 'ended', subsidy: 'onHold', measurement: 'returned' }],
    ['Besluit tot het einde van het werk voorbereiden', { employment: 'ended', subsidy: 'onHold', wageValue: 64 }],
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
