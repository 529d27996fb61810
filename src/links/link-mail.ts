import { dutchDate } from '../../workflows/law/dutch.js';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { caseNumber } from '../reminders/case-number.js';
import type { Mail } from '../reminders/mailer.js';
import { calendarOf, type MailPlace } from '../reminders/outgoing-mail.js';
import { templateOf } from '../reminders/templates/all-templates.js';

export type LinkMail = {
  readonly placement: string;
  readonly template: string;
  readonly data: JsonObject;
  /** `employer` or `worker`: some texts differ. */
  readonly party: string;
  /** Null in a message that needs no link any more. */
  readonly url: string | null;
  /** By which way the code comes; null for who has one. */
  readonly codeBy: 'sms' | 'letter' | null;
  readonly lastDay: LocalDate;
};

const CODE = {
  sms: 'U hebt ook een code nodig. Die krijgt u per sms.',
  letter: 'U hebt ook een code nodig. Die krijgt u met de post.',
} as const;

/** Subject and text of a mail with a link. The subject holds title and case number only; no name anywhere. */
export function linkMailText(mail: LinkMail): { readonly subject: string; readonly text: string } {
  const template = templateOf(mail.template);
  const number = caseNumber(mail.placement);
  const words =
    template?.channel === 'mail' || template?.channel === 'notice' ? template.mail(mail.data, mail.party) : [];
  const paragraphs = [
    'Goedendag,',
    ...words,
    ...(mail.url === null ? [] : [`Ga naar:\n${mail.url}`]),
    ...(mail.codeBy === null ? [] : [CODE[mail.codeBy]]),
    ...(mail.url === null
      ? []
      : [`De link werkt tot en met ${dutchDate(mail.lastDay)} en is alleen voor u. Stuur deze mail niet door.`]),
    `Zaaknummer: ${number}`,
    'Met vriendelijke groet,\nPraktijkroute',
  ];
  return { subject: `${template?.title ?? 'Bericht'} (zaak ${number})`, text: `${paragraphs.join('\n\n')}\n` };
}

export function mailTo(mail: LinkMail, to: string, messageId: string, place: MailPlace, date: Moment): Mail {
  const from = `noreply@${place.host}`;
  const template = templateOf(mail.template);
  const party = { organizer: from, attendee: to, host: place.host };
  const calendar = template && calendarOf(template, { stream: mail.placement, data: mail.data }, party, date);
  return { messageId: `${messageId}@${place.host}`, from, to: [to], ...linkMailText(mail), calendar, date };
}

/** Short enough for one SMS; says which case, not what about. */
export const codeSms = (placement: string, code: string): string =>
  `Uw code is ${code}. Vul deze in op de pagina van de link in uw mail (zaak ${caseNumber(placement)}). Geef de code aan niemand anders.`;

export const linkSms = (placement: string, url: string): string =>
  `Praktijkroute, zaak ${caseNumber(placement)}: wij hebben een vraag aan u. Ga naar ${url} De code krijgt u met de post.`;
