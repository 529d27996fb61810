import { dutchDate } from '../../../workflows/law/dutch.js';
import type { JsonObject } from '../../../workflows/definition.js';

type Text = (data: JsonObject) => string;

/**
 * The Dutch words of one template. Titles stand in subject lines, so they hold no data at all; texts hold dates, numbers
 * and the case number, never a name.
 * - `inside`: for colleagues; the mail is the sentence of the inbox with a link.
 * - `mail`: for employer, worker or expert; `inbox` is the sentence for the back office when there is no address.
 * - `notice`: says by mail that a letter was sent; the letter is what counts, so without an address nothing is lost.
 * - `letter`: a decision or document on paper; it becomes an item of the back office and no mail.
 */
export type Template =
  | {
      readonly channel: 'inside';
      readonly title: string;
      readonly inbox: Text;
      /** The page it is about, where it is about no placement. */
      readonly page?: string;
    }
  | {
      readonly channel: 'mail';
      readonly title: string;
      readonly inbox: Text;
      /** Paragraphs. */
      readonly mail: (data: JsonObject, to: string) => readonly string[];
      readonly calendar?: 'request' | 'cancel';
    }
  | {
      readonly channel: 'notice';
      readonly title: string;
      readonly inbox: Text;
      readonly mail: (data: JsonObject, to: string) => readonly string[];
    }
  | { readonly channel: 'letter'; readonly title: string; readonly inbox: Text };

export type Templates = Readonly<Record<string, Template>>;

export const inside = (title: string, inbox: Text): Template => ({ channel: 'inside', title, inbox });
export const letter = (title: string): Template => ({
  channel: 'letter',
  title,
  inbox: () => `Maak en verstuur de brief: ${lowerFirst(title)}.`,
});

/** Mail to the employer or worker that asks for an answer. */
export function question(title: string, inbox: string, paragraphs: readonly string[]): Template {
  return {
    channel: 'mail',
    title,
    inbox: () => inbox,
    mail: () => [...paragraphs, 'Hebt u vragen? Neem dan contact op met uw consulent.'],
  };
}

/** A date of the data in words: `1 juli 2026`. */
export function day(data: JsonObject, key: string): string {
  const value = data[key];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dutchDate(value) : 'een nog onbekende datum';
}

/** A number or text of the data as it stands; empty when absent. */
export function word(data: JsonObject, key: string): string {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Who somebody is, as the back office calls them. */
export function nameOfRecipient(to: string): string {
  return RECIPIENTS[to] ?? 'de ontvanger';
}

const RECIPIENTS: Readonly<Record<string, string>> = {
  employer: 'de werkgever',
  worker: 'de werknemer',
  owner: 'de consulent',
  assignedExpert: 'de loonwaardedeskundige',
  expert: 'de loonwaardedeskundige',
  teamLead: 'de teamleider',
  manager: 'de manager',
  backOffice: 'de backoffice',
};

export const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
