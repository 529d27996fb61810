import type { LocalDate } from '../../../workflows/definition.js';
import type { FoundCandidate } from '../../candidates/candidate-view.js';
import type { EmployerSummary } from '../../employers/employer-view.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import { EmployerTable } from '../employers/employers-page.js';
import { PlacementTable } from '../caseload/placement-table.js';
import type { FileNames } from '../names/file-names.js';

type SearchProps = {
  readonly today: LocalDate;
  /** People without a placement yet. */
  readonly people: readonly FoundCandidate[];
  readonly employers: readonly EmployerSummary[];
  readonly placements: readonly PlacementItem[];
  readonly names: FileNames;
  readonly asked: boolean;
  readonly more: boolean;
  readonly mayOpen: boolean;
  /** Whether this role sees all data of a person. */
  readonly mayRead: boolean;
};

/** What was found; what was asked stays out of the address and off the page title. */
export function SearchPage({ today, people, employers, placements, names, asked, more, ...may }: SearchProps) {
  const { mayOpen, mayRead } = may;
  const nothing = people.length === 0 && employers.length === 0 && placements.length === 0;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{!asked ? 'Zoeken' : nothing ? 'Niets gevonden' : 'Gevonden'}</h1>
      {!asked && (
        <p class="leeg">
          Typ in het zoekvak ten minste twee letters van een naam, een zaaknummer, een werkgever of een BSN.
        </p>
      )}
      {asked && nothing && (
        <p class="leeg">
          Probeer alleen de achternaam, of het zaaknummer.
          {mayOpen && (
            <>
              {' '}
              Is de persoon nieuw?{' '}
              <a class="utrecht-link" href="/nieuwe-plaatsing">
                Start een nieuwe plaatsing
              </a>
            </>
          )}
        </p>
      )}
      {more && <p class="zacht">Er is meer gevonden dan hier staat. Zoek nauwkeuriger.</p>}
      {placements.length > 0 && (
        <PlacementTable items={placements} today={today} names={names} caption="Gevonden plaatsingen" withOwner />
      )}
      {employers.length > 0 && (
        <section class="deel" aria-labelledby="gevonden-werkgevers">
          <h2 class="utrecht-heading-2" id="gevonden-werkgevers">
            Werkgevers
          </h2>
          <EmployerTable items={employers} caption="Gevonden werkgevers" />
        </section>
      )}
      {people.length > 0 && (
        <section class="deel">
          <h2 class="utrecht-heading-2">Personen zonder plaatsing</h2>
          <ul class="stappen">
            {people.map(({ id, name, municipality }) => (
              <li key={id}>
                {mayOpen ? (
                  <a class="utrecht-link" href={`/nieuwe-plaatsing?persoon=${id}`}>
                    {name}
                  </a>
                ) : (
                  name
                )}{' '}
                <span class="zacht">gemeente {municipality}</span>{' '}
                {mayRead && (
                  <a class="utrecht-link" href={`/personen/${id}/gegevens`}>
                    Gegevens<span class="alleen-voorlezen"> van {name}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
