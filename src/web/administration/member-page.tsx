import { ROLES } from '../../../workflows/definition.js';
import type { Member } from '../../tenants/member.service.js';
import type { Typed } from '../forms/form-values.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { AdministrationTabs, field } from './administration-parts.js';
import { sentTo } from '../sent-forms/empty-form.js';

export type MemberChange = {
  readonly on: string;
  readonly by: string;
  readonly roles: readonly string[];
  readonly active: boolean;
};
type MemberProps = {
  readonly page: VisitedPage;
  /** Undefined: a new one. */
  readonly member: Member | undefined;
  readonly history: readonly MemberChange[];
  readonly openFiles: number;
  /** Of the login service that the administrator came by. */
  readonly issuer: string;
  readonly refusal: Refusal | undefined;
};

const ROLE_CHOICES = ROLES.filter((role) => role !== 'link' && role !== 'system').map((role) => ({
  value: role,
  label: capital(roleWord(role)),
}));

export const MEMBER_FIELDS = [
  field('name', 'Naam', 'text'),
  field('roles', 'Rollen', 'choices', {
    choices: ROLE_CHOICES,
    hint: 'Geef alleen de rollen die iemand nodig heeft. Niemand keurt eigen werk goed, ook niet met twee rollen.',
  }),
  field('team', 'Team', 'text', { required: false, hint: 'De manager van dit team krijgt de signalen.' }),
  field('mail', 'E-mailadres', 'text', { required: false, hint: 'Voor meldingen en afspraken in de agenda.' }),
  field('issuer', 'Inlogdienst', 'text', { hint: 'Het adres (issuer) van de inlogdienst.' }),
  field('subject', 'Kenmerk van het account', 'text', {
    hint: 'Hoe de inlogdienst deze persoon noemt (sub in het token). Uw ICT-afdeling kent dit.',
  }),
  field('active', 'Werkt hier', 'yesNo', { hint: 'Kies nee als iemand weg is: dan komt die er niet meer in.' }),
];

/** One member: who it is, which roles, and what was changed before. */
export function MemberPage({ page, member, history, openFiles, issuer, refusal }: MemberProps) {
  const first: Typed =
    member === undefined
      ? { active: 'ja', issuer }
      : {
          ...member,
          roles: [...member.roles],
          team: member.team ?? '',
          mail: member.mail ?? '',
          active: member.active ? 'ja' : 'nee',
        };
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/medewerkers" />
      <h1 class="utrecht-heading-1 titel">{member === undefined ? 'Medewerker toevoegen' : member.name}</h1>
      {openFiles > 0 && (
        <p class="vak vak--blauw">
          {openFiles} {openFiles === 1 ? 'plaatsing heeft' : 'plaatsingen hebben'} deze medewerker als consulent. Gaat
          iemand weg? Draag ze dan eerst over op{' '}
          <a class="utrecht-link" href="/werkverdeling">
            Werkverdeling
          </a>
          .
        </p>
      )}
      <PostForm
        page={page}
        name="medewerker"
        action={member === undefined ? sentTo('/beheer/medewerkers/nieuw') : `/beheer/medewerkers/${member.id}`}
        fields={MEMBER_FIELDS}
        button="Opslaan"
        hidden={{ _revision: String(member?.revision ?? 0) }}
        first={first}
        refusal={refusal}
      />
      {history.length > 0 && (
        <section class="deel" aria-labelledby="geschiedenis">
          <h2 class="utrecht-heading-2" id="geschiedenis">
            Wat er is gewijzigd
          </h2>
          <ul class="verhaal">
            {history.map(({ on, by, roles, active }, index) => (
              <li key={`${on} ${index}`}>
                {longDate(on)}: {by} legde vast: {roles.map(roleWord).join(', ') || 'geen rollen'}
                {active ? '' : ', werkt hier niet meer'}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
