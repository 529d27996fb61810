/** Who should take over cannot: no colleague here, or not a consultant. */
export class NoSuccessorError extends Error {
  readonly code = 'invalidInput';
  readonly fields = [{ field: 'to', code: 'noConsultant', detail: this.message }] as const;
  constructor() {
    super('Kies een consulent die nu bij deze organisatie werkt.');
    this.name = 'NoSuccessorError';
  }
}
