import type { LocalDate } from '../../../workflows/definition.js';
import type { DocumentItem } from '../../documents/document-rows.js';
import type { CorrectedSending } from '../../documents/sending-correction.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { capital } from '../words/role-words.js';
import { SENDING_WORDS } from '../words/sending-words.js';
import { CHANNELS, partWords, titleOf, toWhom } from './document-words.js';
import { DocumentBadge } from './documents-view.js';
import { Faults } from './placement-documents-page.js';

type Props = {
  readonly page: VisitedPage;
  readonly document: DocumentItem;
  /** How its sending was recorded before, the last correction first. */
  readonly corrections: readonly CorrectedSending[];
  readonly members: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  readonly faults: readonly string[];
  /** What was typed and refused; empty when nothing was. */
  readonly typed: Typed;
  /** Whether this role signs, sends or makes. */
  readonly may: { readonly sign: boolean; readonly send: boolean; readonly make: boolean };
};

/** One letter with its three moments, and what can be done with it now. */
export function DocumentPage({ page, document, corrections, members, today, faults, typed, may }: Props) {
  const who = (id: string | null): string => members.get(id ?? '') ?? 'het systeem';
  return (
    <>
      <h1 class="utrecht-heading-1 titel">
        {titleOf(document.kind)} {toWhom(document.addressee)}
      </h1>
      <Faults title="Dit kan nu niet" faults={faults} />
      <p class="rij">
        <DocumentBadge document={document} />
        <a
          class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
          href={`/documenten/${document.id}.pdf`}
        >
          Bekijk de PDF
        </a>
      </p>
      <dl class="feiten deel">
        <dt>Hoort bij</dt>
        <dd>{capital(partWords(document.part) || 'de plaatsing')}</dd>
        <dt>Versie</dt>
        <dd>{document.version}</dd>
        <dt>Gemaakt</dt>
        <dd>
          {momentText(document.madeAt)} door {who(document.madeBy)}
        </dd>
        <dt>Ondertekend</dt>
        <dd>
          {document.signedAt === null ? 'Nog niet' : `${momentText(document.signedAt)} door ${who(document.signedBy)}`}
        </dd>
        <dt>Verstuurd</dt>
        <dd>
          {document.sentOn === null
            ? 'Nog niet: de PDF is een concept'
            : `${longDate(document.sentOn)} door ${who(document.sentBy)}, ${channelWords(document)}`}
        </dd>
        {corrections.map(({ at, by, sentOn, reason }) => (
          <>
            <dt key={at}>Verzending verbeterd</dt>
            <dd>
              {momentText(at)} door {who(by)}
              {sentOn !== null && `; eerst stond er ${longDate(sentOn)}`}. Reden:{' '}
              {(REASONS.find(([code]) => code === reason)?.[1] ?? reason).toLowerCase()}.
            </dd>
          </>
        ))}
        {document.objectionLastDay !== null && (
          <>
            <dt>Bezwaar tot en met</dt>
            <dd>{longDate(document.objectionLastDay)}</dd>
          </>
        )}
        <dt>Kenmerk van de inhoud</dt>
        <dd>
          <code class="klein">{document.mac.slice(0, 16)}</code>{' '}
          <span class="zacht klein">staat ook in het logboek</span>
        </dd>
      </dl>
      <Actions page={page} document={document} today={today} typed={typed} may={may} />
    </>
  );
}

const REASONS: readonly (readonly [code: string, word: string])[] = Object.entries(SENDING_WORDS);

const channelWords = ({ channel }: DocumentItem): string =>
  (CHANNELS.find(([code]) => code === channel)?.[1] ?? '').toLowerCase();

