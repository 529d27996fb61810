import type { LocalDate } from '../../../workflows/definition.js';
import { dueLetterKind } from '../../documents/document-kind.js';
import type { DueLetter, ListedDocument } from '../../documents/document-rows.js';
import { caseNumber } from '../../reminders/case-number.js';
import { DueDay } from '../layout/due-day.js';
import { Hidden } from '../layout/hidden.js';
import type { NumberedPage } from '../layout/numbered.js';
import { PageNumbers } from '../layout/page-numbers.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { momentText, shortDate } from '../words/dutch-dates.js';
import { partWords, titleOf, toWhom } from './document-words.js';
import { SendFields } from './document-page.js';
import { STAND_WORDS, STANDS, type Stand } from './letters-query.js';
import { Faults } from './placement-documents-page.js';

export type LettersProps = {
  readonly page: VisitedPage;
  readonly stand: Stand;
  readonly today: LocalDate;
  /** What was sent is not counted. */
  readonly counts: Readonly<Partial<Record<Stand, number>>>;
  readonly due: NumberedPage<DueLetter>;
  readonly letters: NumberedPage<ListedDocument>;
  readonly names: FileNames;
  readonly done: number | undefined;
  readonly faults: readonly string[];
  readonly may: {
    readonly make: boolean;
    readonly sign: boolean;
    readonly send: boolean;
    readonly yearly: boolean;
  };
};

export const LETTERS_PER_PAGE = 100;

/** All letters of the organisation by what has to be done with them: make, sign, send, and what came back. */
export function LettersPage(props: LettersProps) {
  const { stand, counts, done, faults } = props;
  const listed = stand === 'maken' ? props.due : props.letters;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Brieven</h1>
      {done !== undefined && faults.length === 0 && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          Klaar: {done === 1 ? '1 brief' : `${done} brieven`}.
          {stand === 'versturen' && (
            <>
              {' '}
              <a class="utrecht-link" href="/brieven?stand=verstuurd">
                Druk ze nu samen af
              </a>
              .
            </>
          )}
        </p>
      )}
      <Faults title={`Niet alles is gelukt. Klaar: ${done ?? 0}.`} faults={faults} />
      <nav class="bladeren standen" aria-label="Brieven naar status">
        {STANDS.map((one) => (
          <a
            key={one}
            class="utrecht-link"
            href={`/brieven?stand=${one}`}
            aria-current={one === stand ? 'page' : undefined}
          >
            {STAND_WORDS[one]}
            {counts[one] !== undefined && ` (${counts[one]})`}
          </a>
        ))}
        {props.may.yearly && (
          <a class="utrecht-link" href="/brieven/jaar">
            Jaarwisseling
          </a>
        )}
      </nav>
      <section class="deel" aria-labelledby="lijst">
        <h2 class="utrecht-heading-2" id="lijst">
          {STAND_WORDS[stand]}
        </h2>
        {stand === 'maken' ? <Due {...props} /> : <Letters {...props} />}
        <PageNumbers
          at={listed.at}
          of={listed.of}
          what="Bladeren door de brieven"
          address={(to) => `/brieven?stand=${stand}&pagina=${to}`}
        />
      </section>
    </>
  );
}

const EMPTY: Readonly<Record<Stand, string>> = {
  maken: 'Alle brieven zijn gemaakt. De brieven van een nieuw besluit komen hier vanzelf te staan.',
  ondertekenen: 'Er wachten geen brieven op een handtekening. Een brief komt hier zodra hij gemaakt is.',
  versturen: 'Er liggen geen brieven klaar. Een brief komt hier zodra hij ondertekend is.',
  verstuurd: 'Er zijn nog geen brieven verstuurd.',
  terug: 'Er is geen post teruggekomen. Komt er post terug? Leg dat dan vast bij de verstuurde brief.',
};

export const dueValue = ({ placement, kind, part, addressee }: DueLetter): string =>
  [placement, kind, part, addressee].join('.');

