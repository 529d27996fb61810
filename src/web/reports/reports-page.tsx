import type { LocalDate } from '../../../workflows/definition.js';
import { ADDRESSEE_WORDS } from '../../links/link-kinds.js';
import type { ListedChange } from '../../links/change-rows.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { FileNames } from '../names/file-names.js';
import { localDate } from '../../platform/legal-time.js';
import { daysBetween, momentText } from '../words/dutch-dates.js';
import { capital } from '../words/role-words.js';
import { changeSentence } from './change-words.js';

type Props = {
  readonly waiting: readonly ListedChange[];
  readonly decided: readonly ListedChange[];
  readonly names: FileNames;
  readonly today: LocalDate;
  /** Only those of own placements. */
  readonly mine: boolean;
  /** A consultant has placements of the own. */
  readonly hasOwn: boolean;
  readonly done: string | undefined;
};

/** What employers and payroll offices reported by link: what waits, longest first, and what was done last. */
export function ReportsPage({ waiting, decided, names, today, mine, hasOwn, done }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Wijzigingen van werkgevers</h1>
      {done !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </p>
      )}
      <p class="lead">
        Een werkgever of salariskantoor gaf dit door met een link. Er verandert niets tot u de melding verwerkt.
        {hasOwn && (
          <>
            {' '}
            <a class="utrecht-link" href={mine ? '/wijzigingen?van=allen' : '/wijzigingen?van=mij'}>
              {mine ? 'Toon die van alle consulenten' : 'Toon alleen die van mijn plaatsingen'}
            </a>
          </>
        )}
      </p>
      <section class="deel" aria-labelledby="wachten">
        <h2 class="utrecht-heading-2" id="wachten">
          Te verwerken ({waiting.length})
        </h2>
        {waiting.length === 0 ? (
          <p class="leeg">Er is niets te verwerken. Nieuwe meldingen komen hier vanzelf en staan ook bij Vandaag.</p>
        ) : (
          <ReportTable rows={waiting} names={names} today={today} caption="Meldingen die wachten" />
        )}
      </section>
      {decided.length > 0 && (
        <section class="deel" aria-labelledby="klaar">
          <h2 class="utrecht-heading-2" id="klaar">
            Laatst afgehandeld
          </h2>
          <ReportTable rows={decided} names={names} today={today} caption="Meldingen die zijn afgehandeld" />
        </section>
      )}
    </>
  );
}

const STATES: Readonly<Record<ListedChange['state'], { readonly label: string; readonly look: string }>> = {
  waiting: { label: 'Wacht', look: 'utrecht-status-badge--warning' },
  accepted: { label: 'Verwerkt', look: 'utrecht-status-badge--safe' },
  returned: { label: 'Teruggestuurd', look: 'utrecht-status-badge--neutral' },
};

/** From a day on: how long somebody outside hears nothing. */
function waited(today: LocalDate, since: LocalDate): string {
  const days = daysBetween(since, today);
  return days < 1 ? '' : ` ${days} ${days === 1 ? 'dag' : 'dagen'}`;
}

function ReportTable({
  rows,
  names,
  today,
  caption,
}: {
  readonly rows: readonly ListedChange[];
  readonly names: FileNames;
  readonly today: LocalDate;
  readonly caption: string;
}) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Melding</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Gemeld</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class="utrecht-table__row" key={row.id}>
              <td class="utrecht-table__cell" data-kop="Melding">
                <a class="utrecht-link" href={`/wijzigingen/${row.id}`}>
                  {changeSentence(row)}
                </a>
              </td>
              <td class="utrecht-table__cell" data-kop="Wie">
                {names.people.get(row.candidate) ?? `Zaak ${caseNumber(row.placement)}`}
              </td>
              <td class="utrecht-table__cell" data-kop="Werkgever">
                {names.employers.get(row.employer) ?? '–'}
              </td>
              <td class="utrecht-table__cell" data-kop="Gemeld">
                {momentText(row.told_at)} <span class="zacht">({capital(ADDRESSEE_WORDS[row.told_by])})</span>
              </td>
              <td class="utrecht-table__cell" data-kop="Status">
                <span class={`utrecht-status-badge ${STATES[row.state].look}`}>
                  {STATES[row.state].label}
                  {row.state === 'waiting' && waited(today, localDate(row.told_at))}
                </span>
                {row.decided_by !== null && (
                  <span class="zacht klein"> {names.members.get(row.decided_by) ?? 'een collega'}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
