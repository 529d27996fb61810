import type { ComponentChildren } from 'preact';
import { caseNumber } from '../../reminders/case-number.js';
import { Tabs, type TabList } from '../layout/tabs.js';

const TABS: TabList = [
  ['/geld', 'Betaalruns'],
  ['/geld/open', 'Nog te betalen en te ontvangen'],
  ['/geld/rekeningen', 'Rekeningen'],
  ['/geld/terugvorderingen', 'Terugvorderingen'],
  ['/geld/anders-besloten', 'Anders besloten'],
  ['/geld/rente', 'Wettelijke rente'],
  ['/geld/jaaropgaven', 'Jaaropgaven'],
];

/** The way between the pages of money. */
export function MoneyTabs({ at }: { readonly at: string }) {
  return <Tabs label="Geld" at={at} tabs={TABS} />;
}

export const CaseLink = ({ placement }: { readonly placement: string }) => (
  <a class="utrecht-link" href={`/geld/plaatsingen/${placement}`}>
    {caseNumber(placement)}
  </a>
);

type TableProps = {
  readonly caption: string;
  /** Titles of columns; those that start with `€` hold amounts. */
  readonly heads: readonly string[];
  /** As wide as what it holds. */
  readonly fit?: boolean;
  readonly children: ComponentChildren;
};

/** A table whose rows become cards on a narrow page. */
export function MoneyTable({ caption, heads, fit = false, children }: TableProps) {
  return (
    <div class="tabelvak">
      <table class={`utrecht-table utrecht-table--kaarten${fit ? ' tabel--smal' : ''}`}>
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head} class={head.startsWith('€') ? 'getal' : undefined}>
                {head.replace(/^€ /, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type CellProps = { readonly head: string; readonly amount?: boolean; readonly children?: ComponentChildren };

export const Cell = ({ head, amount = false, children }: CellProps) => (
  <td class={`utrecht-table__cell${amount ? ' getal' : ''}`} data-kop={head}>
    {children}
  </td>
);

export const Fact = ({ term, children }: { readonly term: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);
