import type { LocalDate } from '../../../workflows/definition.js';
import type { InboxItem } from '../../reminders/inbox.service.js';
import type { InboxState } from '../../reminders/inbox-query.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate, withDutchDates } from '../words/dutch-dates.js';
import { MessageHead, MessageList } from './message-list.js';

type MessagesProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly state: InboxState;
  readonly items: readonly InboxItem[];
  readonly names: FileNames;
  readonly amounts: ReadonlyMap<string, string>;
  /** Day on which each message was marked as done, by id. */
  readonly doneOn: ReadonlyMap<string, LocalDate>;
  readonly isFirst: boolean;
  readonly next: string | undefined;
};

const ADDRESS: Readonly<Record<InboxState, string>> = { open: '/berichten', done: '/berichten?staat=klaar' };
const EMPTY: Readonly<Record<InboxState, string>> = {
  open: 'U hebt geen openstaande berichten. Nieuwe berichten komen hier vanzelf te staan.',
  done: 'U hebt nog geen bericht afgevinkt. Wat u afvinkt, vindt u hier terug.',
};

/** All messages of somebody, the newest first: what is open, or what was marked as done. */
export function MessagesPage(props: MessagesProps) {
  const { page, today, state, items, names, amounts, isFirst, next } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{state === 'open' ? 'Berichten' : 'Afgevinkte berichten'}</h1>
      <p class="zacht klein">De nieuwste eerst. Wat door het werk zelf is gedaan, verdwijnt vanzelf.</p>
      {items.length === 0 && <p class="leeg">{EMPTY[state]}</p>}
      {items.length > 0 && state === 'open' && (
        <MessageList items={items} page={page} today={today} names={names} back="/berichten" amounts={amounts} />
      )}
      {items.length > 0 && state === 'done' && <DoneList {...props} />}
      <nav class="bladeren" aria-label="Bladeren">
        {!isFirst && (
          <a class="utrecht-link" href={ADDRESS[state]}>
            Eerste bladzijde
          </a>
        )}
        {next !== undefined && (
          <a class="utrecht-link" href={next} rel="next">
            Volgende bladzijde
          </a>
        )}
        {state === 'open' ? (
          <a class="utrecht-link" href={ADDRESS.done}>
            Afgevinkte berichten
          </a>
        ) : (
          <a class="utrecht-link" href={ADDRESS.open}>
            Openstaande berichten
          </a>
        )}
      </nav>
    </>
  );
}

function DoneList({ items, names, doneOn }: MessagesProps) {
  return (
    <ul class="taken">
      {items.map((item) => (
        <li key={item.id}>
          <p class="zacht">klaar op {shortDate(doneOn.get(item.id) ?? '')}</p>
          <div>
            <MessageHead item={item} names={names} />
            <p>{withDutchDates(item.sentence)}</p>
          </div>
          <p class="zacht">{names.members.get(item.doneBy ?? '') ?? 'vanzelf'}</p>
        </li>
      ))}
    </ul>
  );
}
