/**
 * The same data as they come back after they were written as JSON and read again: what is undefined is gone. What is
 * plain already is given back itself and not copied: a decision changes a few fields of a context that holds many.
 * @param before plain data of which parts may have been kept: those are not looked at again
 */
export function plainData<T>(value: T, before: Readonly<Record<string, unknown>> = {}): T {
  return withKept(value, before) as T;
}

function withKept(value: unknown, before: Readonly<Record<string, unknown>>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isPlainObject(value))
    return asPlain(value);
  for (const key in value) {
    const inner = value[key];
    if (Object.is(inner, before[key]) && inner !== undefined) continue;
    if (inner === undefined || !Object.is(asPlain(inner), inner)) return plainCopy(value);
  }
  return value;
}

function asPlain(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : written(value);
    case 'object':
      if (value === null) return value;
      if (Array.isArray(value)) return plainList(value);
      return isPlainObject(value) ? plainObject(value) : written(value);
    default:
      return written(value);
  }
}

function plainList(list: readonly unknown[]): readonly unknown[] {
  for (const inner of list) if (inner === undefined || !Object.is(asPlain(inner), inner)) return list.map(orNull);
  return list;
}

/** In a list JSON keeps the place of what it cannot write. */
const orNull = (inner: unknown): unknown => asPlain(inner) ?? null;

function plainObject(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  for (const key in value) {
    const inner = value[key];
    if (inner === undefined || !Object.is(asPlain(inner), inner)) return plainCopy(value);
  }
  return value;
}

function plainCopy(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(value).map(([key, inner]) => [key, asPlain(inner)] as const);
  return Object.fromEntries(pairs.filter(([, inner]) => inner !== undefined));
}

function isPlainObject(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value);
}

/** Whatever is no JSON yet, as JSON takes it. */
function written(value: unknown): unknown {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}
