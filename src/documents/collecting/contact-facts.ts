import { policyOn } from '../../../workflows/law/policies.js';
import { inSession } from '../../journal/session-work.js';
import { counting, pathwayRows } from '../../pathways/pathway-rows.js';
import type { LetterFacts } from '../letter-facts.js';
import type { OpenedFile } from './opened-file.js';

/** Process step 7: the scheme of the first day, and what the worker wished instead; the wish is for the worker's sheet alone (F1). */
export async function contactOf(opened: OpenedFile): Promise<LetterFacts['contact']> {
  const { ports, actor, wish, file, context, policies, on } = opened;
  if (wish.kind !== 'agreements') return null;
  const firstDay = context.firstDay ?? context.plannedStart ?? on;
  return {
    weeks: [...policyOn(policies, 'contactWeeks', firstDay)],
    everyMonths: policyOn(policies, 'contactEveryMonths', firstDay),
    wish: wish.addressee === 'worker' ? await wishOf() : null,
  };

  async function wishOf(): Promise<string | null> {
    const rows = await inSession(ports.pool, actor, (client) => pathwayRows(client, file.item.candidate));
    const wishes = counting(rows).filter(({ kind, from }) => kind === 'contactWish' && from <= on);
    return wishes.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.codes[0] ?? null;
  }
}
