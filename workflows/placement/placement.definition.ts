import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import { checkPlacement } from './placement.checks.js';
import { type PlacementContext, placementContext, type PlacementInput, placementInput } from './placement.context.js';
import { type PlacementEvent, placementEvents } from './placement.events.js';
import { LISTED } from './placement.listed.js';
import { placementMachine } from './placement.machine.js';
import { placementOutlook } from './placement.outlook.js';
import { planPlacement, planPlacementStart } from './placement.plan.js';
import { placementReminders } from './placement.reminders.js';
import { placementRules } from './placement.rules.js';
import { placementDelayLabels, placementDelays, placementStates } from './placement.states.js';
import { placementSummary } from './placement.summary.js';

/** The first version of the placement. */
export const placementV1: WorkflowDefinition = defineWorkflow<PlacementContext, PlacementEvent, PlacementInput>({
  name: 'placement',
  version: 1,
  machine: placementMachine,
  input: placementInput,
  context: placementContext,
  events: placementEvents,
  rules: placementRules,
  check: checkPlacement,
  plan: planPlacement,
  planStart: planPlacementStart,
  reminders: placementReminders,
  summary: placementSummary,
  outlook: placementOutlook,
  listed: LISTED,
  states: placementStates,
  delays: placementDelays,
  delayLabels: placementDelayLabels,
});
