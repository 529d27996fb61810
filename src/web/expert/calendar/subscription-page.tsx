import type { CalendarSubscription } from '../../../reminders/calendar-subscriptions.js';
import { ErrorSummary } from '../../forms/error-summary.js';
import { FieldView } from '../../forms/field-view.js';
import type { FormField } from '../../forms/form-field.js';
import type { Typed } from '../../forms/form-values.js';
import { Hidden } from '../../layout/hidden.js';
import type { VisitedPage } from '../../session/current-page.js';
import { momentText } from '../../words/dutch-dates.js';

type SubscriptionProps = {
  readonly page: VisitedPage;
  readonly list: readonly CalendarSubscription[];
  /** A link that was just made; it is shown this once. */
  readonly link: string | undefined;
  readonly fault: string | undefined;
  readonly typed: Typed;
  readonly uuid: string;
};

const NAME: FormField = {
  name: 'naam',
  label: 'Waarvoor is de link?',
  hint: 'Bijvoorbeeld: mijn telefoon. Zo weet u later welke u kunt intrekken.',
  kind: 'text',
  required: true,
  choices: [],
};

/** The agenda in a calendar program: private links, each to be revoked. */
export function SubscriptionPage({ page, list, link, fault, typed, uuid }: SubscriptionProps) {
  const faults = fault === undefined ? [] : [{ field: 'naam', detail: fault }];
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Uw agenda op uw telefoon of in Outlook</h1>
      {fault !== undefined && <ErrorSummary title="Dit kan zo niet" faults={faults} />}
      <div class="tekst">
        <p>
          Maak een link en voeg die toe als agenda-abonnement. Uw agenda haalt de bezoeken dan zelf op, ook als ze
          verschuiven. In de agenda staan alleen de dag, de tijd, de plaats en het zaaknummer; geen namen.
        </p>
      </div>
      {link !== undefined && (
        <div class="utrecht-alert utrecht-alert--ok stapel" role="status">
          <h2 class="utrecht-heading-3">Uw link</h2>
          <p>
            Kopieer de link nu: hij wordt niet nog een keer getoond. Wie de link heeft, ziet wanneer u waar op bezoek
            gaat. Geef hem niet aan anderen.
          </p>
          <label class="utrecht-form-label" for="link">
            Link voor uw agenda
          </label>
          <input class="utrecht-textbox" id="link" type="text" readOnly value={link} />
          <p>
            <a class="utrecht-link regel" href={link.replace(/^https?:/, 'webcal:')}>
              Open in de agenda van dit apparaat
            </a>
          </p>
        </div>
      )}
      <form method="post" action="/agenda/abonnement" class="deel" noValidate>
        <Hidden page={page} values={{ _key: uuid }} />
        <FieldView field={NAME} typed={typed} faults={new Map(fault === undefined ? [] : [['naam', fault]])} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Link maken
        </button>
      </form>
      <section class="deel" aria-labelledby="links">
        <h2 class="utrecht-heading-2" id="links">
          Uw links
        </h2>
        {list.length === 0 ? (
          <p class="leeg">U hebt nog geen links. Maak er hierboven een.</p>
        ) : (
          <ul class="afspraken">
            {list.map(({ id, name, createdAt, readAt }) => (
              <li key={id}>
                <p class="nadruk">{name}</p>
                <p class="zacht">
                  Gemaakt op {momentText(createdAt)}.{' '}
                  {readAt === null ? 'Nog niet opgehaald.' : `Laatst opgehaald op ${momentText(readAt)}.`}
                </p>
                <form method="post" action={`/agenda/abonnement/${id}/intrekken`}>
                  <Hidden page={page} />
                  <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                    Intrekken<span class="alleen-voorlezen">: {name}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
