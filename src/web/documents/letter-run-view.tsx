import type { LetterFault, LetterRun, LetterRunKind } from '../../documents/runs/letter-run.js';
import { caseNumber } from '../../reminders/case-number.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { momentText } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';
import { toWhom } from './document-words.js';
import { yearlyAddress, type YearlyQuery } from './yearly-query.js';

type RunProps = {
  readonly page: VisitedPage;
  readonly query: YearlyQuery;
  readonly kind: LetterRunKind;
  /** The last that was asked for. */
  readonly run: LetterRun | undefined;
  /** Letters that can be made now; none leaves the button out. */
  readonly letters: number;
};

const WORDS = {
  reset: { soort: 'bedrag', one: 'brief', many: 'brieven' },
  statement: { soort: 'opgave', one: 'jaaropgave', many: 'jaaropgaven' },
} as const;

/** Has all letters made, says how far that is, and what could not be made. */
export function LetterRunView(props: RunProps) {
  const { run, letters } = props;
  if (run?.state === 'running') return <Running {...props} run={run} />;
  return (
    <>
      {run && <Ended {...props} run={run} />}
      {letters > 0 && <Ask {...props} />}
    </>
  );
}

function Ask({ page, query, kind, letters }: RunProps) {
  const { soort, one, many } = WORDS[kind];
  return (
    <form method="post" action="/brieven/jaar">
      <Hidden page={page} values={{ jaar: String(query.jaar), volgorde: query.volgorde, soort }} />
      <p class="zacht klein">
        {letters === 1 ? 'De brief wordt' : 'De brieven worden'} gemaakt terwijl u verder werkt. Hier ziet u hoe ver het
        is.
      </p>
      <div class="knoppen">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {letters === 1 ? `Maak de ${one}` : `Maak alle ${countText(letters)} ${many}`}
        </button>
      </div>
    </form>
  );
}

type Shown = RunProps & { readonly run: LetterRun };

/** The link has no fragment, for then a browser would stay where it is; the focus leads back to this place. */
function Running({ page, query, kind, run }: Shown) {
  const { soort } = WORDS[kind];
  const { ready, letters } = run;
  return (
    <div class="utrecht-alert utrecht-alert--info stapel" tabIndex={-1} autofocus>
      <p role="status">
        De {WORDS[kind].many} worden gemaakt. Klaar: {countText(ready)} van {countText(Math.max(letters, ready))}.{' '}
        {startedBy(run)}
      </p>
      <progress max={Math.max(letters, ready)} value={ready} aria-label={`Hoe ver de ${WORDS[kind].many} zijn`} />
      <p>U kunt verder werken of deze pagina sluiten; het gaat vanzelf door.</p>
      <form method="post" action="/brieven/jaar" class="knoppen">
        <Hidden page={page} values={{ jaar: String(query.jaar), volgorde: query.volgorde, soort, doen: 'stoppen' }} />
        <a
          class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
          href={yearlyAddress(query, { pagina: query.pagina, opgaven: query.opgaven })}
        >
          Kijk hoe ver het nu is
        </a>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Stoppen
        </button>
      </form>
    </div>
  );
}

function Ended({ kind, run }: Shown) {
  const { ready, state, faults, finishedAt } = run;
  const { one, many } = WORDS[kind];
  const fine = faults.length === 0 && state === 'done';
  return (
    <div class={`utrecht-alert utrecht-alert--${fine ? 'ok' : 'warning'} stapel`}>
      <p role="status">
        {state === 'stopped' ? 'Gestopt' : 'Klaar'}
        {finishedAt !== null && ` op ${momentText(finishedAt)}`}. Gemaakt: {countText(ready)} {ready === 1 ? one : many}
        . {startedBy(run)}{' '}
        <a class="utrecht-link" href="/brieven?stand=ondertekenen">
          Naar de brieven
        </a>
      </p>
      {faults.length > 0 && (
        <>
          <p>Niet gelukt, en nog te maken:</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.owner} ${fault.addressee}`}>
                {labelOf(fault)}: {fault.why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const startedBy = ({ askedBy, askedAt }: LetterRun): string => `Gestart door ${askedBy} op ${momentText(askedAt)}.`;

const labelOf = ({ owner, employerName, addressee }: LetterFault): string =>
  employerName ?? `Zaak ${caseNumber(owner)} ${toWhom(addressee)}`;
