import { setTimeout as wait } from 'node:timers/promises';
import { BusyError, StreamMovedError } from '../engine/engine.errors.js';
import { FactRefusedError } from '../journal/fact-writer.js';

const ATTEMPTS = 8;

/** Reads and judges anew as long as somebody else writes in the same file meanwhile. @throws BusyError */
export async function untilStill<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const moved = error instanceof FactRefusedError && error.code === 'staleRevision';
      if (!moved && !(error instanceof StreamMovedError)) throw error;
      await wait(attempt * 3);
    }
  }
  throw new BusyError();
}
