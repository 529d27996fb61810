import type { WorkflowDefinition } from '../../workflows/definition.js';
import { definitionOf, definitions, latest, versionMigrations } from '../../workflows/registry.js';
import type { Instance } from '../../workflows/step.js';
import { requireStructure } from '../../workflows/structure.js';
import { Workflows } from './decision-env.js';
import { MigrationRefusedError } from './engine.errors.js';

/** The machines of this build. */
export class RegisteredWorkflows extends Workflows {
  /** @throws Error that names every fault in the structure of a machine: such a build must not start */
  constructor() {
    super();
    requireStructure(definitions);
  }

  version(name: string, version: number): WorkflowDefinition {
    const found = definitionOf(name, version);
    if (!found) throw new Error(`This build does not know ${name} version ${version}: it is older than the data.`);
    return found;
  }

  latest(name: string): WorkflowDefinition {
    const found = latest(name);
    if (!found) throw new Error(`There is no workflow ${name}.`);
    return found;
  }

  migrate(from: WorkflowDefinition, to: WorkflowDefinition, instance: Instance): Instance {
    const way = versionMigrations.find(
      (one) => one.workflow === from.name && one.from === from.version && one.to === to.version,
    );
    const refuse = (detail: string): MigrationRefusedError =>
      new MigrationRefusedError(from.name, from.version, to.version, detail);
    if (!way) throw refuse('er is geen weg naar die versie.');
    const result = way.migrate(instance);
    if ('code' in result) throw refuse(result.detail);
    return result;
  }
}
