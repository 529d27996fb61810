import { DECISION_KINDS, endGround, type DecisionKind } from './placement.codes.js';

/**
 * What a decision of a kind can rest on (B15, Awb 3:46), the most usual first. A refusal names its own ground. `policy` alone
 * is no reason to refuse or to end; decisions of before there was a list keep what they had.
 */
export const GROUNDS_OF_KIND = {
  lumpSum: ['policy'],
  measured: ['wageValue', 'policy'],
  refusal: [
    'notInTargetGroup',
    'uwvBenefit',
    'earnsMinimumWage',
    'otherSubsidy',
    'shelteredEmployment',
    'startedBeforeAgreement',
    'appliedTooLate',
    'notComeAbout',
    'wageBelowMinimum',
    'fullWageValue',
    'dutyBroken',
  ],
  untreated: ['incomplete'],
  change: ['startMoved', 'hours', 'contractRenewed', 'wageValue', 'wrongFacts', 'objection', 'policy'],
  end: endGround.options,
  withdrawal: ['notComeAbout', 'wrongFacts', 'dutyBroken', 'decisionWrong', 'startMoved'],
  recovery: ['overpaid', 'wrongFacts', 'dutyBroken'],
  advance: ['policy'],
  penalty: ['decidedLate'],
} as const satisfies Readonly<Record<DecisionKind, readonly string[]>>;

export type DecisionGround = (typeof GROUNDS_OF_KIND)[DecisionKind][number];

/** Every ground once. */
export const GROUNDS: readonly DecisionGround[] = [
  ...new Set(DECISION_KINDS.flatMap((kind) => [...GROUNDS_OF_KIND[kind]])),
];
