import type {
  JsonObject,
  PlanInput,
  Refusal,
  Rule,
  TimerEvent,
  WorkflowDefinition,
  WorkflowEvent,
} from '../definition.js';
import { checkPlacement } from './placement.checks.js';
import { type PlacementContext, placementContext, placementInput } from './placement.context.js';
import { type PlacementEvent, placementEvents } from './placement.events.js';
import { placementMachine } from './placement.machine.js';
import { planPlacement, planPlacementStart } from './placement.plan.js';
import { placementReminders } from './placement.reminders.js';
import { placementRules } from './placement.rules.js';
import { placementDelayLabels, placementDelays, placementStates } from './placement.states.js';
import { placementSummary } from './placement.summary.js';

// The step has parsed context and payload by their schemas; from here on they are trusted to have these types.
const contextOf = (context: JsonObject): PlacementContext => context as PlacementContext;
const typed = <E extends WorkflowEvent | TimerEvent>(input: PlanInput<JsonObject, E>) => ({
  ...input,
  context: contextOf(input.context),
});

/** The first version of the placement. */
export const placementV1: WorkflowDefinition = {
  name: 'placement',
  version: 1,
  machine: placementMachine,
  input: placementInput,
  context: placementContext,
  events: placementEvents,
  rules: placementRules as Readonly<Record<string, unknown>> as Readonly<Record<string, Rule<JsonObject>>>,
  check: (input): readonly Refusal[] => checkPlacement({ ...typed(input), event: input.event as PlacementEvent }),
  plan: (input) => planPlacement({ ...typed(input), event: input.event as PlacementEvent | TimerEvent }),
  planStart: planPlacementStart,
  reminders: (context, value, policies) => placementReminders(contextOf(context), value, policies),
  summary: (context, value) => placementSummary(contextOf(context), value),
  states: placementStates,
  delays: placementDelays,
  delayLabels: placementDelayLabels,
};
