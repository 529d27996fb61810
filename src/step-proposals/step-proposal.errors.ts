import type { Refusal } from '../../workflows/definition.js';

/** There is no such proposal for this deciding body. */
export class UnknownProposalError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Dit voorstel is er niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownProposalError';
  }
}

/** What somebody wants with a proposal cannot be done now, or not by this person. */
export class ProposalRefusedError extends Error {
  readonly code: 'conflict' | 'notAllowed';
  readonly refusals: readonly Refusal[];
  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = 'ProposalRefusedError';
    this.code = NOT_YOURS.has(refusal.code) ? 'notAllowed' : 'conflict';
    this.refusals = [refusal];
  }
}

const NOT_YOURS: ReadonlySet<string> = new Set(['own-proposal', 'role', 'not-asked', 'not-proposer']);

/** One proposal of a placement waits at a time: the next would rest on what the first may change. */
export class ProposalOpenError extends Error {
  readonly code = 'conflict';
  constructor(readonly number: number) {
    super('Bij deze plaatsing wacht al een voorstel. Wacht op het antwoord, of trek dat voorstel eerst in.');
    this.name = 'ProposalOpenError';
  }
}

/** This step needs no second person: it is sent as any other. */
export class NoSecondNeededError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Voor deze stap is geen tweede persoon nodig. Leg hem gewoon vast.');
    this.name = 'NoSecondNeededError';
  }
}

/** Somebody changed the proposal since it was looked at. */
export class ProposalStaleError extends Error {
  readonly code = 'stale';
  constructor(
    readonly expected: number,
    readonly current: number,
  ) {
    super('Dit voorstel is intussen veranderd. Bekijk het opnieuw.');
    this.name = 'ProposalStaleError';
  }
}
