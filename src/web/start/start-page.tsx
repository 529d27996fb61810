import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import type { InboxItem } from '../../reminders/inbox.service.js';
import type { DraftItem } from '../drafts/draft.js';
import { DraftList } from '../drafts/draft-list.js';
import { PlacementTable } from '../caseload/placement-table.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';
import { FirstSteps } from './first-steps.js';
import { MessageList } from './message-list.js';
import type { WorkLine } from './work-lines.js';
import { WorkView } from './work-view.js';

type StartProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly items: readonly InboxItem[];
  readonly more: boolean;
  readonly due: readonly PlacementItem[];
  readonly amounts: ReadonlyMap<string, string>;
  readonly names: FileNames;
  readonly ownFiles: boolean;
  /** What a role has instead of files. */
  readonly ownWork: ComponentChildren;
  readonly work: readonly WorkLine[];
  readonly drafts: readonly DraftItem[];
};

/** What somebody does today: messages first, then the files by their last day. */
export function StartPage(props: StartProps) {
  const { page, today, items, more, due, names, amounts, ownFiles, ownWork, work, drafts } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Vandaag, {longDate(today)}</h1>
      {work.length > 0 && <WorkView lines={work} today={today} />}
      <section class="deel" aria-labelledby="te-doen">
        <h2 class="utrecht-heading-2" id="te-doen">
          Te doen en te weten
        </h2>
        {items.length === 0 ? (
          <p class="leeg">U hebt geen openstaande berichten. Nieuwe berichten komen hier vanzelf te staan.</p>
        ) : (
          <MessageList items={items} page={page} today={today} names={names} back="/" amounts={amounts} />
        )}
        <p class="bladeren">
          <a class="utrecht-link" href="/berichten">
            {more ? 'Er zijn meer berichten: alle berichten' : 'Alle berichten'}
          </a>
        </p>
      </section>
      {drafts.length > 0 && (
        <section class="deel" aria-labelledby="concepten">
          <h2 class="utrecht-heading-2" id="concepten">
            Concepten
          </h2>
          <DraftList page={page} drafts={drafts} />
        </section>
      )}
      {ownWork ?? (!ownFiles && <FirstSteps role={page.visitor.role} />)}
      {ownFiles && (
        <section class="deel" aria-labelledby="plaatsingen">
          <h2 class="utrecht-heading-2" id="plaatsingen">
            Eerst aan de beurt
          </h2>
          {due.length === 0 ? (
            <p class="leeg">
              U hebt geen plaatsingen met een uiterste dag.{' '}
              {page.visitor.role === 'consultant' && (
                <a class="utrecht-link" href="/nieuwe-plaatsing">
                  Start een nieuwe plaatsing
                </a>
              )}
            </p>
          ) : (
            <>
              <PlacementTable
                items={due}
                today={today}
                names={names}
                caption="Plaatsingen op volgorde van de uiterste dag"
              />
              <p class="bladeren">
                <a class="utrecht-link" href="/caseload">
                  Naar de hele caseload
                </a>
              </p>
            </>
          )}
        </section>
      )}
    </>
  );
}
