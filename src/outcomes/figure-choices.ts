import { NONE, type CodeColumn, type Day, type OutcomeColumns } from './columns.js';
import { teamsOf, withTeam, type FigureMember } from './figure-members.js';
import type { OutcomePicture } from './outcome-book.js';
import { arrangementOn, eachOf, narrowed, select, type OutcomeFilter, type Selection } from './selection.js';

/** What a filter can choose: codes, those with most placements first when there are many. */
export type FigureCodes = Readonly<Record<FilterColumn | OtherFilter, readonly string[]>>;
/** Each choice is made among what the ones before it left: first those that everybody asks. */
const AFTER_TEAM = [
  'owner',
  'employer',
  'sector',
  'market',
  'source',
  'reason',
  'jobhunter',
  'arrangement',
  'programme',
  'budgetLine',
  'form',
  'split',
  'carved',
  'socialReturn',
  'socialReturnContract',
  'buddy',
  'externalReference',
] as const satisfies readonly CodeColumn[];
type FilterColumn = 'municipality' | (typeof AFTER_TEAM)[number];
/** What a placement has several of, or a number. */
type OtherFilter = 'support' | 'arrangementNow' | 'contractsAgreed' | 'team';
type Teammate = Pick<FigureMember, 'id' | 'team'>;
const MOST = 200;

/**
 * The codes that occur among the placements that the earlier filters leave; a team comes after the municipality and before its
 * consultants (figures: filters cascade).
 * @param day what "now" means
 */
export function figureCodes(
  picture: OutcomePicture,
  { filter, team }: { readonly filter: OutcomeFilter; readonly team: string },
  members: readonly Teammate[],
  day: Day,
): FigureCodes {
  const everybody = select(picture, {}, day);
  const municipality = occurring(everybody, 'municipality');
  const inPlace = narrowed(everybody, { municipality: filter.municipality ?? [] });
  let selection = narrowed(inPlace, withTeam({}, team, members));
  const found = AFTER_TEAM.map((column) => {
    const codes = occurring(selection, column);
    selection = narrowed(selection, { [column]: filter[column] ?? [] });
    return [column, codes] as const;
  });
  const arrangementNow = arrangementsIn(selection, day);
  selection = narrowed(selection, { arrangementNow: filter.arrangementNow ?? [] });
  const contractsAgreed = sequencesIn(selection);
  selection = narrowed(selection, { contractsAgreed: filter.contractsAgreed ?? [] });
  return {
    ...(Object.fromEntries(found) as Record<(typeof AFTER_TEAM)[number], readonly string[]>),
    municipality,
    team: teamsIn(inPlace, members),
    arrangementNow,
    contractsAgreed,
    support: supportsIn(selection),
  };
}

/** The teams of which a consultant has a placement there. */
function teamsIn(selection: Selection, members: readonly Teammate[]): readonly string[] {
  const there = new Set(namesIn(selection, 'owner').map(({ name }) => name));
  return teamsOf(members.filter(({ id }) => there.has(id)));
}

function arrangementsIn(selection: Selection, day: Day): readonly string[] {
  const { names } = selection.codes.arrangement;
  const seen = new Uint8Array(names.length);
  eachOf(selection, (columns, index) => {
    const level = arrangementOn(columns, index, day);
    if (level >= 0) seen[level] = 1;
  });
  return names.filter((name, code) => name !== NONE && seen[code] === 1).toSorted();
}

/** 0, where no sequence was agreed, is no choice when there is no other. */
function sequencesIn(selection: Selection): readonly string[] {
  const seen = new Uint8Array(256);
  eachOf(selection, ({ contractsAgreed }, index) => {
    seen[contractsAgreed[index] ?? 0] = 1;
  });
  const found = Array.from(seen, (one, count) => (one === 1 ? [`${count}`] : [])).flat();
  return found.length === 1 && found[0] === '0' ? [] : found;
}

function occurring(selection: Selection, column: FilterColumn): readonly string[] {
  return namesIn(selection, column)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ name }) => name)
    .toSorted();
}

function namesIn({ codes, parts }: Selection, column: FilterColumn) {
  const { names } = codes[column];
  const counts = new Int32Array(names.length);
  for (const { columns, index } of parts) {
    const found = countsIn(columns, index, column, names.length);
    for (let code = 0; code < found.length; code += 1) counts[code] = (counts[code] ?? 0) + (found[code] ?? 0);
  }
  return names
    .map((name, code) => ({ name, count: counts[code] ?? 0 }))
    .filter(({ name, count }) => name !== NONE && count > 0);
}

/** Of chunks that no filter narrowed: they stay as they are until something in them changes. */
const ofWholeChunks = new WeakMap<OutcomeColumns, Map<FilterColumn, Int32Array>>();

function countsIn(columns: OutcomeColumns, index: Int32Array, column: FilterColumn, size: number): Int32Array {
  const isWhole = index.length === columns.count;
  const kept = ofWholeChunks.get(columns) ?? new Map<FilterColumn, Int32Array>();
  const known = isWhole ? kept.get(column) : undefined;
  if (known !== undefined) return known;
  const counts = new Int32Array(size);
  const numbers = columns.code[column];
  for (let at = 0; at < index.length; at += 1) {
    const code = numbers[index[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  if (isWhole) ofWholeChunks.set(columns, kept.set(column, counts));
  return counts;
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
