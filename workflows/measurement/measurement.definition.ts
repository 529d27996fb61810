import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import type { Instance } from '../step.js';
import { checkMeasurement } from './measurement.check.js';
import { type MeasurementContext, measurementContext } from './measurement.context.js';
import {
  type MeasurementEvent,
  measurementEvents,
  type MeasurementInput,
  measurementInput,
} from './measurement.events.js';
import { measurementMachine } from './measurement.machine.js';
import { measurementV2Machine } from './measurement-v2.machine.js';
import { planMeasurement, planMeasurementStart } from './measurement.plan.js';
import { measurementReminders } from './measurement.reminders.js';
import { measurementRules } from './measurement.rules.js';
import { measurementDelayLabels, measurementDelays, measurementStates } from './measurement.states.js';
import { measurementSummary } from './measurement.summary.js';

const parts = {
  name: 'measurement',
  input: measurementInput,
  context: measurementContext,
  events: measurementEvents,
  rules: measurementRules,
  check: checkMeasurement,
  plan: planMeasurement,
  planStart: planMeasurementStart,
  reminders: measurementReminders,
  summary: measurementSummary,
  states: measurementStates,
  delays: measurementDelays,
  delayLabels: measurementDelayLabels,
} as const;

/** The first version of the wage value measurement. */
export const measurementV1: WorkflowDefinition = defineWorkflow<MeasurementContext, MeasurementEvent, MeasurementInput>(
  { ...parts, version: 1, machine: measurementMachine },
);

/** The second version: what was seen at work is measured to its determination, also when the work ends (M24). */
export const measurementV2: WorkflowDefinition = defineWorkflow<MeasurementContext, MeasurementEvent, MeasurementInput>(
  { ...parts, version: 2, machine: measurementV2Machine },
);

/** State, days and data of version 1 are those of version 2. */
export const measurementToV2 = (instance: Instance): Instance => instance;
