import type { Role } from '../../../workflows/definition.js';
import { CONTRADICTION_KINDS, CONTRADICTIONS, type Contradiction, type Mend } from '../../quality/contradiction.js';
import type { Checked, Contradictions } from '../../quality/quality.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { longDate, momentText, shortDate } from '../words/dutch-dates.js';
import { QualityTabs } from './quality-tabs.js';

export type ContradictionsPageProps = Contradictions & {
  readonly role: Role;
  readonly municipalities: ReadonlyMap<string, string>;
};

/** What the daily look found: per kind what it means, where it is, and where it is mended. */
export function ContradictionsPage(props: ContradictionsPageProps) {
  const { role, checked, open } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Gegevenskwaliteit</h1>
      <QualityTabs at="/gegevenskwaliteit" role={role} />
      {checked === undefined ? (
        <p class="leeg">Er is nog niet gecontroleerd. De controle loopt elke dag vanzelf, ook vandaag nog.</p>
      ) : (
        <>
          <div class="stapel">
            <Outcome open={open.length} />
            <p class="zacht klein">{checkedWords(checked)}</p>
          </div>
          {CONTRADICTION_KINDS.filter((kind) => open.some((one) => one.kind === kind)).map((kind) => (
            <Kind key={kind} {...props} kind={kind} />
          ))}
          <Solved {...props} />
        </>
      )}
    </>
  );
}

const Outcome = ({ open }: { readonly open: number }) =>
  open === 0 ? (
    <div class="utrecht-alert utrecht-alert--ok">Geen tegenstrijdigheden gevonden.</div>
  ) : (
    <p class="lead">
      {open === 1 ? 'Er is 1 tegenstrijdigheid gevonden.' : `Er zijn ${open} tegenstrijdigheden gevonden.`} Wat u
      herstelt, is de volgende dag uit de lijst.
    </p>
  );

function checkedWords({ checkedAt, placements, allSince, withinDays }: Checked): string {
  const many = placements === 1 ? '1 plaatsing' : `${placements} plaatsingen`;
  const anew =
    withinDays === 1
      ? 'Alle dossiers zijn opnieuw berekend uit het logboek.'
      : `Elke dag wordt een deel van de dossiers opnieuw berekend uit het logboek, binnen ${withinDays} dagen alle${allSince === null ? '' : `; alle sinds ${longDate(allSince)}`}.`;
  return `Gecontroleerd: termijnen, bedragen, besluiten, metingen, meldingen, banen en personen van ${many}, op ${momentText(checkedAt)}. ${anew}`;
}

type KindProps = ContradictionsPageProps & { readonly kind: Contradiction['kind'] };

function Kind({ kind, open, municipalities }: KindProps) {
  const { title, mend }: { readonly title: string; readonly mend: Mend } = CONTRADICTIONS[kind];
  const here = open.filter((one) => one.kind === kind);
  return (
    <section class="deel" aria-labelledby={`soort-${kind}`}>
      <h2 class="utrecht-heading-2" id={`soort-${kind}`}>
        {title} ({here.length})
      </h2>
      <p>{mend.advice}</p>
      <CardTable caption={title} heads={['Zaak', 'Gemeente', 'Wat elkaar tegenspreekt', 'Sinds', 'Herstellen']}>
        {here.map((one) => (
          <tr class="utrecht-table__row" key={`${one.stream} ${one.place}`}>
            <Cell head="Zaak">
              {isPlacement(one) ? (
                <a class="utrecht-link" href={`/plaatsingen/${one.stream}`}>
                  {caseNumber(one.stream)}
                </a>
              ) : (
                <span class="zacht">Geen</span>
              )}
            </Cell>
            <Cell head="Gemeente">{municipalities.get(one.municipality ?? '') ?? ''}</Cell>
            <Cell head="Wat elkaar tegenspreekt">{one.sentence}</Cell>
            <Cell head="Sinds">
              <span class="vast">{shortDate(one.foundOn)}</span>
            </Cell>
            <Cell head="Herstellen">
              {mend.at === undefined ? (
                <span class="zacht">Door de beheerder van het systeem</span>
              ) : (
                <a class="utrecht-link" href={mend.at(one.stream, one.place)}>
                  Herstellen<span class="alleen-voorlezen"> in zaak {caseNumber(one.stream)}</span>
                </a>
              )}
            </Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

/** What belongs to no municipality is rows of the body; two files are of a person. */
const isPlacement = ({ kind, municipality }: Contradiction): boolean => municipality !== null && kind !== 'personTwice';

function Solved({ solved }: ContradictionsPageProps) {
  if (solved.length === 0) return null;
  return (
    <section class="deel" aria-labelledby="opgelost">
      <h2 class="utrecht-heading-2" id="opgelost">
        Laatst opgelost
      </h2>
      <CardTable caption="Laatst opgelost" heads={['Zaak', 'Soort', 'Wat elkaar tegensprak', 'Gevonden', 'Opgelost']}>
        {solved.map((one) => (
          <tr class="utrecht-table__row" key={`${one.kind} ${one.stream} ${one.place}`}>
            <Cell head="Zaak">{isPlacement(one) ? caseNumber(one.stream) : 'Geen'}</Cell>
            <Cell head="Soort">{CONTRADICTIONS[one.kind].title}</Cell>
            <Cell head="Wat elkaar tegensprak">{one.sentence}</Cell>
            <Cell head="Gevonden">
              <span class="vast">{shortDate(one.foundOn)}</span>
            </Cell>
            <Cell head="Opgelost">
              <span class="vast">{one.solvedOn === null ? '' : shortDate(one.solvedOn)}</span>
            </Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}
