import type { Mail } from './mailer.js';

/** A mail in the words of nodemailer. Marked as automatic, so that no absence message comes back. */
export function messageOf(mail: Mail) {
  const { calendar, files = [] } = mail;
  return {
    messageId: `<${mail.messageId}>`,
    from: { name: 'Praktijkroute', address: mail.from },
    to: [...mail.to],
    subject: mail.subject,
    text: mail.text,
    // As a day and time of RFC 5322: a text would stand in the header as it is.
    date: new Date(mail.date),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
    ...(calendar === undefined
      ? {}
      : { icalEvent: { method: calendar.method, filename: 'afspraak.ics', content: calendar.content } }),
    ...(files.length === 0
      ? {}
      : { attachments: files.map(({ name, type, content }) => ({ filename: name, contentType: type, content })) }),
  };
}
