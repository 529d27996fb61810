import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { leafHash, MerkleTree } from './merkle-tree.js';

const sha = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const node = (left: Buffer, right: Buffer): Buffer => sha(Buffer.from([1]), left, right);

/** The same tree by its definition: both halves, each by itself. */
function rootOf(leaves: ReadonlyMap<number, Buffer>, level = 32, first = 0): Buffer {
  if (level === 0) return leaves.get(first) ?? Buffer.alloc(32);
  const half = 2 ** (level - 1);
  const inside = [...leaves.keys()].some((at) => at >= first && at < first + 2 * half);
  if (!inside) return empty(level);
  return node(rootOf(leaves, level - 1, first), rootOf(leaves, level - 1, first + half));
}

function empty(level: number): Buffer {
  let hash: Buffer = Buffer.alloc(32);
  for (let at = 0; at < level; at += 1) hash = node(hash, hash);
  return hash;
}

describe('the tree of heads', () => {
  it('has the root of its definition, in whatever order and however often places are set', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 5 }), (rounds) => {
        const tree = new MerkleTree();
        const leaves = new Map<number, Buffer>();
        for (const round of rounds) {
          for (const [position, byte] of round) {
            tree.set(position, Buffer.alloc(32, byte));
            leaves.set(position, Buffer.alloc(32, byte));
          }
          expect(tree.root()).toBe(rootOf(leaves).toString('hex'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells every part of a head apart', () => {
    const head = { stream: '00000000-0000-4000-8000-000000000001', entryNo: 3, headHash: 'ab'.repeat(32) };
    const hashes = [
      head,
      { ...head, entryNo: 4 },
      { ...head, headHash: 'ac'.repeat(32) },
      { ...head, stream: '00000000-0000-4000-8000-000000000002' },
    ].map((one) => leafHash(one).toString('hex'));
    expect(new Set(hashes).size).toBe(4);
  });
});
