import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';

/** What a form of money shows again after a fault. */
export type Refusal = { readonly form: string; readonly typed: Typed; readonly faults: readonly ShownFault[] };

type MoneyFormProps = {
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
  readonly children?: ComponentChildren;
};

/** One form: its faults above it, what was typed kept, without script. */
export function MoneyForm(props: MoneyFormProps) {
  const { page, name, action, fields, button, secondary = false, hidden = {}, first = {}, refusal, children } = props;
  const refused = refusal?.form === name ? refusal : undefined;
  const faults = refused?.faults ?? [];
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <form method="post" action={action} class="stapel" noValidate>
      <Hidden page={page} values={{ ...hidden, _form: name, _key: randomUUID() }} />
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      {children}
      {fields.map((field) => (
        <FieldView key={field.name} field={field} typed={refused?.typed ?? first} faults={byField} />
      ))}
      <div class="knoppen">
        <button class={`utrecht-button utrecht-button--${secondary ? 'secondary' : 'primary'}-action`} type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}
