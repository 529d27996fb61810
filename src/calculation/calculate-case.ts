import type { Json } from '../../workflows/definition.js';
import {
  calculateBsn,
  calculateDoelgroep,
  calculateLumpSumPeriod,
  calculateTerm,
  calculateWageSubsidy,
  calculateWageValue,
  type Outcome,
} from './calculations.js';
import { invalidCase, type CalculationError } from './calculation-fault.js';

export type CaseAnswer =
  | ({ readonly case: Json } & { readonly [field: string]: unknown })
  | { readonly case: Json; readonly error: CalculationError };

type Calculation = (input: Readonly<Record<string, unknown>>) => Outcome;

const CALCULATIONS: ReadonlyMap<string, Calculation> = new Map([
  ['wage-subsidy', calculateWageSubsidy],
  ['wage-value', calculateWageValue],
  ['term', calculateTerm],
  ['lump-sum-period', calculateLumpSumPeriod],
  ['bsn', calculateBsn],
  ['doelgroep', calculateDoelgroep],
]);

/**
 * Computes one case under default policies. Never throws on what a case holds: every fault of the case is in the
 * answer, in Dutch, with the rule. The `case` of the input is echoed.
 */
export function calculateCase(input: unknown): CaseAnswer {
  if (!isRecord(input)) return { case: null, error: jsonError('Een casus is een JSON-object op één regel.') };
  const label = (input['case'] ?? null) as Json;
  const name = input['calculation'];
  const run = typeof name === 'string' ? CALCULATIONS.get(name) : undefined;
  if (run === undefined) return { case: label, error: unknownCalculation(name) };
  const outcome = run(input);
  return 'faults' in outcome ? { case: label, error: invalidCase(outcome.faults) } : { case: label, ...outcome.answer };
}

/** The answer to a line of text; no JSON gives `case` null. */
export function calculateLine(line: string): CaseAnswer {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return { case: null, error: jsonError('Deze regel is geen geldige JSON.') };
  }
  return calculateCase(input);
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

const jsonError = (detail: string): CalculationError => ({ code: 'json.invalid', detail, fields: [] });

function unknownCalculation(name: unknown): CalculationError {
  const choices = `kies uit: ${[...CALCULATIONS.keys()].join(', ')}.`;
  const detail =
    name === undefined ? `De berekening ontbreekt; ${choices}` : `Deze berekening bestaat niet; ${choices}`;
  return { code: 'calculation.unknown', detail, fields: [{ field: 'calculation', detail }] };
}
