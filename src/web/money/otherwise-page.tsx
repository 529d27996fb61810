import type { DecidedOtherwise } from '../../payments/decided-otherwise.service.js';
import { monthName } from '../words/dutch-dates.js';
import { euros, signedEuros } from '../words/dutch-numbers.js';
import type { Level } from '../../journal/kept-level.js';
import { LevelLine } from './level-line.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, MoneyTable, MoneyTabs } from './money-parts.js';

type OtherwiseProps = {
  /** The largest differences. */
  readonly items: readonly DecidedOtherwise[];
  readonly count: number;
  readonly level: Level;
  readonly names: MoneyNames;
};

/** Decided amounts that differ from the rule: paid as decided, mended by a decision only (M48). */
export function OtherwisePage({ items, count, level, names }: OtherwiseProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Anders besloten dan de regels</h1>
      <MoneyTabs at="/geld/anders-besloten" />
      <p class="lead">
        Een besluit gaat voor de regels: het bedrag uit het besluit wordt betaald. Herstellen kan alleen met een nieuw
        besluit.
      </p>
      <LevelLine level={level} />
      {count > items.length && (
        <p class="zacht klein">
          {count} keer. Hier staan de {items.length} grootste verschillen.
        </p>
      )}
      {items.length === 0 ? (
        <p class="leeg">Alle besluiten noemen het bedrag dat uit de regels volgt.</p>
      ) : (
        <MoneyTable
          caption="Maanden waarover een besluit een ander bedrag noemt, het grootste verschil eerst"
          heads={['Zaak', 'Werkgever', 'Maanden', '€ Besloten per maand', '€ Volgens de regels', '€ Verschil samen']}
        >
          {items.map((item) => (
            <tr class="utrecht-table__row" key={`${item.placement} ${item.from}`}>
              <Cell head="Zaak">
                <CaseLink placement={item.placement} />
              </Cell>
              <Cell head="Werkgever">{names.employers.get(item.employer) ?? ''}</Cell>
              <Cell head="Maanden">
                <a class="utrecht-link" href={`/plaatsingen/${item.placement}/geld/${item.until}`}>
                  {item.from === item.until
                    ? monthName(item.from)
                    : `${monthName(item.from)} tot en met ${monthName(item.until)}`}
                </a>
              </Cell>
              <Cell head="Besloten per maand" amount>
                {euros(item.decided)}
              </Cell>
              <Cell head="Volgens de regels" amount>
                {euros(item.byRule)}
              </Cell>
              <Cell head="Verschil samen" amount>
                {signedEuros(item.difference)}
              </Cell>
            </tr>
          ))}
        </MoneyTable>
      )}
    </>
  );
}
