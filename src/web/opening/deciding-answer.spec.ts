import { describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../../workflows/law/tables.js';
import type { Typed } from '../forms/form-values.js';
import { decidingSentence } from './deciding-answer.js';
import { stopFaults, testOutcome } from './doelgroep-answers.js';
import { TEST_FIELDS } from './opening-fields.js';

const SURE: Typed = {
  circle: 'generalAssistance',
  basis: 'exOfficio',
  testOn: '2026-01-12',
  canEarnMinimumWage: 'nee',
  performsTask: 'ja',
  basicSkills: 'ja',
  oneHourOnEnd: 'ja',
  bearsHoursPerDay: '6',
};
const said = (more: Typed): readonly [string | undefined, string] => {
  const typed = { ...SURE, ...more };
  const outcome = testOutcome(typed, { birthDate: '1990-05-04', filedBefore: null }, builtInTables);
  return [outcome?.outcome, outcome === undefined ? '' : decidingSentence(outcome, typed)];
};

describe('The answer that decides the test of the doelgroep (A3)', () => {
  it.each<[Typed, string, string]>([
    [{}, 'belongs', 'Geen enkel antwoord'],
    [{ benefit: 'wajong' }, 'referToUwv', '“Wajong (van UWV)” op “Welke uitkering precies”'],
    [{ benefit: 'wajong', subsidyAlreadyGranted: 'ja' }, 'belongs', 'Geen enkel antwoord'],
    [{ circle: 'none' }, 'doesNotBelong', 'op “Uitkering bij de start”'],
    [{ canEarnMinimumWage: 'ja' }, 'doesNotBelong', '“Ja” op “Kan met voltijds werk het minimumloon verdienen”'],
    [{ onlyFewerHours: 'ja' }, 'doesNotBelong', '“Ja” op “Kan alleen minder uren werken'],
    [{ basicSkills: 'nee' }, 'doesNotBelong', '“Nee” op “Heeft basale werknemersvaardigheden”'],
    [{ oneHourOnEnd: '' }, 'unanswered', 'Beantwoord nog: “Kan een uur aaneengesloten werken”.'],
    [{ bearsHoursPerDay: '1' }, 'doesNotBelong', '“1” op “Hoeveel uur per dag belastbaar”'],
    [{ bearsHoursPerDay: '3' }, 'unanswered', 'Beantwoord nog: “Uurloon bij 2 tot 4 uur”.'],
    [{ bearsHoursPerDay: '3', hourlyEarnings: '9,50' }, 'doesNotBelong', '“9,50” op “Uurloon bij 2 tot 4 uur”'],
  ])('%j: %s', (more, outcome, sentence) => {
    const [found, words] = said(more);
    expect([found, words]).toEqual([outcome, expect.stringContaining(sentence)]);
  });

  it('that is missing is asked for, and is no ground to send somebody away', () => {
    const typed = { ...SURE, performsTask: '', bearsHoursPerDay: '' };
    const outcome = testOutcome(typed, { birthDate: '1990-05-04', filedBefore: null }, builtInTables);
    expect(stopFaults({ ...typed, onlyRefusal: 'ja' }, outcome)).toEqual([
      expect.objectContaining({ field: 'performsTask', rule: 'A3' }),
      expect.objectContaining({ field: 'bearsHoursPerDay', rule: 'A3' }),
    ]);
  });

  it('is asked with why, and the rule it rests on', () => {
    for (const { hint } of TEST_FIELDS) expect(hint).toMatch(/Nodig omdat .*regel A3\)\.$/);
  });
});
