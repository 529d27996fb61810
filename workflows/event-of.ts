import { z } from 'zod';
import type { EventDefinition, Role } from './definition.js';

/** What an event is called: the label on its button and its line in the story, both Dutch. */
export type EventWords = { readonly label: string; readonly story: string };

/**
 * First version of an event. The payload is strict: what the shape does not name is refused.
 * `mandate` names the decision type under which signing needs a mandate (F8).
 */
export function eventOf<S extends z.ZodRawShape>(
  roles: readonly Role[],
  words: EventWords,
  shape: S,
  mandate?: string,
): EventDefinition & { readonly schema: z.ZodObject<S, z.core.$strict> } {
  const base = { version: 1, schema: z.strictObject(shape), roles, ...words };
  return mandate === undefined ? base : { ...base, mandate };
}

/** The union of events of a list of definitions, each with its payload. */
export type EventsOf<D extends Readonly<Record<string, { readonly schema: z.ZodType }>>> = {
  readonly [K in keyof D & string]: { readonly type: K } & z.infer<D[K]['schema']>;
}[keyof D & string];
