import type { ComponentChildren } from 'preact';
import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';

/** A form that was sent in vain, to be sent again: where it went, and what was typed. */
export type KeptForm = {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

type KeptFormProps = { readonly page: PageSession; readonly kept: KeptForm };

/** Nobody is signed in any more: what was typed waits on this page until somebody is. */
export function SignInFirstPage({ page, kept }: KeptFormProps) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">U bent niet meer ingelogd</h1>
      <p>Er is nog niets opgeslagen. Wat u invulde, blijft op deze pagina bewaard zolang u haar open laat.</p>
      <ol>
        <li>
          <a class="utrecht-link" href="/login" target="_blank" rel="noopener">
            Log in op een nieuw tabblad
          </a>
          .
        </li>
        <li>Kom daarna terug op dit tabblad en kies Verder.</li>
      </ol>
      <SendAgain page={page} kept={kept} button="Verder" />
    </div>
  );
}

/** The form is of a session that is over, or of before a change of role: whoever is signed in now says that it may go. */
export function SendAgainPage({ page, kept }: KeptFormProps) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Wilt u dit nu opslaan?</h1>
      <p>
        U hebt opnieuw ingelogd nadat u dit formulier opende. Er is nog niets opgeslagen. Wat u invulde, is bewaard en
        gaat mee als u verdergaat.
      </p>
      <SendAgain page={page} kept={kept} button="Ja, sla op">
        <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/">
          Nee, naar de startpagina
        </a>
      </SendAgain>
    </div>
  );
}

type SendAgainProps = KeptFormProps & { readonly button: string; readonly children?: ComponentChildren };

function SendAgain({ page, kept, button, children }: SendAgainProps) {
  return (
    <form method="post" action={kept.action}>
      <KeptFields page={page} kept={kept} />
      <div class="knoppen">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {button}
        </button>
        {children}
      </div>
    </form>
  );
}

/** What was typed, and the key that the form was drawn with; without it a new one. */
export function KeptFields({ page, kept }: KeptFormProps) {
  const [, key] = kept.fields.find(([name]) => name === '_key') ?? [];
  return (
    <>
      <Hidden page={page} values={key === undefined ? {} : { _key: key }} />
      {kept.fields.map(([name, value], index) =>
        name === '_key' ? null : <input key={`${index}`} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
