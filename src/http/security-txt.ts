import { addDays } from '../../workflows/law/dates.js';
import type { LocalDate } from '../../workflows/definition.js';

/** RFC 9116 asks for less than a year; whoever keeps a copy asks again by then. */
const VALID_DAYS = 90;

/**
 * Where a weakness in this installation can be told, as RFC 9116 has it.
 * @param contact a mail address or an https address, from SECURITY_CONTACT
 */
export function securityText(contact: string, publicUrl: string, today: LocalDate): string {
  const lines = [
    `Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`,
    `Expires: ${addDays(today, VALID_DAYS)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
