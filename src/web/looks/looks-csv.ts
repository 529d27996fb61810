import { lookOperation } from '../../journal/look-operations.js';
import { activityId } from '../../journal/processing-activities.js';
import { activityOfLook } from '../../looks/look-record.js';
import type { StoredLook } from '../../looks/look-rows.js';
import { localDate } from '../../platform/legal-time.js';
import { csvText } from '../manager/csv-answer.js';
import { shortDate } from '../words/dutch-dates.js';
import { roleWord } from '../words/role-words.js';

const COLUMNS = [
  'Dag',
  'Tijd',
  'Rol',
  'Organisatie',
  'Te zien',
  'Soort',
  'Waarvoor',
  'Grond',
  'Verwerkingsactiviteit',
  'Trace',
  'Span',
  'Programma',
  'Status',
  'Organisatienummer (OIN)',
];
const CLOCK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The looks into one file, for whom it is about: a role and a body, no colleague by name. */
export function subjectCsv(looks: readonly StoredLook[], oin: ReadonlyMap<string, string>): string {
  return csvText(
    COLUMNS,
    looks.map((look) => {
      const activity = activityOfLook(look);
      const { words, shown } = lookOperation(look.operation);
      return [
        shortDate(localDate(look.at)),
        CLOCK.format(new Date(look.at)),
        look.role === 'link' ? 'iemand met een persoonlijke link' : roleWord(look.role),
        look.body,
        words,
        shown === 'file' ? 'geopend' : 'genoemd in een lijst',
        activity.purpose,
        activity.grounds.join('; '),
        activityId(activity),
        look.traceId,
        look.spanId,
        look.application,
        look.failed ? 'misgegaan' : 'uitgevoerd',
        oin.get(look.tenant) ?? null,
      ];
    }),
  );
}
