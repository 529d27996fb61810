/** M44: these two files cannot be read as one, or not any more apart. */
export class MergeRefusedError extends Error {
  readonly code = 'conflict';
  constructor(message: string) {
    super(message);
    this.name = 'MergeRefusedError';
  }
}

/** Nothing beside the file that stays was chosen. */
export class NothingToMergeError extends Error {
  readonly code = 'invalidInput';
  readonly fields = [{ field: 'files', code: 'none', detail: this.message }] as const;
  constructor() {
    super('Vink naast het dossier dat blijft nog een dossier aan.');
    this.name = 'NothingToMergeError';
  }
}
