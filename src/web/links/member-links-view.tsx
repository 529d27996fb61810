import { ADDRESSEE_WORDS } from '../../links/link-kinds.js';
import type { LinkView } from '../../links/link-view.js';
import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';
import { localDate } from '../../platform/legal-time.js';
import { longDate, monthName } from '../words/dutch-dates.js';
import { capital } from '../words/role-words.js';

const STATES: Readonly<Record<LinkView['state'], { readonly label: string; readonly look: string }>> = {
  open: { label: 'Open', look: 'utrecht-status-badge--neutral' },
  used: { label: 'Beantwoord', look: 'utrecht-status-badge--safe' },
  expired: { label: 'Verlopen', look: 'utrecht-status-badge--neutral' },
  revoked: { label: 'Ingetrokken', look: 'utrecht-status-badge--neutral' },
  locked: { label: 'Geblokkeerd', look: 'utrecht-status-badge--danger' },
};

type Props = {
  readonly page: PageSession;
  readonly placement: string;
  readonly links: readonly LinkView[];
  /** May send again and revoke. */
  readonly mayChange: boolean;
};

/**
 * Signed links of a placement with what became of them, for the page of the placement and the page of its links. What
 * still opens something comes first; what is over folds away.
 */
export function MemberLinksView(props: Props) {
  const { links } = props;
  if (links.length === 0) {
    return <p class="leeg">Er zijn nog geen links verstuurd. Een link gaat vanzelf mee als wij iets vragen.</p>;
  }
  const over = links.filter(({ state }) => state !== 'open' && state !== 'locked');
  const open = links.filter((link) => !over.includes(link));
  return (
    <>
      {open.length === 0 ? (
        <p class="leeg">Er is nu geen link waarop wij antwoord verwachten.</p>
      ) : (
        <LinkTable {...props} links={open} caption="Links die nog werken" />
      )}
      {over.length > 0 && (
        <details class="deel">
          <summary>
            {over.length === 1 ? '1 eerdere link' : `${over.length} eerdere links`}: beantwoord, verlopen of ingetrokken
          </summary>
          <LinkTable {...props} links={over} caption="Links die niet meer werken" />
        </details>
      )}
    </>
  );
}

function LinkTable({ page, placement, links, mayChange, caption }: Props & { readonly caption: string }) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Waarvoor</th>
            <th scope="col">Voor wie</th>
            <th scope="col">Hoe</th>
            <th scope="col">Verstuurd</th>
            <th scope="col">Werkt tot en met</th>
            <th scope="col">Status</th>
            {mayChange && <th scope="col">Doen</th>}
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr class="utrecht-table__row" key={link.id}>
              <td class="utrecht-table__cell" data-kop="Waarvoor">
                {link.label}
                {link.month !== null && ` (${monthName(link.month)})`}
              </td>
              <td class="utrecht-table__cell" data-kop="Voor wie">
                {capital(ADDRESSEE_WORDS[link.addressee])}
                {link.name !== null && `: ${link.name}`}
              </td>
              <td class="utrecht-table__cell" data-kop="Hoe">
                {link.linkBy === 'mail' ? 'Mail' : 'Sms'}, code per {link.codeBy === 'sms' ? 'sms' : 'brief'}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Verstuurd">
                {sentText(link)}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Werkt tot en met">
                {longDate(lastDay(link))}
              </td>
              <td class="utrecht-table__cell" data-kop="Status">
                <span class={`utrecht-status-badge ${STATES[link.state].look}`}>{STATES[link.state].label}</span>
                {link.openedAt !== null && (
                  <span class="zacht klein"> geopend op {longDate(localDate(link.openedAt))}</span>
                )}
              </td>
              {mayChange && (
                <td class="utrecht-table__cell">
                  <Actions page={page} placement={placement} link={link} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sentText = ({ sentAt, state }: LinkView): string =>
  sentAt === null ? (state === 'open' ? 'Gaat zo weg' : '–') : longDate(localDate(sentAt));

/** A link opens nothing from the first moment of the day after. */
export const lastDay = ({ expiresAt }: Pick<LinkView, 'expiresAt'>): string =>
  localDate(new Date(Date.parse(expiresAt) - 1).toISOString());

function Actions({
  page,
  placement,
  link,
}: {
  readonly page: PageSession;
  readonly placement: string;
  readonly link: LinkView;
}) {
  if (link.state === 'used' || link.state === 'revoked') return null;
  const base = `/plaatsingen/${placement}/links/${link.id}`;
  const what = `${link.label}, ${ADDRESSEE_WORDS[link.addressee]}`;
  return (
    <div class="rij">
      <form method="post" action={`${base}/opnieuw`}>
        <Hidden page={page} />
        <button class="knop-als-link" type="submit">
          Opnieuw sturen<span class="alleen-voorlezen">: {what}</span>
        </button>
      </form>
      <form method="post" action={`${base}/intrekken`}>
        <Hidden page={page} />
        <button class="knop-als-link" type="submit">
          Intrekken<span class="alleen-voorlezen">: {what}</span>
        </button>
      </form>
      {link.codeBy === 'letter' && link.state === 'open' && (
        <a class="utrecht-link" href={`${base}/codebrief`}>
          Brief met code
        </a>
      )}
    </div>
  );
}
