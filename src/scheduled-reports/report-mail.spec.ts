import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mailFiles, type KeptReport } from './report-mail.js';

const pdf = Buffer.from('a report');
const report: KeptReport = {
  kind: 'dashboard',
  period: '2026-Q3',
  title: 'Dashboardbrief',
  digest: createHash('sha256').update(pdf).digest('hex'),
  pdf,
  workbook: Buffer.from('numbers'),
  roles: [],
};
const names = (of: Partial<KeptReport>, most?: number) =>
  mailFiles({ ...report, ...of }, most)?.files.map(({ name }) => name);

describe('The files of a report in its mail (seeds 35, 45)', () => {
  it('are those of the letter to the council, for everybody that was chosen', () => {
    expect(names({})).toEqual(['dashboardbrief-2026-Q3.pdf', 'dashboardbrief-2026-Q3.xlsx']);
    expect(mailFiles(report)?.words).toBe('De rapportage zit als PDF en als Excel-bestand bij deze mail.');
  });

  it('are those of figures of the own body for who may see figures, with the warning that they hold small numbers', () => {
    const own = { kind: 'halfYear', title: 'Evaluatie van het half jaar', period: '2026-H1' } as const;
    expect(names(own)).toBe(undefined);
    expect(names({ ...own, roles: ['expert'] })).toBe(undefined);
    expect(names({ ...own, roles: ['expert', 'manager'] })).toEqual([
      'evaluatie-van-het-half-jaar-2026-H1.pdf',
      'evaluatie-van-het-half-jaar-2026-H1.xlsx',
    ]);
    expect(mailFiles({ ...report, ...own, roles: ['manager'] })?.words).toContain('kleine aantallen');
  });

  it('are those of the team meeting for who opens the page that names people, with the warning that they hold case numbers', () => {
    const meeting = { kind: 'teamMeeting', title: 'Banen behouden', period: '2026-11-23' } as const;
    expect(names({ ...meeting, roles: ['manager'] })).toEqual(['banen-behouden-2026-11-23.pdf', 'banen-behouden-2026-11-23.xlsx']); // prettier-ignore
    expect(names({ ...meeting, roles: ['administrator'] })).toBe(undefined);
    expect(mailFiles({ ...report, ...meeting, roles: ['manager'] })?.words).toContain('geen namen');
  });

  it('are never what is not as it was made', () => {
    expect(names({ pdf: Buffer.from('another') })).toBe(undefined);
  });

  it('are left out when they are too large: the workbook first, and the mail says so', () => {
    expect(names({}, pdf.length)).toEqual(['dashboardbrief-2026-Q3.pdf']);
    expect(mailFiles(report, pdf.length - 1)).toEqual({ files: [], words: expect.stringContaining('te groot') });
  });
});
