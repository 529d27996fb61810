import type { OpenedChange } from '../../links/change-reports.service.js';
import type { ReportedProposal } from '../../links/reported-proposals.service.js';
import { ADDRESSEE_WORDS } from '../../links/link-kinds.js';
import type { Preview } from '../../placements/placement.views.js';
import { caseNumber } from '../../reminders/case-number.js';
import { returnReasons, returnReasonText } from '../../reminders/templates/link.templates.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView, type Faults } from '../forms/field-view.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import { NO_HEALTH, RadioField, TextField } from '../links/link-fields.js';
import { faultsByField } from '../links/link-frame.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { PreviewView } from '../step/preview-view.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import { capital } from '../words/role-words.js';
import { changeSentence } from './change-words.js';

type Props = {
  readonly page: VisitedPage;
  readonly opened: OpenedChange;
  readonly names: FileNames;
  readonly preview: Preview | undefined;
  /** Why the file does not take it now; then it cannot be accepted. */
  readonly refused: readonly ShownFault[];
  readonly revision: number;
  /** Who can confirm, where the step needs a second person (M32). */
  readonly seconds: readonly Choice[] | undefined;
  /** The last proposal that was made of it. */
  readonly laidDown: ReportedProposal | undefined;
  readonly mayDecide: boolean;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
};

/** One report: what was told, what accepting causes in the file and in euros, and the two answers. */
export function ReportPage(props: Props) {
  const { opened, names, refused, faults, mayDecide } = props;
  const { row, words } = opened;
  const isWaiting = row.state === 'waiting';
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{changeSentence(row).slice(0, -1)}</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      <dl class="feiten deel">
        <dt>Werknemer</dt>
        <dd>
          <a class="utrecht-link" href={`/plaatsingen/${row.placement}`}>
            {names.people.get(row.candidate) ?? `Zaak ${caseNumber(row.placement)}`}
          </a>
        </dd>
        <dt>Werkgever</dt>
        <dd>{names.employers.get(row.employer) ?? 'Onbekend'}</dd>
        <dt>Gemeld door</dt>
        <dd>
          {capital(ADDRESSEE_WORDS[row.told_by])}
          {words !== null && ` (${words.reporter})`}, {momentText(row.told_at)}
        </dd>
        {words?.contact != null && (
          <>
            <dt>Nieuwe contactpersoon</dt>
            <dd>{[words.contact.name, words.contact.mail, words.contact.phone].filter(Boolean).join(', ')}</dd>
          </>
        )}
        {words?.explanation != null && (
          <>
            <dt>Toelichting</dt>
            <dd>{words.explanation}</dd>
          </>
        )}
      </dl>
      {!isWaiting && <Decided {...props} />}
      {isWaiting && props.preview && (
        <div class="deel">
          <PreviewView preview={props.preview} />
        </div>
      )}
      {isWaiting && row.kind === 'contact' && (
        <p class="deel">
          De contactpersoon met deze taak wordt bij de werkgever vervangen. De subsidie verandert niet.
        </p>
      )}
      {isWaiting && refused.length > 0 && <Refused faults={refused} placement={row.placement} />}
      {isWaiting && props.laidDown && <LaidDown {...props} proposal={props.laidDown} />}
      {isWaiting && mayDecide && props.laidDown?.state !== 'open' && (
        <Decide {...props} mayAccept={refused.length === 0} />
      )}
    </>
  );
}

function Decided({ opened, names }: Props) {
  const { row } = opened;
  const who = row.decided_by === null ? 'Een collega' : (names.members.get(row.decided_by) ?? 'Een collega');
  const when = row.decided_at === null ? '' : ` op ${momentText(row.decided_at)}`;
  return (
    <p class="deel utrecht-alert utrecht-alert--info" role="status">
      {row.state === 'accepted'
        ? `${who} heeft deze melding${when} verwerkt.`
        : `${who} heeft deze melding${when} teruggestuurd: ${returnReasonText(row.return_reason ?? '')}`}
    </p>
  );
}

