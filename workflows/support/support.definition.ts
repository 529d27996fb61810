import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import { checkSupport } from './support.check.js';
import { type SupportContext, supportContext } from './support.context.js';
import { type SupportEvent, supportEvents, type SupportInput, supportInput } from './support.events.js';
import { supportMachine } from './support.machine.js';
import { supportOutlook } from './support.outlook.js';
import { planSupport, planSupportStart } from './support.plan.js';
import { supportRules } from './support.rules.js';
import { supportDelayLabels, supportDelays, supportStates } from './support.states.js';
import { supportReminders, supportSummary } from './support.summary.js';

/** The first version of the support decision. */
export const supportV1: WorkflowDefinition = defineWorkflow<SupportContext, SupportEvent, SupportInput>({
  name: 'support',
  version: 1,
  machine: supportMachine,
  input: supportInput,
  context: supportContext,
  events: supportEvents,
  rules: supportRules,
  check: checkSupport,
  plan: planSupport,
  planStart: planSupportStart,
  reminders: supportReminders,
  summary: supportSummary,
  partOutlook: { table: 'support_outlook', columns: supportOutlook },
  states: supportStates,
  delays: supportDelays,
  delayLabels: supportDelayLabels,
});
