import type { FoundCandidate } from '../../candidates/candidate-view.js';
import type { DraftOutcome } from '../drafts/draft.js';
import type { FormField } from '../forms/form-field.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { Typed } from '../forms/form-values.js';
import type { VisitedPage } from '../session/current-page.js';
import type { Choice } from '../words/field-words.js';
import type { UpcomingView } from './upcoming.js';

export type NamedFile = { readonly id: string; readonly name: string; readonly more?: string };

/** An employer or hirer that is known, with its locations (M13). */
export type PlacedFile = NamedFile & { readonly places: readonly Choice[] };

/** What somebody asked to find, and what was found; undefined when nothing was asked. */
export type FoundParts = {
  readonly people?: readonly FoundCandidate[];
  readonly employers?: readonly NamedFile[];
  readonly hirers?: readonly NamedFile[];
};

/** Everything the page of a new placement shows. */
export type OpeningForm = {
  readonly page: VisitedPage;
  readonly key: string;
  /** Version of the draft; 0 when it was never saved. */
  readonly seen: number;
  readonly saved: DraftOutcome | undefined;
  readonly typed: Typed;
  readonly municipalities: readonly Choice[];
  readonly colleagues: readonly Choice[];
  /** Files that are there already. */
  readonly person: NamedFile | undefined;
  /** M18: asked of a minor of whom no representative is known. */
  readonly representative: FormField | undefined;
  readonly employer: PlacedFile | undefined;
  readonly hirer: PlacedFile | undefined;
  readonly found: FoundParts;
  /** M44: files that are probably the same person or employer. */
  readonly samePeople: readonly NamedFile[];
  readonly sameEmployers: readonly NamedFile[];
  readonly faults: readonly ShownFault[];
  readonly upcoming: UpcomingView;
};