function Actions({ page, document, today, typed, may }: Pick<Props, 'page' | 'document' | 'today' | 'typed' | 'may'>) {
  const { state, id } = document;
  const open = state === 'made' || state === 'signed';
  return (
    <div class="stapel deel">
      {state === 'made' && may.sign && (
        <Act page={page} action={`/documenten/${id}/ondertekenen`} label="Ondertekenen" primary />
      )}
      {state === 'signed' && may.send && (
        <form class="filters" method="post" action={`/documenten/${id}/versturen`}>
          <Hidden page={page} />
          <SendFields today={dayIn(typed, 'sentOn', today)} channel={textOf(typed, 'channel')} />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Versturen
          </button>
        </form>
      )}
      {state === 'sent' && may.send && (
        <form class="filters" method="post" action={`/documenten/${id}/teruggekomen`}>
          <Hidden page={page} />
          <div>
            <label for="terug">Teruggekomen op</label>
            <input class="utrecht-textbox" id="terug" name="dag" type="date" value={dayIn(typed, 'dag', today)} />
          </div>
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            De post is teruggekomen
          </button>
        </form>
      )}
      {state === 'sent' && may.send && <Correction page={page} document={document} typed={typed} />}
      {may.make && document.stream !== document.person && (
        <div class="knoppen">
          {state !== 'sent' && (
            <Act page={page} action={`/documenten/${id}/opnieuw`} label="Opnieuw maken uit het dossier" />
          )}
          {open && <Act page={page} action={`/documenten/${id}/vervallen`} label="Laten vervallen" />}
        </div>
      )}
    </div>
  );
}

/** D4: the last day to object follows the right day; what was recorded before stays in the file. */
function Correction({ page, document, typed }: Pick<Props, 'page' | 'document' | 'typed'>) {
  const { id, sentOn, channel } = document;
  const refused = textOf(typed, 'reason');
  return (
    <details open={refused !== ''}>
      <summary>De verzending klopt niet</summary>
      <form class="deel" method="post" action={`/documenten/${id}/verbeteren`}>
        <Hidden page={page} />
        <p class="tekst zacht">
          De laatste dag voor bezwaar gaat mee met de juiste verzenddatum. Wat er eerst stond, blijft in het dossier
          staan. Is de brief al bezorgd met een andere dag voor bezwaar erin? Stuur hem dan opnieuw.
        </p>
        <div class="filters">
          <div>
            <label for="waarom">Wat klopt er niet</label>
            <select class="utrecht-select" id="waarom" name="reason">
              {REASONS.map(([code, word]) => (
                <option key={code} value={code} selected={code === refused}>
                  {word}
                </option>
              ))}
            </select>
          </div>
          <SendFields today={dayIn(typed, 'sentOn', sentOn ?? '')} channel={textOf(typed, 'channel') || channel} />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Verzending verbeteren
          </button>
        </div>
        <p class="zacht klein">Is de brief niet verstuurd? Dan tellen datum en manier niet mee.</p>
      </form>
    </details>
  );
}

/** A day as it was typed, else the one that is likely. */
const dayIn = (typed: Typed, name: string, likely: LocalDate): string => textOf(typed, name) || likely;

export function SendFields({ today, channel }: { readonly today: LocalDate; readonly channel?: string | null }) {
  return (
    <>
      <div>
        <label for="verzenddatum">Verzenddatum</label>
        <input class="utrecht-textbox" id="verzenddatum" name="sentOn" type="date" value={today} />
      </div>
      <div>
        <label for="hoe">Hoe</label>
        <select class="utrecht-select" id="hoe" name="channel">
          {CHANNELS.map(([code, word]) => (
            <option key={code} value={code} selected={code === channel}>
              {word}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

type ActProps = {
  readonly page: VisitedPage;
  readonly action: string;
  readonly label: string;
  readonly primary?: boolean;
};

function Act({ page, action, label, primary = false }: ActProps) {
  return (
    <form method="post" action={action}>
      <Hidden page={page} />
      <button class={`utrecht-button utrecht-button--${primary ? 'primary' : 'secondary'}-action`} type="submit">
        {label}
      </button>
    </form>
  );
}
