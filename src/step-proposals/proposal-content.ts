import type { Json, JsonObject } from '../../workflows/definition.js';
import type { PreviewedEvent } from '../placements/placement-events.service.js';
import type { SentEvent } from '../placements/placement.schemas.js';
import type { Preview } from '../placements/placement.views.js';

/** Puts a preview into words. */
export type PreviewWords = (previewed: PreviewedEvent) => Preview;

/** The step as it is tried before anybody confirmed it: whoever is asked stands in for who will confirm. */
export const proposedWith = (sent: SentEvent, second: string): SentEvent => ({ ...sent, secondBy: second });

/**
 * What is sealed of a proposal. Of the preview stays what a page shows; sums and facts are made anew when it is opened, and
 * would make every entry many times as long.
 */
export function contentOf(sent: SentEvent, seen: Preview): Json {
  // What a correction is worth is computed when it is recorded (M32).
  const { type: _type, sealed, secondBy: _second, difference: _computed, ...payload } = sent;
  const { euros } = seen;
  const lines = euros?.lines.map((line) => ({ ...line, explanation: [] })) ?? [];
  const kept: Preview = {
    ...seen,
    entries: [],
    facts: [],
    explanation: [],
    euros: euros === null ? null : { ...euros, lines },
  };
  const content = { payload: payload as JsonObject, sealed: sealed ?? null, seen: kept };
  return JSON.parse(JSON.stringify(content)) as Json;
}
