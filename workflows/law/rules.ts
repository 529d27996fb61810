import type { LocalDate } from '../definition.js';
import { RULES, type LegalRule } from './rules.data.js';

/** The rule as it holds on a day; `undefined` before its first and after its last day. */
export function ruleOn(id: string, day: LocalDate): LegalRule | undefined {
  return RULES.find((one) => one.id === id && one.from <= day && (one.until === null || day <= one.until));
}
