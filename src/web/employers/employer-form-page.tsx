import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';
import type { EmployerForm } from './employer-form.js';

export type EmployerFormProps = {
  readonly page: PageSession;
  readonly employer: string;
  readonly name: string;
  /** Where the form is sent. */
  readonly action: string;
  readonly form: Pick<EmployerForm, 'title' | 'lead' | 'groups'>;
  readonly typed: Typed;
  readonly seen: number;
  readonly faults: readonly ShownFault[];
  /** M44: another employer has this number; it may be so on purpose. */
  readonly duplicate: boolean;
};

/** One part of an employer; whatever is wrong, all that was typed comes back. */
export function EmployerFormPage(props: EmployerFormProps) {
  const { page, employer, name, action, form, typed, seen, faults, duplicate } = props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{form.title}</h1>
      <p class="zacht">{name}</p>
      <p class="tekst">{form.lead}</p>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={form.groups.flat()} />}
      <form method="post" action={action} class="deel" noValidate>
        <Hidden page={page} values={{ _gezien: String(seen) }} />
        {duplicate && (
          <p class="veld">
            <label>
              <input
                type="checkbox"
                name="acceptDuplicate"
                value="ja"
                checked={textOf(typed, 'acceptDuplicate') === 'ja'}
              />{' '}
              Het is echt een andere werkgever
            </label>
          </p>
        )}
        {form.groups.map((fields, index) => (
          <div class="veldenrij" key={index}>
            {fields.map((field) => (
              <FieldView key={field.name} field={field} typed={typed} faults={byField} />
            ))}
          </div>
        ))}
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Vastleggen
          </button>
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`/werkgevers/${employer}`}
          >
            Annuleren
          </a>
        </div>
      </form>
    </>
  );
}
