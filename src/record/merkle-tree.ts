import { createHash } from 'node:crypto';

const SIZE = 32;
const LEVELS = 32;
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Where one chain stands. */
export type Head = { readonly stream: string; readonly entryNo: number; readonly headHash: string };

/** SHA-256 over 0, the stream's id, the number of its last entry (8 bytes) and that entry's hash. */
export function leafHash({ stream, entryNo, headHash }: Head): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(entryNo));
  const id = Buffer.from(stream.replaceAll('-', ''), 'hex');
  return createHash('sha256').update(LEAF).update(id).update(number).update(Buffer.from(headHash, 'hex')).digest();
}

const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** Hashes of empty subtrees, by height. */
const EMPTY: readonly Buffer[] = Array.from({ length: LEVELS }).reduce<Buffer[]>(
  (hashes) => {
    const last = hashes.at(-1) ?? Buffer.alloc(SIZE);
    return [...hashes, nodeHash(last, last)];
  },
  [Buffer.alloc(SIZE)],
);

/**
 * A Merkle tree of 2^32 places, most of them empty. A changed place costs one hash per level, and places that share a way
 * up share its hashes.
 */
export class MerkleTree {
  private readonly levels: { bytes: Buffer; count: number }[] = Array.from({ length: LEVELS + 1 }, () => ({
    bytes: Buffer.alloc(0),
    count: 0,
  }));
  private dirty = new Set<number>();

  /** @param position from 0 */
  set(position: number, hash: Buffer): void {
    this.write(0, position, hash);
    this.dirty.add(position);
  }

  /** The root in hex over all places as they are now. */
  root(): string {
    let changed = this.dirty;
    for (let level = 0; level < LEVELS; level += 1) {
      const above = new Set<number>();
      for (const position of changed) above.add(Math.floor(position / 2));
      for (const parent of above) {
        this.write(level + 1, parent, nodeHash(this.read(level, parent * 2), this.read(level, parent * 2 + 1)));
      }
      changed = above;
    }
    this.dirty = new Set();
    return this.read(LEVELS, 0).toString('hex');
  }

  private read(level: number, position: number): Buffer {
    const { bytes, count } = this.levels[level] ?? { bytes: Buffer.alloc(0), count: 0 };
    if (position >= count) return EMPTY[level] ?? Buffer.alloc(SIZE);
    return bytes.subarray(position * SIZE, (position + 1) * SIZE);
  }

  private write(level: number, position: number, hash: Buffer): void {
    const at = this.levels[level];
    if (!at) throw new RangeError(`No level ${level}`);
    if ((position + 1) * SIZE > at.bytes.length) {
      const larger = Buffer.alloc(Math.max(SIZE * 16, (position + 1) * SIZE * 2));
      at.bytes.copy(larger);
      at.bytes = larger;
    }
    // Places that were left out on the way here are empty, not zero.
    for (let between = at.count; between < position; between += 1) EMPTY[level]?.copy(at.bytes, between * SIZE);
    hash.copy(at.bytes, position * SIZE);
    at.count = Math.max(at.count, position + 1);
  }
}
