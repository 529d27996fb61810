import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** The schema of a body as OpenAPI 3.0 has it. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { definitions: _definitions, ...made } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
  });
  return withoutRecursion(made);
}

/** OpenAPI 3.0 has no definitions inside a schema; what refers to itself (any JSON) is left open. */
function withoutRecursion(schema: object): Record<string, unknown> {
  const text = JSON.stringify(schema, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '$ref' in value && isLocal(value.$ref) ? {} : value,
  );
  return JSON.parse(text) as Record<string, unknown>;
}

const isLocal = (reference: unknown): boolean => String(reference).startsWith('#/definitions/');

/** Body of a request by its zod schema. */
export const ApiZodBody = (schema: z.ZodType): MethodDecorator => ApiBody({ schema: schemaOf(schema, 'input') });

/** Answer by its zod schema. */
export const ApiZodAnswer = (status: number, description: string, schema: z.ZodType): MethodDecorator =>
  ApiResponse({ status, description, schema: schemaOf(schema, 'output') });

/** A change of something that has an ETag. */
export const ApiChanges = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'De ETag die u las.' }),
    ApiResponse({ status: 412, description: 'Er is intussen iets veranderd.' }),
    ApiResponse({ status: 428, description: 'De header If-Match ontbreekt.' }),
  );

/** A call that may be sent again with the same key. */
export const ApiRepeatable = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Dezelfde sleutel met hetzelfde verzoek telt één keer; met een ander verzoek wordt het geweigerd.',
  });

/** Parameters of a query by its zod schema; all may be left out, or have a default. */
export const ApiZodQuery = (schema: z.ZodObject): MethodDecorator => {
  const { properties = {} } = schemaOf(schema, 'input') as { properties?: Record<string, Record<string, unknown>> };
  return applyDecorators(
    ...Object.entries(properties).map(([name, of]) => ApiQuery({ name, required: false, schema: of })),
  );
};
