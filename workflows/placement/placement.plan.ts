import type { JsonObject, PlanInput, PlanOutput, TimerEvent } from '../definition.js';
import { decisionPlanners } from './placement.decision.plan.js';
import { employmentPlanners } from './placement.employment.plan.js';
import type { PlacementEvent } from './placement.events.js';
import { planImport } from './placement.import.plan.js';
import { intakePlanners } from './placement.intake.plan.js';
import { measuringPlanners } from './placement.measuring.plan.js';
import { nothing, type Planned, type PlacementPlanInput, type Planners } from './placement.planning.js';
import { planTimer } from './placement.timer.plan.js';

const planners: Planners = {
  ...intakePlanners,
  ...employmentPlanners,
  ...decisionPlanners,
  ...measuringPlanners,
  'placement.imported': planImport,
};

type AnyPlanner = (input: PlacementPlanInput<PlacementEvent>) => Planned;

/** Dates and numbers for one event of a placement: the only place that reads the law, the policies and the tables. */
export function planPlacement(input: PlacementPlanInput): PlanOutput {
  const { event } = input;
  const { set, explanation = [] } = isTimer(event) ? planTimer({ ...input, event }) : planned({ ...input, event });
  return { set: set as JsonObject, explanation };
}

/** Plan for the start: the day the file was opened. */
export const planPlacementStart = ({ today }: Pick<PlanInput<JsonObject>, 'today'>): PlanOutput => ({
  set: { openedOn: today },
  explanation: [],
});

// A planner is found by the type of its event, so it gets the event it is for.
const planned = (input: PlacementPlanInput<PlacementEvent>): Planned =>
  (planners[input.event.type] as AnyPlanner | undefined)?.(input) ?? nothing;

const isTimer = (event: PlacementEvent | TimerEvent): event is TimerEvent => event.type === 'timer';
