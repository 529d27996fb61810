import { EXPLANATIONS, type Comparison, type StoredDifference } from '../../register/register-comparison.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, monthName, shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';
import { Notices } from './notices.js';
import { DIFFERENCE_WORDS, EXPLANATION_WORDS, HOW_WORDS, messageStateWord } from './register-words.js';

export type ComparisonPageProps = {
  readonly page: VisitedPage;
  readonly comparison: Comparison;
  readonly differences: readonly StoredDifference[];
  readonly names: FileNames;
  readonly done: string | undefined;
  readonly failed: readonly string[];
};

/** The differences of one month, each with a way to mend it (A8b). */
export function ComparisonPage(props: ComparisonPageProps) {
  const { comparison, differences, done, failed, names } = props;
  const { month, uploadedOn, uploadedBy, lineCount, knownCount, openCount } = comparison;
  return (
    <>
      <Notices done={done} failed={failed} />
      <h1 class="utrecht-heading-1 titel">Verschillen {monthName(month)}</h1>
      <p class="lead">
        Vergeleken op {longDate(uploadedOn)} door {names.members.get(uploadedBy) ?? 'een collega'}: {lineCount} regels
        in het bestand, {knownCount} daarvan bij ons bekend. Nog {openCount}{' '}
        {openCount === 1 ? 'verschil' : 'verschillen'} open.
      </p>
      {differences.length === 0 ? (
        <p class="leeg">Er zijn geen verschillen: het bestand en onze gegevens zeggen hetzelfde.</p>
      ) : (
        <Table {...props} />
      )}
    </>
  );
}

function Table(props: ComparisonPageProps) {
  const { differences, names } = props;
  return (
    <div class="tabelvak deel">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Verschillen met het klantenbestand</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Verschil</th>
            <th scope="col" class="getal">
              Wij
            </th>
            <th scope="col" class="getal">
              UWV
            </th>
            <th scope="col">Opgenomen</th>
            <th scope="col">Laatste melding</th>
            <th scope="col">Herstellen</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {differences.map((one) => (
            <tr class="utrecht-table__row" key={one.number}>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/plaatsingen/${one.placement}`}>
                  {caseNumber(one.placement)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk">{names.people.get(one.candidate) ?? 'niet zichtbaar'}</td>
              <td class="utrecht-table__cell">{names.employers.get(one.employer) ?? ''}</td>
              <td class="utrecht-table__cell">{DIFFERENCE_WORDS[one.kind]}</td>
              <td class="utrecht-table__cell getal" data-kop="Wij">
                {one.ours === null ? 'geen' : `${one.ours},00`}
              </td>
              <td class="utrecht-table__cell getal" data-kop="UWV">
                {one.theirs === null ? 'geen' : decimalComma(one.theirs)}
              </td>
              <td class="utrecht-table__cell" data-kop="Opgenomen">
                {one.entry === null ? 'niet in bestand' : one.entry ? 'ja' : 'nee'}
              </td>
              <td class="utrecht-table__cell" data-kop="Laatste melding">
                {one.messageState === null ? 'geen' : messageStateWord(one.messageState)}
              </td>
              <td class="utrecht-table__cell">
                {one.state === 'open' ? <Mending {...props} one={one} /> : <Settled {...props} one={one} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type OneProps = ComparisonPageProps & { readonly one: StoredDifference };

function Settled({ one, names }: OneProps) {
  const { state, how, settledOn, settledBy } = one;
  return (
    <>
      <span class="utrecht-status-badge utrecht-status-badge--safe">
        {state === 'mended' ? '✓ Hersteld' : '✓ Verklaard'}
      </span>
      <p class="zacht klein">
        {HOW_WORDS[how ?? ''] ?? how}
        {settledOn !== null && `, ${shortDate(settledOn)}`} door {names.members.get(settledBy ?? '') ?? 'een collega'}
      </p>
    </>
  );
}

function Mending({ page, comparison, one }: OneProps) {
  if (page.visitor.role !== 'backOffice') return <span class="zacht">Open</span>;
  const at = `/registermeldingen/verschillen/${comparison.month}/${comparison.upload}/${one.number}`;
  const number = caseNumber(one.placement);
  const again = ['sent', 'confirmed', 'wrong'].includes(one.messageState ?? '');
  const step = stepFor(one);
  return (
    <div class="stapel">
      {again && (
        <form method="post" action={`${at}/opnieuw`}>
          <Hidden page={page} />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Opnieuw aanleveren
            <span class="alleen-voorlezen"> voor zaak {number}</span>
          </button>
        </form>
      )}
      {step !== undefined && (
        <a class="utrecht-link" href={`/plaatsingen/${one.placement}/stap/${step.at}`}>
          {step.label}
          <span class="alleen-voorlezen"> in zaak {number}</span>
        </a>
      )}
      <details>
        <summary>Verklaren</summary>
        <form class="filters" method="post" action={`${at}/verklaren`}>
          <Hidden page={page} />
          <div>
            <label for={`verklaring-${one.number}`}>Waarom zaak {number}</label>
            <select class="utrecht-select" id={`verklaring-${one.number}`} name="how">
              {EXPLANATIONS.map((value) => (
                <option key={value} value={value}>
                  {EXPLANATION_WORDS[value]}
                </option>
              ))}
            </select>
          </div>
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Vastleggen
            <span class="alleen-voorlezen"> voor zaak {number}</span>
          </button>
        </form>
      </details>
    </div>
  );
}

/** The step in the file that mends it, where delivering again does not. */
function stepFor({
  kind,
  message,
  messageState,
}: StoredDifference): { readonly at: string; readonly label: string } | undefined {
  const part = `register-message-${message ?? 0}`;
  if (kind === 'noDetermination') return { at: 'placement/registration.found', label: 'Al in het register vastleggen' };
  switch (messageState) {
    case null:
      return { at: 'placement/person.informed', label: 'Werknemer informeren' };
    case 'toInform':
      return { at: `${part}/person.informed`, label: 'Werknemer informeren' };
    case 'toSend':
      return { at: `${part}/message.sent`, label: 'Melding versturen' };
    case 'rejected':
      return { at: `${part}/message.mended`, label: 'Melding herstellen' };
    default:
      return undefined;
  }
}
