/** M44: these two files cannot be read as one, or not any more apart. */
export class MergeRefusedError extends Error {
  readonly code = 'conflict';
  constructor(message: string) {
    super(message);
    this.name = 'MergeRefusedError';
  }
}
