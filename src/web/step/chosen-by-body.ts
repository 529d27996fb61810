import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { completionLastDay } from '../../../workflows/law/completion.js';
import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import type { DecisionKind } from '../../../workflows/placement/placement.codes.js';
import { placementContext } from '../../../workflows/placement/placement.context.js';
import { earliestChange } from '../../../workflows/placement/placement.reasonable-term.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';

/** The last day to complete an application, by the event that asks for it (D2). */
const COMPLETE_BY: Readonly<Record<string, string>> = {
  'completion.requested': 'givenUntil',
  'support.completionAsked': 'completeBy',
};

/** Whether a form opens with something that the municipality chose. */
export const asksChoices = (type: string): boolean => Object.hasOwn(COMPLETE_BY, type) || type === 'decision.prepared';

/** What a form opens with by the choices of the municipality: the day to complete (D2), and the day from which less can be paid (B15). */
export function firstByChoice(
  { type, kind }: { readonly type: string; readonly kind: DecisionKind | undefined },
  context: JsonObject,
  today: LocalDate,
  policies: PolicySet,
): Typed {
  const day = COMPLETE_BY[type];
  if (day !== undefined) return { [day]: completionLastDay(today, policies) };
  if (kind !== 'measured' && kind !== 'end') return {};
  const known = placementContext.parse(context);
  const [now, next] = [known.grant?.wageValue, known.value?.wageValue];
  const less = now !== undefined && next !== undefined && next > now && (kind === 'measured' || next === 100);
  const earliest = less && known.ending === null ? earliestChange(known, today, policies) : null;
  return earliest === null ? {} : { from: earliest };
}

/** Says beside a field what the municipality chose. */
export function hintedByChoice(
  type: string,
  fields: readonly FormField[],
  today: LocalDate,
  policies: PolicySet,
): readonly FormField[] {
  const day = COMPLETE_BY[type];
  const hint = `${policyOn(policies, 'completeWithinDays', today)} dagen na het verzoek (keuze van de gemeente). Een andere dag kiezen mag.`;
  return fields.map((field) => (field.name === day ? { ...field, hint } : field));
}
