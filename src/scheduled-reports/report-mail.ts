import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Role } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { MailFileSource, type MailFile, type MailFiles } from '../reminders/mail-files.js';
import type { OutboxRow } from '../reminders/outbox-rows.js';
import type { ReportKind } from './report-dates.js';
import { mayHear } from './report-recipients.js';

/** Both files of a report together; in a mail they take a third more, and many servers take ten megabytes. */
export const MOST_BYTES = 7_000_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the mail says of what goes along; published numbers may go anywhere. */
const WARNED: Readonly<Record<ReportKind, string>> = {
  dashboard: '',
  trimester: ' Er staan kleine aantallen in: stuur ze niet door buiten de organisatie.',
  halfYear: ' Er staan kleine aantallen in: stuur ze niet door buiten de organisatie.',
  teamMeeting: ' Er staan zaaknummers in en geen namen: stuur ze niet door. Om wie het gaat, ziet u na het inloggen.',
};

export type KeptReport = {
  readonly kind: ReportKind;
  readonly period: string;
  readonly title: string;
  readonly digest: string;
  readonly pdf: Buffer;
  readonly workbook: Buffer;
  /** Roles of the recipient now; none when no longer active. */
  readonly roles: readonly Role[];
};

/** The files of a mail that says a report is there: those that are kept, as they were made. */
export class ReportMail extends MailFileSource {
  async of(client: PoolClient, { tenant }: Session, row: OutboxRow): Promise<MailFiles | undefined> {
    const { report } = row.data;
    if (row.template !== 'report.ready' || typeof report !== 'number') return undefined;
    const { rows } = await client.query<KeptReport>(
      `select r.kind, r.period, r.title, r.digest, r.pdf, r.workbook, coalesce(m.roles::text[], '{}') as roles
       from scheduled_report r left join member m on m.tenant = r.tenant and m.id::text = $3 and m.active
       where r.tenant = $1 and r.number = $2`,
      [tenant, report, row.recipient],
    );
    return rows[0] && mailFiles(rows[0]);
  }
}

/** @param most bytes of all files together */
export function mailFiles(report: KeptReport, most = MOST_BYTES): MailFiles | undefined {
  const { kind, pdf, workbook, digest, roles } = report;
  if (!mayHear(kind, roles)) return undefined;
  // A report that is not as it was made goes nowhere; the record says so when it is verified.
  if (createHash('sha256').update(pdf).digest('hex') !== digest) return undefined;
  const name = nameOf(report);
  const both: readonly MailFile[] = [
    { name: `${name}.pdf`, type: 'application/pdf', content: pdf },
    { name: `${name}.xlsx`, type: XLSX, content: workbook },
  ];
  const own = WARNED[kind];
  if (pdf.length + workbook.length <= most)
    return { files: both, words: `De rapportage zit als PDF en als Excel-bestand bij deze mail.${own}` };
  if (pdf.length <= most)
    return {
      files: both.slice(0, 1),
      words: `De rapportage zit als PDF bij deze mail. Het Excel-bestand is te groot om mee te sturen.${own}`,
    };
  return { files: [], words: 'De bestanden zijn te groot om mee te sturen. U vindt ze na het inloggen.' };
}

/** `dashboardbrief-2026-Q3` */
const nameOf = ({ title, period }: Pick<KeptReport, 'title' | 'period'>): string =>
  `${title.toLowerCase()}-${period}`.replaceAll(/[^\w-]+/g, '-');
