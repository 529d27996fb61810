import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import { type RegisterMessageContext, registerMessageContext } from './register-message.context.js';
import {
  type RegisterMessageEvent,
  registerMessageEvents,
  type RegisterMessageInput,
  registerMessageInput,
} from './register-message.events.js';
import { registerMessageMachine } from './register-message.machine.js';
import { checkMessage, planMessage, planMessageStart } from './register-message.plan.js';
import { registerMessageRules } from './register-message.rules.js';
import { registerMessageReminders, registerMessageStates, registerMessageSummary } from './register-message.summary.js';

/** The first version of the message to the register. */
export const registerMessageV1: WorkflowDefinition = defineWorkflow<
  RegisterMessageContext,
  RegisterMessageEvent,
  RegisterMessageInput
>({
  name: 'register-message',
  version: 1,
  machine: registerMessageMachine,
  input: registerMessageInput,
  context: registerMessageContext,
  events: registerMessageEvents,
  rules: registerMessageRules,
  check: checkMessage,
  plan: planMessage,
  planStart: planMessageStart,
  reminders: registerMessageReminders,
  summary: registerMessageSummary,
  states: registerMessageStates,
  delays: {},
  delayLabels: {},
});
