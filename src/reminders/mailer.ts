import type { Moment } from '../../workflows/definition.js';
import type { CalendarFile } from './appointment-calendar.js';
import type { MailFile } from './mail-files.js';

export type Mail = {
  /** Without the angle brackets; the same message sent again has the same one. */
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly calendar: CalendarFile | undefined;
  readonly files?: readonly MailFile[];
  readonly date: Moment;
};

/**
 * - `sent`: the server took it; `refused` lists who it did not take it for
 * - `refused`: it will never take it (5xx)
 * - `later`: not for this mail now (4xx)
 * - `down`: the server cannot be reached or takes nothing now
 */
export type Delivery =
  | { readonly kind: 'sent'; readonly refused: readonly string[] }
  | { readonly kind: 'refused' | 'later' | 'down'; readonly why: string };

/** Hands mail to whoever delivers it. Never throws for what a mail server does. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<Delivery>;
  abstract close(): Promise<void>;
}
