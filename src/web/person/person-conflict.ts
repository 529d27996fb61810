import type { ShownFault } from '../forms/error-summary.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { shortDate } from '../words/dutch-dates.js';
import { ADDRESS } from './person-fields.js';

export type Conflict = {
  /** As typed, with what was not touched as it stands now. */
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
};

/**
 * Somebody else was first: what was typed stays, what was not touched is as it stands now, and beside what both changed stands what
 * the other made of it. Nothing of either is lost unseen.
 * @param was what the form showed when it was opened; what is not in it counts as typed
 */
export function conflictOf(
  fields: readonly FormField[],
  typed: Typed,
  was: Typed | undefined,
  now: Readonly<Record<string, string>>,
): Conflict {
  const changed = (one: Typed, other: Typed | undefined, name: string): boolean =>
    other === undefined || textOf(one, name) !== textOf(other, name);
  const differs = fields.filter(({ name }) => changed(typed, now, name));
  const mine = new Set(fields.filter(({ name }) => changed(typed, was, name)).map(({ name }) => unitOf(name)));
  const touched = differs.filter(({ name }) => mine.has(unitOf(name)));
  const theirs = touched.filter(({ name }) => changed(now, was, name));
  const untouched = differs.filter((field) => !touched.includes(field));
  const taken = Object.fromEntries(untouched.map(({ name }) => [name, textOf(now, name)]));
  const general = { field: undefined, detail: sentenceOf(untouched.map(({ label }) => label)) };
  return {
    typed: { ...typed, ...taken },
    faults: [
      general,
      ...theirs.map((field) => ({
        field: field.name,
        detail: `Nu staat er: ${shownOf(field, textOf(now, field.name))}.`,
      })),
    ],
  };
}

/** An address, and the list of who acts for the person, are of one hand: parts of two would be of neither. */
function unitOf(name: string): string {
  if (name.startsWith('rep.')) return 'representatives';
  return ADDRESS.includes(name) ? 'address' : name;
}

function sentenceOf(taken: readonly string[]): string {
  const kept =
    'Iemand anders heeft deze gegevens intussen gewijzigd. Er is nog niets vastgelegd. Wat u typte, staat er nog';
  const rest = taken.length === 0 ? '' : `; overgenomen van de ander: ${taken.join(', ').toLowerCase()}`;
  return `${kept}${rest}. Kijk het na en leg het dan opnieuw vast.`;
}

/** A value as somebody reads it. */
export function shownOf({ kind, choices }: FormField, value: string): string {
  if (value === '') return 'niets';
  if (kind === 'yesNo') return value === 'ja' ? 'Ja' : 'Nee';
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : value;
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** What the form showed at first, as it came back; undefined when it cannot be read. */
export function shownAtFirst(typed: Typed): Typed | undefined {
  try {
    const read: unknown = JSON.parse(textOf(typed, '_was'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
