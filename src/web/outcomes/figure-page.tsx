import type { Moment } from '../../../workflows/definition.js';
import { counted, type FigureDefinition, type FigureList, type FigureTable } from '../../outcomes/figure-table.js';
import { momentText } from '../words/dutch-dates.js';
import { KeptDays } from '../words/kept-days.js';
import { FigureImage, FileLinks } from './figure-parts.js';
import { cellText } from './cell-text.js';
import { FigureFilters, type FigureChoices } from './figure-filters.js';
import { figureAddress, type FigureQuery } from './figure-query.js';

export type ShownTable = { readonly table: FigureTable; readonly svg: string | undefined };
export type FigurePageProps = {
  readonly figure: FigureDefinition;
  readonly figures: readonly FigureDefinition[];
  readonly query: FigureQuery;
  readonly choices: FigureChoices;
  readonly shown: readonly ShownTable[];
  readonly lists: readonly FigureList[];
  readonly at: Moment;
};

/** One figure with its picture, its table, its definition, and the files behind it. */
export function FigurePage(props: FigurePageProps) {
  const { figure, query, shown, lists, at } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Uitkomsten</h1>
      <Figures {...props} />
      <FigureFilters {...props} />
      <section aria-labelledby="figuur">
        <div class="rij">
          <h2 class="utrecht-heading-2" id="figuur">
            {figure.title}
          </h2>
          <p class="zacht klein">
            Cijfers van {momentText(at)} ({figure.numbers})
          </p>
        </div>
        {lists.some(({ cell, count }) => cell !== undefined && count > 0) && (
          <p class="klein zacht">Kies een getal met een streep eronder om de dossiers erachter te zien.</p>
        )}
        {shown.map(({ table, svg }, index) => (
          <Table
            key={table.caption}
            table={table}
            svg={svg}
            number={index}
            figure={figure}
            query={query}
            lists={lists.filter(({ cell }) => cell?.caption === table.caption)}
          />
        ))}
        <Lists lists={lists} figure={figure} query={query} />
        {figure.key === 'volledigheid' && (
          <p class="rij ruim">
            <a class="utrecht-link" href="/gegevenskwaliteit/volledigheid">
              Welke dossiers iets missen, en waar u het invult
            </a>
          </p>
        )}
        <div class="tekst deel">
          <h3 class="utrecht-heading-3">Wat dit cijfer betekent</h3>
          {figure.definition.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <a class="utrecht-link" href={figureAddress(`${figure.key}/ontstaan`, query)}>
              Hoe is dit ontstaan?
            </a>
          </p>
        </div>
      </section>
    </>
  );
}

function Figures({ figures, figure, query }: FigurePageProps) {
  return (
    <nav class="keuzes" aria-label="Cijfers">
      {figures.map((one) => (
        <a
          key={one.key}
          class="utrecht-link"
          href={figureAddress(one.key, query)}
          aria-current={one.key === figure.key ? 'page' : undefined}
        >
          {one.title}
        </a>
      ))}
    </nav>
  );
}

type TableProps = ShownTable & {
  readonly number: number;
  readonly figure: FigureDefinition;
  readonly query: FigureQuery;
  /** The table of an earlier day has no file: the files are those of now. */
  readonly files?: boolean;
  /** The lists whose number stands in this table. */
  readonly lists?: readonly FigureList[];
};

/** A table of which nothing can be told says so in its sentence, alone: there is no picture and no file of nothing. */
export function Table({ table, svg, number, figure, query, files = true, lists = [] }: TableProps) {
  if (table.rows.length === 0) {
    return (
      <div class="deel">
        <p class="leeg">{table.sentence}</p>
      </div>
    );
  }
  const file = (kind: string): string => figureAddress(`${figure.key}/${number + 1}.${kind}`, query);
  const behind = new Map(lists.map((list) => [JSON.stringify([list.cell?.row, list.cell?.column]), list]));
  return (
    <div class="deel">
      <p class="lead">
        <KeptDays text={table.sentence} />
      </p>
      <FigureImage svg={svg} />
      <div class="tabelvak" role="region" aria-label={table.caption} tabIndex={0}>
        <table class="utrecht-table">
          <caption class="bijschrift">{table.caption}</caption>
          <thead class="utrecht-table__header">
            <tr>
              {table.header.map(({ label, kind }, column) => (
                <th key={column} scope="col" class={kind === 'text' ? undefined : 'getal'}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {table.rows.map((row, index) => (
              <tr class="utrecht-table__row" key={index}>
                {table.header.map(({ label, kind }, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" class="utrecht-table__cell">
                      {cellText(row[column], kind)}
                    </th>
                  ) : (
                    <td key={column} class={`utrecht-table__cell${kind === 'text' ? '' : ' getal'}`}>
                      <CellNumber
                        shown={cellText(row[column], kind)}
                        list={behind.get(JSON.stringify([row[0], label]))}
                        figure={figure}
                        query={query}
                      />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {files && <FileLinks file={file} />}
    </div>
  );
}

type CellNumberProps = Pick<TableProps, 'figure' | 'query'> & {
  readonly shown: string;
  readonly list: FigureList | undefined;
};

/** A number that leads to the files it was counted from; of nobody there are none. */
function CellNumber({ shown, list, figure, query }: CellNumberProps) {
  if (list === undefined || list.count === 0) return <>{shown}</>;
  return (
    <a
      class="utrecht-link"
      href={figureAddress(`${figure.key}/lijst/${list.key}`, query)}
      aria-label={`${shown}, dossiers: ${listText(list)}`}
    >
      {shown}
    </a>
  );
}

const listText = ({ label, count, of }: FigureList): string =>
  `${label}: ${of === 'people' ? counted(count, 'mens', 'mensen') : counted(count, 'plaatsing', 'plaatsingen')}`;

function Lists({ lists, figure, query }: Pick<FigurePageProps, 'lists' | 'figure' | 'query'>) {
  const besides = lists.filter(({ cell }) => cell === undefined);
  if (besides.length === 0) return null;
  return (
    <p class="rij ruim">
      {besides.map((list) => (
        <a class="utrecht-link" key={list.key} href={figureAddress(`${figure.key}/lijst/${list.key}`, query)}>
          {listText(list)}
        </a>
      ))}
    </p>
  );
}
