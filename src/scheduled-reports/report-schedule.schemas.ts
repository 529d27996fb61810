import { z } from 'zod';
import { readable } from '../../workflows/payload.js';
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
  .superRefine(
    ({ kind, day }, context) => {
      const [least, most] = [LEAST_DAYS[kind], MOST_DAYS[kind]];
      const message = `Vul een getal in van ${least} tot en met ${most}.`;
      if (day < least || day > most) context.addIssue({ code: 'custom', path: ['day'], message });
    },
    { when: readable('kind', 'day') },
  )
  .refine(({ active, recipients }) => !active || recipients.length > 0, {
    path: ['recipients'],
    when: readable('active', 'recipients'),
    error: 'Kies ten minste één ontvanger.',
  });
export type ReportSchedule = z.infer<typeof reportSchedule>;
