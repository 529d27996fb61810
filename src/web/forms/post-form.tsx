import type { ComponentChildren } from 'preact';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { ErrorSummary, type ShownFault } from './error-summary.js';
import { fieldsOf, FieldView } from './field-view.js';
import type { FormField } from './form-field.js';
import type { Typed } from './form-values.js';

/** What a form shows again after a fault. */
export type Refusal = { readonly form: string; readonly typed: Typed; readonly faults: readonly ShownFault[] };

export type PostFormProps = {
  readonly page: VisitedPage;
  /** Distinguishes the forms of one page. */
  readonly name: string;
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly button: string;
  readonly secondary?: boolean;
  readonly hidden?: Readonly<Record<string, string>>;
  /** First values; after a fault what was typed stands there. */
  readonly first?: Typed;
  readonly refusal: Refusal | undefined;
  /** Above the fields. */
  readonly before?: ComponentChildren;
  /** Between the fields and the button. */
  readonly children?: ComponentChildren;
};

/** One form: its faults above it, what was typed kept, without script. */
export function PostForm(props: PostFormProps) {
  const { page, name, action, button, secondary = false, hidden = {}, first = {}, refusal } = props;
  const fields = fieldsOf(name, props.fields);
  const refused = refusal?.form === name ? refusal : undefined;
  const faults = refused?.faults ?? [];
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <form method="post" action={action} class="stapel" noValidate>
      <Hidden page={page} values={{ ...hidden, _form: name }} />
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={fields} />}
      {props.before}
      {fields.map((field) => (
        <FieldView key={field.name} field={field} typed={refused?.typed ?? first} faults={byField} />
      ))}
      {props.children}
      <div class="knoppen">
        <button class={`utrecht-button utrecht-button--${secondary ? 'secondary' : 'primary'}-action`} type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}
