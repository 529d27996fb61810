import { defineWorkflow } from '../define-workflow.js';
import type { WorkflowDefinition } from '../definition.js';
import type { Instance } from '../step.js';
import { GROUNDS } from './decision-grounds.js';
import { checkPlacement } from './placement.checks.js';
import { type PlacementContext, placementContext, type PlacementInput, placementInput } from './placement.context.js';
import { REASONS } from './placement.decision.grounds.js';
import { type PlacementEvent, placementEvents } from './placement.events.js';
import { LISTED, LISTED_V2 } from './placement.listed.js';
import { placementMachine } from './placement.machine.js';
import { placementOutlook } from './placement.outlook.js';
import { planPlacement, planPlacementStart } from './placement.plan.js';
import { placementReminders } from './placement.reminders.js';
import { placementRules } from './placement.rules.js';
import { placementDelayLabels, placementDelays, placementStates } from './placement.states.js';
import { placementSummary } from './placement.summary.js';
import { placementV2Summary } from './placement-v2.summary.js';

const parts = {
  name: 'placement',
  machine: placementMachine,
  input: placementInput,
  context: placementContext,
  events: placementEvents,
  rules: placementRules,
  check: checkPlacement,
  codes: { ground: GROUNDS, reason: REASONS },
  plan: planPlacement,
  planStart: planPlacementStart,
  reminders: placementReminders,
  outlook: placementOutlook,
  states: placementStates,
  delays: placementDelays,
  delayLabels: placementDelayLabels,
} as const;

/** The first version of the placement. */
export const placementV1: WorkflowDefinition = defineWorkflow<PlacementContext, PlacementEvent, PlacementInput>({
  ...parts,
  version: 1,
  summary: placementSummary,
  listed: LISTED,
});

/** The second version: the same chart, and a row of lists that says the stage of the measurement, the known end and the letter that waits. */
export const placementV2: WorkflowDefinition = defineWorkflow<PlacementContext, PlacementEvent, PlacementInput>({
  ...parts,
  version: 2,
  summary: placementV2Summary,
  listed: LISTED_V2,
});

/** State, days and data of version 1 are those of version 2; only the row of lists is worded anew. */
export const placementToV2 = (instance: Instance): Instance => instance;
