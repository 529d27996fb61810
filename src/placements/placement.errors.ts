/** One thing that is wrong in what was sent. */
export type FieldFault = { readonly field: string; readonly code: string; readonly detail: string };

/** The municipality's own number of this file is taken (M44). */
export class PlacementExistsError extends Error {
  readonly code = 'duplicate';
  constructor(readonly existing: readonly string[]) {
    super('Er is al een plaatsing met dit zaaknummer.');
    this.name = 'PlacementExistsError';
  }
}

/** What a placement is opened with is not there for this deciding body; all faults at once. */
export class PlacementPartsError extends Error {
  readonly code = 'invalidInput';
  constructor(readonly fields: readonly FieldFault[]) {
    super(fields.map((fault) => fault.detail).join(' '));
    this.name = 'PlacementPartsError';
  }
}
