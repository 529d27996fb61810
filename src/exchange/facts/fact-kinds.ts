import { contractsKind } from './contracts-kind.js';
import { employersKind } from './employers-kind.js';
import type { FactKind } from './fact-kind.js';
import { hoursKind } from './hours-kind.js';
import { pathwaysKind } from './pathways-kind.js';
import { supportsKind } from './supports-kind.js';
import { vouchersKind } from './vouchers-kind.js';

/** Files beside the caseload, in the order in which somebody brings them in: employers before their placements, the rest after. */
export const FACT_KINDS: readonly FactKind[] = [
  employersKind,
  vouchersKind,
  pathwaysKind,
  supportsKind,
  contractsKind,
  hoursKind,
];

export const factKindNamed = (name: string): FactKind | undefined => FACT_KINDS.find((kind) => kind.name === name);
