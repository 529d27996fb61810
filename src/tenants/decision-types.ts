import { DECISION_KINDS } from '../../workflows/placement/placement.codes.js';

/** What needs a mandate to sign (M2): the kinds of decision on a placement, and findings beside it. */
export const DECISION_TYPES = [...DECISION_KINDS, 'determination', 'support', 'objection', 'interest'] as const;
export type DecisionType = (typeof DECISION_TYPES)[number];
