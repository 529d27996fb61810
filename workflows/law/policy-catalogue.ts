import type { z } from 'zod';
import { APPROVAL_POLICIES, FIGURE_POLICIES } from './approval-policies.js';
import { CONTACT_POLICIES, KEEPING_POLICIES } from './contact-policies.js';
import { MEASURING_POLICIES } from './measuring-policies.js';
import { MONEY_POLICIES, SUBSIDY_POLICIES } from './subsidy-policies.js';

/** Every policy a deciding body may set, by name. */
export const POLICIES = {
  ...SUBSIDY_POLICIES,
  ...MONEY_POLICIES,
  ...MEASURING_POLICIES,
  ...CONTACT_POLICIES,
  ...KEEPING_POLICIES,
  ...APPROVAL_POLICIES,
  ...FIGURE_POLICIES,
} as const;

export type PolicyName = keyof typeof POLICIES;
export type PolicyValue<N extends PolicyName> = z.infer<(typeof POLICIES)[N]['schema']>;
export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];
