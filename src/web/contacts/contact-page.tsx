import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import type { ContactForm } from './contact-form.js';
import { sentTo } from '../sent-forms/empty-form.js';

type ContactPageProps = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly number: string;
  readonly form: ContactForm;
  readonly key: string;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
};

/** Questions of a fixed contact, asked by telephone or on a visit. */
export function ContactPage({ page, placement, number, form, key, typed, faults }: ContactPageProps) {
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">{form.title}</h1>
      <p class="zacht">Zaak {number}</p>
      <p>{form.lead}</p>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={form.fields} />}
      <form method="post" action={sentTo(`/plaatsingen/${placement}/contact/${form.path}`)} class="deel" noValidate>
        <Hidden page={page} values={{ _key: key }} />
        {form.fields.map((field) => (
          <FieldView key={field.name} field={field} typed={typed} faults={byField} />
        ))}
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Vastleggen
          </button>
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`/plaatsingen/${placement}`}
          >
            Annuleren
          </a>
        </div>
      </form>
    </div>
  );
}
