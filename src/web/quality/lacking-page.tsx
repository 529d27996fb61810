import { MATCHING_WORDS, type MatchingField } from '../../outcomes/matching-fields.js';
import type { LackingFile } from '../../quality/missing-in-files.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';

export type LackingPageProps = {
  readonly field: MatchingField;
  readonly municipality: string;
  readonly items: readonly LackingFile[];
  readonly all: number;
  readonly names: ReadonlyMap<string, string>;
  /** Whether this role fills it in itself. */
  readonly mends: boolean;
};

/** Files that lack one field, each with the form where it is filled in. */
export function LackingPage({ field, municipality, items, all, names, mends }: LackingPageProps) {
  const word = MATCHING_WORDS[field];
  const title = `${word} ontbreekt in ${municipality}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      <p class="lead">
        {all === 1 ? '1 dossier' : `${all} dossiers`}
        {all > items.length ? `; de eerste ${items.length} staan hier` : ''}.{' '}
        {mends ? 'Wie niet is bereikt, staat onderaan.' : 'De klantmanager of de manager vult dit in.'}
      </p>
      {items.length === 0 ? (
        <p class="leeg">Dit gegeven is in elk dossier van deze gemeente ingevuld.</p>
      ) : (
        <CardTable caption={title} heads={['Dossier', 'Wie', 'Contact', 'Invullen']}>
          {items.map(({ candidate, notReached }) => (
            <tr class="utrecht-table__row" key={candidate}>
              <Cell head="Dossier">{caseNumber(candidate)}</Cell>
              <Cell head="Wie">{names.get(candidate) ?? 'niet zichtbaar'}</Cell>
              <Cell head="Contact">{notReached ? 'Niet bereikt' : ''}</Cell>
              <Cell head="Invullen">
                {mends ? (
                  <a class="utrecht-link" href={`/personen/${candidate}/op-weg/${field}`}>
                    {word} invullen<span class="alleen-voorlezen"> in dossier {caseNumber(candidate)}</span>
                  </a>
                ) : (
                  ''
                )}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
    </>
  );
}
