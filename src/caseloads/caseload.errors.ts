/** Who should take over cannot: no colleague here, or not in the role that is asked. */
export class NoSuccessorError extends Error {
  readonly code = 'invalidInput';
  readonly fields = [{ field: 'to', code: 'noConsultant', detail: this.message }] as const;
  constructor(who: 'consulent' | 'loonwaardedeskundige' = 'consulent') {
    super(`Kies een ${who} die nu bij deze organisatie werkt.`);
    this.name = 'NoSuccessorError';
  }
}
