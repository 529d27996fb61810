import type { JsonObject, Moment } from '../../workflows/definition.js';
import type { DueTimer } from './timer-book.js';
import type { Writes } from '../journal/writes.js';

type Reminder = { readonly to: string; readonly template: string; readonly data: JsonObject };

/** What a row of the timer table says of its reminder. */
export function reminderOf(due: Pick<DueTimer, 'data'>): Reminder {
  return JSON.parse(due.data ?? '{"to":"owner","template":"unknown","data":{}}') as Reminder;
}

/** A due reminder goes to the inbox of somebody inside, and by mail to whoever it is for. */
export function reminderWrites(
  stream: string,
  entry: number,
  at: Moment,
  due: DueTimer,
): Pick<Writes, 'inbox' | 'outbox'> {
  const { to, template, data } = reminderOf(due);
  const inside = to !== 'employer' && to !== 'worker';
  const full = { ...data, instance: due.instance, dueOn: due.dueOn };
  const outbox = [{ stream, entry, seq: 0, template, recipient: to, data: full, dueAt: at }];
  const item = { stream, entry, seq: 0, recipient: to, template, dueOn: due.dueOn, data: full, at };
  return { inbox: inside ? [item] : [], outbox };
}
