import { DAYS_AHEAD, type ToldAhead } from '../../../workflows/days-ahead.js';
import { addDays } from '../../../workflows/law/dates.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import type { JsonObject, LocalDate } from '../../../workflows/definition.js';

type Text = (data: JsonObject) => string;

/** The last day of what a message asks; null where its data do not say. */
type LastDay = (dueOn: LocalDate | null, data: JsonObject) => LocalDate | null;

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
      /** Absent where its day is no last day of anything, so that nobody is told to be late who is not. */
      readonly lastDay?: LastDay;
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
/** What must be done by a day. */
export const insideBy = (lastDay: LastDay, title: string, inbox: Text): Template => ({
  channel: 'inside',
  title,
  inbox,
  lastDay,
});

/** So many days after the one a reminder comes on; fewer than nil: it comes when the last day is over. */
export const daysAfter =
  (days: number): LastDay =>
  (dueOn) =>
    dueOn === null ? null : addDays(dueOn, days);

/** What comes a fixed number of days before the last day of what it asks. */
export const insideAhead = (name: ToldAhead, title: string, inbox: Text): Templates => ({
  [name]: insideBy(daysAfter(DAYS_AHEAD[name]), title, inbox),
});

/** The day that the data name, or so many days from it. */
export const inData =
  (key: string, days = 0): LastDay =>
  (_dueOn, data) => {
    const value = data[key];
    return isDay(value) ? addDays(value, days) : null;
  };

const isDay = (value: JsonObject[string] | undefined): value is LocalDate =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
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

const UNKNOWN_DAY = 'een nog onbekende datum';

/** A date of the data in words: `1 juli 2026`. */
export function day(data: JsonObject, key: string): string {
  const value = data[key];
  return isDay(value) ? dutchDate(value) : UNKNOWN_DAY;
}

/** The last day of what a message that comes ahead asks, in words; it counts from the day the reminder came on. */
export function lastDayAhead(name: ToldAhead, data: JsonObject): string {
  const value = data['dueOn'];
  return isDay(value) ? dutchDate(addDays(value, DAYS_AHEAD[name])) : UNKNOWN_DAY;
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
