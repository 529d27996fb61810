import type {
  JsonObject,
  PlanInput,
  PlannedReminder,
  PlanOutput,
  Refusal,
  Rule,
  StateValue,
  Summary,
  TimerEvent,
  WorkflowDefinition,
  WorkflowEvent,
} from './definition.js';
import type { PartOutlook } from './effects.js';
import type { PolicySet } from './law/policies.js';

/** The parts of a definition that know the types of its context `C`, its events `E` and its input `I`. */
export type TypedParts<C, E, I> = {
  readonly rules: Readonly<Record<string, Rule<C>>>;
  readonly check: (input: PlanInput<C, E>) => readonly Refusal[];
  readonly plan: (input: PlanInput<C, E | TimerEvent>) => PlanOutput;
  readonly planStart: (input: PlanInput<I, WorkflowEvent>) => PlanOutput;
  readonly reminders: (context: C, value: StateValue, policies: PolicySet) => readonly PlannedReminder[];
  readonly summary: (context: C, value: StateValue) => Summary;
  readonly outlook?: (context: C) => JsonObject;
  readonly listed?: readonly (keyof C & string)[];
  readonly partOutlook?: { readonly table: PartOutlook; readonly columns: (context: C) => JsonObject };
};

type UntypedParts = Omit<WorkflowDefinition, keyof TypedParts<unknown, unknown, unknown>>;

/**
 * Joins typed parts to a definition the engine can run. The engine parses context, input and payload by their schemas
 * before it calls a part; this is the one place where that is taken as given.
 */
export function defineWorkflow<C extends JsonObject, E extends WorkflowEvent, I extends JsonObject>(
  parts: UntypedParts & TypedParts<C, E, I>,
): WorkflowDefinition {
  return parts as unknown as WorkflowDefinition;
}
