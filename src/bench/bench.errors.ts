/** A bench that would print figures of something else than the product as it runs; it prints nothing then. */
export class BenchRefusedError extends Error {
  readonly code = 'benchRefused';
}
