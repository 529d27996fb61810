import type { Refusal } from '../../workflows/definition.js';

/** There is no such person in the files of this session. */
export class UnknownCandidateError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Deze persoon is er niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownCandidateError';
  }
}

export type DuplicateField = { readonly field: string; readonly detail: string };

/** M44: this person has a file here already. */
export class DuplicateCandidateError extends Error {
  readonly code = 'duplicate';
  /** @param fields which of what was given has a file, each with what is wrong with it */
  constructor(
    readonly existing: readonly string[],
    what: string,
    readonly fields?: readonly DuplicateField[],
  ) {
    super(`Er is al een dossier met ${what}. Gebruik dat dossier.`);
    this.name = 'DuplicateCandidateError';
  }
}

/** M44: this file is read as another one; what changes, changes there. */
export class MergedFileError extends Error {
  readonly code = 'conflict';
  readonly existing: readonly string[];
  constructor(into: string) {
    super('Dit dossier is samengevoegd met een ander. Wijzig het dossier dat bleef, of maak het samenvoegen ongedaan.');
    this.name = 'MergedFileError';
    this.existing = [into];
  }
}

/** A rule of A1–A3 does not allow the finding. */
export class FindingRefusedError extends Error {
  readonly code = 'ruleRefuses';
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.detail).join(' '));
    this.name = 'FindingRefusedError';
  }
}

/** Data of somebody with a running placement are still needed (F5). */
export class StillNeededError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Er loopt nog een plaatsing van deze persoon. Vernietigen kan pas als alle plaatsingen gesloten zijn.');
    this.name = 'StillNeededError';
  }
}
