import { SECOND_PERSON_CODE } from '../../workflows/placement/placement.second-person.js';

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

/** One thing that is wrong in an event: of a field of it or of the whole, with the rule where one says so. */
export type EventFault = {
  readonly field?: string;
  readonly code: string;
  readonly detail: string;
  readonly rule?: string;
};

/** An event whose payload cannot be read; all faults at once, with what the rules say of what can. */
export class UnreadableEventError extends Error {
  readonly code = 'invalidInput';
  constructor(readonly fields: readonly EventFault[]) {
    super(fields.length === 1 ? 'Eén gegeven klopt niet.' : `${fields.length} gegevens kloppen niet.`);
    this.name = 'UnreadableEventError';
  }
}

/** B2b, M32, M51: it counts once a second person has confirmed it, and nobody is named by somebody else. */
export class SecondPersonNeededError extends Error {
  readonly code = 'secondPersonNeeded';
  readonly fields: readonly (FieldFault & { readonly rule: string })[];
  constructor(rule: string, detail = 'Deze stap geldt pas als een tweede persoon hem heeft bevestigd.') {
    const how = 'Leg hem als voorstel voor (API: POST /api/v1/placements/{id}/step-proposals).';
    super(`${detail} ${how}`);
    this.name = 'SecondPersonNeededError';
    this.fields = [{ field: 'secondBy', code: SECOND_PERSON_CODE, detail, rule }];
  }
}

/** M46: another organisation decides here; our own body may not. */
export class OtherBodyDecidesError extends Error {
  readonly code = 'otherBodyDecides';
  constructor(readonly body: string | null) {
    super(
      body === null
        ? 'De eigen gemeente is hier de werkgever. Een andere organisatie beslist en betaalt (geval M46). Leg bij Bijzonderheden vast welke.'
        : `${body} beslist en betaalt in deze zaak (geval M46). Stuur uw advies daarheen. Wij nemen hier geen besluiten en betalen niet.`,
    );
    this.name = 'OtherBodyDecidesError';
  }
}
