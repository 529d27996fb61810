import type { EventDefinition } from '../../../workflows/definition.js';
import { payloadSchema } from '../../placements/payload-schemas.js';
import { choicesFor, fieldWords, type Choice } from '../words/field-words.js';

export type FieldKind =
  'date' | 'time' | 'number' | 'decimal' | 'text' | 'longText' | 'choice' | 'yesNo' | 'choices' | 'tasks';

/** One field of a form, made from the schema of what is sent. */
export type FormField = {
  readonly name: string;
  /** Where a page shows several forms with a field of this name. */
  readonly id?: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly choices: readonly Choice[];
};

/** Choices that only a file or an organisation knows: colleagues, employers, decisions. */
export type KnownChoices = Readonly<Record<string, readonly Choice[] | undefined>>;

type Schema = Readonly<Record<string, unknown>>;

const DECIMAL = '^\\d{1,9}(\\.\\d{1,2})?$';
/** How a time of day is written down without seconds. */
const CLOCK = '^(?:[01]';

/** The form of an event: its fields in the order of the schema, with Dutch words. */
export function formOf(type: string, event: EventDefinition, known: KnownChoices = {}): readonly FormField[] {
  const properties = objectOf(payloadSchema(event)['properties']);
  return Object.entries(properties).map(([name, raw]) => fieldOf(type, name, objectOf(raw), known[name]));
}

function fieldOf(type: string, name: string, raw: Schema, known: readonly Choice[] | undefined): FormField {
  const { schema, nullable } = withoutNull(raw);
  const { label, hint } = fieldWords(type, name);
  const listed = known ?? choicesFor(type, name, valuesOf(schema));
  return { name, label, hint, kind: kindOf(schema, listed), required: !nullable, choices: listed };
}

function kindOf(schema: Schema, choices: readonly Choice[]): FieldKind {
  const items = objectOf(schema['items']);
  if (schema['type'] === 'array') return items['type'] === 'object' ? 'tasks' : 'choices';
  if (schema['type'] === 'boolean') return 'yesNo';
  if (schema['format'] === 'date') return 'date';
  if (schema['format'] === 'time' || String(schema['pattern']).startsWith(CLOCK)) return 'time';
  if (choices.length > 0) return 'choice';
  if (schema['type'] === 'integer' || schema['type'] === 'number') return 'number';
  return schema['pattern'] === DECIMAL ? 'decimal' : 'text';
}

/** `anyOf` of something and null is how a schema says that a field may stay empty. */
function withoutNull(schema: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const options = Array.isArray(schema['anyOf']) ? schema['anyOf'].map(objectOf) : undefined;
  if (options === undefined) return { schema, nullable: false };
  const real = options.find((option) => option['type'] !== 'null');
  return { schema: real ?? schema, nullable: options.length > 1 };
}

/** Values of an enumeration, also when it is a list of them. */
export function valuesOf(schema: Schema): readonly string[] {
  const items = objectOf(schema['items']);
  const list = schema['enum'] ?? items['enum'];
  return Array.isArray(list) ? list.map(String) : [];
}

const objectOf = (value: unknown): Schema => (typeof value === 'object' && value !== null ? { ...value } : {});
