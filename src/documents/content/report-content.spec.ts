import { describe, expect, it } from '@jest/globals';
import { sampleFacts } from '../sample-facts.js';
import { letterFacts, type LetterFacts } from '../letter-facts.js';
import { reportContent } from './report-content.js';
import { yearStatement } from './yearly.js';

const REPORT = sampleFacts('measurement-report', 'employer');
const said = (facts: LetterFacts): string => JSON.stringify(reportContent({ facts, sent: undefined }).blocks);
const withReport = (more: Partial<NonNullable<LetterFacts['report']>>): LetterFacts => ({
  ...REPORT,
  report: REPORT.report && { ...REPORT.report, ...more },
});

describe('the report as a letter (C8)', () => {
  it('tells what a regular performance rests on, which has no task to explain (C5)', () => {
    const regular = withReport({ regular: true, tasks: [], explanation: 'Tempo en kwaliteit zijn gewoon.' });
    expect(said(regular)).toContain('Tempo en kwaliteit zijn gewoon.');
    expect(said(regular)).not.toContain('Toelichting per taak');
  });

  it('names the contact whom the expert wrote down, else that of the employer', () => {
    const employer = { ...REPORT.employer, contact: 'Iemand anders' };
    expect(said({ ...withReport({ contact: 'De ploegbaas' }), employer })).toContain('De ploegbaas');
    expect(said({ ...withReport({ contact: null }), employer })).toContain('Iemand anders');
  });

  it('is read as it was when it was made before these were kept', () => {
    const { contact: _contact, explanation: _explanation, ...before } = REPORT.report ?? {};
    expect(letterFacts.parse({ ...REPORT, report: before }).report).toMatchObject({ contact: null, explanation: null });
  });
});

describe('the year statement (M34)', () => {
  it('says in plain sentences what belongs to which year', () => {
    const text = JSON.stringify(
      yearStatement({ facts: sampleFacts('year-statement', 'employer'), sent: undefined }).blocks,
    );
    expect(text).toContain('maanden van een ander jaar');
    expect(text).not.toContain('.  ');
  });
});
