import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/**
 * What one request is in the record of who looked (W3C Trace Context, Logboek dataverwerkingen). Ids in hex: 32 digits of
 * a trace, 16 of a span.
 */
export type Trace = {
  readonly traceId: string;
  /** The request itself; each look in it is a span below it. */
  readonly spanId: string;
  /** The call of another system that this request is the answer to. */
  readonly foreignSpanId: string | null;
  /** Milliseconds since 1970 by the clock of the process. */
  readonly startedAtMs: number;
  /** What was looked at in it: told when the answer fails. */
  readonly looks: TracedLook[];
};

/** A look as it is found again: by the file, the span, and the bodies of which one holds it. */
export type TracedLook = { readonly tenants: readonly string[]; readonly file: string; readonly span: string };

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;
const NOTHING = /^0+$/;
const running = new AsyncLocalStorage<Trace>();

/** One call for all: a list shows hundreds of files, and each look is a span. */
export function newSpanIds(count: number): readonly string[] {
  const digits = randomBytes(8 * count).toString('hex');
  return Array.from({ length: count }, (_, index) => digits.slice(index * 16, index * 16 + 16));
}

/** @param traceparent as another system sends it; what is not in its form counts as not sent */
export function newTrace(traceparent: string | undefined, startedAtMs: number): Trace {
  const [, trace, span] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const called = trace !== undefined && span !== undefined && !NOTHING.test(trace) && !NOTHING.test(span);
  return {
    traceId: called ? trace : randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    foreignSpanId: called ? span : null,
    startedAtMs,
    looks: [],
  };
}

export const runInTrace = <T>(trace: Trace, work: () => T): T => running.run(trace, work);

/** The trace of the request that is answered; outside one, of this moment. */
export const currentTrace = (nowMs: number): Trace => running.getStore() ?? newTrace(undefined, nowMs);
