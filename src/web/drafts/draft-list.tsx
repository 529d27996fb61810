import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { linkOf, type DraftItem } from './draft.js';

type DraftListProps = { readonly page: PageSession; readonly drafts: readonly DraftItem[] };

/** What somebody filled in half, with the way back to it. */
export function DraftList({ page, drafts }: DraftListProps) {
  return (
    <ul class="concepten">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <div>
            <a class="utrecht-link" href={linkOf(draft)}>
              {draft.title}
            </a>
            <p class="zacht klein">
              Opgeslagen op {momentText(draft.savedAt)}. Blijft bewaard tot en met {longDate(draft.expiresOn)}.
            </p>
          </div>
          <form method="post" action="/concepten/weggooien">
            <Hidden page={page} values={{ concept: draft.key }} />
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              Weggooien<span class="alleen-voorlezen">: {draft.title}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
