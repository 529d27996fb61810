import { z } from 'zod';
import { LEAST_DAYS, MOST_DAYS, REPORT_KINDS } from './report-dates.js';

/** When a body wants a report and for which of its members. */
export const reportSchedule = z
  .strictObject({
    kind: z.enum(REPORT_KINDS, { error: 'Kies een rapportage.' }),
    active: z.boolean({ error: 'Kies ja of nee.' }),
    /** Weekday of the team meeting; of the others how many days after the period. */
    day: z.int({ error: 'Vul een heel getal in.' }),
    recipients: z.array(z.uuid()).max(100),
  })
  .superRefine(({ kind, day, active, recipients }, context) => {
    const [least, most] = [LEAST_DAYS[kind], MOST_DAYS[kind]];
    if (day < least || day > most)
      context.addIssue({ code: 'custom', path: ['day'], message: `Vul een getal in van ${least} tot en met ${most}.` });
    if (active && recipients.length === 0)
      context.addIssue({ code: 'custom', path: ['recipients'], message: 'Kies ten minste één ontvanger.' });
  });
export type ReportSchedule = z.infer<typeof reportSchedule>;
