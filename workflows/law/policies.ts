import type { Json, LocalDate } from '../definition.js';
import type { EnteredRow } from './table-catalogue.js';
import { POLICIES, type PolicyName, type PolicyValue } from './policy-catalogue.js';

export { POLICIES, POLICY_NAMES, type PolicyName, type PolicyValue } from './policy-catalogue.js';
export type { PolicyDefinition } from './policy-definition.js';

/** Where a choice rests: who decided, which decision, and its date. */
export type PolicyGround = {
  readonly body: 'council' | 'college';
  readonly decision: string;
  readonly decidedOn: LocalDate;
};

/** One dated choice of a deciding body; it holds until the next row of the same name. */
export type PolicyRow = {
  readonly name: PolicyName;
  readonly from: LocalDate;
  readonly value: Json;
  readonly ground: PolicyGround;
};

/**
 * What one deciding body set, in order of recording: its choices (of two rows with the same name and day the later counts)
 * and the rows it entered in the tables of the law.
 */
export type PolicySet = { readonly rows: readonly PolicyRow[]; readonly tableRows?: readonly EnteredRow[] };

/** No choice made: every policy has the default of the catalogue. */
export const defaultPolicies: PolicySet = { rows: [] };

/** The row in force on a day, or `undefined` when the default holds; letters name its ground ("keuze van de gemeente"). */
export function policyRowOn(policies: PolicySet, name: PolicyName, on: LocalDate): PolicyRow | undefined {
  let found: PolicyRow | undefined;
  for (const row of policies.rows) {
    if (row.name === name && row.from <= on && (found === undefined || row.from >= found.from)) found = row;
  }
  return found;
}

/** Whether a body ever chose something here: without it the default holds on every day. */
export const isEverChosen = ({ rows }: PolicySet, name: PolicyName): boolean => rows.some((row) => row.name === name);

/** The value of a policy on a day, typed by its name; a stored value that its schema refuses is a bug and throws. */
export function policyOn<N extends PolicyName>(policies: PolicySet, name: N, on: LocalDate): PolicyValue<N> {
  const row = policyRowOn(policies, name, on);
  const definition = POLICIES[name];
  return (row === undefined ? definition.default : definition.schema.parse(row.value)) as PolicyValue<N>;
}
