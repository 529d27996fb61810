/** This file cannot be taken: too big, of another kind, or nothing was chosen. */
export class UploadUnfitError extends Error {
  readonly code = 'uploadUnfit';
  constructor(readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[]) {
    super(fields.map(({ detail }) => detail).join(' '));
    this.name = 'UploadUnfitError';
  }
}

/** There is no such file, or not for this role. */
export class UnknownUploadError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Dit bestand is er niet.');
    this.name = 'UnknownUploadError';
  }
}

/** Its bytes are gone, or it was used or removed before. */
export class UploadSettledError extends Error {
  readonly code = 'uploadSettled';
  constructor(message: string) {
    super(message);
    this.name = 'UploadSettledError';
  }
}
