import { sessionCookie, type SessionCookie } from '../session/session-cookie.js';

/** Where pages for people with a link stand. */
export const LINK_PATH = '/link';

/** A cookie of its own for link pages: it goes nowhere else, and never along with a click on another site. */
export function linkCookie(publicUrl: string): SessionCookie {
  const { options } = sessionCookie(publicUrl);
  const name = options.secure === true ? '__Secure-praktijkroute-link' : 'praktijkroute-link';
  return { name, options: { ...options, path: LINK_PATH, sameSite: 'strict' } };
}
