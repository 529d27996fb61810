import type { Json, JsonObject } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { DraftOutcome, DraftToSave } from './draft.js';
import type { DraftStore } from './draft-store.js';

/** Hidden field: the version of the draft that this tab saw. */
export const DRAFT_SEEN = '_concept';
/** Set by the script of a form: the name of this saving, and those of which it never heard the answer. */
export const DRAFT_SAVING = '_keer';
const UNANSWERED = '_eerder';
/** What a button of the form says with `_doen`. */
export const SAVE_DRAFT = 'concept';
export const SAVE_BESIDE = 'concept-apart';

export const isDraftWish = (typed: Typed): boolean => [SAVE_DRAFT, SAVE_BESIDE].includes(textOf(typed, '_doen'));

/**
 * Saves a form as it was typed, whatever is still wrong with it. Where the connection broke before the answer came, the draft
 * that stands there is this tab's own, although it never saw it.
 */
export async function keepDraft(
  store: DraftStore,
  actor: SessionActor,
  form: Pick<DraftToSave, 'key' | 'title' | 'address'>,
  typed: Typed,
): Promise<DraftOutcome> {
  const wish = { ...form, values: draftValues(typed), seen: Number.parseInt(textOf(typed, DRAFT_SEEN), 10) || 0 };
  if (textOf(typed, '_doen') === SAVE_BESIDE) return store.saveBeside(actor, wish);
  const outcome = await store.save(actor, wish);
  const unanswered = textOf(typed, UNANSWERED).split(' ');
  if (outcome.kind === 'saved' || unanswered[0] === '') return outcome;
  const there = await store.find(actor, form.key);
  if (there === undefined || !unanswered.includes(textOf(there.values, DRAFT_SAVING))) return outcome;
  return store.save(actor, { ...wish, seen: there.revision });
}

/**
 * After a form was sent: its draft goes. One that holds something else, saved by another tab meanwhile, stays as a draft of its
 * own.
 */
export async function dropSent(store: DraftStore, actor: SessionActor, key: string, typed: Typed): Promise<void> {
  const there = await store.find(actor, key);
  const seen = Number.parseInt(textOf(typed, DRAFT_SEEN), 10) || 0;
  if (there === undefined || there.revision === seen || isSame(there.values, draftValues(typed)))
    return store.delete(actor, key);
  return store.setBeside(actor, key);
}

/** What begins with a line belongs to the request, but for the explanation. */
const isFilledIn = (name: string): boolean => !name.startsWith('_') || name === '_toelichting';

/** By what was filled in: an empty field is as one that is not there. */
function isSame(one: JsonObject, other: JsonObject): boolean {
  const filled = (values: JsonObject): string =>
    JSON.stringify(
      Object.entries(values)
        .filter(([name, value]) => isFilledIn(name) && value !== '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return filled(one) === filled(other);
}

/** The fields; not what belongs to the request. */
function draftValues(typed: Typed): JsonObject {
  const own = Object.entries(typed).filter(([name]) => !['_csrf', '_doen', DRAFT_SEEN, UNANSWERED].includes(name));
  return Object.fromEntries(
    own.flatMap(([name, value]): readonly (readonly [string, Json])[] => {
      if (typeof value === 'string') return [[name, value]];
      return Array.isArray(value) ? [[name, value.map(String)]] : [];
    }),
  );
}
