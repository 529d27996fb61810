import { PurposeNeededError } from '../session/session.errors.js';
import type { VisitedPage } from '../session/current-page.js';

/** Who says why before a file is opened (F6). */
export const MUST_SAY: readonly string[] = ['reader', 'administrator'];

/** Why this file is opened, as said earlier in this session. @throws PurposeNeededError for a role that has to say it */
export function purposeFor({ visitor, session }: VisitedPage, placement: string): string | undefined {
  const said = session?.purposes[placement];
  if (said === undefined && MUST_SAY.includes(visitor.role)) throw new PurposeNeededError(placement);
  return said;
}
