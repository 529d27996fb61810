/** No policy has this name; the catalogue lists them all. */
export class UnknownPolicyError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Dit beleid bestaat niet. De lijst staat onder /policies.');
    this.name = 'UnknownPolicyError';
  }
}

/** There is no such mandate or member at this deciding body. */
export class UnknownEntryError extends Error {
  readonly code = 'notFound';
  constructor(what: string) {
    super(`${what} is er niet bij uw organisatie.`);
    this.name = 'UnknownEntryError';
  }
}

type FieldFault = { readonly field: string; readonly code: string; readonly detail: string };

/** What was given does not fit the catalogue or another field. */
export class UnfitError extends Error {
  readonly code = 'invalidInput';
  constructor(readonly fields: readonly FieldFault[]) {
    super(fields.map((fault) => fault.detail).join(' '));
    this.name = 'UnfitError';
  }
}

/** Somebody else changed this policy or member first. */
export class StaleEntryError extends Error {
  readonly code = 'staleRevision';
  constructor(
    readonly expected: number,
    readonly current: number,
  ) {
    super('Dit is intussen door iemand anders veranderd. Bekijk het opnieuw.');
    this.name = 'StaleEntryError';
  }
}

/** Nobody may sign this decision with this amount on this day in this role (M2, F8). */
export class MandateMissingError extends Error {
  readonly code = 'mandateMissing';
  constructor(
    readonly decisionType: string,
    readonly monthlyAmount: string | null,
  ) {
    super('U hebt voor dit besluit op deze dag geen mandaat (regel F8).');
    this.name = 'MandateMissingError';
  }
}

/** There is a deciding body with this code already. */
export class BodyExistsError extends Error {
  readonly code = 'duplicate';
  constructor(readonly body: string) {
    super(`Organisatie "${body}" is er al. Een administrator beheert haar medewerkers, mandaat en beleid.`);
    this.name = 'BodyExistsError';
  }
}

/** Money depends on a row: who proposed it does not look at it a second time. */
export class OwnTableRowError extends Error {
  readonly code = 'notAllowed';
  constructor() {
    super('U hebt deze rij zelf ingevoerd. Een tweede persoon moet haar nakijken.');
    this.name = 'OwnTableRowError';
  }
}

/** Somebody decided on this row before. */
export class TableRowDecidedError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Over deze rij is al beslist. Bekijk de tabel opnieuw.');
    this.name = 'TableRowDecidedError';
  }
}
