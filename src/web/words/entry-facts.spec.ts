import { describe, expect, it } from '@jest/globals';
import { entryFacts } from './entry-facts.js';

const SANNE = '00000000-0000-4000-8000-00000000a001';
const NAMES = new Map([[SANNE, 'Sanne de Boer']]);

describe('What was written down with an event', () => {
  it('names the hours and the day of changed hours', () => {
    const facts = { hours: '24.5', sectorFullTimeHours: '38', kind: 'fixed', from: '2027-03-01' };
    expect(entryFacts('hours.changed', facts, NAMES)).toEqual([
      ['Soort uren', 'Vaste uren'],
      ['Vanaf', '1 maart 2027'],
      ['Uren per week', '24,5'],
      ['Volle werkweek in de sector', '38'],
    ]);
  });

  it('names the last day and the reason of an end', () => {
    const facts = { lastDay: '2026-12-08', reason: 'temporaryContractEnded', knownOn: '2026-11-30' };
    expect(entryFacts('ending.announced', facts, NAMES)).toEqual([
      ['Laatste werkdag', '8 december 2026'],
      ['Reden', 'Tijdelijk contract afgelopen'],
      ['Bekend sinds', '30 november 2026'],
    ]);
  });

  it('shows a name for an id that is known, and never an id', () => {
    expect(entryFacts('consultant.assigned', { owner: SANNE, secondBy: SANNE.replace('1', '9') }, NAMES)).toEqual([
      ['Consulent', 'Sanne de Boer'],
    ]);
  });

  it('leaves out what is empty, what has no words and what is a list of things', () => {
    expect(entryFacts('decision.prepared', { until: null, made_up: 'x', tasks: [{ name: 'x' }] }, NAMES)).toEqual([]);
    expect(entryFacts('completion.requested', { missing: ['contract', 'signature'] }, NAMES)).toEqual([
      ['Wat ontbreekt', 'Arbeidsovereenkomst, Handtekening'],
    ]);
  });

  it('shows euros, percentages, months and yes or no as people write them', () => {
    const facts = { amount: '683.57', wageValue: 62, month: '2026-12', granted: false };
    expect(entryFacts('decision.prepared', facts, NAMES).map(([, text]) => text)).toEqual([
      'december 2026',
      '62 procent',
      '€\u00a0683,57',
      'nee',
    ]);
  });
});
