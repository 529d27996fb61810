import type { Request } from 'express';
import type { KeptForm } from './kept-form.js';

/** Of the session it was sent in, and of no use in another. */
const OF_THE_SESSION = ['_csrf'];

/**
 * What was typed in a form of our own pages. Undefined for a form that another site had sent, and where nothing can be kept, as of
 * a file.
 */
export function typedForm(request: Request): KeptForm | undefined {
  if (request.method !== 'POST' || request.get('Sec-Fetch-Site') !== 'same-origin') return undefined;
  return keptForm(request);
}

/** The same of a form whose token was right. */
export function keptForm(request: Request): KeptForm | undefined {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const isWhole = Object.values(body).every((value) => textsOf(value).length > 0 || Array.isArray(value));
  const fields = Object.entries(body).flatMap(([name, value]) =>
    OF_THE_SESSION.includes(name) ? [] : textsOf(value).map((text) => [name, text] as const),
  );
  return fields.length === 0 || !isWhole ? undefined : { action: request.originalUrl, fields };
}

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
