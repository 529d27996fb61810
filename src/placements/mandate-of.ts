import type { DecisionType } from '../tenants/decision-types.js';

/** The row of the mandate table for what a workflow asks a mandate for (M2, F8). */
export const MANDATE_ROWS: Readonly<Record<string, DecisionType>> = {
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
  determination: 'determination',
  reportAcceptance: 'determination',
  wageValueDetermination: 'determination',
  support: 'support',
  supportDecision: 'support',
  supportUntreated: 'support',
  objectionDecision: 'objection',
};

/**
 * @returns undefined when no mandate is asked
 * @throws Error for a mandate nobody thought of: signing without one would be a hole
 */
export function decisionTypeOf(mandate: string | undefined): DecisionType | undefined {
  if (mandate === undefined) return undefined;
  const row = MANDATE_ROWS[mandate];
  if (row === undefined) throw new Error(`No row of the mandate table is named for ${mandate}`);
  return row;
}
