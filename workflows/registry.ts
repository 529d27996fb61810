import type { Refusal, WorkflowDefinition } from './definition.js';
import { measurementToV2, measurementV1, measurementV2 } from './measurement/measurement.definition.js';
import { objectionV1 } from './objection/objection.definition.js';
import { objectionToV2, objectionV2 } from './objection/objection-v2.definition.js';
import { placementToV2, placementV1, placementV2 } from './placement/placement.definition.js';
import { registerMessageV1 } from './register-message/register-message.definition.js';
import type { Instance } from './step.js';
import { supportV1 } from './support/support.definition.js';

/** The way of running instances from one version of a machine to the next; it may refuse one, which then stays. */
export type VersionMigration = {
  readonly workflow: string;
  readonly from: number;
  readonly to: number;
  readonly migrate: (instance: Instance) => Instance | Refusal;
};

/** Every version on which something may still run; a version on which something ran is never edited. */
export const definitions: readonly WorkflowDefinition[] = [
  placementV1,
  placementV2,
  measurementV1,
  measurementV2,
  registerMessageV1,
  supportV1,
  objectionV1,
  objectionV2,
];

export const versionMigrations: readonly VersionMigration[] = [
  { workflow: 'placement', from: 1, to: 2, migrate: placementToV2 },
  { workflow: 'measurement', from: 1, to: 2, migrate: measurementToV2 },
  { workflow: 'objection', from: 1, to: 2, migrate: objectionToV2 },
];

/** The machine of one version, or `undefined` when this build does not know it. */
export function definitionOf(name: string, version: number): WorkflowDefinition | undefined {
  return definitions.find((one) => one.name === name && one.version === version);
}

/** The newest machine of a name: what new instances start on. */
export function latest(name: string): WorkflowDefinition | undefined {
  return definitions.filter((one) => one.name === name).toSorted((a, b) => b.version - a.version)[0];
}
