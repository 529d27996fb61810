import { lookOperation } from '../../journal/look-operations.js';
import { capital } from '../words/role-words.js';

/** Who, as colleagues see it. */
export function actorName(members: ReadonlyMap<string, string>, actor: string, role: string): string {
  if (role === 'link') return 'Iemand van buiten, met een link';
  if (role === 'system') return 'Het systeem';
  return members.get(actor) ?? 'Een oud-collega';
}

export const whatWords = (operation: string): string => capital(lookOperation(operation).words);
