import type { PageSession } from '../session/page-session.js';

/** A page for somebody without an account: whoever is signed in beside it is not shown. */
export function outsidePage(page: PageSession | undefined, csrf = ''): PageSession {
  const { path = '', simulated = false, demo = false } = page ?? {};
  return { visitor: undefined, session: undefined, csrf, path, simulated, demo };
}
