import { z } from 'zod';
import { DAY_PLACES, dayPlace } from '../platform/day-places.js';

/** Whether a value passes; what is wrong with it is the schema's to say. */
export type Check = (value: unknown) => boolean;

const checks = new WeakMap<z.ZodType, Check>();
/** Texts and numbers that passed a schema, at most so many of each: days, codes and hours are the same in all of a caseload. */
const MOST_KEPT = 20_000;

/**
 * A schema as a check that builds nothing: a context of a hundred fields is looked at with every event, and a schema copies all
 * of it to say that it is right. Shapes we do not take apart are left to the schema itself, so both always say the same.
 */
export function quickCheck(schema: z.ZodType): Check {
  const known = checks.get(schema);
  if (known) return known;
  const check = made(schema);
  checks.set(schema, check);
  return check;
}

function made(schema: z.ZodType): Check {
  const bySchema: Check = (value) => schema.safeParse(value).success;
  if (schema instanceof z.ZodNullable) {
    const inner = quickCheck(schema.unwrap() as z.ZodType);
    return (value) => value === null || inner(value);
  }
  if (schema instanceof z.ZodOptional) {
    const inner = quickCheck(schema.unwrap() as z.ZodType);
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodBoolean) return simple(schema);
  if (schema instanceof z.ZodISODate) return rememberedDay(bySchema);
  if (schema instanceof z.ZodString) return remembered('string', bySchema);
  if (schema instanceof z.ZodNumber) return remembered('number', bySchema);
  if (hasChecks(schema)) return bySchema;
  if (schema instanceof z.ZodArray) {
    const element = quickCheck(schema.element as z.ZodType);
    return (value) => Array.isArray(value) && value.every((one) => element(one));
  }
  return schema instanceof z.ZodObject ? (strictObject(schema) ?? bySchema) : bySchema;
}

function simple(schema: z.ZodEnum | z.ZodBoolean): Check {
  if (hasChecks(schema)) return (value) => schema.safeParse(value).success;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  const options = new Set<unknown>(schema.options);
  return (value) => options.has(value);
}

/** Our schemas of texts and numbers look at nothing but the text or the number, so what passed once passes again. */
function remembered(type: 'string' | 'number', check: Check): Check {
  const passed = new Set<unknown>();
  return (value) => {
    if (typeof value !== type) return false;
    if (passed.has(value)) return true;
    if (!check(value)) return false;
    if (passed.size >= MOST_KEPT) passed.clear();
    passed.add(value);
    return true;
  };
}

/** Days have a table of their own: a context holds some twenty, and texts are found far slower. */
function rememberedDay(check: Check): Check {
  const passed = new Uint8Array(DAY_PLACES);
  return (value) => {
    if (typeof value !== 'string') return false;
    const place = dayPlace(value);
    if (place === -1) return check(value);
    if (passed[place] === 1) return true;
    if (!check(value)) return false;
    passed[place] = 1;
    return true;
  };
}

/** Nothing when it lets unknown keys through, or makes something of a field that is not there. */
function strictObject(schema: z.ZodObject): Check | undefined {
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
  const isStrict = schema.def.catchall instanceof z.ZodNever;
  const isFilledIn = (field: z.ZodType): boolean => !mayMiss(field) && field.safeParse(undefined).success;
  if (!isStrict || fields.some(([, field]) => isFilledIn(field))) return undefined;
  // In the order in which a stored text has them; another order is right as well and takes longer.
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const keys = sorted.map(([key]) => key);
  const inner = sorted.map(([, field]) => quickCheck(field));
  const optional = sorted.map(([, field]) => mayMiss(field));
  const needed = optional.filter((one) => !one).length;
  const places = new Map(keys.map((key, at) => [key, at]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    let [at, found] = [0, 0];
    for (const key in given) {
      while (optional[at] === true && keys[at] !== key) at += 1;
      const place = keys[at] === key ? at : places.get(key);
      if (place === undefined || inner[place]?.(given[key]) !== true) return false;
      if (optional[place] !== true) found += 1;
      at += 1;
    }
    // No key comes twice and all are fields, so as many as are needed are those that are needed.
    return found === needed;
  };
}

const mayMiss = (schema: z.ZodType): boolean => schema instanceof z.ZodOptional;
const hasChecks = (schema: z.ZodType): boolean => (schema.def.checks?.length ?? 0) > 0;
