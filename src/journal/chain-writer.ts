import { chained, GENESIS, type ChainedEntry, type EntryBody } from './entry.js';

/** Lengthens one stream's chain in memory; nothing is stored here. */
export class ChainWriter {
  readonly entries: ChainedEntry[] = [];
  private last: { readonly number: number; readonly hash: string };

  /** @param stored where the stream stands, or undefined for a new one */
  constructor(
    private readonly stream: string,
    private readonly kind: string,
    private readonly stored: { readonly entryNo: number; readonly headHash: string } | undefined,
  ) {
    this.last = { number: stored?.entryNo ?? 0, hash: stored?.headHash ?? GENESIS };
  }

  get number(): number {
    return this.last.number;
  }

  /** @returns the number of the new entry */
  append(body: EntryBody): number {
    const entry = chained(this.stream, this.last.number + 1, this.last.hash, body);
    this.entries.push(entry);
    this.last = entry;
    return entry.number;
  }

  /** How the stream moves; empty when nothing was written. */
  moves(): readonly { id: string; kind: string; expected: number; entryNo: number; headHash: string }[] {
    if (this.entries.length === 0) return [];
    const { number, hash } = this.last;
    return [{ id: this.stream, kind: this.kind, expected: this.stored?.entryNo ?? 0, entryNo: number, headHash: hash }];
  }
}
