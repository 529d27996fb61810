import type { Refusal, Rule, WorkflowDefinition } from '../definition.js';
import type { JsonObject, PlanInput, TimerEvent, WorkflowEvent } from '../definition.js';
import { checkMeasurement } from './measurement.check.js';
import { type MeasurementContext, measurementContext } from './measurement.context.js';
import { type MeasurementEvent, measurementEvents, measurementInput } from './measurement.events.js';
import { measurementMachine } from './measurement.machine.js';
import { planMeasurement, planMeasurementStart } from './measurement.plan.js';
import { measurementReminders } from './measurement.reminders.js';
import { measurementRules } from './measurement.rules.js';
import { measurementDelayLabels, measurementDelays, measurementStates } from './measurement.states.js';
import { measurementSummary } from './measurement.summary.js';

// The step has parsed context and payload by their schemas; from here on they are trusted to have these types.
const contextOf = (context: JsonObject): MeasurementContext => context as MeasurementContext;
const typed = <E extends WorkflowEvent | TimerEvent>(input: PlanInput<JsonObject, E>) => ({
  ...input,
  context: contextOf(input.context),
});

/** The first version of the wage value measurement. */
export const measurementV1: WorkflowDefinition = {
  name: 'measurement',
  version: 1,
  machine: measurementMachine,
  input: measurementInput,
  context: measurementContext,
  events: measurementEvents,
  rules: measurementRules as Readonly<Record<string, unknown>> as Readonly<Record<string, Rule<JsonObject>>>,
  check: (input): readonly Refusal[] => checkMeasurement({ ...typed(input), event: input.event as MeasurementEvent }),
  plan: (input) => planMeasurement({ ...typed(input), event: input.event as MeasurementEvent | TimerEvent }),
  planStart: planMeasurementStart,
  reminders: (context, value) => measurementReminders(contextOf(context), value),
  summary: (context, value) => measurementSummary(contextOf(context), value),
  states: measurementStates,
  delays: measurementDelays,
  delayLabels: measurementDelayLabels,
};