function Due({ page, due, names, today, may }: LettersProps) {
  if (due.items.length === 0) return <p class="leeg">{EMPTY.maken}</p>;
  return (
    <form method="post" action="/brieven/maken">
      <Hidden page={page} />
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">Brieven die nog gemaakt moeten worden, het oudste besluit eerst</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Kies</th>
              <th scope="col">Zaak</th>
              <th scope="col">Wie</th>
              <th scope="col">Brief</th>
              <th scope="col">Aan</th>
              <th scope="col">Besloten</th>
              <th scope="col">Uiterste dag</th>
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {due.items.map((one) => (
              <tr class="utrecht-table__row" key={dueValue(one)}>
                <td class="utrecht-table__cell">
                  <Choose
                    value={dueValue(one)}
                    label={`${titleOf(dueLetterKind(one.kind))} ${toWhom(one.addressee)}, zaak ${caseNumber(one.placement)}`}
                    chosen={may.make}
                    disabled={!may.make}
                  />
                </td>
                <CaseCells
                  placement={one.placement}
                  person={names.people.get(one.candidate)}
                  simulated={one.simulated}
                />
                <td class="utrecht-table__cell">
                  {titleOf(dueLetterKind(one.kind))} <span class="zacht klein">{partWords(one.part)}</span>
                </td>
                <td class="utrecht-table__cell">
                  {one.addressee === 'employer' ? names.employers.get(one.employer) : 'werknemer'}
                </td>
                <td class="utrecht-table__cell vast" data-kop="Besloten">
                  {shortDate(one.decidedOn)}
                </td>
                <td class="utrecht-table__cell" data-kop="Uiterste dag">
                  <DueDay day={one.lastDay} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {may.make && (
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Maak de gekozen brieven
          </button>
        </div>
      )}
    </form>
  );
}

const ACTIONS: Readonly<Partial<Record<Stand, string>>> = {
  ondertekenen: '/brieven/ondertekenen',
  versturen: '/brieven/versturen',
};

function Letters(props: LettersProps) {
  const { page, stand, letters, today, may } = props;
  if (letters.items.length === 0) return <p class="leeg">{EMPTY[stand]}</p>;
  const action = ACTIONS[stand];
  const acts = stand === 'ondertekenen' ? may.sign : stand === 'versturen' && may.send;
  if (action === undefined || !acts) return <Printable {...props} />;
  return (
    <form method="post" action={action}>
      <Hidden page={page} values={{ stand }} />
      <LetterTable {...props} choosing />
      <div class="filters deel">
        {stand === 'versturen' && <SendFields today={today} />}
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {stand === 'versturen' ? 'Verstuur de gekozen brieven' : 'Onderteken de gekozen brieven'}
        </button>
        <PrintTogether />
      </div>
      <p class="zacht klein">
        {stand === 'versturen'
          ? 'Bij het versturen komt de verzenddatum in de brief, met de laatste dag om bezwaar te maken. Druk de brieven daarna af of verstuur ze digitaal.'
          : 'U ondertekent met uw mandaat. Een brief die u zelf hebt gemaakt, ondertekent een ander.'}
      </p>
    </form>
  );
}

/** Lists in which nothing is to be done but print: what was sent today is chosen, for that goes in the envelopes. */
function Printable(props: LettersProps) {
  return (
    <form method="post" action="/brieven/samen">
      <Hidden page={props.page} values={{ stand: props.stand }} />
      <LetterTable {...props} choosing />
      <div class="filters deel">
        <PrintTogether />
      </div>
      <p class="zacht klein niet-afdrukken">Wat op deze bladzijde vandaag met de post is verstuurd, is al gekozen.</p>
    </form>
  );
}

const PrintTogether = () => (
  <button
    class="utrecht-button utrecht-button--secondary-action"
    type="submit"
    formAction="/brieven/samen"
    formTarget="_blank"
  >
    Eén PDF van de gekozen brieven
    <span class="alleen-voorlezen"> (opent in een nieuw tabblad)</span>
  </button>
);

const isChosen = (stand: Stand, { sentOn, channel }: ListedDocument, today: LocalDate): boolean =>
  stand === 'ondertekenen' || stand === 'versturen' || (sentOn === today && channel === 'letter');

function LetterTable({ letters, names, stand, today, choosing }: LettersProps & { readonly choosing: boolean }) {
  const late = stand === 'verstuurd' || stand === 'terug';
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{STAND_WORDS[stand]}</caption>
        <thead class="utrecht-table__header">
          <tr>
            {choosing && <th scope="col">Kies</th>}
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Brief</th>
            <th scope="col">Aan</th>
            <th scope="col">{late ? 'Verstuurd' : 'Gemaakt'}</th>
            <th scope="col">{late ? 'Bezwaar tot en met' : 'Ondertekend door'}</th>
            <th scope="col">Bekijken</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {letters.items.map((one) => (
            <tr class="utrecht-table__row" key={one.id}>
              {choosing && (
                <td class="utrecht-table__cell">
                  <Choose value={one.id} label={labelOf(one)} chosen={isChosen(stand, one, today)} disabled={false} />
                </td>
              )}
              <CaseCells
                placement={one.candidate === null ? undefined : one.stream}
                person={one.candidate === null ? 'alle werknemers' : names.people.get(one.candidate)}
                simulated={one.simulated}
              />
              <td class="utrecht-table__cell">
                <a class="utrecht-link" href={`/documenten/${one.id}`}>
                  {titleOf(one.kind)}
                </a>{' '}
                <span class="zacht klein">{partWords(one.part)}</span>
              </td>
              <td class="utrecht-table__cell">
                {one.addressee === 'employer'
                  ? names.employers.get(one.employer)
                  : toWhom(one.addressee).replace('aan de ', '')}
              </td>
              <td class="utrecht-table__cell vast" data-kop={late ? 'Verstuurd' : 'Gemaakt'}>
                {late && one.sentOn !== null ? shortDate(one.sentOn) : momentText(one.madeAt)}
              </td>
              <td class="utrecht-table__cell vast" data-kop={late ? 'Bezwaar tot en met' : 'Ondertekend door'}>
                {late
                  ? one.objectionLastDay === null
                    ? 'geen besluit'
                    : shortDate(one.objectionLastDay)
                  : (names.members.get(one.signedBy ?? '') ?? 'nog niet')}
              </td>
              <td class="utrecht-table__cell">
                <a class="utrecht-link" href={`/documenten/${one.id}.pdf`}>
                  PDF<span class="alleen-voorlezen"> van {labelOf(one)}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const labelOf = (one: ListedDocument): string =>
  `${titleOf(one.kind)} ${toWhom(one.addressee)}, nummer ${one.number}${one.candidate === null ? '' : `, zaak ${caseNumber(one.stream)}`}`;

type CaseProps = {
  readonly placement: string | undefined;
  readonly person: string | undefined;
  readonly simulated: boolean;
};

function CaseCells({ placement, person, simulated }: CaseProps) {
  return (
    <>
      <td class="utrecht-table__cell vast">
        {placement === undefined ? (
          '–'
        ) : (
          <a class="utrecht-link" href={`/plaatsingen/${placement}/documenten`}>
            {caseNumber(placement)}
          </a>
        )}
      </td>
      <td class="utrecht-table__cell nadruk">
        {person ?? <span class="zacht">niet zichtbaar</span>}
        {simulated && <span class="zacht klein"> (gesimuleerd)</span>}
      </td>
    </>
  );
}

type ChooseProps = {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
};

const Choose = ({ value, label, chosen, disabled }: ChooseProps) => (
  <input
    class="kiesvak"
    type="checkbox"
    name="brief"
    value={value}
    checked={chosen}
    disabled={disabled}
    aria-label={`Kies ${label}`}
  />
);
