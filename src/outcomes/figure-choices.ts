import { NONE, type CodeColumn } from './columns.js';
import type { OutcomePicture } from './outcome-book.js';
import { narrowed, select, type OutcomeFilter, type Selection } from './selection.js';

/** What a filter can choose: codes, those with most placements first when there are many. */
export type FigureCodes = Readonly<Record<FilterColumn, readonly string[]>> & { readonly support: readonly string[] };
type FilterColumn = Extract<CodeColumn, 'municipality' | 'owner' | 'employer' | 'sector' | 'market' | 'source'>;

/** Each choice is made among what the ones before it left. */
const CASCADE: readonly FilterColumn[] = ['municipality', 'owner', 'employer', 'sector', 'market', 'source'];
const MOST = 200;

/** The codes that occur among the placements that the earlier filters leave. */
export function figureCodes(picture: OutcomePicture, filter: OutcomeFilter): FigureCodes {
  const found: Partial<Record<FilterColumn, readonly string[]>> = {};
  let selection = select(picture);
  for (const column of CASCADE) {
    found[column] = occurring(selection, column);
    const chosen = filter[column];
    if (chosen === undefined || chosen.length === 0) continue;
    selection = narrowed(selection, { [column]: chosen });
  }
  const { municipality = [], owner = [], employer = [], sector = [], market = [], source = [] } = found;
  return { municipality, owner, employer, sector, market, source, support: supportsIn(selection) };
}

function occurring({ codes, parts }: Selection, column: FilterColumn): readonly string[] {
  const { names } = codes[column];
  const counts = new Int32Array(names.length);
  for (const { columns, index } of parts) {
    const numbers = columns.code[column];
    for (let at = 0; at < index.length; at += 1) {
      const code = numbers[index[at] ?? 0] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return names
    .map((name, code) => ({ name, count: counts[code] ?? 0 }))
    .filter(({ name, count }) => name !== NONE && count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ name }) => name)
    .toSorted();
}

function supportsIn(selection: Selection): readonly string[] {
  const { names } = selection.codes.supportKind;
  const seen = new Uint8Array(names.length);
  for (const { columns, index } of selection.parts) {
    const { at: from, kind } = columns.supports;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      for (let row = from[one] ?? 0; row < (from[one + 1] ?? 0); row += 1) seen[kind[row] ?? 0] = 1;
    }
  }
  return names.filter((name, code) => name !== NONE && seen[code] === 1).toSorted();
}
