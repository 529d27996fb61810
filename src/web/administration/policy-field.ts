import { z } from 'zod';
import type { Json } from '../../../workflows/definition.js';
import { POLICIES, type PolicyName } from '../../../workflows/law/policy-catalogue.js';
import { inWords } from '../../tenants/policy-words.js';
import type { FormField } from '../forms/form-field.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import { field } from './administration-parts.js';

type Schema = Readonly<Record<string, unknown>>;

/** The field in which a choice is made, by what the policy takes. */
export function policyField(name: PolicyName): FormField {
  const { schema, nullable } = schemaOf(name);
  const required = !nullable;
  const label = 'Nieuwe keuze';
  if (schema['type'] === 'boolean') return field('value', label, 'yesNo', { required });
  if (Array.isArray(schema['enum'])) {
    const choices = schema['enum'].map((value) => ({ value: String(value), label: inWords(String(value)) }));
    return field('value', label, 'choice', { required, choices });
  }
  if (schema['type'] === 'array') {
    return field('value', label, 'text', { required, hint: 'Getallen met een komma ertussen, zoals 1, 4, 8.' });
  }
  if (schema['type'] === 'integer' || schema['type'] === 'number') {
    return field('value', label, 'decimal', { required, hint: rangeOf(schema, nullable) });
  }
  return String(schema['pattern']).startsWith('^2024-')
    ? field('value', label, 'date', { required, hint: 'Een dag in 2024.' })
    : field('value', label, 'decimal', { required, hint: 'Een bedrag in euro, zoals 10,00.' });
}

/** What was typed as the policy takes it; what cannot be read stays text, so that the policy refuses it. */
export function policyValue(name: PolicyName, typed: Typed): Json {
  const { schema } = schemaOf(name);
  const text = textOf(typed, 'value');
  if (text === '') return null;
  if (schema['type'] === 'array')
    return text
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map(numberOr);
  const { value } = payloadFrom([policyField(name)], typed);
  if (schema['type'] === 'integer' || schema['type'] === 'number') return numberOr(String(value));
  return typeof value === 'string' || typeof value === 'boolean' ? value : text;
}

/** A value as it stands in the form. */
export function typedOf(value: Json): string | undefined {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? '' : String(value).replace('.', ',');
}

function schemaOf(name: PolicyName): { readonly schema: Schema; readonly nullable: boolean } {
  const raw = objectOf(z.toJSONSchema(POLICIES[name].schema, { unrepresentable: 'any' }));
  const options = Array.isArray(raw['anyOf']) ? raw['anyOf'].map(objectOf) : undefined;
  if (options === undefined) return { schema: raw, nullable: false };
  return { schema: options.find((one) => one['type'] !== 'null') ?? raw, nullable: true };
}

function rangeOf(schema: Schema, nullable: boolean): string {
  const { minimum, maximum } = schema;
  const range =
    typeof minimum === 'number' && typeof maximum === 'number' ? `Van ${minimum} tot en met ${maximum}.` : '';
  return nullable ? `${range} Laat leeg voor geen keuze.`.trim() : range;
}

const numberOr = (text: string): number | string => {
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
};
const objectOf = (value: unknown): Schema => (typeof value === 'object' && value !== null ? { ...value } : {});
