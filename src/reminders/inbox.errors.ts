/** There is no such item for this person. */
export class UnknownInboxItemError extends Error {
  readonly code = 'notFound';
  constructor(readonly item: string) {
    super('Dit bericht bestaat niet, of het is niet voor u.');
    this.name = 'UnknownInboxItemError';
  }
}