/** The step waits for a second person, or came to nothing: then it can be laid before somebody again. */
function LaidDown({ opened, names, proposal }: Props & { readonly proposal: ReportedProposal }) {
  const { number, state, second, lapsesOn } = proposal;
  const who = names.members.get(second) ?? 'een collega';
  return (
    <div class="deel utrecht-alert utrecht-alert--info" role="status">
      <p>
        {state === 'open'
          ? `Voorgelegd aan ${who}, die kan bevestigen tot en met ${longDate(lapsesOn)}. Daarna is de melding vanzelf verwerkt.`
          : `Het voorstel aan ${who} is ${ENDED[state]}. De melding wacht nog.`}{' '}
        <a class="utrecht-link" href={`/plaatsingen/${opened.row.placement}/voorstellen/${number}`}>
          Voorstel bekijken
        </a>
      </p>
    </div>
  );
}

const ENDED: Readonly<Record<ReportedProposal['state'], string>> = {
  open: 'voorgelegd',
  confirmed: 'bevestigd',
  declined: 'afgewezen',
  withdrawn: 'ingetrokken',
  lapsed: 'vervallen',
};

function Refused({ faults, placement }: { readonly faults: readonly ShownFault[]; readonly placement: string }) {
  return (
    <div class="deel utrecht-alert utrecht-alert--warning">
      <h2 class="utrecht-heading-3">Dit kan nu niet in één keer worden verwerkt</h2>
      <ul class="foutlijst">
        {faults.map(({ detail }) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      <p>
        Leg het zelf vast op{' '}
        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
          de pagina van de plaatsing
        </a>
        , of stuur de melding terug.
      </p>
    </div>
  );
}

type ProposeProps = Pick<Props, 'page' | 'revision' | 'typed'> & {
  readonly row: OpenedChange['row'];
  readonly seconds: readonly Choice[];
  readonly faults: Faults;
};

/** M32: all that was reported goes to the second person; nothing is filled in anew. */
function Propose({ page, row, revision, seconds, typed, faults }: ProposeProps) {
  const field = {
    name: 'secondBy',
    label: 'Wie bevestigt het?',
    hint: 'Deze verbetering is zo groot dat een tweede persoon haar bevestigt (regel M32).',
    kind: 'choice',
    required: true,
    choices: seconds,
  } as const;
  const [only] = seconds.length === 1 ? seconds : [];
  return (
    <form method="post" action={`/wijzigingen/${row.id}/voorleggen`} class="deel" noValidate>
      <Hidden page={page} values={{ _revision: String(revision) }} />
      <FieldView field={field} typed={{ ...(only && { secondBy: only.value }), ...typed }} faults={faults} />
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Voorleggen
      </button>
      <p class="zacht klein">
        Alles uit de melding van {longDate(row.told_on)} gaat mee. Bevestigt die collega, dan is het vastgelegd op uw
        naam, is de melding verwerkt en krijgt wie haar deed bericht.
      </p>
    </form>
  );
}

function Decide({
  page,
  opened,
  revision,
  seconds,
  typed,
  faults,
  mayAccept,
}: Props & { readonly mayAccept: boolean }) {
  const { row } = opened;
  const byField = faultsByField(faults);
  const reasons = Object.fromEntries(returnReasons.map((reason) => [reason, returnReasonText(reason)]));
  return (
    <>
      {mayAccept && seconds !== undefined && <Propose {...{ page, row, revision, seconds, typed, faults: byField }} />}
      {mayAccept && seconds === undefined && (
        <form method="post" action={`/wijzigingen/${row.id}/verwerken`} class="deel">
          <Hidden page={page} values={{ _revision: String(revision) }} />
          <div class="knoppen">
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              Verwerken
            </button>
          </div>
          <p class="zacht klein">
            De melding van {longDate(row.told_on)} wordt vastgelegd op uw naam, met wie haar deed. Die krijgt bericht.
          </p>
        </form>
      )}
      <details class="deel" open={faults.length > 0}>
        <summary>Terugsturen</summary>
        <form method="post" action={`/wijzigingen/${row.id}/terug`} class="deel" noValidate>
          <Hidden page={page} />
          <RadioField name="reason" label="Waarom?" choices={reasons} typed={typed} faults={byField} />
          <TextField
            name="explanation"
            label="Toelichting voor de melder"
            hint={`Staat op de pagina van de link, niet in de mail. ${NO_HEALTH}`}
            typed={typed}
            faults={byField}
          />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Terugsturen
          </button>
        </form>
      </details>
    </>
  );
}
