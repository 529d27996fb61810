import { z } from 'zod';
import type { Json, JsonObject, LocalDate, Refusal } from './definition.js';
import { monthOf } from './law/dates.js';

/** Values on which rules turn that no schema lists, per field of a payload. */
export type TriedCodes = Readonly<Record<string, readonly string[]>>;

/** So many payloads are tried at most: what is left out only tells less sure what cannot be known yet. */
const MOST_TRIED = 400;
/** Shares no factor with any number of payloads below it, so that each field takes all its values. */
const STRIDE = 7919;

const TASK = { share: 100, pace: 100, quality: 100, netWorkingTime: 100 };
/** Together a little of everything that a payload may hold; its schema takes what fits. */
const NUMBERS = [0, 1, 15, 50, 99, 100];
const TEXTS = ['x', '0', '1', '20', '40', '1000', '09:00', '1990-01', '2199-12'];
const DAYS = ['2010-01-01', '2017-01-01', '2023-07-01', '2099-12-31'];
const ANYTHING: readonly Json[] = [null, true, false, ...NUMBERS, ...TEXTS, ...DAYS, [], ['x'], [TASK]];

/** Payload with each field that can be read, and the names of those that cannot. */
export type PartlyRead = { readonly read: JsonObject; readonly unread: ReadonlySet<string> };

/** @returns undefined where nothing of it can be told apart */
export function partlyRead(schema: z.ZodType, payload: JsonObject, error: z.ZodError): PartlyRead | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const unread = new Set(error.issues.flatMap(({ path }) => (path.length === 0 ? [] : [String(path[0])])));
  const read = Object.entries(schema.shape as Shape).flatMap(([name, field]) => {
    const parsed = unread.has(name) ? undefined : field.safeParse(payload[name]);
    if (parsed?.success === false) unread.add(name);
    return parsed?.success ? [[name, parsed.data as Json] as const] : [];
  });
  return { read: Object.fromEntries(read), unread };
}

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * What is refused of a payload whatever stands in the fields that cannot be read: those are given every kind of value, and only
 * what is refused each time, of a field that can be read, is told. So every fault is told at once, and none that would be gone
 * once the others are mended.
 */
export function refusedAnyway(
  schema: z.ZodType,
  { read, unread }: PartlyRead,
  { today, codes = {} }: { readonly today: LocalDate; readonly codes?: TriedCodes | undefined },
  refusalsOf: (payload: JsonObject) => readonly Refusal[],
): readonly Refusal[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Shape;
  const choices = [...unread].flatMap((name) => {
    const field = shape[name];
    return field === undefined ? [] : [{ name, values: valuesOf(field, [...(codes[name] ?? []), today]) }];
  });
  let told: readonly Refusal[] | undefined;
  for (const filled of payloadsOf(choices)) {
    const refused = refusalsOf({ ...read, ...filled }).filter(({ field }) => !unread.has(rootOf(field)));
    told = told === undefined ? refused : told.filter((one) => refused.some((other) => isSame(one, other)));
    if (told.length === 0) return [];
  }
  return told ?? [];
}

type Choice = { readonly name: string; readonly values: readonly Json[] };

function* payloadsOf(choices: readonly Choice[]): Generator<JsonObject> {
  const total = choices.reduce((count, { values }) => count * values.length, 1);
  for (let nth = 0; nth < Math.min(total, MOST_TRIED); nth += 1) {
    let rest = total > MOST_TRIED ? (nth * STRIDE) % total : nth;
    const filled = choices.map(({ name, values }) => {
      const value = values[rest % values.length] ?? null;
      rest = Math.floor(rest / values.length);
      return [name, value] as const;
    });
    yield Object.fromEntries(filled);
  }
}

/** What a field takes: all of its own list, or of what is tried. */
function valuesOf(field: z.ZodType, more: readonly string[]): readonly Json[] {
  const tried = [...listedIn(field), ...ANYTHING, ...more, ...more.map(monthOf)];
  const values = tried.flatMap((value) => {
    const parsed = field.safeParse(value);
    return parsed.success ? [parsed.data as Json] : [];
  });
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The values of an enumeration, as it names them when it is given none of them. */
function listedIn(field: z.ZodType): readonly Json[] {
  const issues = field.safeParse({}).error?.issues ?? [];
  return issues.flatMap((issue) => (issue.code === 'invalid_value' ? (issue.values as readonly Json[]) : []));
}

const rootOf = (field: string | undefined): string => field?.split('.')[0] ?? '';

const isSame = (one: Refusal, other: Refusal): boolean =>
  one.code === other.code && one.field === other.field && one.detail === other.detail && one.rule === other.rule;
