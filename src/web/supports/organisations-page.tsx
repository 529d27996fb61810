import type { LocalDate } from '../../../workflows/definition.js';
import { ORGANISATION_ROLES, type Organisation } from '../../organisations/organisation.schemas.js';
import { AdministrationTabs, CardTable, Cell, Done, field } from '../administration/administration-parts.js';
import type { Typed } from '../forms/form-values.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { ORGANISATION_ROLE_WORDS } from '../words/support-words.js';

export const ORGANISATION_FIELDS = [
  field('name', 'Naam', 'text', { hint: 'Van de organisatie, niet van een persoon.' }),
  field('roles', 'Rollen', 'choices', {
    choices: ORGANISATION_ROLES.map((value) => ({ value, label: ORGANISATION_ROLE_WORDS[value] })),
    hint: 'Een organisatie kan er meer hebben.',
  }),
  field('kvkNumber', 'KvK-nummer', 'text', { required: false, hint: 'Acht cijfers.' }),
  field('place', 'Plaats', 'text', { required: false }),
  field('postalAddress', 'Postadres', 'text', {
    required: false,
    hint: 'Met komma’s tussen de regels, bijvoorbeeld: Postbus 12, 1200 AB Hilversum. Nodig voor een overdrachtsbericht.',
  }),
  field('mail', 'Algemeen e-mailadres', 'text', { required: false }),
  field('phone', 'Algemeen telefoonnummer', 'text', { required: false }),
  field('until', 'Laatste dag', 'date', {
    required: false,
    hint: 'Vul dit in als u niet meer met deze organisatie werkt.',
  }),
];

type ListProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly organisations: readonly Organisation[];
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** With whom the organisation works, each with its roles (seed 40). */
export function OrganisationsPage({ page, today, organisations, mayKeep, refusal, done }: ListProps) {
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/organisaties" />
      <h1 class="utrecht-heading-1 titel">Organisaties</h1>
      <Done words={done} />
      <p class="lead">
        Aanbieders van ondersteuning, UWV, het Werkgeversservicepunt, scholen en partners. Bij een besluit over
        ondersteuning kiest de consulent hieruit.
      </p>
      {organisations.length === 0 ? (
        <p class="leeg deel">Er is nog geen organisatie ingevoerd. Gebruik het formulier hieronder.</p>
      ) : (
        <CardTable caption="Organisaties" heads={['Naam', 'Rollen', 'KvK', 'Plaats', 'Bereikbaar', 'Stand']}>
          {organisations.map((one) => (
            <tr class="utrecht-table__row" key={one.number}>
              <Cell head="Naam">
                {mayKeep ? (
                  <a class="utrecht-link" href={`/beheer/organisaties/${one.number}`}>
                    {one.name}
                  </a>
                ) : (
                  one.name
                )}
              </Cell>
              <Cell head="Rollen">{one.roles.map((role) => ORGANISATION_ROLE_WORDS[role]).join(', ')}</Cell>
              <Cell head="KvK">{one.kvkNumber ?? ''}</Cell>
              <Cell head="Plaats">{one.place ?? ''}</Cell>
              <Cell head="Bereikbaar">{[one.mail, one.phone].filter(Boolean).join(', ')}</Cell>
              <Cell head="Stand">
                {one.until === null || one.until >= today ? (
                  <span class="utrecht-status-badge utrecht-status-badge--safe">In gebruik</span>
                ) : (
                  <span class="utrecht-status-badge utrecht-status-badge--neutral">Gestopt {shortDate(one.until)}</span>
                )}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      {mayKeep && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Organisatie invoeren
          </h2>
          <PostForm
            page={page}
            name="organisatie"
            action="/beheer/organisaties"
            fields={ORGANISATION_FIELDS}
            button="Invoeren"
            refusal={refusal}
          />
        </section>
      )}
    </div>
  );
}

type OneProps = {
  readonly page: VisitedPage;
  readonly organisation: Organisation;
  /** What changed, the last first: day, who, which fields. */
  readonly history: readonly string[];
  readonly refusal: Refusal | undefined;
};

export function OrganisationPage({ page, organisation, history, refusal }: OneProps) {
  const { number, entry, roles, ...plain } = organisation;
  const first: Typed = {
    ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, value ?? ''])),
    roles: [...roles],
  };
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/organisaties" />
      <h1 class="utrecht-heading-1 titel">{organisation.name}</h1>
      <PostForm
        page={page}
        name="organisatie"
        action={`/beheer/organisaties/${number}`}
        fields={ORGANISATION_FIELDS}
        button="Opslaan"
        hidden={{ _revision: String(entry) }}
        first={first}
        refusal={refusal}
      />
      <section class="deel" aria-labelledby="geschiedenis">
        <h2 class="utrecht-heading-2" id="geschiedenis">
          Wat er is gewijzigd
        </h2>
        <ul class="verhaal">
          {history.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
