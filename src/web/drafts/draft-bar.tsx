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
      <input type="hidden" name={DRAFT_SEEN} value={String(seen)} />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="_doen" value={SAVE_DRAFT}>
        Concept opslaan
      </button>
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
