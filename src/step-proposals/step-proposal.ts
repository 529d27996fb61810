import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import type { SealedPart } from '../placements/placement.schemas.js';
import type { Preview } from '../placements/placement.views.js';

export const PROPOSAL_STATES = ['open', 'confirmed', 'declined', 'withdrawn', 'lapsed'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A step that counts once a second person confirmed it (B2b, M32, M51), as it was laid before that person. */
export type StepProposal = {
  readonly placement: string;
  readonly number: number;
  readonly tenant: string;
  /** Entry that brought it where it is: its version. */
  readonly entry: number;
  readonly instance: string;
  readonly type: string;
  readonly rule: string;
  /** Version of the part that the proposer saw. */
  readonly revision: number;
  readonly proposer: string;
  readonly proposerRole: Role;
  /** Who was asked; a substitute may answer for that person. */
  readonly second: string;
  readonly state: ProposalState;
  readonly proposedOn: LocalDate;
  /** Last day on which it can be confirmed. */
  readonly lapsesOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly answeredBy: string | null;
  /** `ProposalContent`, sealed. */
  readonly content: string;
  /** Why it was declined, sealed. */
  readonly answer: string | null;
};

/** What would be recorded, and what it would cause as the proposer saw it. */
export type ProposalContent = {
  readonly payload: JsonObject;
  readonly sealed: SealedPart | null;
  /** Null where it was kept in a form that is not read any more. */
  readonly seen: Preview | null;
};

/** Roles of colleagues who may be asked. */
export const SECONDS: readonly Role[] = ['reviewer', 'manager', 'consultant'];
/** Roles that have to do with proposals. */
export const PROPOSAL_READERS: readonly Role[] = ['consultant', 'backOffice', 'reviewer', 'manager'];

/** The entries that tell of a proposal, in the record of the placement. */
export const PROPOSED = 'step.proposed';
export const CONFIRMED = 'step.confirmed';
export const DECLINED = 'step.declined';
export const WITHDRAWN = 'step.withdrawn';
export const LAPSED = 'step.lapsed';
/** Who answers in the place of the person that was asked has heard it. */
export const SUBSTITUTE_ASKED = 'step.substituteAsked';
