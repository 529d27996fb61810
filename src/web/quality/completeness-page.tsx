import type { Role } from '../../../workflows/definition.js';
import { MATCHING_FIELDS, MATCHING_WORDS, type MatchingField } from '../../outcomes/matching-fields.js';
import type { MunicipalityCompleteness } from '../../quality/missing-in-files.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { QualityTabs } from './quality-tabs.js';

export type CompletenessPageProps = {
  readonly role: Role;
  readonly lines: readonly MunicipalityCompleteness[];
  readonly municipalities: ReadonlyMap<string, string>;
};

const COMPLETE = 'Alles ingevuld';
const NOT_REACHED = 'Niet bereikt';
const HEADS = ['Mensen', COMPLETE, ...MATCHING_FIELDS.map((field) => MATCHING_WORDS[field]), NOT_REACHED];

/** G18 the other way round: how many files lack what, with the way to those files (seeds 32, 48). */
export function CompletenessPage({ role, lines, municipalities }: CompletenessPageProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Gegevenskwaliteit</h1>
      <QualityTabs at="/gegevenskwaliteit/volledigheid" role={role} />
      <p class="lead">
        Hoeveel dossiers een gegeven missen dat nodig is om iemand aan werk te koppelen. Kies een aantal om te zien
        welke dossiers dat zijn, en waar u het invult.
      </p>
      {lines.length === 0 ? (
        <p class="leeg">Er is nog niemand met een dossier.</p>
      ) : (
        <CardTable caption="Ontbrekende gegevens per gemeente" heads={['Gemeente', ...HEADS]} numbers={HEADS}>
          {named(lines, municipalities).map(([line, name]) => (
            <Line key={line.municipality} line={line} name={name} />
          ))}
        </CardTable>
      )}
      <p class="deel niet-afdrukken">
        <a class="utrecht-link" href="/gegevenskwaliteit/volledigheid/ontstaan">
          Hoe is dit ontstaan?
        </a>
      </p>
      <div class="tekst deel">
        <h2 class="utrecht-heading-2">Hoe er wordt geteld</h2>
        <p>
          Zoals bij het cijfer{' '}
          <a class="utrecht-link" href="/uitkomsten/volledigheid">
            Volledigheid
          </a>{' '}
          (G18): van alle mensen met een dossier. "Onbekend" is niet ingevuld; "geen profiel" of "niet van toepassing"
          is wel ingevuld.
        </p>
        <p>
          Wie niet is bereikt, heeft niet gereageerd en wordt niet meer benaderd. Deze mensen tellen mee, maar staan
          apart: hun gegevens kunt u niet opvragen.
        </p>
      </div>
    </>
  );
}

/** By name, as people look them up. */
const named = (
  lines: readonly MunicipalityCompleteness[],
  names: ReadonlyMap<string, string>,
): readonly (readonly [MunicipalityCompleteness, string])[] =>
  lines
    .map((line) => [line, names.get(line.municipality) ?? line.municipality] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'nl'));

type LineProps = { readonly line: MunicipalityCompleteness; readonly name: string };

function Line({ line, name }: LineProps) {
  const { municipality, people, complete, missing, notReached } = line;
  return (
    <tr class="utrecht-table__row">
      <Cell head="Gemeente">{name}</Cell>
      <Cell head="Mensen" number>
        {people}
      </Cell>
      <Cell head={COMPLETE} number>
        {complete}
      </Cell>
      {MATCHING_FIELDS.map((field) => (
        <Cell key={field} head={MATCHING_WORDS[field]} number>
          {missing[field] === 0 ? (
            0
          ) : (
            <a class="utrecht-link doel" href={lackingAddress(municipality, field)}>
              <span class="alleen-voorlezen">
                {MATCHING_WORDS[field]} ontbreekt in {name}:{' '}
              </span>
              {missing[field]}
            </a>
          )}
        </Cell>
      ))}
      <Cell head={NOT_REACHED} number>
        {notReached}
      </Cell>
    </tr>
  );
}

export const lackingAddress = (municipality: string, field: MatchingField): string =>
  `/gegevenskwaliteit/volledigheid/${municipality}/${field}`;
