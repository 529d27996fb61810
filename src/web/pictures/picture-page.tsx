import {
  rowsOfOne,
  type ComparedFigure,
  type ComparedRow,
  type ComparedTable,
} from '../../pictures/compare-pictures.js';
import type { FrozenPicture } from '../../pictures/frozen-pictures.service.js';
import { shownTable } from '../../pictures/kept-figures.js';
import { cellText } from '../outcomes/cell-text.js';
import { Grid } from '../region/region-parts.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { PICTURE_WORDS } from './picture-words.js';

/** One picture as it was made. */
export function PicturePage({ picture }: { readonly picture: FrozenPicture }) {
  const { name, kind, ofDay, madeAt, madeBy, note, digest, number } = picture;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{name}</h1>
      <p class="lead">
        {PICTURE_WORDS[kind]}: de cijfers van {longDate(ofDay)}, bewaard op {momentText(madeAt)} door {madeBy}.
      </p>
      {note !== null && <p>{note}</p>}
      <p>
        <a
          class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
          href={`/momentopnamen/vergelijken?toen=${number}&nu=nu`}
        >
          Naast vandaag zetten
        </a>
      </p>
      {picture.figures.map((figure) => (
        <section class="deel" key={figure.key} aria-labelledby={`figuur-${figure.key}`}>
          <h2 class="utrecht-heading-2" id={`figuur-${figure.key}`}>
            {figure.title}
          </h2>
          {figure.tables.map(shownTable).map((table) => (
            <div key={table.caption}>
              <p>{table.sentence}</p>
              {table.rows.length > 0 && (
                <Grid
                  caption={table.caption}
                  columns={table.header.map(({ label, kind: of }) => ({ label, number: of !== 'text' }))}
                  rows={table.rows.map((row) => table.header.map(({ kind: of }, at) => cellText(row[at], of)))}
                />
              )}
            </div>
          ))}
          <details class="klein">
            <summary>Wat dit cijfer betekende</summary>
            {figure.definition.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </details>
        </section>
      ))}
      <p class="zacht klein">Kenmerk van de inhoud: {digest.slice(0, 16)}. Het staat ook in het logboek.</p>
    </>
  );
}

type CompareProps = {
  /** Also the rows that stayed the same. */
  readonly all: boolean;
  /** The same comparison with the other choice. */
  readonly other: string;
  readonly before: { readonly name: string; readonly ofDay: string };
  readonly after: { readonly name: string; readonly ofDay: string };
  readonly figures: readonly ComparedFigure[];
};

/** Two pictures beside each other, row by row. */
export function ComparePage({ before, after, figures, all, other }: CompareProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Momentopnamen vergelijken</h1>
      <p class="lead">
        {before.name} ({longDate(before.ofDay)}) naast {after.name} ({longDate(after.ofDay)}).
      </p>
      <p>
        <a class="utrecht-link" href={other}>
          {all ? 'Alleen laten zien wat verschilt' : 'Ook laten zien wat gelijk bleef'}
        </a>
      </p>
      {figures.map(({ key, title, redefined, tables }) => (
        <section class="deel" key={key} aria-labelledby={`figuur-${key}`}>
          <h2 class="utrecht-heading-2" id={`figuur-${key}`}>
            {title}
          </h2>
          {redefined && (
            <p class="utrecht-alert utrecht-alert--warning">
              Dit cijfer was toen anders omschreven. Vergelijk het met voorbehoud.
            </p>
          )}
          {tables.map((table) => (
            <ComparedRows
              key={table.caption}
              table={table}
              all={all}
              before={before.name}
              after={after.name === before.name ? `${after.name} (later)` : after.name}
            />
          ))}
        </section>
      ))}
    </>
  );
}

type RowsProps = {
  readonly table: ComparedTable;
  readonly all: boolean;
  readonly before: string;
  readonly after: string;
};

/** What differs; rows that only one of the two has are named below, as there is nothing beside them. */
function ComparedRows({ table, all, before, after }: RowsProps) {
  const { caption } = table;
  const own = all ? { before: [], after: [] } : rowsOfOne(table);
  const rows = all
    ? table.rows
    : table.rows.filter((one) => differs(one) && !own.before.includes(one.row) && !own.after.includes(one.row));
  const alone = [
    [before, own.before],
    [after, own.after],
  ] as const;
  return (
    <div class="deel">
      {rows.length === 0 ? (
        <p>
          {caption}:{' '}
          {alone.some(([, names]) => names.length > 0) ? 'geen verschil in wat beide hebben' : 'geen verschil'}.
        </p>
      ) : (
        <Grid
          caption={caption}
          columns={[
            { label: 'Regel' },
            { label: 'Cijfer' },
            { label: before, number: true },
            { label: after, number: true },
            { label: 'Verschil', number: true },
          ]}
          rows={rows.map((one) => [
            one.row,
            one.column,
            cellText(one.before, one.kind),
            cellText(one.after, one.kind),
            signed(one.change),
          ])}
        />
      )}
      {alone.map(
        ([name, names]) =>
          names.length > 0 && (
            <p class="zacht klein" key={name}>
              Alleen in {name}: {names.join('; ')}.
            </p>
          ),
      )}
    </div>
  );
}

const differs = ({ before, after }: ComparedRow): boolean => before !== after;

/** `+ 4`, `− 2,5`; no difference is 0. */
function signed(change: number | null): string {
  if (change === null) return '–';
  const size = String(Math.abs(change)).replace('.', ',');
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'} ${size}`;
}
