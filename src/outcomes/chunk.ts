import { foundJobs, nextJobs } from './careers.js';
import { enteredBy, registersOf } from './registers.js';
import { CODE_KIND, LIST_NAMES, LISTS, newNumbers, NUMBERS, type Column, type ListOf } from './column-kinds.js';
import {
  CODE_COLUMNS,
  dayOf,
  NONE,
  NUMBER_COLUMNS,
  type CodeBook,
  type CodeColumn,
  type ListName,
  type Numbers,
  type OutcomeColumns,
} from './columns.js';
import type { OutcomeRow } from './outcome-row.js';
import { byText } from '../platform/text-order.js';

export type IdentifiedRow = readonly [id: string, row: OutcomeRow];
/** Columns as they are read; what follows from them is made by `linked`. */
type Linked = Pick<OutcomeColumns, 'person' | 'next' | 'isFound' | 'register' | 'entered'>;
export type PlainColumns = Omit<OutcomeColumns, keyof Linked>;

/** @param codes what is not in it yet is added */
export function columnsOf(rows: readonly IdentifiedRow[], codes: CodeBook): OutcomeColumns {
  const sorted = rows.toSorted(([, a], [, b]) => byText(a.candidate, b.candidate) || startOf(a) - startOf(b));
  const each = ([kind, number]: Column<OutcomeRow>): Numbers => {
    const column = newNumbers(kind, sorted.length);
    for (const [index, [, row]] of sorted.entries()) column[index] = number(row, codes);
    return column;
  };
  const code = CODE_COLUMNS.map(
    (name) => [name, each([CODE_KIND[name], (row) => codes[name].numberOf(codeOf(row, name) ?? NONE)])] as const,
  );
  const numbers = NUMBER_COLUMNS.map((name) => [name, each(NUMBERS[name])] as const);
  const lists = LIST_NAMES.map(
    (name) => [name, listOf(sorted, LISTS[name] as unknown as ListOf<ListName, never>, codes)] as const,
  );
  return linked({
    count: sorted.length,
    ids: bytesOf(sorted.map(([id]) => id)),
    candidates: bytesOf(sorted.map(([, row]) => row.candidate)),
    code: Object.fromEntries(code),
    ...Object.fromEntries(numbers),
    ...Object.fromEntries(lists),
  } as unknown as PlainColumns);
}

/** The lowest id that begins with a byte. */
export const firstId = (byte: number): string =>
  `${byte.toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000`;

/** Rows of one chunk together: those whose person begins with the same byte, as the read model has them. */
export function byFirstByte<T>(rows: readonly T[], person: (row: T) => string): readonly (readonly T[])[] {
  const chunks = new Map<string, T[]>();
  for (const row of rows) {
    const byte = person(row).slice(0, 2);
    const chunk = chunks.get(byte);
    if (chunk) chunk.push(row);
    else chunks.set(byte, [row]);
  }
  return [...chunks.values()];
}

const codeOf = (row: OutcomeRow, name: CodeColumn): string | null =>
  name === 'waiting' ? row.waiting.state : row[name];
const startOf = (row: OutcomeRow): number => dayOf(row.start);

function listOf<T>(
  rows: readonly IdentifiedRow[],
  {
    of,
    columns,
  }: { readonly of: (row: OutcomeRow) => readonly T[]; readonly columns: Readonly<Record<string, Column<T>>> },
  codes: CodeBook,
): Readonly<Record<string, Numbers>> {
  const at = new Int32Array(rows.length + 1);
  for (const [index, [, row]] of rows.entries()) at[index + 1] = (at[index] ?? 0) + of(row).length;
  const filled = Object.entries(columns).map(([name, [kind, number]]) => {
    const column = newNumbers(kind, at[rows.length] ?? 0);
    let next = 0;
    for (const [, row] of rows) for (const one of of(row)) column[next++] = number(one, codes);
    return [name, column] as const;
  });
  return { ...Object.fromEntries(filled), at };
}

