import type { ComponentChildren } from 'preact';
import type { FormField } from '../forms/form-field.js';
import type { Choice } from '../words/field-words.js';
import { Tabs, type TabList } from '../layout/tabs.js';

type FieldMore = Partial<Pick<FormField, 'hint' | 'required'>> & { readonly choices?: readonly Choice[] };

/** A field of a form that follows from no schema. */
export function field(name: string, label: string, kind: FormField['kind'], more: FieldMore = {}): FormField {
  const { hint, required = true, choices = [] } = more;
  return { name, label, kind, hint, required, choices };
}

type TableProps = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Heads above numbers: those stand to the right. */
  readonly numbers?: readonly string[];
  readonly children: ComponentChildren;
};

/** A table whose rows become cards on a narrow page. */
export function CardTable({ caption, heads, numbers = [], children }: TableProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            {heads.map((head) => (
              <th scope="col" class={numbers.includes(head) ? 'getal' : undefined} key={head}>
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

/** A day alone never breaks at its hyphens. */
const isDay = (children: ComponentChildren): boolean =>
  typeof children === 'string' && /^\d{2}-\d{2}-\d{4}$/.test(children);

export const Cell = ({ head, number = false, children }: CellProps) => (
  <td class={`utrecht-table__cell${number ? ' getal' : ''}${isDay(children) ? ' vast' : ''}`} data-kop={head}>
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

const TABS: TabList = [
  ['/beheer', 'Overzicht'],
  ['/beheer/medewerkers', 'Medewerkers'],
  ['/beheer/vervanging', 'Vervanging'],
  ['/beheer/mandaat', 'Mandaat'],
  ['/beheer/beleid', 'Beleid'],
  ['/beheer/tabellen', 'Rekentabellen'],
  ['/beheer/leesopdrachten', 'Leesopdrachten'],
  ['/beheer/bureaus', 'Bureaus'],
  ['/inzageregister', 'Inzageregister'],
  ['/beheer/organisaties', 'Organisaties'],
  ['/beheer/instrumenten', 'Instrumenten'],
  ['/beheer/beschut-werk', 'Beschut werk'],
];

/** The way between the pages of administration. */
export function AdministrationTabs({ at }: { readonly at: string }) {
  return <Tabs label="Beheer" at={at} tabs={TABS} />;
}
