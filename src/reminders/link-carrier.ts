import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import type { Delivery } from './mailer.js';
import type { OutboxRow } from './outbox-rows.js';

/**
 * - `asked`: what was to be told asks for an answer; links with rows of their own in the outbox stand in its place
 * - `over`: the link was revoked, answered or sent anew meanwhile
 */
export type Carried = Delivery | { readonly kind: 'asked' } | { readonly kind: 'over' };

/** Takes messages that people without an account answer by a signed link, and the codes that belong to them. */
export abstract class LinkCarrier {
  /**
   * @param client the transaction in which the row is held
   * @returns undefined for a row that goes out as it is
   */
  abstract carry(client: PoolClient, session: Session, row: OutboxRow, now: Moment): Promise<Carried | undefined>;
}
