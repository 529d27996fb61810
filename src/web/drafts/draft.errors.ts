/** A draft that cannot be kept under this name, or that went away while it was saved. */
export class DraftRefusedError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Het concept is niet opgeslagen. Sla het nog een keer op.');
    this.name = 'DraftRefusedError';
  }
}
