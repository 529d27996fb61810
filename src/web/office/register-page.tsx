import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { LocalDate } from '../../../workflows/definition.js';
import type { Batch } from '../../register/register-batch.service.js';
import type { DeskItem, DeskState } from '../../register/register-desk.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { DueDay } from '../layout/due-day.js';
import { Hidden } from '../layout/hidden.js';
import { pageNumber, type NumberedPage } from '../layout/numbered.js';
import { PageNumbers } from '../layout/page-numbers.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { keyOf } from './message-keys.js';
import { Notices } from './notices.js';
import { messageWord } from './register-words.js';

/** The page of each list, as it stands in the address. */
export const RegisterQuery = z.object({
  afgekeurd: pageNumber,
  informeren: pageNumber,
  versturen: pageNumber,
  verstuurd: pageNumber,
});
type ListName = keyof z.infer<typeof RegisterQuery>;
export type RegisterLists = Readonly<Record<ListName, NumberedPage<DeskItem>>>;

/** Another page of one list; the others stay where they are. */
function listAddress(lists: RegisterLists, name: ListName, to: number): string {
  const at = Object.entries(lists).flatMap(([one, { at: now }]) => {
    const page = one === name ? to : now;
    return page === 1 ? [] : [[one, String(page)]];
  });
  const search = new URLSearchParams(at).toString();
  return `/registermeldingen${search === '' ? '' : `?${search}`}#${name}`;
}

export type RegisterPageProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly counts: Readonly<Record<DeskState, number>>;
  readonly lists: RegisterLists;
  /** Sent with a BSN that is no longer the one on file. */
  readonly oldBsn: readonly DeskItem[];
  readonly batches: readonly Batch[];
  readonly names: FileNames;
  readonly done: string | undefined;
  readonly failed: readonly string[];
};

const TILES: readonly (readonly [DeskState, string])[] = [
  ['toInform', 'te informeren'],
  ['toSend', 'te versturen'],
  ['sent', 'wachten op antwoord'],
  ['rejected', 'afgekeurd'],
  ['wrong', 'fout gebleken'],
];

/** The desk of the register messages: inform, send, answer, mend (A7, A8, M53). */
export function RegisterPage(props: RegisterPageProps) {
  const { page, counts, lists, oldBsn, done, failed } = props;
  const works = page.visitor.role === 'backOffice';
  return (
    <>
      <Notices done={done} failed={failed} />
      <h1 class="utrecht-heading-1 titel">Registermeldingen</h1>
      <ul class="tegels" aria-label="Stand van de meldingen">
        {TILES.map(([state, word]) => (
          <li class="vak" key={state}>
            <strong class="tegels__getal">{counts[state]}</strong> {word}
          </li>
        ))}
      </ul>
      <p>
        De norm: een melding gaat binnen vijf werkdagen nadat de vaststelling is verstuurd. Wat te laat is staat
        bovenaan.{' '}
        <a class="utrecht-link regel-link" href="/registermeldingen/verschillen">
          Naar de maandelijkse verschillenlijst
        </a>
      </p>
      <Part id="afgekeurd" title="Afgekeurd: herstellen" items={lists.afgekeurd.items}>
        <MessageTable {...props} items={lists.afgekeurd.items} extra="reden" action={mendLink} />
        <Pages lists={lists} name="afgekeurd" what="Bladeren door wat is afgekeurd" />
      </Part>
      {oldBsn.length > 0 && (
        <Part id="oud-bsn" title="Verstuurd met een oud BSN" items={oldBsn}>
          <p>Het BSN is gewijzigd nadat deze meldingen zijn verstuurd. Bij opnieuw aanleveren gaat het nieuwe mee.</p>
          <MessageTable {...props} items={oldBsn} extra="verstuurd" action={againLink} />
        </Part>
      )}
      <Part id="informeren" title="Eerst de werknemer informeren" items={lists.informeren.items}>
        <form method="post" action="/registermeldingen/informeren">
          <Hidden page={page} />
          <MessageTable {...props} items={lists.informeren.items} pick={works} />
          {works && <Informing {...props} />}
        </form>
        <Pages lists={lists} name="informeren" what="Bladeren door wie te informeren is" />
      </Part>
      <Part id="versturen" title="Te versturen" items={lists.versturen.items}>
        <form method="post" action="/registermeldingen/bestand">
          <Hidden page={page} />
          <MessageTable {...props} items={lists.versturen.items} pick={works} extra="bestand" />
          {works && (
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Bestand maken van wat is aangevinkt
              </button>
            </div>
          )}
        </form>
        <Pages lists={lists} name="versturen" what="Bladeren door wat te versturen is" />
      </Part>
      <Part id="verstuurd" title="Verstuurd: wacht op antwoord" items={lists.verstuurd.items}>
        <MessageTable {...props} items={lists.verstuurd.items} extra="verstuurd" action={answerLinks} />
        <Pages lists={lists} name="verstuurd" what="Bladeren door wat is verstuurd" />
      </Part>
      <Batches {...props} />
    </>
  );
}

