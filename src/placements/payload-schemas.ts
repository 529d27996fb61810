import { z } from 'zod';
import type { EventDefinition, WorkflowDefinition } from '../../workflows/definition.js';
import { sealedPart } from './placement.schemas.js';

export type JsonSchema = Readonly<Record<string, unknown>>;
type Target = 'draft-2020-12' | 'openapi-3.0';

const kept = new WeakMap<EventDefinition, Map<Target, JsonSchema>>();

/** The payload of an event as JSON schema, made once. */
export function payloadSchema(event: EventDefinition, target: Target = 'draft-2020-12'): JsonSchema {
  const byTarget = kept.get(event) ?? new Map<Target, JsonSchema>();
  kept.set(event, byTarget);
  const known = byTarget.get(target);
  if (known) return known;
  const made = jsonSchema(event.schema, target);
  byTarget.set(target, made);
  return made;
}

/** The body that sends an event: its type, the payload beside it, and what must be sealed. */
export function eventSchema(type: string, event: EventDefinition): JsonSchema {
  const payload = payloadSchema(event, 'openapi-3.0');
  return {
    ...payload,
    title: event.label,
    properties: { type: { type: 'string', enum: [type] }, ...propertiesOf(payload), sealed: sealed() },
    required: ['type', ...requiredOf(payload)],
  };
}

/** The body of an address that says itself which event it is. */
export function stepSchema(event: EventDefinition): JsonSchema {
  const payload = payloadSchema(event, 'openapi-3.0');
  return { ...payload, title: event.label, properties: { ...propertiesOf(payload), sealed: sealed() } };
}

/** Name of an event's body among the schemas of the OpenAPI document. */
export const eventSchemaName = (definition: WorkflowDefinition, type: string): string => `${definition.name}.${type}`;

const sealed = (): JsonSchema => ({
  ...jsonSchema(sealedPart, 'openapi-3.0'),
  description: 'Vrije tekst; wordt versleuteld bewaard. Geen diagnose en geen gezondheid (regel F3).',
});

function jsonSchema(schema: z.ZodType, target: Target): JsonSchema {
  return { ...z.toJSONSchema(schema, { target, io: 'input', unrepresentable: 'any' }) };
}

function propertiesOf(schema: JsonSchema): JsonSchema {
  const { properties } = schema;
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}

function requiredOf(schema: JsonSchema): readonly string[] {
  return Array.isArray(schema['required']) ? schema['required'].map(String) : [];
}
