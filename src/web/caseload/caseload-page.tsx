import type { LocalDate } from '../../../workflows/definition.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { PlacementTable } from './placement-table.js';
import { DUE_CHOICES, STATE_CHOICES, type CaseloadQuery } from './caseload-query.js';

type CaseloadProps = {
  readonly page: VisitedPage;
  readonly query: CaseloadQuery;
  readonly today: LocalDate;
  readonly items: readonly PlacementItem[];
  readonly names: FileNames;
  readonly owners: ReadonlyMap<string, string>;
  /** Address of the next page; undefined on the last. */
  readonly next: string | undefined;
};

/** All placements somebody may see, in order of the last day. */
export function CaseloadPage({ page, query, today, items, names, owners, next }: CaseloadProps) {
  const title = page.visitor.role === 'expert' ? 'Mijn metingen' : 'Caseload';
  const count = `${items.length} plaatsingen${next === undefined && query.cursor === undefined ? '' : ' op deze bladzijde'}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      <form class="filters" method="get" action="/caseload">
        {page.visitor.role !== 'expert' && (
          <Choice name="van" label="Consulent" value={query.van} choices={ownerChoices(page, owners)} />
        )}
        <Choice name="status" label="Status" value={query.status} choices={STATE_CHOICES} />
        <Choice name="dag" label="Uiterste dag" value={query.dag} choices={DUE_CHOICES} />
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
          <p class="zacht klein">{count}, de dichtstbijzijnde uiterste dag eerst.</p>
          <PlacementTable
            items={items}
            today={today}
            names={names}
            caption={`${title}: plaatsingen op volgorde van de uiterste dag`}
            withOwner={page.visitor.role !== 'expert' && query.van !== 'mij'}
          />
        </>
      )}
      <nav class="bladeren" aria-label="Bladeren">
        {query.cursor !== undefined && (
          <a class="utrecht-link" href={query.first}>
            Eerste bladzijde
          </a>
        )}
        {next !== undefined && (
          <a class="utrecht-link" href={next} rel="next">
            Volgende bladzijde
          </a>
        )}
      </nav>
    </>
  );
}

function Nothing({ page }: { readonly page: VisitedPage }) {
  return (
    <p class="leeg">
      Geen plaatsingen met deze filters. Kies andere filters
      {page.visitor.role === 'consultant' ? (
        <>
          , of{' '}
          <a class="utrecht-link" href="/nieuwe-plaatsing">
            start een nieuwe plaatsing
          </a>
          .
        </>
      ) : (
        '.'
      )}
    </p>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
};

function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <div>
      <label for={`filter-${name}`}>{label}</label>
      <select class="utrecht-select" id={`filter-${name}`} name={name}>
        {choices.map(([code, word]) => (
          <option key={code} value={code} selected={code === value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

function ownerChoices(page: VisitedPage, owners: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const own = page.visitor.role === 'consultant' ? [['mij', 'Van mij'] as const] : [];
  return [...own, ['alle', 'Alle consulenten'] as const, ...[...owners].filter(([id]) => id !== page.visitor.actor.id)];
}
