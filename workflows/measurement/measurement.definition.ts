import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import { checkMeasurement } from './measurement.check.js';
import { type MeasurementContext, measurementContext } from './measurement.context.js';
import {
  type MeasurementEvent,
  measurementEvents,
  type MeasurementInput,
  measurementInput,
} from './measurement.events.js';
import { measurementMachine } from './measurement.machine.js';
import { planMeasurement, planMeasurementStart } from './measurement.plan.js';
import { measurementReminders } from './measurement.reminders.js';
import { measurementRules } from './measurement.rules.js';
import { measurementDelayLabels, measurementDelays, measurementStates } from './measurement.states.js';
import { measurementSummary } from './measurement.summary.js';

/** The first version of the wage value measurement. */
export const measurementV1: WorkflowDefinition = defineWorkflow<MeasurementContext, MeasurementEvent, MeasurementInput>(
  {
    name: 'measurement',
    version: 1,
    machine: measurementMachine,
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
  },
);
