import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import { checkObjection } from './objection.check.js';
import { type ObjectionContext, objectionContext } from './objection.context.js';
import { type ObjectionEvent, objectionEvents, type ObjectionInput, objectionInput } from './objection.events.js';
import { objectionMachine } from './objection.machine.js';
import { planObjection, planObjectionStart } from './objection.plan.js';
import { objectionRules } from './objection.rules.js';
import { objectionDelayLabels, objectionDelays, objectionStates } from './objection.states.js';
import { objectionReminders, objectionSummary } from './objection.summary.js';

/** The first version of the objection. */
export const objectionV1: WorkflowDefinition = defineWorkflow<ObjectionContext, ObjectionEvent, ObjectionInput>({
  name: 'objection',
  version: 1,
  machine: objectionMachine,
  input: objectionInput,
  context: objectionContext,
  events: objectionEvents,
  rules: objectionRules,
  check: checkObjection,
  plan: planObjection,
  planStart: planObjectionStart,
  reminders: objectionReminders,
  summary: objectionSummary,
  states: objectionStates,
  delays: objectionDelays,
  delayLabels: objectionDelayLabels,
});