type PagesProps = { readonly lists: RegisterLists; readonly name: ListName; readonly what: string };

const Pages = ({ lists, name, what }: PagesProps) => (
  <PageNumbers at={lists[name].at} of={lists[name].of} what={what} address={(to) => listAddress(lists, name, to)} />
);

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DeskItem[];
  readonly children: ComponentChildren;
};

function Part({ id, title, items, children }: PartProps) {
  return (
    <section class="deel" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {items.length === 0 ? <p class="zacht">Er staat niets open.</p> : children}
    </section>
  );
}

function Informing({ today }: RegisterPageProps) {
  return (
    <div class="filters deel">
      <div>
        <label for="informeren-op">Geïnformeerd op</label>
        <input class="utrecht-textbox" id="informeren-op" name="informedOn" type="date" max={today} value={today} />
      </div>
      <div>
        <label for="informeren-hoe">Hoe</label>
        <select class="utrecht-select" id="informeren-hoe" name="channel">
          <option value="letter">Brief</option>
          <option value="mail">E-mail</option>
          <option value="conversation">In een gesprek</option>
        </select>
      </div>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Informeren vastleggen voor wie is aangevinkt
      </button>
    </div>
  );
}

type TableProps = Omit<RegisterPageProps, 'lists'> & {
  readonly items: readonly DeskItem[];
  readonly pick?: boolean;
  readonly extra?: 'reden' | 'bestand' | 'verstuurd';
  readonly action?: (item: DeskItem) => ComponentChildren;
};

const EXTRA_HEADS = { reden: 'Reden', bestand: 'Bestand', verstuurd: 'Verstuurd' } as const;

