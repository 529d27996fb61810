import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Round } from './round.js';

/** Work that counts how often it runs and how often at the same time, and ends when it is let go. */
function counted() {
  const seen = { runs: 0, now: 0, most: 0 };
  let letGo = (): void => undefined;
  const work = async (): Promise<void> => {
    seen.runs += 1;
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await new Promise<void>((resolve) => (letGo = resolve));
    seen.now -= 1;
  };
  return { seen, work, end: () => letGo() };
}

describe('a round of work', () => {
  it('never runs twice at once; calls meanwhile make one more run together', async () => {
    const { seen, work, end } = counted();
    const round = new Round(work, () => undefined);
    const all = Promise.all([round.call(), round.call(), round.call()]);
    await wait(1);
    expect(seen).toEqual({ runs: 1, now: 1, most: 1 });
    end();
    await wait(1);
    end();
    await all;
    expect(seen).toEqual({ runs: 2, now: 0, most: 1 });
  });

  it('goes on by itself after a failure', async () => {
    const failures: unknown[] = [];
    let runs = 0;
    const round = new Round(
      async () => {
        runs += 1;
        throw new Error(`run ${runs}`);
      },
      (error) => failures.push(error),
    );
    round.start(2);
    while (runs < 3) await wait(1);
    await round.stop();
    expect(failures).toHaveLength(runs);
  });

  it('waits at the stop for what is under way, and does nothing after it', async () => {
    const { seen, work, end } = counted();
    const round = new Round(work, () => undefined);
    round.start(1);
    let stopped = false;
    const stopping = round.stop().then(() => (stopped = true));
    await wait(5);
    expect(stopped).toBe(false);
    end();
    await stopping;
    await round.call();
    expect(seen.runs).toBe(1);
  });
});
