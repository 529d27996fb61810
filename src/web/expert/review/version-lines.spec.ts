import { describe, expect, it } from '@jest/globals';
import type { ReportVersion } from '../../../measurements/draft-report.js';
import { comparedVersions } from './version-lines.js';

const version: ReportVersion = {
  version: 1,
  draftOn: '2026-06-03',
  reportedOn: '2026-06-04',
  regular: false,
  wageValue: 56,
  tasks: [
    {
      name: 'Stapelen',
      explanation: 'Werkt rustig door.',
      quantity: null,
      share: 100,
      pace: 70,
      quality: 80,
      netWorkingTime: 100,
      result: '56',
    },
  ],
  words: {},
  explanation: null,
  views: [],
  verdict: { kind: 'waiting' },
};
const [task] = version.tasks;

describe('two versions side by side', () => {
  it('mark the words that went and that came', () => {
    const after = { ...version, tasks: [{ ...task, explanation: 'Werkt netjes door.' }] } as ReportVersion;
    const changed = comparedVersions(version, after).filter((line) => line.changed);
    expect(changed.map(({ label }) => label)).toEqual(['Hoofdtaak 1, toelichting']);
    expect(changed[0]?.old.find(({ only }) => only === 'old')?.text).toBe('rustig');
    expect(changed[0]?.new.find(({ only }) => only === 'new')?.text).toBe('netjes');
  });

  it('show a task that one of them lacks, and leave out what both lack', () => {
    const after = { ...version, regular: true, wageValue: 100, tasks: [] };
    const lines = new Map(comparedVersions(version, after).map((line) => [line.label, line]));
    expect(lines.get('Hoofdtaak 1')).toMatchObject({ changed: true, new: [] });
    expect(lines.has('Toelichting op het geheel')).toBe(false);
  });
});