function bytesOf(ids: readonly string[]): Uint8Array {
  const bytes = Buffer.from(ids.map((id) => id.replaceAll('-', '')).join(''), 'hex');
  return new Uint8Array(bytes);
}

/** Numbers the persons and ties each job to the one that followed it. */
export function linked(plain: PlainColumns): OutcomeColumns {
  const { count, candidates, fromElsewhere } = plain;
  const person = new Int32Array(count);
  for (let index = 1; index < count; index += 1) {
    const same = compareBytes(candidates, index, candidates, index - 1) === 0;
    person[index] = (person[index - 1] ?? 0) + (same ? 0 : 1);
  }
  const jobs = { count, person, start: plain.start, end: plain.end, fromElsewhere };
  const register = registersOf({ count, person, registerMoves: plain.registerMoves });
  const entered = enteredBy({ count, person, registerMoves: plain.registerMoves, register });
  return shaped(plain, { person, next: nextJobs(jobs), isFound: foundJobs(jobs), register, entered });
}

export function compareBytes(a: Uint8Array, at: number, b: Uint8Array, other: number): number {
  for (let byte = 0; byte < 16; byte += 1) {
    const difference = (a[at * 16 + byte] ?? 0) - (b[other * 16 + byte] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The same columns with every name written out: an object that was filled name by name is looked up in a table at each use,
 * and a figure uses each a million times.
 */
function shaped(plain: PlainColumns, { person, next, isFound, register, entered }: Linked): OutcomeColumns {
  return {
    count: plain.count,
    ids: plain.ids,
    candidates: plain.candidates,
    person,
    next,
    isFound,
    register,
    entered,
    code: shapedCodes(plain.code),
    fromElsewhere: plain.fromElsewhere,
    opened: plain.opened,
    start: plain.start,
    begun: plain.begun,
    end: plain.end,
    fullValue: plain.fullValue,
    lumpSumUntil: plain.lumpSumUntil,
    benefitReturned: plain.benefitReturned,
    received: plain.received,
    found: plain.found,
    findingNorm: plain.findingNorm,
    suspendedDays: plain.suspendedDays,
    openApplication: plain.openApplication,
    openTerm: plain.openTerm,
    openTermKind: plain.openTermKind,
    heldSince: plain.heldSince,
    unreachable: plain.unreachable,
    orderBy: plain.orderBy,
    weekHours: plain.weekHours,
    contracts: plain.contracts,
    contractsAgreed: plain.contractsAgreed,
    permanent: plain.permanent,
    hours: plain.hours,
    declared: plain.declared,
    values: plain.values,
    measurements: plain.measurements,
    decisions: plain.decisions,
    messages: plain.messages,
    supports: plain.supports,
    objections: plain.objections,
    supportTerms: plain.supportTerms,
    notices: plain.notices,
    registerMoves: plain.registerMoves,
    functionChanges: plain.functionChanges,
    markets: plain.markets,
    contacts: plain.contacts,
    contactWishes: plain.contactWishes,
    arrangements: plain.arrangements,
    buddies: plain.buddies,
    references: plain.references,
    money: plain.money,
    interestPaid: plain.interestPaid,
    penaltyPaid: plain.penaltyPaid,
  };
}

function shapedCodes(code: PlainColumns['code']): PlainColumns['code'] {
  return {
    employer: code.employer,
    owner: code.owner,
    municipality: code.municipality,
    sector: code.sector,
    market: code.market,
    route: code.route,
    circle: code.circle,
    endReason: code.endReason,
    outcome: code.outcome,
    waiting: code.waiting,
    reason: code.reason,
    source: code.source,
    arrangement: code.arrangement,
    programme: code.programme,
    budgetLine: code.budgetLine,
    jobhunter: code.jobhunter,
    ageGroup: code.ageGroup,
    sex: code.sex,
    form: code.form,
    split: code.split,
    carved: code.carved,
    externalReference: code.externalReference,
    socialReturn: code.socialReturn,
    socialReturnContract: code.socialReturnContract,
    buddy: code.buddy,
    benefitDuration: code.benefitDuration,
    interest: code.interest,
  };
}
