import type { ComponentChildren } from 'preact';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import type { Choice } from '../words/field-words.js';

/** What a form shows again after a fault. */
export type Refusal = { readonly form: string; readonly typed: Typed; readonly faults: readonly ShownFault[] };

type FormProps = {
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
export function AdministrationForm(props: FormProps) {
  const { page, name, action, fields, button, secondary = false, hidden = {}, first = {}, refusal, children } = props;
  const refused = refusal?.form === name ? refusal : undefined;
  const faults = refused?.faults ?? [];
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <form method="post" action={action} class="stapel" noValidate>
      <Hidden page={page} values={{ ...hidden, _form: name }} />
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={fields} />}
      {fields.map((field) => (
        <FieldView key={field.name} field={field} typed={refused?.typed ?? first} faults={byField} />
      ))}
      {children}
      <div class="knoppen">
        <button class={`utrecht-button utrecht-button--${secondary ? 'secondary' : 'primary'}-action`} type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}

type FieldMore = Partial<Pick<FormField, 'hint' | 'required'>> & { readonly choices?: readonly Choice[] };

/** A field of a form that follows from no schema. */
export function field(name: string, label: string, kind: FormField['kind'], more: FieldMore = {}): FormField {
  const { hint, required = true, choices = [] } = more;
  return { name, label, kind, hint, required, choices };
}

type TableProps = { readonly caption: string; readonly heads: readonly string[]; readonly children: ComponentChildren };

/** A table whose rows become cards on a narrow page. */
export function CardTable({ caption, heads, children }: TableProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type CellProps = { readonly head: string; readonly number?: boolean; readonly children: ComponentChildren };

export const Cell = ({ head, number = false, children }: CellProps) => (
  <td class={`utrecht-table__cell${number ? ' getal' : ''}`} data-kop={head}>
    {children}
  </td>
);

/** What was just done, said once at the top. */
export function Done({ words }: { readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <div class="utrecht-alert utrecht-alert--ok" role="status">
      {words}
    </div>
  );
}

const TABS: readonly (readonly [string, string])[] = [
  ['/beheer', 'Overzicht'],
  ['/beheer/medewerkers', 'Medewerkers'],
  ['/beheer/vervanging', 'Vervanging'],
  ['/beheer/mandaat', 'Mandaat'],
  ['/beheer/beleid', 'Beleid'],
  ['/beheer/tabellen', 'Rekentabellen'],
  ['/beheer/leesopdrachten', 'Leesopdrachten'],
];

/** The way between the pages of administration. */
export function AdministrationTabs({ at }: { readonly at: string }) {
  return (
    <nav class="tabs" aria-label="Beheer">
      <ul>
        {TABS.map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={href === at ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
