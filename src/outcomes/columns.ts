import type { LocalDate } from '../../workflows/definition.js';
import { daysBetween } from '../../workflows/law/dates.js';
import type { OutcomeRow } from './outcome-row.js';

/** A calendar date as a number: days since 1 January 1970. */
export type Day = number;
/** No date. It lies after every day, so "no end" and "not begun yet" need no case of their own. */
export const NEVER: Day = 2_147_483_647;

const EPOCH = '1970-01-01';
const known = new Map<string, Day>();

export function dayOf(date: LocalDate | null | undefined): Day {
  if (date === null || date === undefined) return NEVER;
  const found = known.get(date) ?? daysBetween(EPOCH, date);
  if (known.size < 50_000) known.set(date, found);
  return found;
}

/** Codes that occur in a column, each by its number. */
export class Codes {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = [];

  numberOf(name: string): number {
    const found = this.numbers.get(name);
    if (found !== undefined) return found;
    this.names.push(name);
    this.numbers.set(name, this.names.length - 1);
    return this.names.length - 1;
  }

  /** -1 for a code that does not occur. */
  find(name: string): number {
    return this.numbers.get(name) ?? -1;
  }
}

/** Values per placement, those of one placement together: placement `i` has `from[i]` up to, not with, `from[i + 1]`. */
export type Several<K extends string> = Readonly<Record<K, Int32Array>> & { readonly at: Int32Array };

/**
 * Rows of one deciding body as columns: a question over a million placements is a walk over numbers. Dates are days, codes
 * numbers of the body's `CodeBook`, hours hundredths of an hour.
 */
export type OutcomeColumns = {
  readonly count: number;
  readonly ids: readonly string[];
  readonly code: Readonly<Record<CodeColumn, Int32Array>>;
  readonly alreadyRegistered: Uint8Array;
  readonly opened: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly lumpSumUntil: Int32Array;
  readonly registered: Int32Array;
  readonly contracts: Int32Array;
  readonly contractsAgreed: Int32Array;
  readonly hours: Several<'from' | 'hours'>;
  /** Month as year × 12 + month − 1, hours of the whole month. */
  readonly declared: Several<'month' | 'hours'>;
  readonly values: Several<'from' | 'until' | 'value'>;
  readonly measurements: Several<
    'kind' | 'ordered' | 'visited' | 'reported' | 'accepted' | 'determined' | 'value' | 'expert'
  >;
  readonly decisions: Several<'kind' | 'prepared' | 'decided' | 'termLastDay' | 'sent'>;
  readonly messages: Several<'kind' | 'determined' | 'due' | 'sent' | 'confirmed' | 'rejected'>;
  readonly supports: Several<'kind' | 'from' | 'until' | 'decided'>;
  readonly objections: Several<'received' | 'decided' | 'outcome'>;
  readonly contacts: Several<'on'>;
  /** `level` by the codes of `arrangement`. */
  readonly arrangements: Several<'from' | 'level'>;
  /** `trained` is 1 with a Harrie training. */
  readonly buddies: Several<'from' | 'until' | 'trained'>;
};

export const CODE_COLUMNS = [
  'candidate',
  'employer',
  'owner',
  'municipality',
  'sector',
  'market',
  'route',
  'circle',
  'endReason',
  'outcome',
  'reason',
  'source',
  'arrangement',
  'programme',
  'budgetLine',
  'jobhunter',
  'ageGroup',
  'form',
  'split',
  'carved',
  'externalReference',
  'socialReturn',
  'buddy',
] as const;
const CODES = [
  ...CODE_COLUMNS,
  'measurementKind',
  'decisionKind',
  'messageKind',
  'supportKind',
  'objectionOutcome',
  'expert',
] as const;
export type CodeColumn = (typeof CODE_COLUMNS)[number];
/** The codes of one body; all its columns share them. */
export type CodeBook = Readonly<Record<(typeof CODES)[number], Codes>>;

export const newCodeBook = (): CodeBook => Object.fromEntries(CODES.map((name) => [name, new Codes()])) as CodeBook;

/** Stands for "not filled" in a column of codes. */
export const NONE = '';

