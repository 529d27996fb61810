import { contestedTitle } from '../../documents/document-kind.js';
import type { LocalDate } from '../../../workflows/definition.js';
import type { WaitingObjection, WaitingSupport } from '../../oversight/waiting-proposals.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { DueDay } from '../layout/due-day.js';
import type { FileNames } from '../names/file-names.js';
import { longDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import { choiceWord } from '../words/field-words.js';

type Why = { readonly why: string | undefined };
export type ListedSupport = WaitingSupport & Why;
export type ListedObjection = WaitingObjection & Why;

type ProposalsProps = {
  readonly supports: readonly ListedSupport[];
  readonly objections: readonly ListedObjection[];
  readonly names: FileNames;
  readonly today: LocalDate;
};

/** Proposals beside the decisions of a placement: support (A10) and objections (D4), each signed by another than who made it. */
export function ProposalsView({ supports, objections, names, today }: ProposalsProps) {
  if (supports.length + objections.length === 0) return null;
  return (
    <section class="deel" aria-labelledby="voorstellen">
      <h2 class="utrecht-heading-2" id="voorstellen">
        Ondersteuning en bezwaar
      </h2>
      <CardTable
        caption="Voorstellen over ondersteuning en bezwaar"
        heads={['Zaak', 'Wie', 'Werkgever', 'Voorstel', 'Per maand', 'Voorbereid door', 'Uiterste dag', 'Tekenen']}
        numbers={['Per maand']}
      >
        {supports.map((one) => (
          <Line
            key={`s ${one.placement} ${one.number}`}
            one={one}
            words={supportWords(one)}
            monthly={one.monthly}
            step={`support-${one.number}/support.decided`}
            names={names}
            today={today}
          />
        ))}
        {objections.map((one) => (
          <Line
            key={`o ${one.placement} ${one.number}`}
            one={one}
            words={objectionWords(one)}
            monthly={null}
            step={`objection-${one.number}/objection.decided`}
            names={names}
            today={today}
          />
        ))}
      </CardTable>
    </section>
  );
}

type LineProps = {
  readonly one: Pick<ListedSupport, 'placement' | 'candidate' | 'employer' | 'preparedBy' | 'termLastDay' | 'why'>;
  readonly words: string;
  readonly monthly: string | null;
  readonly step: string;
  readonly names: FileNames;
  readonly today: LocalDate;
};

function Line({ one, words, monthly, step, names, today }: LineProps) {
  const number = caseNumber(one.placement);
  return (
    <tr class="utrecht-table__row">
      <Cell head="Zaak">{number}</Cell>
      <Cell head="Wie">{names.people.get(one.candidate) ?? 'niet zichtbaar'}</Cell>
      <Cell head="Werkgever">{names.employers.get(one.employer) ?? ''}</Cell>
      <Cell head="Voorstel">{words}</Cell>
      <Cell head="Per maand" number>
        {monthly === null ? '' : euros(monthly)}
      </Cell>
      <Cell head="Voorbereid door">{names.members.get(one.preparedBy) ?? 'een collega'}</Cell>
      <Cell head="Uiterste dag">
        <DueDay day={one.termLastDay} today={today} />
      </Cell>
      <Cell head="Tekenen">
        {one.why === undefined ? (
          <a class="utrecht-link" href={`/plaatsingen/${one.placement}/stap/${step}`}>
            Bekijken en tekenen<span class="alleen-voorlezen"> in zaak {number}</span>
          </a>
        ) : (
          <>
            <a class="utrecht-link" href={`/plaatsingen/${one.placement}`}>
              Bekijken<span class="alleen-voorlezen"> van zaak {number}</span>
            </a>
            <p class="zacht klein">{one.why}</p>
          </>
        )}
      </Cell>
    </tr>
  );
}

function supportWords({ kind, outcome, hours, from, until }: WaitingSupport): string {
  const what = choiceWord('support.requested', 'kind', kind);
  if (outcome === 'refuse') return `${what}: afwijzen.`;
  return `${what}: ${decimalComma(hours)} uur per week, ${longDate(from)} tot en met ${longDate(until)}.`;
}

function objectionWords({ by, letter, outcome }: WaitingObjection): string {
  const who = by === 'worker' ? 'de werknemer' : 'de werkgever';
  const which = letter === null ? 'een besluit' : contestedTitle(letter);
  return `Bezwaar van ${who} tegen ${which.toLowerCase()}: ${choiceWord('objection.prepared', 'outcome', outcome).toLowerCase()}.`;
}
