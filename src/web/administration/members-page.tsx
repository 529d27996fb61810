import type { Member } from '../../tenants/member.service.js';
import type { VisitedPage } from '../session/current-page.js';
import { capital, roleWord } from '../words/role-words.js';
import { AdministrationTabs, CardTable, Cell, Done } from './administration-parts.js';

type MembersProps = {
  readonly page: VisitedPage;
  readonly members: readonly Member[];
  readonly done: string | undefined;
};

/** The people who work for the organisation, with their roles. */
export function MembersPage({ page, members, done }: MembersProps) {
  const keeps = page.visitor.role === 'administrator';
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/medewerkers" />
      <h1 class="utrecht-heading-1 titel">Medewerkers</h1>
      <Done words={done} />
      <div class="rij deel">
        {keeps && (
          <a class="utrecht-button utrecht-button--primary-action utrecht-button-link" href="/beheer/medewerkers/nieuw">
            Medewerker toevoegen
          </a>
        )}
        <p class="zacht klein">
          Wie iemand is zegt de inlogdienst. Wat iemand hier mag staat in deze lijst. Niemand wijzigt de eigen rollen.
        </p>
      </div>
      <CardTable
        caption="Medewerkers met hun rollen"
        heads={['Naam', 'Rollen', 'Team', 'E-mail', 'Account', 'Werkt hier']}
      >
        {members.map((member) => (
          <tr class="utrecht-table__row" key={member.id}>
            <Cell head="Naam">
              {keeps && member.id !== page.visitor.actor.id ? (
                <a class="utrecht-link" href={`/beheer/medewerkers/${member.id}`}>
                  {member.name}
                </a>
              ) : (
                member.name
              )}
            </Cell>
            <Cell head="Rollen">{member.roles.map((role) => capital(roleWord(role))).join(', ') || 'Geen'}</Cell>
            <Cell head="Team">{member.team ?? <span class="zacht">Geen</span>}</Cell>
            <Cell head="E-mail">
              {member.mail ?? <span class="zacht">Geen: meldingen komen alleen in de takenlijst</span>}
            </Cell>
            <Cell head="Account">{member.subject}</Cell>
            <Cell head="Werkt hier">
              <span class={`utrecht-status-badge utrecht-status-badge--${member.active ? 'safe' : 'neutral'}`}>
                {member.active ? 'Ja' : 'Nee'}
              </span>
            </Cell>
          </tr>
        ))}
      </CardTable>
    </div>
  );
}
