import { hexList, plainList, textList, wordList } from './database-lists.js';
import { groupsText, rowGroups } from './row-groups.js';
import type { Writes } from './writes.js';

/** What every event has travels as lists, the rest as one text. */
type Listed = 'streams' | 'entries' | 'instances';

/** The arguments of `engine_store` after the deciding bodies, in its order. */
export function storeArguments(writes: Writes): readonly unknown[] {
  const { streams, entries, instances } = writes;
  return [
    plainList(streams.map((one) => one.id)),
    wordList(streams.map((one) => one.kind)),
    plainList(streams.map((one) => one.expected)),
    plainList(streams.map((one) => one.entryNo)),
    hexList(streams.map((one) => one.headHash)),
    plainList(entries.map((one) => one.stream)),
    plainList(entries.map((one) => one.number)),
    plainList(entries.map((one) => one.at)),
    wordList(entries.map((one) => one.instance)),
    wordList(entries.map((one) => one.type)),
    textList(entries.map((one) => one.body)),
    hexList(entries.map((one) => one.previousHash)),
    hexList(entries.map((one) => one.hash)),
    plainList(instances.map((one) => one.stream)),
    wordList(instances.map((one) => one.name)),
    wordList(instances.map((one) => one.workflow)),
    plainList(instances.map((one) => one.version)),
    plainList(instances.map((one) => one.revision)),
    textList(instances.map((one) => one.snapshot)),
    restText(writes),
  ];
}

export const STORE_CALL = `select engine_store(${Array.from({ length: 22 }, (_none, at) => `$${at + 1}`).join(', ')})`;

/** Parts without rows are left out, so that their statements do not run; null when there is nothing. */
function restText({
  streams: _streams,
  entries: _entries,
  instances: _instances,
  rows,
  ...rest
}: Writes): string | null {
  const parts: Omit<Writes, Listed | 'rows'> = rest;
  const texts: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (Array.isArray(part) ? part.length > 0 : part === true) texts.push(`"${name}":${JSON.stringify(part)}`);
  }
  if (rows.length > 0) texts.push(`"rows":${groupsText(rowGroups(rows))}`);
  return texts.length === 0 ? null : `{${texts.join(',')}}`;
}
