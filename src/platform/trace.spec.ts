import { describe, expect, it } from '@jest/globals';
import { currentTrace, newTrace, runInTrace } from './trace.js';

const CALLED = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('The trace of a request (Logboek dataverwerkingen)', () => {
  it('goes on with the trace of the system that called, and names its span', () => {
    const trace = newTrace(CALLED, 1000);
    expect(trace).toMatchObject({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      foreignSpanId: '00f067aa0ba902b7',
      startedAtMs: 1000,
    });
    expect(trace.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(trace.spanId).not.toBe(trace.foreignSpanId);
  });

  it.each([undefined, '', 'zomaar', CALLED.toUpperCase(), `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`])(
    'begins one of its own for %j',
    (sent) => {
      const trace = newTrace(sent, 0);
      expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(trace.traceId).not.toBe(newTrace(sent, 0).traceId);
      expect(trace.foreignSpanId).toBeNull();
    },
  );

  it('is the same for all that a request does, also after waiting', async () => {
    const trace = newTrace(undefined, 5);
    const seen = await runInTrace(trace, async () => {
      await Promise.resolve();
      return [currentTrace(9), currentTrace(10)];
    });
    expect(seen).toEqual([trace, trace]);
    expect(currentTrace(11)).toMatchObject({ startedAtMs: 11, foreignSpanId: null });
  });
});
