import type { PageSession } from '../session/page-session.js';
import type { DraftItem } from './draft.js';
import { DraftList } from './draft-list.js';

type DraftsPageProps = { readonly page: PageSession; readonly drafts: readonly DraftItem[] };

/** Forms that wait to be finished. */
export function DraftsPage({ page, drafts }: DraftsPageProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Concepten</h1>
      <p class="tekst zacht">Alleen u ziet uw concepten. Wat u invulde is versleuteld bewaard.</p>
      {drafts.length === 0 ? (
        <p class="leeg">
          U hebt geen concepten. Kies in een formulier Concept opslaan; dan kunt u hier later verder gaan.
        </p>
      ) : (
        <DraftList page={page} drafts={drafts} />
      )}
    </>
  );
}
