import type { RunningConfig } from '../../platform/config.js';
import { isSame } from '../../links/link-secret.js';
import { ForeignFormError } from '../session/session.errors.js';
import type { PageRequest } from '../session/page-session.js';
import type { SessionCookie } from '../session/session-cookie.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { linkCookie } from './link-cookie.js';
import { LinkThrottle } from './link-throttle.js';

/**
 * Visits of one address in a minute. Secrets and codes are guarded by themselves; behind a proxy everybody has one
 * address, so this only holds back a flood.
 */
const MOST_A_MINUTE = 1_000;

/** What the settings of the product mean for pages behind a link. */
export class LinkSettings {
  readonly cookie: SessionCookie;
  readonly throttle = new LinkThrottle(MOST_A_MINUTE);
  private readonly origin: string;

  constructor(config: RunningConfig) {
    this.cookie = linkCookie(config.publicUrl);
    this.origin = new URL(config.publicUrl).origin;
  }

  /** A form comes from a page of ours, and within a session from that session. @throws ForeignFormError */
  requireOwn(request: PageRequest, csrf?: string): void {
    const from = request.get('Origin');
    if (from !== undefined && from !== 'null' && from !== this.origin) throw new ForeignFormError();
    const typed: Typed = typeof request.body === 'object' && request.body !== null ? request.body : {};
    if (csrf !== undefined && !isSame(textOf(typed, '_csrf'), csrf)) throw new ForeignFormError();
  }
}
