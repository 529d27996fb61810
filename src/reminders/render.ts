import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { caseNumber } from './case-number.js';
import { templateOf } from './templates/all-templates.js';
import type { Template } from './templates/template.js';

export type MailText = { readonly subject: string; readonly text: string };
export type Told = { readonly placement: string; readonly to: string; readonly data: JsonObject };

const GREETING = 'Goedendag,';
const CLOSING = 'Met vriendelijke groet,\nPraktijkroute';

/** The sentence of an inbox item. An item is never hidden because its words are missing. */
export function inboxSentence(name: string, data: JsonObject): string {
  return templateOf(name)?.inbox(data) ?? 'Bekijk deze plaatsing: er is iets te doen.';
}

/** The last day of what a message asks; null where nothing is late after it. */
export function lastDayOf(name: string, dueOn: LocalDate | null, data: JsonObject): LocalDate | null {
  const template = templateOf(name);
  if (template?.channel === 'inside' && template.lastDay) return template.lastDay(dueOn, data);
  // The day of a task is its last day; that of a reminder, which tells it in its data, is the day it came on.
  return data['dueOn'] === undefined ? dueOn : null;
}

/** Short name of a message, without data. */
export function titleOf(name: string): string {
  return templateOf(name)?.title ?? 'Bericht';
}

/**
 * Subject and plain text of a mail. The subject holds the title and the case number only.
 * @param link address of the placement, shown to colleagues
 * @param files sentence about the files that go with it, of a mail that is about no placement
 */
export function mailText(template: Template, told: Told, link: string, files?: string): MailText {
  if (template.channel === 'inside' && template.page !== undefined) {
    const paragraphs = [GREETING, template.inbox(told.data), ...(files === undefined ? [] : [files])];
    return { subject: template.title, text: `${[...paragraphs, `Ga naar: ${link}`].join('\n\n')}\n` };
  }
  const number = caseNumber(told.placement);
  const outside = template.channel === 'mail' || template.channel === 'notice';
  const paragraphs = outside ? template.mail(told.data, told.to) : [template.inbox(told.data), `Ga naar: ${link}`];
  const closing = outside ? [`Zaaknummer: ${number}`, CLOSING] : [`Zaaknummer: ${number}`];
  return {
    subject: `${template.title} (zaak ${number})`,
    text: `${[GREETING, ...paragraphs, ...closing].join('\n\n')}\n`,
  };
}
