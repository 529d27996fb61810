import type { FigureDefinition } from '../../outcomes/figure-table.js';
import { FilterChoice } from '../layout/filter-choice.js';
import type { FigureQuery } from './figure-query.js';

type Choice = readonly (readonly [string, string])[];
export type FigureChoices = {
  readonly years: Choice;
  readonly municipality: Choice;
  readonly team: Choice;
  readonly owner: Choice;
  readonly employer: Choice;
  readonly sector: Choice;
  readonly market: Choice;
  readonly source: Choice;
  readonly support: Choice;
};
type Props = { readonly figure: FigureDefinition; readonly query: FigureQuery; readonly choices: FigureChoices };

const PERIODS: Choice = [
  ['maand', 'Per maand'],
  ['kwartaal', 'Per kwartaal'],
  ['jaar', 'Per jaar'],
];
const FILTERS = [
  ['gemeente', 'Gemeente', 'Alle gemeenten', 'municipality'],
  ['team', 'Team', 'Alle teams', 'team'],
  ['van', 'Consulent', 'Alle consulenten', 'owner'],
  ['werkgever', 'Werkgever', 'Alle werkgevers', 'employer'],
  ['sector', 'Sector', 'Alle sectoren', 'sector'],
  ['markt', 'Werkplek', 'Markt en overheid', 'market'],
  ['bron', 'Gevonden via', 'Alle bronnen', 'source'],
  ['ondersteuning', 'Ondersteuning', 'Met en zonder', 'support'],
] as const;

/** The filters above a figure: what one leaves is what the next can choose from; they stand in the address. */
export function FigureFilters({ figure, query, choices }: Props) {
  return (
    <form class="filters" method="get" action={`/uitkomsten/${figure.key}`}>
      <FilterChoice name="jaar" label="Jaar" value={query.jaar} choices={choices.years} />
      {figure.byPeriod && <FilterChoice name="per" label="Periode" value={query.per} choices={PERIODS} />}
      {FILTERS.filter(([name, , , of]) => choices[of].length > 1 || query[name] !== '').map(
        ([name, label, all, of]) => (
          <FilterChoice
            key={name}
            name={name}
            label={label}
            value={query[name]}
            choices={withChosen(all, choices[of], query[name])}
          />
        ),
      )}
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Filteren
      </button>
      <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href={`/uitkomsten/${figure.key}`}>
        Wissen
      </a>
    </form>
  );
}

/** What was chosen stays to be seen, also when no placement is left with it. */
function withChosen(all: string, choices: Choice, chosen: string): Choice {
  const known = chosen === '' || choices.some(([code]) => code === chosen);
  return [['', all], ...choices, ...(known ? [] : [[chosen, 'Eerdere keuze (geen plaatsingen)'] as const])];
}
