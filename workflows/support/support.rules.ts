import type { Rule } from '../definition.js';
import type { SupportContext } from './support.context.js';

/** Rules that refuse, by the name of their guard. */
export const supportRules = {
  /** A10, M42: support is evaluated before it is extended. */
  evaluatedFirst: ({ evaluatedOn }) =>
    evaluatedOn === null
      ? { code: 'not-evaluated', detail: 'Evalueer de ondersteuning voordat u verlengt.', rule: 'A10' }
      : undefined,
} as const satisfies Readonly<Record<string, Rule<SupportContext>>>;