/** @param rows with their ids @param codes what is not in it yet is added */
export function columnsOf(rows: readonly (readonly [string, OutcomeRow])[], codes: CodeBook): OutcomeColumns {
  const each = (of: (row: OutcomeRow) => number): Int32Array => Int32Array.from(rows, ([, row]) => of(row));
  const code = (column: keyof CodeBook, name: string | null): number => codes[column].numberOf(name ?? NONE);
  const columns = Object.fromEntries(
    CODE_COLUMNS.map((column) => [column, each((row) => code(column, row[column]))]),
  ) as Record<CodeColumn, Int32Array>;
  return {
    count: rows.length,
    ids: rows.map(([id]) => id),
    code: columns,
    alreadyRegistered: Uint8Array.from(rows, ([, row]) => (row.alreadyRegistered ? 1 : 0)),
    opened: each((row) => dayOf(row.openedOn)),
    start: each((row) => dayOf(row.start)),
    end: each((row) => dayOf(row.end)),
    lumpSumUntil: each((row) => dayOf(row.lumpSumUntil)),
    registered: each((row) => dayOf(row.registeredOn)),
    contracts: each((row) => row.contracts),
    contractsAgreed: each((row) => row.contractsAgreed),
    hours: several(rows, (row) => row.hours, {
      from: ([from]) => dayOf(from),
      hours: ([, hours]) => hundredths(hours),
    }),
    declared: several(rows, (row) => row.declared, {
      month: ([month]) => monthNumber(month),
      hours: ([, hours]) => hundredths(hours),
    }),
    values: several(rows, (row) => row.values, {
      from: ([from]) => dayOf(from),
      until: ([, until]) => dayOf(until),
      value: ([, , value]) => value,
    }),
    measurements: several(rows, (row) => row.measurements, {
      kind: (one) => code('measurementKind', one.kind),
      ordered: (one) => dayOf(one.orderedOn),
      visited: (one) => dayOf(one.visitOn),
      reported: (one) => dayOf(one.reportedOn),
      accepted: (one) => dayOf(one.acceptedOn),
      determined: (one) => dayOf(one.determinedOn),
      value: (one) => one.value ?? -1,
      expert: (one) => code('expert', one.expert),
    }),
    decisions: several(rows, (row) => row.decisions, {
      kind: (one) => code('decisionKind', one.kind),
      prepared: (one) => dayOf(one.preparedOn),
      decided: (one) => dayOf(one.decidedOn),
      termLastDay: (one) => dayOf(one.termLastDay),
      sent: (one) => dayOf(one.sentOn),
    }),
    messages: several(rows, (row) => row.messages, {
      kind: (one) => code('messageKind', one.kind),
      determined: (one) => dayOf(one.determinedOn),
      due: (one) => dayOf(one.dueOn),
      sent: (one) => dayOf(one.sentOn),
      confirmed: (one) => dayOf(one.confirmedOn),
      rejected: (one) => dayOf(one.rejectedOn),
    }),
    supports: several(rows, (row) => row.supports, {
      kind: (one) => code('supportKind', one.kind),
      from: (one) => dayOf(one.from),
      until: (one) => dayOf(one.until),
      decided: (one) => dayOf(one.decidedOn),
    }),
    objections: several(rows, (row) => row.objections, {
      received: (one) => dayOf(one.receivedOn),
      decided: (one) => dayOf(one.decidedOn),
      outcome: (one) => code('objectionOutcome', one.outcome),
    }),
    contacts: several(rows, (row) => row.contacts, { on: (day) => dayOf(day) }),
    arrangements: several(rows, (row) => row.arrangements, {
      from: ([from]) => dayOf(from),
      level: ([, level]) => code('arrangement', level),
    }),
    buddies: several(rows, (row) => row.buddies, {
      from: ([from]) => dayOf(from),
      until: ([, until]) => dayOf(until),
      trained: ([, , trained]) => (trained ? 1 : 0),
    }),
  };
}

function several<T, K extends string>(
  rows: readonly (readonly [string, OutcomeRow])[],
  of: (row: OutcomeRow) => readonly T[],
  numbers: Readonly<Record<K, (one: T) => number>>,
): Several<K> {
  const at = new Int32Array(rows.length + 1);
  for (const [index, [, row]] of rows.entries()) at[index + 1] = (at[index] ?? 0) + of(row).length;
  const total = at[rows.length] ?? 0;
  const filled = Object.fromEntries(
    Object.entries<(one: T) => number>(numbers).map(([name, number]) => {
      const column = new Int32Array(total);
      let next = 0;
      for (const [, row] of rows) for (const one of of(row)) column[next++] = number(one);
      return [name, column];
    }),
  ) as Record<K, Int32Array>;
  return { ...filled, at };
}

const hundredths = (hours: string): number => Math.round(Number(hours) * 100);
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
