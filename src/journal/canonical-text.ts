import canonicalize from 'canonicalize';

type Plain = { readonly [key: string]: unknown };

/**
 * The text of JSON data in RFC 8785 form. What was read from such a text has its keys in order already, and then the
 * engine of JavaScript writes it itself, which is several times faster.
 * @throws Error when there is nothing to write
 */
export function canonicalText(value: object): string {
  const inOrder = ordered(value);
  const text = inOrder === undefined ? canonicalize(value) : JSON.stringify(inOrder);
  if (text === undefined) throw new Error('Nothing was given to write.');
  return text;
}

/** The same data with all keys in order; itself where they are. `undefined`: JavaScript cannot keep that order. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return orderedList(value);
  const from = value as Plain;
  let copy: Record<string, unknown> | undefined;
  let last = '';
  // Every event goes through here with a hundred fields: a list of the keys would cost more than the work.
  for (const key in from) {
    if (key < last) return reordered(from);
    if (cannotBeKept(key)) return undefined;
    last = key;
    const inner = from[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const part = ordered(inner);
    if (part === undefined) return undefined;
    if (part === inner) continue;
    copy ??= { ...from };
    copy[key] = part;
  }
  return copy ?? value;
}

function reordered(from: Plain): unknown {
  const keys = Object.keys(from);
  if (keys.length > FEW) return refilled(from, keys);
  const copy: Record<string, unknown> = {};
  for (const key of inOrder(keys)) {
    if (cannotBeKept(key)) return undefined;
    if (!put(copy, key, from[key])) return undefined;
  }
  return copy;
}

/** So few are put in order in place. */
const FEW = 12;
/**
 * Objects in order, by the keys as they came: contexts are put together in the same few ways. What is filled in into a copy of one stays a list of
 * fields for JavaScript; an object that grows by more keys than a few becomes a dictionary, which takes five times as long to write.
 */
const forms = new Map<string, Plain | undefined>();
const MOST_FORMS = 1_000;

function refilled(from: Plain, keys: string[]): unknown {
  const form = formOf(keys);
  if (form === undefined) return undefined;
  const copy: Record<string, unknown> = { ...form };
  for (const key of keys) if (!put(copy, key, from[key])) return undefined;
  return copy;
}

function formOf(keys: readonly string[]): Plain | undefined {
  const name = JSON.stringify(keys);
  if (forms.has(name)) return forms.get(name);
  if (forms.size >= MOST_FORMS) forms.clear();
  const text = `{${inOrder([...keys])
    .map((key) => `${JSON.stringify(key)}:null`)
    .join(',')}}`;
  const form = keys.some(cannotBeKept) ? undefined : (JSON.parse(text) as Plain);
  forms.set(name, form);
  return form;
}

/** @returns false where JavaScript cannot keep the order of what is inside */
function put(copy: Record<string, unknown>, key: string, inner: unknown): boolean {
  const part = ordered(inner);
  copy[key] = part;
  return part !== undefined || inner === undefined;
}

/** A handful of keys is put in order in place: a sort of the engine copies them twice. */
function inOrder(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    let place = at;
    for (let before = keys[place - 1]; before !== undefined && before > key; before = keys[place - 1]) {
      keys[place] = before;
      place -= 1;
    }
    keys[place] = key;
  }
  return keys;
}

function orderedList(list: readonly unknown[]): unknown {
  let copy: unknown[] | undefined;
  for (let at = 0; at < list.length; at += 1) {
    const inner: unknown = list[at];
    const part = ordered(inner);
    if (part === undefined && inner !== undefined) return undefined;
    if (!copy && part !== inner) copy = list.slice(0, at);
    if (copy) copy.push(part);
  }
  return copy ?? list;
}

/** Keys such as "9" and "10" come first and by number in every object of JavaScript; "__proto__" set on one is no key. */
const cannotBeKept = (key: string): boolean => isDigit(key.charCodeAt(0)) || key === '__proto__';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
