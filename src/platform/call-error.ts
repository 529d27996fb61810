/** A command was called with something that cannot be: every fault at once, each with what would be right. It ends with 2. */
export class CallError extends Error {
  readonly code: string = 'call';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'CallError';
  }
}

/** @throws CallError when there are any faults */
export function refuseCall(faults: readonly string[]): void {
  if (faults.length > 0) throw new CallError(faults);
}
