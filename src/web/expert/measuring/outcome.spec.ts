import { describe, expect, it } from '@jest/globals';
import { defaultPolicies } from '../../../../workflows/law/policies.js';
import type { Typed } from '../../forms/form-values.js';
import { draftSent, reportSent } from './measuring-sent.js';
import type { Desk } from './measurement-desk.js';
import { outcomeOf as outcomeUnder } from './outcome.js';

const task = (row: number, share: string, pace: string, quality = '100', netWorkingTime = '100') => ({
  [`tasks.${row}.name`]: `Taak ${row}`,
  [`tasks.${row}.share`]: share,
  [`tasks.${row}.pace`]: pace,
  [`tasks.${row}.quality`]: quality,
  [`tasks.${row}.netWorkingTime`]: netWorkingTime,
  [`tasks.${row}.explanation`]: 'Gezien.',
});
const REPORT = {
  performedJob: 'Hulp',
  referenceJob: 'Bakker',
  contact: 'Ans',
  interviewed: 'Ans',
  expertPhone: '035-1234567',
};
const LAW = { policies: defaultPolicies, visitedOn: '2026-07-01' };
const outcomeOf = (typed: Typed, hours: string) => outcomeUnder(typed, hours, LAW);
const details = (outcome: ReturnType<typeof outcomeOf>) => outcome.faults.map(({ field, detail }) => [field, detail]);

describe('the outcome of the form', () => {
  it('C4: rounds once, over the sum: 60 × 70 × 90 and 40 × 60,5 give 62', () => {
    const outcome = outcomeOf({ regular: 'nee', ...task(0, '60', '70', '90'), ...task(1, '40', '60,5') }, '32');
    expect([outcome.wageValue, outcome.faults, outcome.shares]).toEqual([62, [], '100']);
    expect(outcome.steps.at(-1)).toContain('Samen 62 procent');
  });

  it('C5: a regular performance is 100 without a table', () => {
    const outcome = outcomeOf({ regular: 'ja', ...task(0, '60', '70') }, '32');
    expect([outcome.wageValue, outcome.notes.length]).toEqual([100, 1]);
  });

  it('C2: warns while the shares are not 100 yet, and shows what is complete', () => {
    const outcome = outcomeOf({ regular: 'nee', ...task(0, '60', '70'), 'tasks.1.share': '30' }, '32');
    expect(outcome.wageValue).toBeUndefined();
    expect(details(outcome)).toEqual([['tasks', 'De aandelen zijn samen 90 procent en niet 100.']]);
    expect(outcome.steps).toEqual([expect.stringContaining('is 42 procent')]);
  });

  it('C2: at least 1/16 of the week, and with the days 30 minutes a day', () => {
    const typed = { regular: 'nee', ...task(0, '94', '80'), ...task(1, '6', '80') };
    expect(details(outcomeOf(typed, '32'))).toEqual([
      ['tasks.1.share', 'Hoofdtaak 2: een hoofdtaak is ten minste 1/16 van de werktijd per week.'],
    ]);
    const eight = { regular: 'nee', ...task(0, '92', '80'), ...task(1, '8', '80'), daysPerWeek: '5' };
    expect(details(outcomeOf(eight, '24'))).toEqual([
      ['tasks.1.share', 'Hoofdtaak 2: een hoofdtaak is ten minste 30 minuten van de werkdag.'],
    ]);
    expect(outcomeOf(eight, '32').faults).toEqual([]);
  });

  it('C3: quality above 100 is refused, pace above 100 counts as 100, two low factors ask for a look', () => {
    const high = outcomeOf({ regular: 'nee', ...task(0, '100', '120', '101') }, '32');
    expect(details(high)).toEqual([['tasks.0.quality', 'Hoofdtaak 1: de kwaliteit is 0 tot en met 100 procent.']]);
    const fast = outcomeOf({ regular: 'nee', ...task(0, '100', '120', '90', '80') }, '32');
    expect(fast.wageValue).toBe(72);
    expect(fast.notes).toEqual([
      'Hoofdtaak 1: een tempo van 120 telt als 100 (regel C3).',
      'Hoofdtaak 1: kwaliteit en netto werktijd zijn lager dan 100. Tel één beperking maar één keer (regel C3).',
    ]);
  });

  it('C3: 70 of 80 pieces is 87,5 percent, and says when the pace is another', () => {
    const counted = { 'tasks.0.made': '70', 'tasks.0.norm': '80' };
    expect(outcomeOf({ regular: 'nee', ...task(0, '100', '87,5'), ...counted }, '32').notes).toEqual([]);
    expect(outcomeOf({ regular: 'nee', ...task(0, '100', '80'), ...counted }, '32').notes).toEqual([
      'Hoofdtaak 1: het getelde aantal is 87,5 procent van de norm, het tempo staat op 80.',
    ]);
  });

  it('names what is no number at its field', () => {
    const outcome = outcomeOf({ regular: 'nee', ...task(0, 'veel', '80') }, '32');
    expect(details(outcome)).toEqual([
      ['tasks.0.share', 'Aandeel van hoofdtaak 1: vul een getal in, bijvoorbeeld 62,5.'],
    ]);
  });
});

describe('what the form sends', () => {
  const desk = (facts: object): Pick<Desk, 'facts' | 'today' | 'law'> => ({
    facts: { hours: '32', regular: null, tasks: [], ...facts } as unknown as Desk['facts'],
    today: '2026-06-03',
    law: LAW,
  });

  it('a draft with numbers among the facts and words apart', () => {
    const { sent } = draftSent({ regular: 'nee', ...task(0, '100', '62,5'), ...REPORT }, desk({}));
    expect(sent).toEqual({
      type: 'draft.made',
      draftOn: '2026-06-03',
      regular: false,
      tasks: [{ share: 100, pace: 62.5, quality: 100, netWorkingTime: 100 }],
      sealed: { report: REPORT, tasks: [{ name: 'Taak 0', explanation: 'Gezien.' }] },
    });
  });

  it('C8: names every field that is missing', () => {
    const { sent, faults } = draftSent({ regular: 'nee' }, desk({}));
    expect(sent).toBeUndefined();
    expect(faults.map(({ field }) => field)).toEqual([
      'performedJob',
      'referenceJob',
      'contact',
      'interviewed',
      'expertPhone',
      'tasks',
    ]);
  });

  it('C7: hands in other words, never other numbers', () => {
    const facts = {
      regular: false,
      tasks: [{ share: 100, pace: 60, quality: 100, netWorkingTime: 100, result: '60' }],
    };
    const same = reportSent({ regular: 'nee', ...task(0, '100', '60'), ...REPORT }, desk(facts));
    expect(same.sent).toMatchObject({ type: 'report.made', reportedOn: '2026-06-03' });
    const other = reportSent({ regular: 'nee', ...task(0, '100', '61'), ...REPORT }, desk(facts));
    expect([other.sent, other.faults[0]?.rule]).toEqual([undefined, 'C7']);
  });
});
