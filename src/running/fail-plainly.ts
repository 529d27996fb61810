import { systemWords } from './system-words.js';

/** The call itself is wrong; 1 says that the work was done or begun, and something is the matter. */
export const WRONG_CALL = 2;

/** Ends a start that failed: an error with a code speaks for itself, any other is a bug and shows its stack. */
export function failPlainly(error: unknown): void {
  process.exitCode = error instanceof Error && 'faults' in error ? WRONG_CALL : 1;
  // Who read the output has seen enough of it.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`${wordsOf(error)}\n`);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const system = systemWords(error);
  if (system !== undefined) return system;
  return 'code' in error || 'faults' in error ? error.message : (error.stack ?? error.message);
}
