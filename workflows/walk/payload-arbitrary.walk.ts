import fc from 'fast-check';
import { z } from 'zod';
import type { Json, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';

type Schema = {
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

/** Any payload of a schema: days from 2016 to 2031, most near a given day, numbers and codes as the schema allows. */
export function anyPayload(schema: z.ZodType, today: LocalDate): fc.Arbitrary<Json> {
  const known = read.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as Schema);
  read.set(schema, known);
  return arbitraryOf(known, today);
}

const read = new WeakMap<z.ZodType, Schema>();

function arbitraryOf(schema: Schema, today: LocalDate): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitraryOf(one, today)));
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([key, one]) => [key, arbitraryOf(one, today)]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<Json>>);
    }
    case 'array': {
      const { items = {}, minItems: minLength = 0, maxItems = 5 } = schema;
      return fc.array(arbitraryOf(items, today), { minLength, maxLength: Math.min(maxItems, 5) });
    }
    case 'string':
      return text(schema, today);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 500, 500) });
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 500, 500) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`No payload for ${JSON.stringify(schema)}`);
  }
}

function text({ format, pattern }: Schema, today: LocalDate): fc.Arbitrary<string> {
  if (format === 'date') {
    const far = fc.integer({ min: 0, max: 5843 }).map((days) => addDays('2016-01-01', days));
    return fc.oneof(
      far,
      fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)),
      fc.constant(today),
    );
  }
  return pattern === undefined ? fc.constant('text') : fc.stringMatching(new RegExp(pattern));
}
