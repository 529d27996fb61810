import type { JsonObject, PlanInput, Rule, TimerEvent, WorkflowDefinition, WorkflowEvent } from '../definition.js';
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

// Context and payload were parsed by their schemas before; from here on they are trusted to have these types.
const contextOf = (context: JsonObject): RegisterMessageContext => context as RegisterMessageContext;
const typed = <E extends WorkflowEvent | TimerEvent>(input: PlanInput<JsonObject, E>) => ({
  ...input,
  context: contextOf(input.context),
});

/** The first version of the message to the register. */
export const registerMessageV1: WorkflowDefinition = {
  name: 'register-message',
  version: 1,
  machine: registerMessageMachine,
  input: registerMessageInput,
  context: registerMessageContext,
  events: registerMessageEvents,
  rules: registerMessageRules as Readonly<Record<string, unknown>> as Readonly<Record<string, Rule<JsonObject>>>,
  check: (input) => checkMessage({ ...typed(input), event: input.event as RegisterMessageEvent }),
  plan: (input) => planMessage({ ...typed(input), event: input.event as RegisterMessageEvent | TimerEvent }),
  planStart: (input) => planMessageStart(input.context as RegisterMessageInput, input),
  reminders: (context, value) => registerMessageReminders(contextOf(context), value),
  summary: (context, value) => registerMessageSummary(contextOf(context), value),
  states: registerMessageStates,
  delays: {},
  delayLabels: {},
};
