import type { OrganisationNumber } from '../../tenants/organisation-number.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';
import { AdministrationTabs, Done, field } from './administration-parts.js';

type OrganisationNumberProps = {
  readonly page: VisitedPage;
  readonly found: OrganisationNumber;
  readonly done: string | undefined;
  readonly refusal: Refusal | undefined;
};

export const NUMBER_FIELDS = [
  field('number', 'Organisatienummer (OIN)', 'text', {
    required: false,
    hint: 'Twintig cijfers, met de nullen vooraan. U vindt het in het OIN-register van Logius. Laat het leeg om het weg te halen.',
  }),
];

/** The number by which the government knows this body (OIN). */
export function OrganisationNumberPage({ page, found, done, refusal }: OrganisationNumberProps) {
  const { number, revision, history } = found;
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer" />
      <h1 class="utrecht-heading-1 titel">Organisatienummer (OIN)</h1>
      <p class="lead">
        Met dit nummer weten andere overheden welke organisatie in een dossier keek. Het gaat mee in het inzageregister
        dat u via de API of als bestand ophaalt.
      </p>
      <Done words={done} />
      {page.visitor.role === 'administrator' ? (
        <PostForm
          page={page}
          name="organisatienummer"
          action="/beheer/organisatienummer"
          fields={NUMBER_FIELDS}
          button="Opslaan"
          hidden={{ _revision: String(revision) }}
          first={{ number: number ?? '' }}
          refusal={refusal}
        />
      ) : (
        <p>{number ?? 'Er is nog geen nummer vastgelegd. Een beheerder doet dat.'}</p>
      )}
      {history.length > 0 && (
        <section class="deel" aria-labelledby="geschiedenis">
          <h2 class="utrecht-heading-2" id="geschiedenis">
            Wat er is gewijzigd
          </h2>
          <ul class="verhaal">
            {history.map((line, index) => (
              <li key={`${line.on} ${index}`}>
                {longDate(line.on)}: {line.by}{' '}
                {line.number === null ? 'haalde het nummer weg' : `legde ${line.number} vast`}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
