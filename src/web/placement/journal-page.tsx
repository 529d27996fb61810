import type { JournalEntry } from '../../placements/placement.views.js';
import type { KnownNames } from '../words/entry-facts.js';
import { StoryView } from './story-view.js';

type JournalProps = {
  readonly placement: string;
  readonly entries: readonly JournalEntry[];
  readonly next: string | null;
  readonly names: KnownNames;
};

/** The whole story, the oldest first. */
export function JournalPage({ placement, entries, next, names }: JournalProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Logboek</h1>
      <p class="tekst">Alles wat is vastgelegd, de oudste eerst. Niemand kan een regel wijzigen of weghalen.</p>
      {entries.length === 0 ? (
        <p class="leeg">Er zijn geen regels meer.</p>
      ) : (
        <StoryView entries={entries} names={names} />
      )}
      {next !== null && (
        <p class="bladeren">
          <a class="utrecht-link" href={`/plaatsingen/${placement}/logboek?cursor=${next}`} rel="next">
            Volgende bladzijde
          </a>
        </p>
      )}
    </>
  );
}
