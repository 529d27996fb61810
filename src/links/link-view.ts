import { z } from 'zod';
import type { Moment } from '../../workflows/definition.js';
import { ADDRESSEES, LINK_KINDS, LINK_PURPOSES } from './link-kinds.js';
import { closedAt, type LinkRow } from './link-rows.js';

const moment = z.string().nullable();

/** A link as members see it: never its secret or its code. */
export const linkViewSchema = z.strictObject({
  id: z.uuid(),
  purpose: z.enum(LINK_PURPOSES),
  label: z.string(),
  addressee: z.enum(ADDRESSEES),
  name: z.string().nullable().describe('Aan wie; leeg als de gegevens zijn vernietigd'),
  measurement: z.int().nullable(),
  support: z.int().nullable(),
  month: z.string().nullable(),
  linkBy: z.enum(['mail', 'sms']),
  codeBy: z.enum(['sms', 'letter']),
  state: z.enum(['open', 'used', 'expired', 'revoked', 'locked']),
  madeAt: z.string(),
  sentAt: moment,
  expiresAt: z.string(),
  openedAt: moment,
  usedAt: moment,
  revokedAt: moment,
});
export type LinkView = Readonly<z.infer<typeof linkViewSchema>>;
export const linksSchema = z.strictObject({ items: z.array(linkViewSchema) });

export function linkView(row: LinkRow, name: string | null, now: Moment): LinkView {
  const { id, purpose, addressee, measurement, support, month, link_by: linkBy, code_by: codeBy } = row;
  return {
    id,
    purpose,
    label: LINK_KINDS[purpose].label,
    addressee,
    name,
    measurement,
    support,
    month,
    linkBy,
    codeBy,
    state: closedAt(row, now) ?? 'open',
    madeAt: row.made_at,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    openedAt: row.opened_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  };
}
