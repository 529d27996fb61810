import type { LocalDate } from '../../../workflows/definition.js';
import { localDate } from '../../platform/legal-time.js';
import type { InboxItem } from '../../reminders/inbox.service.js';
import { DueDay } from '../layout/due-day.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames, Named } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate, withDutchDates } from '../words/dutch-dates.js';

/** Where somebody is after marking a message as done. */
export type MessageBack = '/' | '/berichten';

type ListProps = {
  readonly items: readonly InboxItem[];
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly names: FileNames;
  readonly back: MessageBack;
  /** What an amount was and becomes, by the id of a message that says it changes (M26). */
  readonly amounts: ReadonlyMap<string, string>;
};

/** Open messages, each with whom it is about and a button that marks it as done. */
export function MessageList({ items, page, today, names, back, amounts }: ListProps) {
  return (
    <ul class="taken">
      {items.map((item) => (
        <li key={item.id}>
          <MessageDay item={item} today={today} />
          <div>
            <MessageHead item={item} names={names} />
            <p>{withDutchDates(item.sentence)}</p>
            {item.template.startsWith('step-') && (
              <p>
                <a class="utrecht-link" href="/voorstellen">
                  Naar de voorstellen<span class="alleen-voorlezen">, voor zaak {item.caseNumber}</span>
                </a>
              </p>
            )}
            {amounts.has(item.id) && (
              <p class="nadruk">
                {amounts.get(item.id)}{' '}
                <a class="utrecht-link" href={`/plaatsingen/${item.placement}/geld`}>
                  Komende maanden<span class="alleen-voorlezen"> van zaak {item.caseNumber}</span>
                </a>
              </p>
            )}
          </div>
          <form method="post" action={`/berichten/${item.id}/klaar`}>
            <Hidden page={page} />
            <input type="hidden" name="terug" value={back} />
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              Klaar
              <span class="alleen-voorlezen">
                : {item.title} {item.caseNumber}
              </span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** A last day where there is one, else since when it lies here. */
function MessageDay({ item, today }: { readonly item: InboxItem; readonly today: LocalDate }) {
  if (item.lastDay !== null) return <DueDay day={item.lastDay} today={today} />;
  return <span class="zacht">sinds {shortDate(item.dueOn ?? localDate(item.at))}</span>;
}

/** Title, case and whom it is about; a role that sees no names has the case number (F1). */
export function MessageHead({ item, names }: { readonly item: InboxItem; readonly names: FileNames }) {
  const who = [names.people.get(item.candidate ?? ''), names.employers.get(item.employer ?? '')];
  const about = who.filter((name) => name !== undefined).join(' bij ');
  return (
    <p>
      <strong>{item.title}</strong>
      {about !== '' && <> · {about}</>}
      {item.placement !== null && (
        <>
          {' · '}
          <a class="utrecht-link" href={`/plaatsingen/${item.placement}`}>
            zaak {item.caseNumber}
          </a>
        </>
      )}
    </p>
  );
}

/** The files that messages are about, to ask names for. */
export const filesOf = (items: readonly InboxItem[]): readonly Named[] =>
  items.flatMap(({ candidate, employer }) =>
    candidate === null ? [] : [{ candidate, ...(employer === null ? {} : { employer }) }],
  );
