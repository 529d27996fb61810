import type { LocalDate } from '../../workflows/definition.js';
import { daysBetween } from '../../workflows/law/dates.js';

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

/** Numbers of one column; the smallest kind that holds them. */
export type Numbers = Int32Array | Uint16Array | Uint8Array;
/** Values per placement, those of one placement together: placement `i` has `from[i]` up to, not with, `from[i + 1]`. */
export type Several<K extends string> = Readonly<Record<K, Numbers>> & { readonly at: Int32Array };

export const CODE_COLUMNS = [
  'employer',
  'owner',
  'municipality',
  'sector',
  'market',
  'route',
  'circle',
  'endReason',
  'outcome',
  'waiting',
  'reason',
  'source',
  'arrangement',
  'programme',
  'budgetLine',
  'jobhunter',
  'ageGroup',
  'sex',
  'form',
  'split',
  'carved',
  'externalReference',
  'socialReturn',
  'socialReturnContract',
  'buddy',
  'benefitDuration',
  'interest',
] as const;
export type CodeColumn = (typeof CODE_COLUMNS)[number];

const CODES = [
  ...CODE_COLUMNS,
  'measurementKind',
  'decisionKind',
  'messageKind',
  'supportKind',
  'objectionOutcome',
  'expert',
  'moneyKind',
  'system',
] as const;
/** The codes of one body; all its columns share them. */
export type CodeBook = Readonly<Record<(typeof CODES)[number], Codes>>;

export const newCodeBook = (): CodeBook => Object.fromEntries(CODES.map((name) => [name, new Codes()])) as CodeBook;

/** Stands for "not filled" in a column of codes. */
export const NONE = '';

export const NUMBER_COLUMNS = [
  'fromElsewhere',
  'opened',
  'start',
  'begun',
  'end',
  'fullValue',
  'lumpSumUntil',
  'benefitReturned',
  'received',
  'found',
  'findingNorm',
  'suspendedDays',
  'openApplication',
  'openTerm',
  'openTermKind',
  'heldSince',
  'unreachable',
  'orderBy',
  'weekHours',
  'contracts',
  'contractsAgreed',
  'permanent',
] as const;
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** What a placement has several of, and the columns of each. */
export type ListColumns = {
  readonly hours: Several<'from' | 'hours'>;
  /** Month as year × 12 + month − 1, hours of the whole month. */
  readonly declared: Several<'month' | 'hours'>;
  readonly values: Several<'from' | 'until' | 'value'>;
  readonly measurements: Several<
    'kind' | 'ordered' | 'visited' | 'reported' | 'accepted' | 'determined' | 'value' | 'expert' | 'course'
  >;
  readonly decisions: Several<'kind' | 'decided' | 'termLastDay' | 'term' | 'sent' | 'cents'>;
  readonly messages: Several<'determined' | 'sent' | 'confirmed' | 'rejected'>;
  readonly supports: Several<'kind' | 'from' | 'until' | 'decided' | 'cents'>;
  readonly objections: Several<'received' | 'decided' | 'lastDay' | 'sent' | 'outcome'>;
  readonly supportTerms: Several<'lastDay' | 'decided'>;
  readonly notices: Several<'on'>;
  /** Entries into the register and ends of it, as the placement tells them; `how` by `REGISTER_MOVES`. */
  readonly registerMoves: Several<'on' | 'how'>;
  readonly functionChanges: Several<'on'>;
  /** Market of the workplace by the codes of `market`, where it changed. */
  readonly markets: Several<'from' | 'market'>;
  readonly contacts: Several<'on'>;
  /** `frequency` by its place in `CONTACT_FREQUENCIES`. */
  readonly contactWishes: Several<'on' | 'frequency'>;
  /** `level` by the codes of `arrangement`. */
  readonly arrangements: Several<'from' | 'level'>;
  /** `trained` is 1 with a Harrie training. */
  readonly buddies: Several<'from' | 'until' | 'trained'>;
  readonly references: Several<'system'>;
  /** Years of the month concerned and of the pay day, 0 when there is none; cents. */
  readonly money: Several<'concerned' | 'paid' | 'kind' | 'correction' | 'cents'>;
  /** Statutory interest by the day it was paid. */
  readonly interestPaid: Several<'on' | 'cents'>;
  /** Penalties by the day they were paid. */
  readonly penaltyPaid: Several<'on' | 'cents'>;
};
export type ListName = keyof ListColumns;

/**
 * Placements of one deciding body as columns: a question over a million of them is a walk over numbers. Dates are days,
 * codes numbers of the body's `CodeBook`, hours hundredths of an hour, money cents. All placements of a person lie in the
 * same chunk, one after the other in order of their start.
 */
export type OutcomeColumns = {
  readonly count: number;
  /** Ids of placements and of their persons, 16 bytes each. */
  readonly ids: Uint8Array;
  readonly candidates: Uint8Array;
  /** Number of the person within the chunk. */
  readonly person: Int32Array;
  readonly code: Readonly<Record<CodeColumn, Numbers>>;
  /** Position of the job that goes on after this one, -1 for none; and 1 where somebody without work found it (G6). */
  readonly next: Int32Array;
  readonly isFound: Uint8Array;
  /** The same moves of all placements of a person together, in order of their day; by the number of the person. */
  readonly register: Several<'on' | 'how'>;
  /** First day on which the person entered the register by a measured value of this placement (A4), `NEVER` for none. */
  readonly entered: Int32Array;
} & Readonly<Record<NumberColumn, Numbers>> &
  ListColumns;

const ID_BYTES = 16;
export const idBytes = (ids: Uint8Array, index: number): Uint8Array =>
  ids.subarray(index * ID_BYTES, (index + 1) * ID_BYTES);

/** The id of a placement as text. */
export function idOf({ ids }: Pick<OutcomeColumns, 'ids'>, index: number): string {
  const hex = Buffer.from(idBytes(ids, index)).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
