import type { ChangeRow } from './change-rows.js';

/** There is no such report, or not for this session. */
export class UnknownChangeError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Deze melding is er niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownChangeError';
  }
}

/** Somebody was first; nothing was stored. */
export class ChangeDecidedError extends Error {
  readonly code = 'conflict';
  constructor(
    readonly report: Pick<ChangeRow, 'state' | 'decided_at' | 'decided_by'>,
    name: string,
  ) {
    const what = report.state === 'accepted' ? 'verwerkt' : 'teruggestuurd';
    super(`${name} heeft deze melding al ${what}. Er is niets van u opgeslagen.`);
    this.name = 'ChangeDecidedError';
  }
}

/** Accepting it sends no event, so there is nothing to lay before somebody. */
export class ReportChangesNothingError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Deze melding verandert de plaatsing niet. Een tweede persoon is niet nodig: u kunt haar zelf verwerken.');
    this.name = 'ReportChangesNothingError';
  }
}

/** The employer has several locations and nobody chose at which this person works (M13). */
export class PlaceUnknownError extends Error {
  readonly code = 'conflict';
  constructor() {
    super(
      'Kies eerst bij Bijzonderheden van de plaatsing op welke vestiging het werk is. Daarna kunt u de melding verwerken.',
    );
    this.name = 'PlaceUnknownError';
  }
}
