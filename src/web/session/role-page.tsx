import { Hidden } from '../layout/hidden.js';
import { capital, roleWord } from '../words/role-words.js';
import type { VisitedPage } from './current-page.js';

/** Somebody with several roles or bodies chooses in which to work; here one also signs out everywhere. */
export function RolePage({
  page,
  bodies,
}: {
  readonly page: VisitedPage;
  readonly bodies: ReadonlyMap<string, string>;
}) {
  const { actor, memberships } = page.visitor;
  const choices = memberships.flatMap(({ tenant, roles }) => roles.map((role) => ({ tenant, role })));
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Uw rol</h1>
      <p>
        U werkt nu als {roleWord(actor.role)} voor {page.visitor.body}.
      </p>
      {choices.length === 1 ? (
        <p>U hebt één rol. Klopt dat niet? Vraag uw functioneel beheerder.</p>
      ) : (
        <form method="post" action="/rol">
          <Hidden page={page} />
          <fieldset class="veld">
            <legend class="utrecht-form-label">Waarin wilt u werken?</legend>
            <ul class="veld__keuzes">
              {choices.map(({ tenant, role }) => (
                <li key={`${tenant} ${role}`}>
                  <label>
                    <input
                      type="radio"
                      name="keuze"
                      value={`${tenant} ${role}`}
                      checked={tenant === actor.tenant && role === actor.role}
                    />
                    {capital(roleWord(role))}, {bodies.get(tenant) ?? ''}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Kiezen
          </button>
        </form>
      )}
      <section class="deel">
        <h2 class="utrecht-heading-2">Ergens anders nog ingelogd?</h2>
        <form method="post" action="/logout/overal">
          <Hidden page={page} />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Overal uitloggen
          </button>
        </form>
      </section>
    </div>
  );
}
