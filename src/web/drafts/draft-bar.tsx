import { momentText } from '../words/dutch-dates.js';
import { DRAFT_SEEN, SAVE_BESIDE, SAVE_DRAFT } from './draft-form.js';
import { linkOf, type DraftOutcome } from './draft.js';

type DraftBarProps = {
  /** Version of the draft this form was opened with or saved as; 0 when it is none yet. */
  readonly seen: number;
};

/** Inside a form: saves it as it is. The version goes along, so that two tabs do not write over each other. */
export function DraftButton({ seen }: DraftBarProps) {
  return (
    <>
      <DraftSeen seen={seen} />
      <SaveButton />
    </>
  );
}

const DraftSeen = ({ seen }: DraftBarProps) => <input type="hidden" name={DRAFT_SEEN} value={String(seen)} />;

const SaveButton = () => (
  <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="_doen" value={SAVE_DRAFT}>
    Concept opslaan
  </button>
);

type SelfSavingProps = DraftBarProps & {
  /** Takes the form and answers with `DraftKept`. */
  readonly address: string;
};

/** The same, and a script saves the form by itself a moment after each change: a session that ends loses nothing. */
export function SelfSavingDraft({ seen, address }: SelfSavingProps) {
  return (
    <>
      <SaveButton />
      <div
        class="bewaard"
        hx-post={address}
        hx-trigger={'change from:"closest form" delay:4s'}
        hx-include="closest form"
        hx-target="this"
        hx-sync="this:replace"
      >
        <DraftSeen seen={seen} />
      </div>
    </>
  );
}

/** What comes back of saving by itself: the version that the form has now, and a word about it. */
export function DraftKept({ outcome, seen }: DraftBarProps & { readonly outcome: DraftOutcome }) {
  const { kind, draft } = outcome;
  return (
    <>
      <DraftSeen seen={kind === 'saved' ? draft.revision : seen} />
      <span class="zacht klein" role="status">
        {kind === 'saved'
          ? `Bewaard als concept, ${momentText(draft.savedAt)}.`
          : 'Dit concept is ook in een ander tabblad opgeslagen. Kies Concept opslaan; dan blijven ze allebei.'}
      </span>
    </>
  );
}

/** Inside a form, at its top: what came of saving. */
export function DraftNotice({ outcome }: { readonly outcome: DraftOutcome | undefined }) {
  if (outcome === undefined) return null;
  const { draft } = outcome;
  if (outcome.kind === 'saved') {
    return (
      <p class="utrecht-alert utrecht-alert--ok" role="status">
        Concept opgeslagen, {momentText(draft.savedAt)}. U vindt het terug bij Vandaag, onder Concepten.
      </p>
    );
  }
  return (
    <div class="utrecht-alert utrecht-alert--warning stapel" role="alert" tabIndex={-1} autofocus>
      <h2 class="utrecht-heading-3">In een ander tabblad is dit concept ook opgeslagen</h2>
      <p>
        Dat was op {momentText(draft.savedAt)}. Daar is niets aan veranderd, en wat u hier invulde staat hieronder nog.
        Slaat u dit ook op, dan blijven het twee concepten.
      </p>
      <p class="rij">
        <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value={SAVE_BESIDE}>
          Dit apart opslaan
        </button>
        <a class="utrecht-link" href={linkOf(draft)} target="_blank" rel="noopener">
          Bekijk het andere concept in een nieuw venster
        </a>
      </p>
    </div>
  );
}
