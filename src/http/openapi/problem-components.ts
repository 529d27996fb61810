import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS } from '../problems.js';

type Components = NonNullable<OpenAPIObject['components']>;
type Responses = NonNullable<Components['responses']>;

const text = { type: 'string' } as const;
const fault = {
  type: 'object',
  required: ['detail'],
  properties: { field: text, code: text, rule: text, detail: text },
} as const;

/** RFC 9457, with what goes beyond it. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    status: { type: 'integer' },
    title: text,
    detail: text,
    code: text,
    errors: { type: 'array', description: 'Alle fouten tegelijk', items: fault },
    possibleEvents: { type: 'array', description: 'Wat in deze staat wel kan', items: text },
    existing: { type: 'array', description: 'Kenmerken van wat er al is', items: text },
    expectedRevision: { type: 'integer' },
    currentRevision: { type: 'integer' },
    changes: { type: 'array', description: 'Wat er intussen veranderde', items: { type: 'object' } },
  },
} as const;

export const responseName = (status: number): string => `Problem${status}`;

/** A response per status that a problem can have, with the Dutch titles that go with it. */
export function problemComponents(): Required<Pick<Components, 'responses' | 'schemas' | 'headers'>> {
  const statuses = [...new Set([...Object.values(PROBLEMS).map(({ status }) => status), 500])];
  const responses: Responses = Object.fromEntries(statuses.map((status) => [responseName(status), responseOf(status)]));
  return {
    responses,
    schemas: { Problem: PROBLEM as unknown as NonNullable<Components['schemas']>[string] },
    headers: {
      'Retry-After': { description: 'Na zoveel seconden kan het opnieuw.', schema: { type: 'integer' } },
      'API-Version': { description: 'Versie van de API die dit antwoord gaf.', schema: { type: 'string' } },
    },
  };
}

function responseOf(status: number): Responses[string] {
  const titles = Object.values(PROBLEMS).filter((problem) => problem.status === status);
  return {
    description: [...new Set(titles.map(({ title }) => title))].join(' of ') || 'Er ging iets mis',
    headers: { ...VERSION_HEADER, ...(status === 429 ? RETRY_HEADER : {}) },
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const RETRY_HEADER = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } };
export const VERSION_HEADER = { 'API-Version': { $ref: '#/components/headers/API-Version' } };
