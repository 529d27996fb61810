import type { OpenAPIObject } from '@nestjs/swagger';
import { definitions, latest } from '../../../workflows/registry.js';
import type { WorkflowDefinition } from '../../../workflows/definition.js';
import { isSent } from '../../../workflows/step.js';
import { eventSchema, eventSchemaName } from '../../placements/payload-schemas.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The body of every event that somebody may send: `placement.lumpSum.decided`, their union per workflow and of all. */
export function eventComponents(): Schemas {
  const workflows = [...new Set(definitions.map(({ name }) => name))].flatMap((name) => latest(name) ?? []);
  const perWorkflow = workflows.map(schemasOf);
  return {
    ...Object.assign({}, ...perWorkflow),
    Event: { oneOf: workflows.map(({ name }) => refTo(`${name}.Event`)) },
  };
}

function schemasOf(definition: WorkflowDefinition): Schemas {
  const sent = Object.entries(definition.events).filter(([, event]) => isSent(event));
  const bodies = sent.map(([type, event]) => [eventSchemaName(definition, type), eventSchema(type, event)] as const);
  const mapping = Object.fromEntries(sent.map(([type]) => [type, refTo(eventSchemaName(definition, type)).$ref]));
  return {
    ...Object.fromEntries(bodies),
    [`${definition.name}.Event`]: {
      oneOf: bodies.map(([name]) => refTo(name)),
      discriminator: { propertyName: 'type', mapping },
    },
  };
}
