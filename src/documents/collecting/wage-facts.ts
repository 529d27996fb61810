import { inSession } from '../../journal/session-work.js';
import { contractOn, wageOn } from '../../subsidies/wage-course.js';
import { readWageRows } from '../../subsidies/wage-rows.js';
import type { LetterFacts } from '../letter-facts.js';
import type { OpenedFile } from './opened-file.js';

/** M8: for the letter that payment stands still because of the wage; null where the wage is no longer too low on that day. */
export async function wageOf(opened: OpenedFile): Promise<LetterFacts['wage']> {
  const { ports, actor, wish, file, person, tables, on: today } = opened;
  if (wish.kind !== 'payment-held' || wish.asked['ground'] !== 'wageBelowMinimum') return null;
  const { id, decidingBody } = file.item;
  const rows = await inSession(ports.pool, actor, (client) => readWageRows(client, decidingBody, [id]));
  const on = typeof wish.asked['from'] === 'string' ? wish.asked['from'] : today;
  const contracts = rows.contracts.get(id) ?? [];
  const found = wageOn({ contracts, track: rows.track.get(id) ?? [], birthDate: person.birthDate, tables }, on);
  return found.state === 'below'
    ? {
        on,
        paid: found.wage,
        minimum: found.floor.amount,
        hours: contractOn(contracts, on)?.hours ?? '',
        kind: found.floor.kind,
      }
    : null;
}
