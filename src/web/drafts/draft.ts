import type { JsonObject, LocalDate, Moment } from '../../../workflows/definition.js';

/** A form that was filled in half and saved, as a list shows it: no personal data. */
export type DraftItem = {
  readonly id: string;
  /** Which form it is, e.g. `meting:<placement>:<instance>`: one draft of each per member. */
  readonly key: string;
  readonly title: string;
  /** Path of the page with the form; the page opens the draft that its `concept` names. */
  readonly address: string;
  /** Counts the times it was saved. */
  readonly revision: number;
  readonly savedAt: Moment;
  /** F5: the last day it is kept. */
  readonly expiresOn: LocalDate;
};

export type Draft = DraftItem & { readonly values: JsonObject };

export type DraftToSave = {
  /** At most 120 characters: letters, digits, `:` and `-`. */
  readonly key: string;
  /** Without personal data: it is not sealed. */
  readonly title: string;
  /** A path of ours, without a query and without personal data. */
  readonly address: string;
  readonly values: JsonObject;
  /** The revision that the form was opened with or last saved as; 0 when it was not saved yet. */
  readonly seen: number;
};

/** Opens the form with what was saved. */
export const linkOf = ({ address, key }: Pick<DraftItem, 'address' | 'key'>): string =>
  `${address}?concept=${encodeURIComponent(key)}`;

/** `elsewhere`: another tab saved meanwhile; nothing was stored, and the form still holds what was typed. */
export type DraftOutcome =
  { readonly kind: 'saved'; readonly draft: DraftItem } | { readonly kind: 'elsewhere'; readonly draft: DraftItem };
