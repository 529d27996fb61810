import type { LocalDate } from '../../../workflows/definition.js';
import type { Batch, BatchLine } from '../../register/register-batch.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { keyOf } from './message-keys.js';
import { Notices } from './notices.js';
import { lineStateWord } from './register-words.js';

export type BatchPageProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly batch: Batch;
  readonly lines: readonly BatchLine[];
  readonly names: FileNames;
  /** How many of them are under 27: that they enter as others do is a reading (A4). */
  readonly young: number;
  readonly done: string | undefined;
  readonly failed: readonly string[];
};

/** One file with messages: fetch it, say that it was sent, and write down the answers. */
export function BatchPage(props: BatchPageProps) {
  const { page, batch, lines, names, young, done, failed } = props;
  const works = page.visitor.role === 'backOffice';
  return (
    <>
      <Notices done={done} failed={failed} />
      <h1 class="utrecht-heading-1 titel">Bestand {batch.number}</h1>
      <p class="lead">
        {batch.lineCount} {batch.lineCount === 1 ? 'melding' : 'meldingen'}, gemaakt op {longDate(batch.madeOn)} door{' '}
        {names.members.get(batch.madeBy) ?? 'een collega'}, versie {batch.format} van het formulier.{' '}
        {batch.downloads === 0 ? 'Nog niet opgehaald.' : `${batch.downloads} keer opgehaald.`}
      </p>
      {young > 0 && (
        <p class="utrecht-alert utrecht-alert--info">
          {young === 1 ? 'Eén melding gaat over iemand' : `${young} meldingen gaan over mensen`} onder 27 jaar. Dat zij
          worden opgenomen zoals anderen, staat niet met zoveel woorden in de wet: het is onze lezing (regel A4,
          voorlopig).
        </p>
      )}
      {works && <Actions {...props} />}
      {works && <p class="zacht klein">Het bestand bevat burgerservicenummers. Elke keer ophalen wordt vastgelegd.</p>}
      <form class="deel" method="post" action={`/registermeldingen/bestanden/${batch.number}/bevestigd`}>
        <Hidden page={page} />
        <Lines {...props} works={works} />
        {works && lines.some(({ state }) => state === 'sent') && <Confirming {...props} />}
      </form>
    </>
  );
}

function Actions({ page, batch, lines, today }: BatchPageProps) {
  const at = `/registermeldingen/bestanden/${batch.number}`;
  const waiting = lines.filter(({ state }) => state === 'toSend').length;
  return (
    <div class="filters deel">
      <form method="post" action={`${at}/ophalen`}>
        <Hidden page={page} />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Bestand ophalen
        </button>
      </form>
      {waiting > 0 && (
        <form class="filters" method="post" action={`${at}/verstuurd`}>
          <Hidden page={page} />
          <div>
            <label for="verstuurd-op">Verstuurd op</label>
            <input class="utrecht-textbox" id="verstuurd-op" name="sentOn" type="date" max={today} value={today} />
          </div>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {waiting === 1 ? '1 melding is verstuurd' : `${waiting} meldingen zijn verstuurd`}
          </button>
        </form>
      )}
    </div>
  );
}

function Confirming({ today }: BatchPageProps) {
  return (
    <div class="filters deel">
      <div>
        <label for="bevestigd-op">Bevestigd op</label>
        <input class="utrecht-textbox" id="bevestigd-op" name="confirmedOn" type="date" max={today} value={today} />
      </div>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Bevestiging vastleggen voor wat is aangevinkt
      </button>
    </div>
  );
}

function Lines({ lines, names, works }: BatchPageProps & { readonly works: boolean }) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Meldingen in dit bestand</caption>
        <thead class="utrecht-table__header">
          <tr>
            {works && <th scope="col">Kies</th>}
            <th scope="col" class="getal">
              Regel
            </th>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Gemeente</th>
            <th scope="col">Start</th>
            <th scope="col">Code</th>
            <th scope="col">Brief</th>
            <th scope="col" class="getal">
              Percentage
            </th>
            <th scope="col">Stand</th>
            <th scope="col">Verder</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {lines.map((line) => (
            <tr class="utrecht-table__row" key={line.line}>
              {works && (
                <td class="utrecht-table__cell">
                  {line.state === 'sent' && (
                    <input
                      class="vinkje"
                      type="checkbox"
                      name="melding"
                      value={keyOf(line.placement, line.message)}
                      aria-label={`Zaak ${caseNumber(line.placement)} bevestigen`}
                    />
                  )}
                </td>
              )}
              <td class="utrecht-table__cell getal" data-kop="Regel">
                {line.line}
              </td>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/plaatsingen/${line.placement}`}>
                  {caseNumber(line.placement)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk">{names.people.get(line.candidate) ?? 'niet zichtbaar'}</td>
              <td class="utrecht-table__cell" data-kop="Gemeente">
                {line.municipalityCode}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Start">
                {shortDate(line.supportStart)}
              </td>
              <td class="utrecht-table__cell" data-kop="Code">
                {line.code}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Brief">
                {shortDate(line.letterOn)}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Percentage">
                {line.percentage},00
              </td>
              <td class="utrecht-table__cell" data-kop="Stand">
                <span class={`utrecht-status-badge utrecht-status-badge--${badgeOf(line.state)}`}>
                  {lineStateWord(line.state)}
                </span>
                {line.state === 'rejected' && ` code ${line.rejectionCode ?? 'onbekend'}`}
              </td>
              <td class="utrecht-table__cell">
                <Onward line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Onward({ line }: { readonly line: BatchLine }) {
  const at = `/plaatsingen/${line.placement}/stap/register-message-${line.message}`;
  const [type, label] =
    line.state === 'sent'
      ? ['message.rejected', 'Afgekeurd']
      : line.toMend === true
        ? ['message.mended', 'Herstellen']
        : [undefined, ''];
  return type === undefined ? null : (
    <a class="utrecht-link" href={`${at}/${type}`}>
      {label}
      <span class="alleen-voorlezen"> in zaak {caseNumber(line.placement)}</span>
    </a>
  );
}

const badgeOf = (state: string): string =>
  state === 'confirmed' ? 'safe' : state === 'rejected' || state === 'wrong' ? 'danger' : 'neutral';
