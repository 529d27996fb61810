import type { Effect } from '../../workflows/effects.js';
import type { JsonObject, Moment } from '../../workflows/definition.js';
import type { Writes } from '../journal/writes.js';

/** Where an effect belongs: the entry it follows from and its place among that entry's effects. */
export type EffectPlace = {
  readonly stream: string;
  readonly tenant: string;
  readonly entry: number;
  readonly seq: number;
  readonly at: Moment;
};

type EffectWrites = Partial<Pick<Writes, 'facts' | 'rows' | 'outbox' | 'inbox'>>;

/** Row changes of one effect: a pure function, so that replay finds the same rows. `open` and `tell` change no rows. */
export function effectWrites(effect: Effect, place: EffectPlace): EffectWrites {
  const { stream, tenant, entry, seq, at } = place;
  switch (effect.type) {
    case 'open':
    case 'tell':
      return {};
    case 'fact': {
      const { kind, from, value } = effect.params;
      return { facts: [{ placement: stream, entry, seq, kind, fromOn: from, value }] };
    }
    case 'record': {
      const { table, number, values } = effect.params;
      const key = { placement: stream, number };
      return { rows: [{ table, key, values: { tenant, ...inColumns(values) } }] };
    }
    case 'send': {
      const { template, to, data } = effect.params;
      return { outbox: [{ stream, entry, seq, template, recipient: to, data, dueAt: at }] };
    }
    case 'task': {
      const { template, to, dueOn, data } = effect.params;
      return { inbox: [{ stream, entry, seq, recipient: to, template, dueOn, data, at }] };
    }
  }
}

/** Keys in camelCase to the names of columns. */
export function inColumns(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [columnOf(key), value]));
}

/** Names of columns found before: the effects of our machines have a few dozen. */
const columns = new Map<string, string>();

function columnOf(key: string): string {
  const known = columns.get(key);
  if (known !== undefined) return known;
  const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(key, column);
  return column;
}
