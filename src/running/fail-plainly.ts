/** Ends a start that failed: an error with a code speaks for itself, any other is a bug and shows its stack. */
export function failPlainly(error: unknown): void {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exitCode = 1;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error || 'faults' in error ? error.message : (error.stack ?? error.message);
}
