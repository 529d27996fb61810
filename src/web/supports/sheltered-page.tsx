import type { ShelteredLine } from '../../pathways/sheltered-task.service.js';
import { AdministrationTabs, CardTable, Cell, Done, field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';
import type { Choice } from '../words/field-words.js';

export const taskFields = (municipalities: readonly Choice[]) => [
  field('municipality', 'Gemeente', 'choice', { choices: municipalities }),
  field('year', 'Jaar', 'number'),
  field('places', 'Aantal plekken', 'decimal', { hint: 'Van 31 uur per week, zoals in de regeling staat.' }),
  field('source', 'Bron', 'text', { hint: 'Bijvoorbeeld de ministeriële regeling van dat jaar.' }),
];

type ShelteredProps = {
  readonly page: VisitedPage;
  readonly lines: readonly ShelteredLine[];
  readonly municipalities: readonly Choice[];
  readonly year: number;
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** Sheltered work: the task of each municipality beside what came of it (seed 19). */
export function ShelteredPage({ page, lines, municipalities, year, mayKeep, refusal, done }: ShelteredProps) {
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/beschut-werk" />
      <h1 class="utrecht-heading-1 titel">Beschut werk</h1>
      <Done words={done} />
      <p class="lead">
        De taakstelling per gemeente en jaar, naast wie er beschut werkt. Een plek is 31 uur per week. Een afgelopen
        jaar wordt geteld op 31 december, dit jaar tot vandaag.
      </p>
      <CardTable
        caption="Taakstelling en realisatie van beschut werk"
        heads={[
          'Jaar',
          'Gemeente',
          'Taakstelling',
          'Plekken gerealiseerd',
          'Personen',
          'Wacht op een plek',
          'Geteld op',
          'Bron',
          'Herkomst',
        ]}
        numbers={['Taakstelling', 'Plekken gerealiseerd', 'Personen', 'Wacht op een plek']}
      >
        {lines.map((line) => (
          <tr class="utrecht-table__row" key={`${line.year} ${line.municipality}`}>
            <Cell head="Jaar">{line.year}</Cell>
            <Cell head="Gemeente">{line.name}</Cell>
            <Cell head="Taakstelling" number>
              {line.task === null ? <span class="zacht">Niet ingevuld</span> : decimalComma(line.task)}
            </Cell>
            <Cell head="Plekken gerealiseerd" number>
              {decimalComma(line.places)}
            </Cell>
            <Cell head="Personen" number>
              {line.persons}
            </Cell>
            <Cell head="Wacht op een plek" number>
              {line.waiting}
            </Cell>
            <Cell head="Geteld op">{shortDate(line.on)}</Cell>
            <Cell head="Bron">{line.source ?? ''}</Cell>
            <Cell head="Herkomst">
              <a
                class="utrecht-link"
                href={`/beheer/beschut-werk/ontstaan?gemeente=${line.municipality}&jaar=${line.year}`}
              >
                Hoe is dit ontstaan?
                <span class="alleen-voorlezen">
                  {' '}
                  {line.name}, {line.year}
                </span>
              </a>
            </Cell>
          </tr>
        ))}
      </CardTable>
      {mayKeep && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Taakstelling vastleggen
          </h2>
          <p class="zacht klein">
            Legt u een jaar opnieuw vast, dan telt de laatste. De eerdere blijft in het logboek.
          </p>
          <PostForm
            page={page}
            name="taak"
            action="/beheer/beschut-werk"
            fields={taskFields(municipalities)}
            button="Vastleggen"
            first={{ year: String(year) }}
            refusal={refusal}
          />
        </section>
      )}
    </div>
  );
}
