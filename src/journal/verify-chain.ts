import type { ChainedEntry } from './entry.js';
import { entryHash, GENESIS } from './entry.js';

/** The first place where a chain does not hold. */
export type ChainFault = { readonly stream: string; readonly number: number; readonly fault: string };

type StoredEntry = Pick<ChainedEntry, 'number' | 'at' | 'instance' | 'type' | 'body' | 'previousHash' | 'hash'>;

/** Checks one stream's entries in order against each other and against the head of the stream; pure. */
export function chainFault(
  stream: string,
  entries: readonly StoredEntry[],
  head: { readonly entryNo: number; readonly headHash: string },
): ChainFault | undefined {
  let previous = GENESIS;
  for (const [index, entry] of entries.entries()) {
    const fault = entryFault(stream, entry, index + 1, previous);
    if (fault) return { stream, number: entry.number, fault };
    previous = entry.hash;
  }
  if (head.entryNo !== entries.length || head.headHash !== previous) {
    return { stream, number: head.entryNo, fault: 'the stream does not end where its head says' };
  }
  return undefined;
}

function entryFault(stream: string, entry: StoredEntry, number: number, previous: string): string | undefined {
  if (entry.number !== number) return `number ${entry.number} stands where ${number} belongs`;
  if (entry.previousHash !== previous) return 'the previous hash is another';
  if (entryHash(previous, stream, number, entry.body) !== entry.hash) return 'the text does not give this hash';
  return columnFault(entry);
}

/** The columns beside the text serve questions; what they say must be what the hashed text says. */
function columnFault(entry: StoredEntry): string | undefined {
  const body = JSON.parse(entry.body) as {
    readonly at: string;
    readonly instance: string | null;
    readonly event: { readonly type: string };
  };
  if (body.at !== entry.at) return 'the moment beside the text is another';
  if (body.instance !== entry.instance) return 'the instance beside the text is another';
  return body.event.type === entry.type ? undefined : 'the type beside the text is another';
}
