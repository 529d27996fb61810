import { z } from 'zod';
import type { Role } from '../definition.js';
import { eventOf, type EventsOf } from '../event-of.js';
import { code, decimalString, localDate, opaqueId, placementNumber, wholePercent } from '../payload.js';
import { objectionEvents, objectionInput } from './objection.events.js';

const LEGAL: readonly Role[] = ['legalOfficer'];

/** What an objection can be against: a decision on the placement, a wage value, a support decision, or another letter with a clause. */
export const AGAINST = ['decision', 'determination', 'support', 'letter'] as const;
export type Against = (typeof AGAINST)[number];

/** Support that comes in the place of what was decided (A10; Awb 7:11(2)). */
export const supportInstead = z.strictObject({
  form: z.enum(['inKind', 'subsidy', 'internal']),
  hours: decimalString,
  rate: decimalString,
  provider: opaqueId.nullable(),
  fromOn: localDate,
  untilOn: localDate,
  purposeCode: code,
  budgetLine: code.nullable(),
  programme: code.nullable(),
});
export type SupportInstead = z.infer<typeof supportInstead>;
/** In a payload each of them may be left out: then nothing comes in the place. */
const termsOrNone = {
  form: supportInstead.shape.form.nullable().default(null),
  hours: decimalString.nullable().default(null),
  rate: decimalString.nullable().default(null),
  provider: opaqueId.nullable().default(null),
  fromOn: localDate.nullable().default(null),
  untilOn: localDate.nullable().default(null),
  purposeCode: code.nullable().default(null),
  budgetLine: code.nullable().default(null),
  programme: code.nullable().default(null),
};
/** What a whole proposal of support cannot do without. */
export const SUPPORT_NEEDS = ['form', 'hours', 'rate', 'fromOn', 'untilOn', 'purposeCode'] as const;
export const SUPPORT_FIELDS = [...SUPPORT_NEEDS, 'provider', 'budgetLine', 'programme'] as const;

/** As in version 1, but the proposal may name the support that comes in the place of what was decided. */
export const objectionV2Events = {
  ...objectionEvents,
  'objection.prepared': eventOf(
    LEGAL,
    { label: 'Beslissing voorbereiden', story: 'heeft de beslissing op bezwaar voorbereid' },
    {
      outcome: z.enum(['upheld', 'partly', 'rejected', 'inadmissible']),
      wageValue: wholePercent.nullable().default(null),
      effectFrom: localDate.nullable().default(null),
      ...termsOrNone,
    },
  ),
};
export type ObjectionV2Event = EventsOf<typeof objectionV2Events>;

/**
 * What opens it. `decision` is the number of a decision on the placement; for the others `about` is the number of the
 * measurement, the support or the letter (0 when there is only one), and `decisionKind` the kind of the letter.
 */
export const objectionV2Input = z.strictObject({
  ...objectionInput.shape,
  decision: placementNumber.nullable(),
  against: z.enum(AGAINST).default('decision'),
  about: z.int().min(0).nullable().default(null),
  /** The wage value as it was determined, for an objection against it: whoever objects gets no worse (C12). */
  wageValueBefore: wholePercent.nullable().default(null),
});
export type ObjectionV2Input = z.infer<typeof objectionV2Input>;
