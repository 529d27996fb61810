import { describe, expect, it } from '@jest/globals';
import { POLICIES, POLICY_NAMES } from '../../../workflows/law/policy-catalogue.js';
import { policyField, policyValue, typedOf } from './policy-field.js';

describe('The field of a policy', () => {
  it.each(POLICY_NAMES)('%s: what stands in the form is read back as the policy takes it', (name) => {
    const { default: standard, schema } = POLICIES[name];
    const typed = { value: typedOf(standard) };
    expect(policyValue(name, typed)).toEqual(standard);
    expect(schema.safeParse(policyValue(name, typed)).success).toBe(true);
    const { kind, choices, required } = policyField(name);
    expect(kind === 'choice' ? choices.length : 2).toBeGreaterThan(1);
    expect(required).toBe(!schema.safeParse(null).success);
  });

  it.each(POLICY_NAMES)('%s: what cannot be is refused by the policy, not turned into something else', (name) => {
    expect(POLICIES[name].schema.safeParse(policyValue(name, { value: 'onzin' })).success).toBe(false);
  });
});
