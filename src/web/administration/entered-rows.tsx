import { TABLES, type EnteredRow } from '../../../workflows/law/table-catalogue.js';
import type { TableRow } from '../../tenants/table-row-rows.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import { CardTable, Cell, field } from './administration-parts.js';

type Props = {
  readonly page: VisitedPage;
  readonly rows: readonly TableRow[];
  /** Names by id of a member. */
  readonly names: ReadonlyMap<string, string>;
  readonly refusal: Refusal | undefined;
};

/** Rows that wait for a second person, each with all it says. */
export function WaitingRows({ page, rows, names, refusal }: Props) {
  const waiting = rows.filter(({ state }) => state === 'proposed');
  if (waiting.length === 0) return null;
  return (
    <section class="deel" aria-labelledby="nakijken">
      <h2 class="utrecht-heading-2" id="nakijken">
        Wacht op een tweede persoon
      </h2>
      {waiting.map((row) => {
        const own = row.proposedBy === page.visitor.actor.id;
        return (
          <div class="vak stapel" key={row.number}>
            <h3 class="utrecht-heading-3">
              {TABLES[row.table].label} vanaf {longDate(row.from)}
              {row.correction && ' (correctie)'}
            </h3>
            <dl class="feiten">
              {valueLines(row).map(([term, value]) => (
                <>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </>
              ))}
              <dt>Bron</dt>
              <dd>{row.source}</dd>
              <dt>Ingevoerd door</dt>
              <dd>
                {names.get(row.proposedBy) ?? 'een systeem'} op {longDate(row.proposedOn)}
              </dd>
            </dl>
            {own && <p>U hebt deze rij zelf ingevoerd. Een andere beheerder of een manager kijkt haar na.</p>}
            {!own && (
              <PostForm
                page={page}
                name={`vast-${row.number}`}
                action={`/beheer/tabellen/rijen/${row.number}/vaststellen`}
                fields={[]}
                button="De rij klopt: vaststellen"
                refusal={refusal}
              />
            )}
            <PostForm
              page={page}
              name={`af-${row.number}`}
              action={`/beheer/tabellen/rijen/${row.number}/afwijzen`}
              fields={[field('reason', own ? 'Waarom trekt u de rij in?' : 'Wat klopt er niet?', 'text')]}
              button={own ? 'Intrekken' : 'Afwijzen'}
              secondary
              refusal={refusal}
            />
          </div>
        );
      })}
    </section>
  );
}

const STATES: Readonly<Record<TableRow['state'], string>> = {
  proposed: 'Wacht op een tweede persoon',
  counts: 'Telt',
  rejected: 'Afgewezen',
};

/** Everything the organisation ever entered, with who looked at it. */
export function EnteredRows({ rows, names }: Pick<Props, 'rows' | 'names'>) {
  if (rows.length === 0) return null;
  const heads = ['Tabel', 'Vanaf', 'Inhoud', 'Bron', 'Stand', 'Ingevoerd', 'Beslist'];
  return (
    <section class="deel" aria-labelledby="ingevoerd">
      <h2 class="utrecht-heading-2" id="ingevoerd">
        Door uw organisatie ingevoerd
      </h2>
      <CardTable caption="Ingevoerde rijen" heads={heads}>
        {rows.map((row) => (
          <tr class="utrecht-table__row" key={row.number}>
            <Cell head="Tabel">{TABLES[row.table].label}</Cell>
            <Cell head="Vanaf">{shortDate(row.from)}</Cell>
            <Cell head="Inhoud">
              {valueLines(row)
                .slice(0, 2)
                .map(([term, value]) => `${term}: ${value}`)
                .join(', ') || 'Dag telt als feestdag'}
              {row.correction && ' (correctie)'}
            </Cell>
            <Cell head="Bron">{row.source}</Cell>
            <Cell head="Stand">
              {STATES[row.state]}
              {row.reason !== null && `: ${row.reason}`}
            </Cell>
            <Cell head="Ingevoerd">
              {names.get(row.proposedBy) ?? 'een systeem'}, {shortDate(row.proposedOn)}
            </Cell>
            <Cell head="Beslist">
              {row.decidedBy === null || row.decidedOn === null
                ? '-'
                : `${names.get(row.decidedBy) ?? 'een systeem'}, ${shortDate(row.decidedOn)}`}
            </Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

/** What a row says, term by term, in the order of its form. */
function valueLines({ table, value }: Pick<EnteredRow, 'table' | 'value'>): readonly (readonly [string, string])[] {
  const text = (name: string): string => {
    const found = value[name];
    return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
  };
  switch (table) {
    case 'minimumWage':
      return [
        ['Uurloon', euros(text('adult'))],
        ['Referentiemaandloon', euros(text('referenceMonth'))],
        ['Volwassen vanaf', `${text('adultAge')} jaar`],
        ...[20, 19, 18, 17, 16, 15].map((age) => [`Uurloon ${age} jaar`, euros(text(`age${age}`))] as const),
        ...[20, 19, 18].map((age) => [`Uurloon ${age} jaar (bbl)`, euros(text(`bbl${age}`))] as const),
      ];
    case 'employerCharges':
    case 'statutoryInterest':
      return [['Percentage', `${decimalComma(text('percent'))} %`]];
    case 'aowAge':
      return [['Leeftijd', `${text('years')} jaar en ${text('months')} maanden`]];
    case 'decreedDay':
      return [];
  }
}
