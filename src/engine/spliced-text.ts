import { z } from 'zod';
import type { Json, JsonObject, StateValue, WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import { canonicalText } from '../journal/canonical-text.js';

/** An instance as it was read, and the text it is stored as. */
export type StoredInstance = { readonly instance: Instance; readonly text: string };

/** With more changes than this, writing all of it is as fast. */
const MOST_CHANGED = 5;

/**
 * The text of an instance of which little changed: the stored one with the changed parts of the context replaced, for most events
 * touch one field of fifty. Nothing where that is not certain: a name that stands in the text more than once, a
 * part that is not written as we would. `verify --replay` always writes the whole text.
 */
export function splicedText(
  { context }: WorkflowDefinition,
  { instance: before, text }: StoredInstance,
  after: Instance,
): string | undefined {
  const changed = changedKeys(before.context, after.context);
  if (changed === undefined || changed.some((key) => !ownNames(context).has(key))) return undefined;
  const isThere = before.value === after.value && before.status === after.status;
  let spliced: string | undefined = isThere ? text : withState(text, before, after);
  for (const key of changed) {
    if (spliced !== undefined) spliced = withPart(spliced, key, before.context[key], after.context[key]);
  }
  return spliced;
}

/** The state stands behind the context, at the end. */
function withState(text: string, before: Instance, after: Instance): string | undefined {
  const old = stateText(before);
  return text.endsWith(old) ? text.slice(0, -old.length) + stateText(after) : undefined;
}

const stateText = ({ status, value }: Instance): string => `,"status":"${status}","value":${valueText(value)}}`;

/** Machines give the same value for the same state, and there are few. */
const valueTexts = new WeakMap<object, string>();

function valueText(value: StateValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const known = valueTexts.get(value);
  if (known !== undefined) return known;
  const text = canonicalText(value);
  valueTexts.set(value, text);
  return text;
}

function changedKeys(before: JsonObject, after: JsonObject): readonly string[] | undefined {
  const changed: string[] = [];
  for (const key in after) {
    const value = after[key];
    if (before[key] === value && value !== undefined) continue;
    if (!(key in before) || value === undefined || changed.length === MOST_CHANGED) return undefined;
    changed.push(key);
  }
  return keyCount(before) === keyCount(after) ? changed : undefined;
}

/** Without a list of them. */
function keyCount(context: JsonObject): number {
  let count = 0;
  for (const _key in context) count += 1;
  return count;
}

function withPart(text: string, key: string, before: Json | undefined, after: Json | undefined): string | undefined {
  // In a string a quote is escaped, so this is a name; the context comes before what else an instance holds.
  const name = `"${key}":`;
  const at = text.indexOf(name);
  if (at === -1 || before === undefined || after === undefined) return undefined;
  const start = at + name.length;
  const old = textOf(before);
  const end = start + old.length;
  const isWhole = text[end] === ',' || text[end] === '}';
  return isWhole && text.startsWith(old, start) ? text.slice(0, start) + textOf(after) + text.slice(end) : undefined;
}

const textOf = (value: Json): string =>
  typeof value === 'object' && value !== null ? canonicalText(value) : JSON.stringify(value);

const known = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** Names of a context that stand nowhere deeper in it: none when the schema does not say all that may stand there. */
function ownNames(schema: z.ZodType): ReadonlySet<string> {
  const kept = known.get(schema);
  if (kept) return kept;
  const own = foundNames(schema);
  known.set(schema, own);
  return own;
}

const PLAIN = /^[A-Za-z]\w*$/;

function foundNames(schema: z.ZodType): ReadonlySet<string> {
  const all = namesIn(schema);
  if (!(schema instanceof z.ZodObject) || all === undefined) return new Set();
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isOwn = (name: string): boolean => counts.get(name) === 1 && name !== 'context' && PLAIN.test(name);
  return new Set(Object.keys(schema.shape).filter(isOwn));
}

/** Every name in what a schema lets through; `undefined` when it may let through others. */
function namesIn(schema: z.ZodType): readonly string[] | undefined {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return namesIn(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return namesIn(schema.element as z.ZodType);
  if (schema instanceof z.ZodUnion) return namesOfAll(schema.options as readonly z.ZodType[]);
  if (schema instanceof z.ZodObject) {
    if (!(schema.def.catchall instanceof z.ZodNever)) return undefined;
    const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
    const names = fields.map(([name, field]) => [[name], namesIn(field)] as const);
    return names.some(([, inner]) => inner === undefined)
      ? undefined
      : names.flatMap(([own, inner]) => [...own, ...(inner ?? [])]);
  }
  return FLAT.some((kind) => schema instanceof kind) ? [] : undefined;
}

/** A name that several of them have counts more than once, which only makes a part be written whole. */
function namesOfAll(schemas: readonly z.ZodType[]): readonly string[] | undefined {
  const found = schemas.map(namesIn);
  return found.some((names) => names === undefined) ? undefined : found.flatMap((names) => names ?? []);
}

const FLAT = [z.ZodString, z.ZodISODate, z.ZodNumber, z.ZodBoolean, z.ZodEnum];
