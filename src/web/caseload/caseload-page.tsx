import type { LocalDate, Role } from '../../../workflows/definition.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import { FilterChoice } from '../layout/filter-choice.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import {
  addressOf,
  DUE_CHOICES,
  END_CHOICES,
  STATE_CHOICES,
  TURN_CHOICES,
  type CaseloadQuery,
  type Sort,
} from './caseload-query.js';
import type { DecidedElsewhere } from '../../placements/other-body.js';
import type { ListFacts } from './list-facts.js';
import { PlacementTable, type Sorting } from './placement-table.js';

type CaseloadProps = {
  readonly page: VisitedPage;
  readonly query: CaseloadQuery;
  readonly today: LocalDate;
  readonly items: readonly PlacementItem[];
  readonly names: FileNames;
  readonly facts: ListFacts;
  readonly elsewhere: ReadonlyMap<string, DecidedElsewhere>;
  readonly owners: ReadonlyMap<string, string>;
  /** By code; no choice where there is one. */
  readonly municipalities: ReadonlyMap<string, string>;
  readonly withMoney: boolean;
  readonly mayHandOver: boolean;
  /** There are more than are put in order. */
  readonly cut: boolean;
  /** Address of the next page; undefined on the last. */
  readonly next: string | undefined;
};

/** All placements somebody may see, in the order of the address. */
export function CaseloadPage(props: CaseloadProps) {
  const {
    page,
    query,
    today,
    items,
    names,
    facts,
    elsewhere,
    owners,
    municipalities,
    withMoney,
    mayHandOver,
    cut,
    next,
  } = props;
  const isExpert = page.visitor.role === 'expert';
  const title = isExpert ? 'Mijn metingen' : 'Caseload';
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      <form class="filters" method="get" action="/caseload">
        {!isExpert && (
          <FilterChoice name="van" label="Consulent" value={query.van} choices={ownerChoices(page, owners)} />
        )}
        <FilterChoice name="status" label="Status" value={query.status} choices={STATE_CHOICES} />
        {municipalities.size > 1 && (
          <FilterChoice
            name="gemeente"
            label="Gemeente"
            value={query.gemeente}
            choices={[['alle', 'Alle gemeenten'], ...municipalities]}
          />
        )}
        <FilterChoice name="einde" label="Einde" value={query.einde} choices={END_CHOICES} />
        <FilterChoice name="zet" label="Aan zet" value={query.zet} choices={TURN_CHOICES} />
        <FilterChoice name="dag" label="Uiterste dag" value={query.dag} choices={DUE_CHOICES} />
        <input type="hidden" name="sorteer" value={query.sorteer} />
        <input type="hidden" name="richting" value={query.richting} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Filteren
        </button>
        <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/caseload">
          Wissen
        </a>
      </form>
      {items.length === 0 ? (
        <Nothing page={page} />
      ) : (
        <>
          <p class="zacht klein">{countWords(items.length, query, next, cut)}</p>
          <PlacementTable
            items={items}
            today={today}
            names={names}
            facts={facts}
            elsewhere={elsewhere}
            withMoney={withMoney}
            sorting={sortingOf(query, withMoney)}
            caption={`${title}: plaatsingen met de volgende stap en de uiterste dag`}
            withOwner={!isExpert && query.van !== 'mij'}
          />
        </>
      )}
      <nav class="bladeren" aria-label="Bladeren">
        {query.cursor !== undefined && (
          <a class="utrecht-link" href={addressOf(query)}>
            Eerste bladzijde
          </a>
        )}
        {next !== undefined && (
          <a class="utrecht-link" href={next} rel="next">
            Volgende bladzijde
          </a>
        )}
        {mayHandOver && (
          <a class="utrecht-link" href="/caseload/overdragen">
            Plaatsingen overdragen aan een collega
          </a>
        )}
      </nav>
    </>
  );
}

function countWords(count: number, query: CaseloadQuery, next: string | undefined, cut: boolean): string {
  const plural = count === 1 ? '1 plaatsing' : `${count} plaatsingen`;
  if (cut) return `${plural} op deze bladzijde, van de eerste 500. Kies filters om minder te zien.`;
  return next === undefined && query.cursor === undefined ? `${plural}.` : `${plural} op deze bladzijde.`;
}

/** A click on the column that sorts turns it round. Names are in order only within one caseload. */
function sortingOf(query: CaseloadQuery, withMoney: boolean): Sorting {
  const { sorteer: by, richting: direction, van } = query;
  const hrefOf = (sort: Sort): string =>
    addressOf(query, { sorteer: sort, richting: sort === by && direction === 'op' ? 'af' : 'op' });
  const names: readonly Sort[] = van === 'alle' ? [] : ['naam'];
  const money: readonly Sort[] = withMoney ? ['bedrag'] : [];
  return { by, direction, hrefOf, sorts: ['dag', 'werkgever', 'status', ...names, ...money] };
}

function Nothing({ page }: { readonly page: VisitedPage }) {
  const more = MORE[page.visitor.role];
  return (
    <p class="leeg">
      Geen plaatsingen met deze filters. Kies andere filters
      {more === undefined ? (
        '.'
      ) : (
        <>
          {more.before}
          <a class="utrecht-link" href={more.href}>
            {more.label}
          </a>
          .
        </>
      )}
    </p>
  );
}

/** What else somebody can do who finds nothing. */
const MORE: Readonly<
  Partial<Record<Role, { readonly before: string; readonly href: string; readonly label: string }>>
> = {
  consultant: { before: ', of ', href: '/nieuwe-plaatsing', label: 'start een nieuwe plaatsing' },
  reader: {
    before: '. U ziet alleen de dossiers van opdrachten die nu lopen: ',
    href: '/opdrachten',
    label: 'bekijk uw opdrachten',
  },
};

function ownerChoices(page: VisitedPage, owners: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const own = page.visitor.role === 'consultant' ? [['mij', 'Van mij'] as const] : [];
  return [...own, ['alle', 'Alle consulenten'] as const, ...[...owners].filter(([id]) => id !== page.visitor.actor.id)];
}
