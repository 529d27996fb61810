import type { JsonObject, Moment } from '../../workflows/definition.js';
import type { MailFiles } from './mail-files.js';
import type { Mail } from './mailer.js';
import type { OutboxRow } from './outbox-rows.js';
import { mailText } from './render.js';
import type { Template } from './templates/template.js';
import { appointmentCalendar, type Appointment, type CalendarFile } from './appointment-calendar.js';

/** Where this installation stands: address without a slash at the end, and the host of its mail. */
export type MailPlace = { readonly publicUrl: string; readonly host: string };

const DEFAULT_MINUTES = 60;

/** The host in Message-IDs, calendar UIDs and the sender; an installation without a name is `localhost`. */
export function mailPlace(publicUrl: string): MailPlace {
  const { hostname } = new URL(publicUrl);
  return { publicUrl, host: /[a-z]/i.test(hostname) && !hostname.startsWith('[') ? hostname : 'localhost' };
}

export function mailOf(
  template: Template,
  row: OutboxRow,
  to: readonly string[],
  { place, now, files }: { readonly place: MailPlace; readonly now: Moment; readonly files?: MailFiles | undefined },
): Mail {
  const from = `noreply@${place.host}`;
  const told = { placement: row.stream, to: row.recipient, data: row.data };
  return {
    messageId: `${row.stream}.${row.entry}.${row.seq}@${place.host}`,
    from,
    to,
    ...mailText(template, told, `${place.publicUrl}${pageOf(template, row)}`, files?.words),
    calendar: calendarOf(template, row, { organizer: from, attendee: to[0] ?? from, host: place.host }, now),
    ...(files === undefined || files.files.length === 0 ? {} : { files: files.files }),
    date: now,
  };
}

function pageOf(template: Template, row: OutboxRow): string {
  return (template.channel === 'inside' && template.page) || `/plaatsingen/${row.stream}`;
}

/** The measurement a message is about: `measurement`, or the instance of a reminder (`measurement-2`). */
export function measurementOf(data: JsonObject): number | undefined {
  const { measurement, instance } = data;
  if (typeof measurement === 'number') return measurement;
  const found = typeof instance === 'string' ? /^measurement-(\d+)$/.exec(instance)?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

/** The calendar file of a message about a visit or a hearing; undefined for others. */
export function calendarOf(
  template: Template,
  row: Pick<OutboxRow, 'stream' | 'data'>,
  party: { readonly organizer: string; readonly attendee: string; readonly host: string },
  now: Moment,
): CalendarFile | undefined {
  if (template.channel !== 'mail' || !template.calendar) return undefined;
  const appointment = appointmentOf(row);
  return appointment && appointmentCalendar(appointment, template.calendar, party, now);
}

/** What the data say of a visit or a hearing; a time that is not given makes it a whole day. */
function appointmentOf({ stream, data }: Pick<OutboxRow, 'stream' | 'data'>): Appointment | undefined {
  const { visitOn, hearingOn, objection, startsAt, minutes, sequence } = data;
  const common = {
    placement: stream,
    startsAt: typeof startsAt === 'string' ? startsAt : undefined,
    minutes: typeof minutes === 'number' ? minutes : DEFAULT_MINUTES,
    sequence: typeof sequence === 'number' ? sequence : 0,
  };
  const measurement = measurementOf(data);
  if (typeof visitOn === 'string' && measurement !== undefined) {
    return { kind: 'visit', number: measurement, on: visitOn, ...common };
  }
  if (typeof hearingOn === 'string' && typeof objection === 'number') {
    return { kind: 'hearing', number: objection, on: hearingOn, ...common };
  }
  return undefined;
}
