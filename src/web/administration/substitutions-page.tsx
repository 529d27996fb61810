import type { LocalDate } from '../../../workflows/definition.js';
import type { Substitution } from '../../caseloads/caseload.schemas.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { AdministrationTabs, CardTable, Cell, Done, field } from './administration-parts.js';
import { periodBadge } from './period-badge.js';

type SubstitutionsProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly substitutions: readonly Substitution[];
  readonly names: ReadonlyMap<string, string>;
  readonly colleagues: readonly Choice[];
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

export const substitutionFields = (colleagues: readonly Choice[]) => [
  field('member', 'Wie is er niet', 'choice', { choices: colleagues }),
  field('substitute', 'Wie neemt het over', 'choice', { choices: colleagues }),
  field('from', 'Eerste dag', 'date'),
  field('until', 'Laatste dag', 'date', { required: false, hint: 'Laat leeg als u die nog niet weet.' }),
];

/** Who does the work of an absent colleague, and when (M2, M43). */
export function SubstitutionsPage(props: SubstitutionsProps) {
  const { page, today, substitutions, names, colleagues, refusal, done } = props;
  const name = (id: string): string => names.get(id) ?? 'een oud-collega';
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/vervanging" />
      <h1 class="utrecht-heading-1 titel">Vervanging</h1>
      <Done words={done} />
      <p class="lead">
        De vervanger ziet in die dagen de taken van de collega en tekent onder het mandaat dat op naam van die collega
        staat. De dossiers blijven van de collega. Gaat iemand weg? Draag dan de dossiers over.
      </p>
      {substitutions.length === 0 ? (
        <p class="leeg deel">Er is nog geen vervanging geregeld. Gebruik het formulier hieronder.</p>
      ) : (
        <CardTable
          caption="Vervangingen"
          heads={['Wie is er niet', 'Vervanger', 'Van', 'Tot en met', 'Stand', 'Beëindigen']}
        >
          {substitutions.map((one) => (
            <tr class="utrecht-table__row" key={one.number}>
              <Cell head="Wie is er niet">{name(one.member)}</Cell>
              <Cell head="Vervanger">{name(one.substitute)}</Cell>
              <Cell head="Van">{shortDate(one.from)}</Cell>
              <Cell head="Tot en met">{one.until === null ? 'Nog open' : shortDate(one.until)}</Cell>
              <Cell head="Stand">{periodBadge(one, today)}</Cell>
              <Cell head="Beëindigen">
                {one.until === null || one.until >= today ? (
                  <form method="post" action={`/beheer/vervanging/${one.number}/einde`}>
                    <Hidden page={page} />
                    <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                      Stopt vandaag
                      <span class="alleen-voorlezen">: {name(one.member)}</span>
                    </button>
                  </form>
                ) : (
                  <span class="zacht">Voorbij</span>
                )}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      <section class="deel" aria-labelledby="nieuw">
        <h2 class="utrecht-heading-2" id="nieuw">
          Vervanging regelen
        </h2>
        <PostForm
          page={page}
          name="vervanging"
          action="/beheer/vervanging"
          fields={substitutionFields(colleagues)}
          button="Vastleggen"
          first={{ from: today }}
          refusal={refusal}
        />
      </section>
    </div>
  );
}
