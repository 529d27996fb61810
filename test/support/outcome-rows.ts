import { builtInTables } from '../../workflows/law/tables.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { columnsOf } from '../../src/outcomes/chunk.js';
import { dayOf, newCodeBook } from '../../src/outcomes/columns.js';
import type { FigureQuestion } from '../../src/outcomes/figure-table.js';
import { outcomeParticulars } from '../../src/outcomes/outcome-particulars.js';
import type { OutcomeRow } from '../../src/outcomes/outcome-row.js';
import { select, type OutcomeFilter, type Selection } from '../../src/outcomes/selection.js';

/** What is different; the register by the first day in it, and whether somebody was in it on another ground. */
export type Different = Partial<OutcomeRow> & { readonly registeredOn?: string; readonly alreadyRegistered?: boolean };

/** A placement that began on 1 January 2026 with 32 hours a week and runs on; say what is different. */
export function anOutcome({ registeredOn, alreadyRegistered, ...different }: Different = {}): OutcomeRow {
  const start = different.start === undefined ? '2026-01-01' : different.start;
  return {
    ...outcomeParticulars([], { market: 'market', lent: false }, start ?? '2025-11-01'),
    candidate: 'person-1',
    employer: 'employer-1',
    owner: 'consultant-1',
    municipality: '0402',
    sector: 'horeca',
    market: 'market',
    route: 'lumpSum',
    circle: 'generalAssistance',
    benefitDuration: null,
    interest: null,
    sex: null,
    fromElsewhere: false,
    openedOn: '2025-11-01',
    start,
    end: null,
    endReason: null,
    outcome: null,
    fullValueOn: null,
    lumpSumUntil: null,
    register: registeredOn ? [[registeredOn, alreadyRegistered ? 'found' : 'measured']] : [],
    hours: start === null ? [] : [[start, '32']],
    declared: [],
    values: [],
    measurements: [],
    decisions: [],
    messages: [],
    supports: [],
    objections: [],
    notices: [],
    supportTerms: [],
    contacts: [],
    contracts: 1,
    permanent: false,
    benefitReturnedOn: null,
    application: {
      receivedOn: null,
      foundOn: null,
      normDay: null,
      decisionLastDay: null,
      suspendedDays: 0,
      open: false,
      term: 'none',
    },
    waiting: { state: null, heldSince: null, unreachableOn: null, orderBy: null, hours: '32' },
    contactWishes: [],
    functionChanges: [],
    money: [],
    interestPaid: [],
    penaltyPaid: [],
    ...different,
  };
}

/** The id of the nth placement of a selection. */
export const idOfNth = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** An id that is always the same for the same name; names that begin alike lie beside each other. */
export const idFor = (name: string): string =>
  Buffer.from(name.padEnd(16, '_').slice(0, 16))
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Selections of the same rows, in two chunks as they lie in memory: all of a person in one. */
export function chosenFrom(rows: readonly OutcomeRow[], filter: OutcomeFilter = {}): Selection {
  const codes = newCodeBook();
  const named = rows.map((row, at) => [idOfNth(at + 1), { ...row, candidate: idFor(row.candidate) }] as const);
  const isFirst = ([, row]: (typeof named)[number]): boolean => row.candidate.charCodeAt(1) % 2 === 0;
  const chunks = [named.filter(isFirst), named.filter((one) => !isFirst(one))];
  return select({ codes, chunks: chunks.map((chunk) => columnsOf(chunk, codes)) }, filter);
}

/** A question of these placements on a day. */
export function askedOf(
  rows: readonly OutcomeRow[],
  today: string,
  more: Partial<FigureQuestion> = {},
): FigureQuestion {
  const selection = chosenFrom(rows);
  return {
    picture: {
      chunks: selection.parts.map(({ columns }) => columns),
      codes: selection.codes,
      at: `${today}T12:00:00.000Z`,
    },
    selection,
    guard: { of: 'body' },
    today: dayOf(today),
    year: Number(today.slice(0, 4)),
    per: 'quarter',
    policies: defaultPolicies,
    tables: builtInTables,
    fullMonth: '1200.00',
    experts: new Map(),
    ...more,
  };
}
