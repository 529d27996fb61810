import type { LegalTables } from '../../workflows/law/tables.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { Beside, JsonObject, LocalDate, Moment, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';

/** Where the engine finds machines: the registry in the product, a small one in tests of the engine. */
export abstract class Workflows {
  /** @throws Error when this version is not known: the product is older than its data. */
  abstract version(name: string, version: number): WorkflowDefinition;
  abstract latest(name: string): WorkflowDefinition;
  /**
   * A snapshot of one version in the form of the next.
   * @throws Error when there is no way, or when the way refuses this snapshot
   */
  abstract migrate(from: WorkflowDefinition, to: WorkflowDefinition, instance: Instance): Instance;
}

/** All that a decision may know beside the stream itself. */
export type DecisionEnv = {
  readonly tenant: string;
  readonly at: Moment;
  readonly today: LocalDate;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
  readonly workflows: Workflows;
  /** What stands outside the placement, where the event asks for it. */
  readonly beside?: Beside;
  readonly instanceFrom: (definition: WorkflowDefinition, snapshot: JsonObject) => Instance;
};
