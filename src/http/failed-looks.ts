import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'express';
import type { Trace, TracedLook } from '../platform/trace.js';

/** What fails in the server (F6, Logboek dataverwerkingen); a wrong question or one that is not allowed does not. */
const FAILS_FROM = 500;
/** The database that made the answer fail may be back a little later. */
const AGAIN_AFTER_MS = [0, 2_000, 20_000];

/**
 * Has it written with the looks of a request that its answer failed. The looks were recorded before anything was shown and
 * stay so whatever happens here; no answer waits for this.
 */
export function tellFailure(
  response: Response,
  trace: Trace,
  write: (looks: readonly TracedLook[]) => Promise<void>,
  warn: (message: string) => void,
): void {
  response.once('finish', () => {
    if (response.statusCode < FAILS_FROM || trace.looks.length === 0) return;
    void written(() => write(trace.looks), trace, warn);
  });
}

async function written(write: () => Promise<void>, { traceId }: Trace, warn: (message: string) => void): Promise<void> {
  for (const ms of AGAIN_AFTER_MS) {
    if (ms > 0) await wait(ms, undefined, { ref: false });
    try {
      await write();
      return;
    } catch {
      // Tried again below; said once when it never comes.
    }
  }
  warn(`The looks of trace ${traceId} stand as carried out, while their answer failed.`);
}
