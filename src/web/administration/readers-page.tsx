import type { LocalDate } from '../../../workflows/definition.js';
import type { ReadingAssignment } from '../../readers/reading-assignment.schemas.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { AdministrationTabs, CardTable, Cell, Done, field } from './administration-parts.js';
import { periodBadge } from './period-badge.js';

type ReadersProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly assignments: readonly ReadingAssignment[];
  readonly names: ReadonlyMap<string, string>;
  readonly readers: readonly Choice[];
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

export const assignmentFields = (readers: readonly Choice[]) => [
  field('reader', 'Lezer', 'choice', { choices: readers }),
  field('purpose', 'Waarvoor', 'text', { hint: 'Bijvoorbeeld: accountantscontrole 2025. Zet er geen namen in.' }),
  field('cases', 'Zaaknummers', 'text', {
    required: false,
    hint: 'Met een komma ertussen. Laat leeg als de opdracht over een periode gaat.',
  }),
  field('periodFrom', 'Of dossiers die liepen van', 'date', { required: false }),
  field('periodUntil', 'Tot en met', 'date', { required: false }),
  field('from', 'Mag lezen vanaf', 'date'),
  field('until', 'Mag lezen tot en met', 'date', { hint: 'Daarna stopt het vanzelf. Hoogstens een jaar.' }),
];

/** Who from outside reads which files, why and how long (M40). */
export function ReadersPage({ page, today, assignments, names, readers, refusal, done }: ReadersProps) {
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/leesopdrachten" />
      <h1 class="utrecht-heading-1 titel">Leesopdrachten</h1>
      <Done words={done} />
      <p class="lead">
        Een accountant, jurist van buiten of functionaris gegevensbescherming ziet alleen de dossiers van een opdracht,
        en alleen zolang die loopt. Elke inzage wordt vastgelegd.
      </p>
      {assignments.length === 0 ? (
        <p class="leeg deel">Er zijn nog geen leesopdrachten. Zonder opdracht ziet een lezer geen enkel dossier.</p>
      ) : (
        <Assignments page={page} today={today} assignments={assignments} names={names} />
      )}
      <section class="deel" aria-labelledby="nieuw">
        <h2 class="utrecht-heading-2" id="nieuw">
          Opdracht geven
        </h2>
        {readers.length === 0 ? (
          <p class="leeg">
            Niemand heeft de rol van lezer met opdracht. De functioneel beheerder geeft die rol bij Medewerkers.
          </p>
        ) : (
          <PostForm
            page={page}
            name="opdracht"
            action="/beheer/leesopdrachten"
            fields={assignmentFields(readers)}
            button="Opdracht geven"
            first={{ from: today }}
            refusal={refusal}
          />
        )}
      </section>
    </div>
  );
}

export function filesOf({ placements, periodFrom, periodUntil }: ReadingAssignment): string {
  if (periodFrom === null || periodUntil === null) {
    return `${placements.length} ${placements.length === 1 ? 'dossier' : 'dossiers'}`;
  }
  return `Dossiers die liepen van ${shortDate(periodFrom)} tot en met ${shortDate(periodUntil)}`;
}

type ListProps = Pick<ReadersProps, 'page' | 'today' | 'assignments' | 'names'>;
const HEADS = ['Lezer', 'Waarvoor', 'Dossiers', 'Van', 'Tot en met', 'Gegeven door', 'Stand', 'Beëindigen'];

function Assignments({ page, today, assignments, names }: ListProps) {
  return (
    <CardTable caption="Leesopdrachten" heads={HEADS}>
      {assignments.map((one) => (
        <tr class="utrecht-table__row" key={one.number}>
          <Cell head="Lezer">{names.get(one.reader) ?? 'een oud-collega'}</Cell>
          <Cell head="Waarvoor">{one.purpose}</Cell>
          <Cell head="Dossiers">{filesOf(one)}</Cell>
          <Cell head="Van">{shortDate(one.from)}</Cell>
          <Cell head="Tot en met">{shortDate(one.until)}</Cell>
          <Cell head="Gegeven door">{names.get(one.givenBy) ?? 'een oud-collega'}</Cell>
          <Cell head="Stand">{periodBadge(one, today)}</Cell>
          <Cell head="Beëindigen">
            {one.until > today ? (
              <form method="post" action={`/beheer/leesopdrachten/${one.number}/einde`}>
                <Hidden page={page} />
                <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                  Stopt vandaag<span class="alleen-voorlezen">: {one.purpose}</span>
                </button>
              </form>
            ) : (
              <span class="zacht">Stopt al</span>
            )}
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}

/** What a reader may read now, in the own words of the assignment. */
export function OwnAssignmentsPage({ assignments, today }: Pick<ReadersProps, 'assignments' | 'today'>) {
  return (
    <div class="beheer">
      <h1 class="utrecht-heading-1 titel">Mijn opdrachten</h1>
      {assignments.length === 0 ? (
        <p class="leeg">U hebt nog geen opdracht. Zonder opdracht ziet u geen dossiers. Vraag degene die u inhuurt.</p>
      ) : (
        <CardTable caption="Mijn opdrachten" heads={['Waarvoor', 'Dossiers', 'Van', 'Tot en met', 'Stand']}>
          {assignments.map((one) => (
            <tr class="utrecht-table__row" key={one.number}>
              <Cell head="Waarvoor">{one.purpose}</Cell>
              <Cell head="Dossiers">{filesOf(one)}</Cell>
              <Cell head="Van">{shortDate(one.from)}</Cell>
              <Cell head="Tot en met">{shortDate(one.until)}</Cell>
              <Cell head="Stand">{periodBadge(one, today)}</Cell>
            </tr>
          ))}
        </CardTable>
      )}
      <p class="deel">
        De dossiers van uw lopende opdrachten staan onder{' '}
        <a class="utrecht-link" href="/caseload">
          Caseload
        </a>
        . Elke inzage wordt vastgelegd.
      </p>
    </div>
  );
}
