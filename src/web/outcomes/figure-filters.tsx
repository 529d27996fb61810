import type { FigureDefinition } from '../../outcomes/figure-table.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { FIGURE_DAYS, FIGURE_FILTERS, MORE_FILTERS, type FigureQuery } from './figure-query.js';

type Choice = readonly (readonly [string, string])[];
type Filter = (typeof FIGURE_FILTERS)[number] | (typeof MORE_FILTERS)[number];
export type FigureChoices = { readonly years: Choice } & Readonly<Record<Filter[3], Choice>>;
type Props = { readonly figure: FigureDefinition; readonly query: FigureQuery; readonly choices: FigureChoices };

const PERIODS: Choice = [
  ['maand', 'Per maand'],
  ['kwartaal', 'Per kwartaal'],
  ['jaar', 'Per jaar'],
];

/** The filters above a figure: what one leaves is what the next can choose from; they stand in the address. */
export function FigureFilters({ figure, query, choices }: Props) {
  return (
    <form class="filters" method="get" action={`/uitkomsten/${figure.key}`}>
      <FilterChoice name="jaar" label="Jaar" value={query.jaar} choices={choices.years} />
      {figure.byPeriod && <FilterChoice name="per" label="Periode" value={query.per} choices={PERIODS} />}
      {figure.byDays &&
        FIGURE_DAYS.map(([name, label]) => <Day key={name} name={name} label={label} value={query[name]} />)}
      <Choices filters={offered(FIGURE_FILTERS, 2, query, choices)} query={query} choices={choices} />
      <More query={query} choices={choices} />
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Filteren
      </button>
      <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href={`/uitkomsten/${figure.key}`}>
        Wissen
      </a>
    </form>
  );
}

function Day({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <div>
      <label for={`filter-${name}`}>{label}</label>
      <input class="utrecht-textbox" id={`filter-${name}`} type="date" name={name} value={value} />
    </div>
  );
}

type ChoicesProps = Omit<Props, 'figure'> & { readonly filters: readonly Filter[] };

function Choices({ filters, query, choices }: ChoicesProps) {
  return (
    <>
      {filters.map(([name, label, all, of]) => (
        <FilterChoice
          key={name}
          name={name}
          label={label}
          value={query[name]}
          choices={withChosen(all, choices[of], query[name])}
        />
      ))}
    </>
  );
}

/** Filters that are asked less often, closed until one of them is set. */
function More({ query, choices }: Omit<Props, 'figure'>) {
  // One choice alone says something there: it leaves out of whom nothing is filled in.
  const filters = offered(MORE_FILTERS, 1, query, choices);
  const set = filters.filter(([name]) => query[name] !== '').length;
  if (filters.length === 0) return null;
  return (
    <details class="filters__meer" open={set > 0}>
      <summary>Meer filters{set > 0 && ` (${set} gekozen)`}</summary>
      <div class="filters">
        <Choices filters={filters} query={query} choices={choices} />
      </div>
    </details>
  );
}

function offered(
  filters: readonly Filter[],
  least: number,
  query: FigureQuery,
  choices: FigureChoices,
): readonly Filter[] {
  return filters.filter(([name, , , of]) => choices[of].length >= least || query[name] !== '');
}

/** What was chosen stays to be seen, also when no placement is left with it. */
function withChosen(all: string, choices: Choice, chosen: string): Choice {
  const known = chosen === '' || choices.some(([code]) => code === chosen);
  return [['', all], ...choices, ...(known ? [] : [[chosen, 'Eerdere keuze (geen plaatsingen)'] as const])];
}
