import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from '@jest/globals';
import { asked } from './verify-lanes.js';

const RANGE = { after: null, until: '0fffffff-ffff-ffff-ffff-ffffffffffff' };
const VERIFIED = { streams: 3, entries: 9, differences: 0, first: [] };
const DONE = { kind: 'done', verified: VERIFIED };

let lane: Worker;
/** A thread that answers every range with the same messages. */
function thread(...said: readonly object[]): Worker {
  const code = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => { for (const one of ${JSON.stringify(said)}) parentPort.postMessage(one); });`;
  lane = new Worker(code, { eval: true });
  return lane;
}
afterEach(async () => {
  await lane.terminate();
});

describe('A thread that verifies', () => {
  it('answers one range after another, and says how far it is', async () => {
    const seen: number[] = [];
    const one = thread({ kind: 'progress', streams: 2 }, DONE);
    expect(await asked(one, RANGE, (streams) => seen.push(streams))).toEqual(VERIFIED);
    expect(await asked(one, RANGE, (streams) => seen.push(streams))).toEqual(VERIFIED);
    expect(seen).toEqual([2, 2]);
  });

  it('says why it failed', async () => {
    const failing = asked(thread({ kind: 'failed', why: 'geen verbinding' }), RANGE, () => undefined);
    await expect(failing).rejects.toMatchObject({ code: 'unexpected', message: 'geen verbinding' });
  });
});
