import type { JsonObject } from '../../../workflows/definition.js';
import { SUPPORT_FIELDS } from '../../../workflows/objection/objection-v2.events.js';

const VALUE_FIELDS = ['wageValue', 'effectFrom'];

/** The fields of a form that fit what it is about: an objection against support has no wage value, and the reverse. What is computed is not asked. */
export function namesFor(type: string, { against }: JsonObject, names: readonly string[]): readonly string[] {
  if (type === 'contact.revoked') return names.filter((name) => name !== 'lastContactOn');
  // Computed, and shown with what it causes (M32).
  if (type === 'fact.corrected') return names.filter((name) => name !== 'difference');
  if (type !== 'objection.prepared') return names;
  const ofSupport: readonly string[] = SUPPORT_FIELDS;
  const aboutValue = against === undefined || against === 'decision' || against === 'determination';
  return names.filter(
    (name) => (against === 'support' || !ofSupport.includes(name)) && (aboutValue || !VALUE_FIELDS.includes(name)),
  );
}
