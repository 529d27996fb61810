import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { completionLastDay } from '../../../workflows/law/completion.js';
import { addMonths, monthOf } from '../../../workflows/law/dates.js';
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

/** What a form opens with by the choices of the municipality: the day to complete (D2), the day from which less can be paid (B15), and that of another value (C12). */
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
  if (earliest !== null) return { from: earliest };
  return kind === 'measured' && isRepeated(now, next) && opensNextMonth(today, policies)
    ? { from: nextMonthOf(today) }
    : {};
}

const nextMonthOf = (day: LocalDate): LocalDate => addMonths(`${monthOf(day)}-01`, 1);
const NEXT_MONTH =
  'Een nieuwe loonwaarde telt vanaf de eerste dag van de volgende maand (keuze van de gemeente). Een andere dag kiezen mag.';

/** C12: another value than the one by which is paid. */
const isRepeated = (now: number | undefined, next: number | undefined): boolean =>
  now !== undefined && next !== undefined && now !== next;
const opensNextMonth = (today: LocalDate, policies: PolicySet): boolean =>
  policyOn(policies, 'repeatedValueFrom', today) === 'nextMonth';

/** Says beside a field what the municipality chose. @param first what the form opens with by a choice */
export function hintedByChoice(
  type: string,
  fields: readonly FormField[],
  today: LocalDate,
  policies: PolicySet,
  first: Typed = {},
): readonly FormField[] {
  const day = COMPLETE_BY[type];
  const hint = `${policyOn(policies, 'completeWithinDays', today)} dagen na het verzoek (keuze van de gemeente). Een andere dag kiezen mag.`;
  const isNextMonth = first['from'] === nextMonthOf(today) && opensNextMonth(today, policies);
  return fields.map((field) => {
    if (field.name === day) return { ...field, hint };
    return field.name === 'from' && isNextMonth ? { ...field, hint: NEXT_MONTH } : field;
  });
}
