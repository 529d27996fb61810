import { defineWorkflow } from '../define-workflow.js';
import type { PlannedReminder, Refusal, StateValue, Summary, WorkflowDefinition } from '../definition.js';
import type { Instance } from '../step.js';
import { objectionRules } from './objection.rules.js';
import { objectionDelayLabels, objectionDelays, objectionStates } from './objection.states.js';
import { objectionReminders, objectionSummary } from './objection.summary.js';
import { checkObjectionV2 } from './objection-v2.check.js';
import { asFirst, type ObjectionV2Context, objectionV2Context } from './objection-v2.context.js';
import {
  type ObjectionV2Event,
  objectionV2Events,
  type ObjectionV2Input,
  objectionV2Input,
} from './objection-v2.events.js';
import { objectionV2Machine } from './objection-v2.machine.js';
import { planObjectionV2, planObjectionV2Start } from './objection-v2.plan.js';

/** The second version of the objection: it names what it is against. */
export const objectionV2: WorkflowDefinition = defineWorkflow<ObjectionV2Context, ObjectionV2Event, ObjectionV2Input>({
  name: 'objection',
  version: 2,
  machine: objectionV2Machine,
  input: objectionV2Input,
  context: objectionV2Context,
  events: objectionV2Events,
  rules: {
    notExtended: (context) => objectionRules.notExtended(asFirst(context)),
    notNoticed: (context) => objectionRules.notNoticed(asFirst(context)),
  },
  check: checkObjectionV2,
  plan: planObjectionV2,
  planStart: planObjectionV2Start,
  reminders: (context: ObjectionV2Context, value: StateValue): readonly PlannedReminder[] =>
    objectionReminders(asFirst(context), value),
  summary: (context: ObjectionV2Context, value: StateValue): Summary => objectionSummary(asFirst(context), value),
  states: objectionStates,
  delays: objectionDelays,
  delayLabels: objectionDelayLabels,
});

/** Every objection of version 1 is against a decision on the placement; its state, terms and letters stay as they are. */
export function objectionToV2({ value, context, status }: Instance): Instance | Refusal {
  const parsed = objectionV2Context.safeParse(context);
  if (!parsed.success) return { code: 'unknown-context', detail: 'de gegevens van dit bezwaar zijn niet te lezen.' };
  return { value, context: { ...parsed.data, about: parsed.data.about ?? parsed.data.decision }, status };
}
