import type { LocalDate } from '../../../workflows/definition.js';
import type { Complaint } from '../../complaints/complaint.schemas.js';
import { CardTable, Cell, Done } from '../administration/administration-parts.js';
import { DueDay } from '../layout/due-day.js';
import { momentText, shortDate } from '../words/dutch-dates.js';
import { KIND_WORDS, OUTCOME_WORDS, SUBJECT_WORDS } from './complaint-words.js';

type ListProps = {
  readonly today: LocalDate;
  readonly complaints: readonly Complaint[];
  readonly names: ReadonlyMap<string, string>;
  readonly done: string | undefined;
  /** Day of a moment in the Netherlands. */
  readonly dayOf: (moment: string) => LocalDate;
};

/** Complaints and breaches by their last day; beside objections, not among them (M39). */
export function ComplaintsPage({ today, complaints, names, done, dayOf }: ListProps) {
  const open = complaints.filter(({ closedOn }) => closedOn === null);
  const closed = complaints.filter(({ closedOn }) => closedOn !== null);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Klachten en datalekken</h1>
      <Done words={done} />
      <p class="lead">
        Een klacht gaat over hoe iemand is behandeld. Is iemand het niet eens met een besluit? Dat is een bezwaar, en
        dat legt u vast in het dossier van de plaatsing.
      </p>
      <NewLinks />
      {open.length === 0 ? (
        <p class="leeg deel">Er staan geen klachten of datalekken open.</p>
      ) : (
        <CardTable
          caption="Open klachten en datalekken, de uiterste dag eerst"
          heads={['Soort', 'Waarover', 'Ontvangen', 'Behandelaar', 'Uiterlijk', 'Verder']}
        >
          {open.map((one) => (
            <tr class="utrecht-table__row" key={one.id}>
              <Cell head="Soort">{KIND_WORDS[one.kind]}</Cell>
              <Cell head="Waarover">{SUBJECT_WORDS[one.subject] ?? one.subject}</Cell>
              <Cell head="Ontvangen">{shortDate(one.receivedOn)}</Cell>
              <Cell head="Behandelaar">
                {one.handler === null ? 'nog niemand' : (names.get(one.handler) ?? 'een oud-collega')}
              </Cell>
              <Cell head="Uiterlijk">
                {one.lastMoment === null || one.authorityToldOn !== null ? (
                  <DueDay day={one.lastDay} today={today} />
                ) : (
                  <>
                    <DueDay day={dayOf(one.lastMoment)} today={today} /> {momentText(one.lastMoment)}
                  </>
                )}
              </Cell>
              <Cell head="Verder">
                <Open complaint={one} />
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      {closed.length > 0 && (
        <section class="deel" aria-labelledby="klaar">
          <h2 class="utrecht-heading-2" id="klaar">
            Afgesloten
          </h2>
          <CardTable
            caption="Afgesloten"
            heads={['Soort', 'Waarover', 'Ontvangen', 'Afgesloten', 'Uitkomst', 'Bekijken']}
          >
            {closed.map((one) => (
              <tr class="utrecht-table__row" key={one.id}>
                <Cell head="Soort">{KIND_WORDS[one.kind]}</Cell>
                <Cell head="Waarover">{SUBJECT_WORDS[one.subject] ?? one.subject}</Cell>
                <Cell head="Ontvangen">{shortDate(one.receivedOn)}</Cell>
                <Cell head="Afgesloten">{one.closedOn === null ? '–' : shortDate(one.closedOn)}</Cell>
                <Cell head="Uitkomst">{OUTCOME_WORDS[one.outcome ?? ''] ?? one.outcome}</Cell>
                <Cell head="Bekijken">
                  <Open complaint={one} />
                </Cell>
              </tr>
            ))}
          </CardTable>
        </section>
      )}
    </>
  );
}

const Open = ({ complaint }: { readonly complaint: Complaint }) => (
  <a class="utrecht-link" href={`/klachten/${complaint.id}`}>
    Openen
    <span class="alleen-voorlezen">
      : {KIND_WORDS[complaint.kind]} van {shortDate(complaint.receivedOn)}
    </span>
  </a>
);

export const NewLinks = () => (
  <p class="knoppen">
    <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/klachten/nieuw/klacht">
      Klacht vastleggen
    </a>
    <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/klachten/nieuw/datalek">
      Datalek vastleggen
    </a>
  </p>
);
