import { contractsKind } from './contracts-kind.js';
import { employersKind } from './employers-kind.js';
import type { FactName } from './fact-about.js';
import type { FactKind } from './fact-kind.js';
import { hoursKind } from './hours-kind.js';
import { pathwaysKind } from './pathways-kind.js';
import { supportsKind } from './supports-kind.js';
import { vouchersKind } from './vouchers-kind.js';

/** Files beside the caseload, by the name that the command has for them. */
export const FACT_KINDS: Readonly<Record<FactName, FactKind>> = {
  employers: employersKind,
  vouchers: vouchersKind,
  pathways: pathwaysKind,
  supports: supportsKind,
  contracts: contractsKind,
  hours: hoursKind,
};
