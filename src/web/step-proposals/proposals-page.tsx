import type { LocalDate } from '../../../workflows/definition.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { ListedProposal } from '../../step-proposals/step-proposal-rows.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { DueDay } from '../layout/due-day.js';
import type { FileNames } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import { STATE_WORDS, stepLabel } from './proposal-words.js';

export type ProposalsPageProps = {
  readonly today: LocalDate;
  readonly toConfirm: readonly ListedProposal[];
  readonly mine: readonly ListedProposal[];
  readonly answered: readonly ListedProposal[];
  /** Everything that waits in the body; undefined where that is not for this role. */
  readonly open: readonly ListedProposal[] | undefined;
  readonly names: FileNames;
};

/** Steps that wait for a second person: those of this person to confirm, those proposed, and for a manager all. */
export function ProposalsPage({ today, toConfirm, mine, answered, open, names }: ProposalsPageProps) {
  const shared = { today, names };
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Voorstellen</h1>
      <p class="tekst zacht">
        Een afspraak van na de start, een grote verbetering, een herroepen einde en een andere werkgever gelden pas als
        een tweede persoon ze bevestigt (regels B2b, M32 en M51).
      </p>
      <Part
        id="te-bevestigen"
        title="U bevestigt"
        empty="Er ligt nu geen voorstel bij u."
        rows={toConfirm}
        {...shared}
      />
      <Part id="voorgelegd" title="U legde voor" empty="Er wacht geen voorstel van u." rows={mine} {...shared} />
      {open && <Part id="alle" title="Alle voorstellen die wachten" empty="Er wacht niets." rows={open} {...shared} />}
      {answered.length > 0 && (
        <Part id="beantwoord" title="Uw laatste voorstellen" empty="" rows={answered} {...shared} />
      )}
    </>
  );
}

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly ListedProposal[];
  readonly names: FileNames;
  readonly today: LocalDate;
};

function Part({ id, title, empty, rows, names, today }: PartProps) {
  return (
    <section class="deel" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {rows.length === 0 ? (
        <p class="leeg">{empty}</p>
      ) : (
        <CardTable
          caption={title}
          heads={['Zaak', 'Wie', 'Werkgever', 'Stap', 'Voorgelegd', 'Bij', 'Stand', 'Bekijken']}
        >
          {rows.map((one) => (
            <Row key={`${one.placement} ${one.number}`} one={one} names={names} today={today} />
          ))}
        </CardTable>
      )}
    </section>
  );
}

function Row({ one, names, today }: { readonly one: ListedProposal } & Pick<PartProps, 'names' | 'today'>) {
  const number = caseNumber(one.placement);
  const nameOf = (id: string): string => names.members.get(id) ?? 'een oud-collega';
  return (
    <tr class="utrecht-table__row">
      <Cell head="Zaak">{number}</Cell>
      <Cell head="Wie">{names.people.get(one.candidate) ?? 'niet zichtbaar'}</Cell>
      <Cell head="Werkgever">{names.employers.get(one.employer) ?? ''}</Cell>
      <Cell head="Stap">{stepLabel(one.type)}</Cell>
      <Cell head="Voorgelegd">
        {shortDate(one.proposedOn)} door {nameOf(one.proposer)}
      </Cell>
      <Cell head="Bij">{nameOf(one.second)}</Cell>
      <Cell head="Stand">
        {one.state === 'open' ? <DueDay day={one.lapsesOn} today={today} /> : STATE_WORDS[one.state]}
        {one.changed && <p class="zacht klein">Het dossier is veranderd: wie het voorlegde kijkt eerst opnieuw.</p>}
      </Cell>
      <Cell head="Bekijken">
        <a class="utrecht-link" href={`/plaatsingen/${one.placement}/voorstellen/${one.number}`}>
          Bekijken<span class="alleen-voorlezen"> van zaak {number}</span>
        </a>
      </Cell>
    </tr>
  );
}
