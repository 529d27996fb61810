import type { JsonObject, PlanInput, PlanOutput, TimerEvent } from '../definition.js';
import type { ObjectionEvent } from './objection.events.js';
import { planObjection, planObjectionStart } from './objection.plan.js';
import { asFirst, type ObjectionV2Context } from './objection-v2.context.js';
import {
  type ObjectionV2Event,
  type ObjectionV2Input,
  type SupportInstead,
  supportInstead,
} from './objection-v2.events.js';

type Prepared = Extract<ObjectionV2Event, { readonly type: 'objection.prepared' }>;

/** As in version 1: in time or not, and the first term to decide, counted from the letter that is objected against (D4). */
export const planObjectionV2Start = (input: PlanInput<ObjectionV2Input, unknown>): PlanOutput =>
  planObjectionStart({ ...input, context: { ...input.context, decision: input.context.decision ?? 0 } });

/** What an event changes: as in version 1, with the support that comes in the place of what was decided. */
export function planObjectionV2(input: PlanInput<ObjectionV2Context, ObjectionV2Event | TimerEvent>): PlanOutput {
  const { event, context } = input;
  const out = planObjection({ ...input, context: asFirst(context), event: firstEvent(event) });
  if (event.type === 'objection.prepared') {
    const proposal = { ...(out.set['proposal'] as JsonObject), support: supportIn(event) };
    return { ...out, set: { ...out.set, proposal } };
  }
  if (event.type === 'objection.decided') {
    return { ...out, set: { ...out.set, support: context.proposal?.support ?? null } };
  }
  return out;
}

/** What was left out altogether comes in no place; what is half was refused before. */
function supportIn({
  form,
  hours,
  rate,
  provider,
  fromOn,
  untilOn,
  purposeCode,
  budgetLine,
  programme,
}: Prepared): SupportInstead | null {
  const terms = { form, hours, rate, provider, fromOn, untilOn, purposeCode, budgetLine, programme };
  return supportInstead.safeParse(terms).data ?? null;
}

function firstEvent(event: ObjectionV2Event | TimerEvent): ObjectionEvent | TimerEvent {
  if (event.type !== 'objection.prepared') return event;
  const { type, outcome, wageValue, effectFrom } = event;
  return { type, outcome, wageValue, effectFrom };
}
