import type { DecisionType } from '../tenants/decision-types.js';

/** The row of the mandate table for what a workflow asks a mandate for (M2, F8). */
const TYPES: Readonly<Record<string, DecisionType>> = {
  lumpSum: 'lumpSum',
  measured: 'measured',
  refusal: 'refusal',
  untreated: 'untreated',
  change: 'change',
  end: 'end',
  withdrawal: 'withdrawal',
  recovery: 'recovery',
  advance: 'advance',
  penalty: 'penalty',
  wageValueDetermination: 'determination',
  supportDecision: 'support',
  supportUntreated: 'support',
  objectionDecision: 'objection',
};

/** Undefined: the mandate table has no row for it; who may do it follows from the role and the four eyes of the machine. */
export function decisionTypeOf(mandate: string | undefined): DecisionType | undefined {
  return mandate === undefined ? undefined : TYPES[mandate];
}