function MessageTable({ items, names, today, pick = false, extra, action }: TableProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Meldingen, de dichtstbijzijnde uiterste dag eerst</caption>
        <thead class="utrecht-table__header">
          <tr>
            {pick && <th scope="col">Kies</th>}
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Melding</th>
            <th scope="col">Vastgesteld</th>
            <th scope="col">Uiterste dag</th>
            {extra !== undefined && <th scope="col">{EXTRA_HEADS[extra]}</th>}
            {action !== undefined && <th scope="col">Verder</th>}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {items.map((item) => (
            <tr class="utrecht-table__row" key={keyOf(item.placement, item.message)}>
              {pick && (
                <td class="utrecht-table__cell">
                  <input
                    class="vinkje"
                    type="checkbox"
                    name="melding"
                    value={keyOf(item.placement, item.message)}
                    checked={item.batch === null}
                    aria-label={`Zaak ${caseNumber(item.placement)} kiezen`}
                  />
                </td>
              )}
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/plaatsingen/${item.placement}`}>
                  {caseNumber(item.placement)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk">{names.people.get(item.candidate) ?? 'niet zichtbaar'}</td>
              <td class="utrecht-table__cell">{names.employers.get(item.employer) ?? ''}</td>
              <td class="utrecht-table__cell" data-kop="Melding">
                {messageWord(item)}
                {item.rejections > 0 && <span class="zacht"> · {item.rejections} keer afgekeurd</span>}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Vastgesteld">
                {item.determinedOn === null ? '' : shortDate(item.determinedOn)}
              </td>
              <td class="utrecht-table__cell" data-kop="Uiterste dag">
                <DueDay day={item.dueOn} today={today} />
              </td>
              {extra !== undefined && (
                <td class={`utrecht-table__cell${extra === 'verstuurd' ? ' vast' : ''}`} data-kop={EXTRA_HEADS[extra]}>
                  <Extra item={item} extra={extra} />
                </td>
              )}
              {action !== undefined && <td class="utrecht-table__cell">{action(item)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Extra({ item, extra }: { readonly item: DeskItem; readonly extra: NonNullable<TableProps['extra']> }) {
  switch (extra) {
    case 'reden':
      return item.state === 'wrong' ? <>De opname klopt niet</> : <>Code {item.rejectionCode ?? 'onbekend'}</>;
    case 'verstuurd':
      return item.sentOn === null ? null : <>{shortDate(item.sentOn)}</>;
    case 'bestand':
      return item.batch === null ? (
        <span class="zacht">nog niet</span>
      ) : (
        <a class="utrecht-link" href={`/registermeldingen/bestanden/${item.batch}`}>
          Bestand {item.batch}
        </a>
      );
  }
}

const stepTo = ({ placement, message }: DeskItem, type: string, label: string) => (
  <a class="utrecht-link" href={`/plaatsingen/${placement}/stap/register-message-${message ?? 0}/${type}`}>
    {label}
    <span class="alleen-voorlezen"> in zaak {caseNumber(placement)}</span>
  </a>
);
const againLink = (item: DeskItem) => stepTo(item, 'message.deliverAgain?reason=correction', 'Opnieuw aanleveren');
const mendLink = (item: DeskItem) =>
  item.state === 'wrong' ? againLink(item) : stepTo(item, 'message.mended', 'Herstellen');
const answerLinks = (item: DeskItem) => (
  <span class="rij">
    {stepTo(item, 'message.confirmed', 'Bevestigd')}
    {stepTo(item, 'message.rejected', 'Afgekeurd')}
    {stepTo(item, 'message.deliverAgain', 'Opnieuw')}
  </span>
);

function Batches({ batches, names }: RegisterPageProps) {
  return (
    <section class="deel" aria-labelledby="bestanden">
      <h2 class="utrecht-heading-2" id="bestanden">
        Bestanden
      </h2>
      {batches.length === 0 ? (
        <p class="zacht">Er is nog geen bestand gemaakt. Vink meldingen aan en maak het eerste.</p>
      ) : (
        <div class="tabelvak">
          <table class="utrecht-table utrecht-table--kaarten">
            <caption class="alleen-voorlezen">Gemaakte bestanden</caption>
            <thead class="utrecht-table__header">
              <tr>
                <th scope="col">Bestand</th>
                <th scope="col">Gemaakt</th>
                <th scope="col">Versie</th>
                <th scope="col" class="getal">
                  Meldingen
                </th>
                <th scope="col" class="getal">
                  Nog te versturen
                </th>
                <th scope="col" class="getal">
                  Zonder antwoord
                </th>
                <th scope="col" class="getal">
                  Afgekeurd
                </th>
              </tr>
            </thead>
            <tbody class="utrecht-table__body">
              {batches.map((one) => (
                <tr class="utrecht-table__row" key={one.number}>
                  <td class="utrecht-table__cell vast">
                    <a class="utrecht-link" href={`/registermeldingen/bestanden/${one.number}`}>
                      Bestand {one.number}
                    </a>
                  </td>
                  <td class="utrecht-table__cell" data-kop="Gemaakt">
                    {shortDate(one.madeOn)} door {names.members.get(one.madeBy) ?? 'een collega'}
                  </td>
                  <td class="utrecht-table__cell" data-kop="Versie">
                    {one.format}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Meldingen">
                    {one.lineCount}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Nog te versturen">
                    {one.waiting}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Zonder antwoord">
                    {one.unanswered}
                  </td>
                  <td class="utrecht-table__cell getal" data-kop="Afgekeurd">
                    {one.rejected}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
