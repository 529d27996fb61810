import { CONTACT_FREQUENCIES } from '../../workflows/placement/contact-wish.js';
import {
  dayOf,
  monthNumber,
  NONE,
  type CodeBook,
  type CodeColumn,
  type ListColumns,
  type ListName,
  type NumberColumn,
  type Numbers,
} from './columns.js';
import { DECISION_TERMS } from './decision-terms.js';
import { REGISTER_MOVES } from './register-moves.js';
import type { MarketFrom } from './workplace-markets.js';
import { MEASUREMENT_COURSES, type OutcomeRow } from './outcome-row.js';

export type Kind = 'i32' | 'u16' | 'u8';
export type Column<T> = readonly [Kind, (one: T, codes: CodeBook) => number];
export type ListOf<L extends ListName, T> = {
  readonly of: (row: OutcomeRow) => readonly T[];
  readonly columns: Readonly<Record<Exclude<keyof ListColumns[L], 'at'>, Column<T>>>;
};

const hundredths = (amount: string | null): number => Math.round(Number(amount ?? 0) * 100);
/** What is unknown is 255: a wage value is at most 100. */
export const NO_VALUE = 255;

export const NUMBERS: Readonly<Record<NumberColumn, Column<OutcomeRow>>> = {
  fromElsewhere: ['u8', (row) => (row.fromElsewhere ? 1 : 0)],
  opened: ['i32', (row) => dayOf(row.openedOn)],
  start: ['i32', (row) => dayOf(row.start)],
  begun: ['i32', (row) => dayOf(row.begun ?? row.start)],
  end: ['i32', (row) => dayOf(row.end)],
  fullValue: ['i32', (row) => dayOf(row.fullValueOn)],
  lumpSumUntil: ['i32', (row) => dayOf(row.lumpSumUntil)],
  benefitReturned: ['i32', (row) => dayOf(row.benefitReturnedOn)],
  received: ['i32', (row) => dayOf(row.application.receivedOn)],
  found: ['i32', (row) => dayOf(row.application.foundOn)],
  findingNorm: ['i32', (row) => dayOf(row.application.normDay)],
  openApplication: ['u8', (row) => (row.application.open ? 1 : 0)],
  suspendedDays: ['u16', (row) => row.application.suspendedDays],
  openTermKind: ['u8', (row) => DECISION_TERMS.indexOf(row.application.term)],
  openTerm: ['i32', (row) => dayOf(row.application.decisionLastDay)],
  heldSince: ['i32', (row) => dayOf(row.waiting.heldSince)],
  unreachable: ['i32', (row) => dayOf(row.waiting.unreachableOn)],
  orderBy: ['i32', (row) => dayOf(row.waiting.orderBy)],
  weekHours: ['u16', (row) => hundredths(row.waiting.hours)],
  contracts: ['u8', (row) => row.contracts],
  contractsAgreed: ['u8', (row) => row.contractsAgreed],
  permanent: ['u8', (row) => (row.permanent ? 1 : 0)],
};
/** Few enough different ones to count in one or two bytes; employers and owners may be more. */
export const CODE_KIND: Readonly<Record<CodeColumn, Kind>> = {
  employer: 'i32',
  owner: 'u16',
  municipality: 'u16',
  sector: 'u16',
  market: 'u8',
  route: 'u8',
  circle: 'u8',
  endReason: 'u8',
  outcome: 'u8',
  waiting: 'u8',
  reason: 'u8',
  source: 'u8',
  arrangement: 'u8',
  programme: 'u16',
  budgetLine: 'u16',
  jobhunter: 'u16',
  ageGroup: 'u8',
  sex: 'u8',
  form: 'u8',
  split: 'u8',
  carved: 'u8',
  externalReference: 'u8',
  socialReturn: 'u8',
  socialReturnContract: 'u16',
  buddy: 'u8',
  benefitDuration: 'u8',
  interest: 'u8',
};

const list = <L extends ListName, T>(
  of: (row: OutcomeRow) => readonly T[],
  columns: ListOf<L, T>['columns'],
): ListOf<L, T> => ({ of, columns });

export const LISTS = {
  hours: list<'hours', OutcomeRow['hours'][number]>((row) => row.hours, {
    from: ['i32', ([from]) => dayOf(from)],
    hours: ['u16', ([, hours]) => hundredths(hours)],
  }),
  declared: list<'declared', OutcomeRow['declared'][number]>((row) => row.declared, {
    month: ['u16', ([month]) => monthNumber(month)],
    hours: ['u16', ([, hours]) => hundredths(hours)],
  }),
  values: list<'values', OutcomeRow['values'][number]>((row) => row.values, {
    from: ['i32', ([from]) => dayOf(from)],
    until: ['i32', ([, until]) => dayOf(until)],
    value: ['u8', ([, , value]) => value],
  }),
  measurements: list<'measurements', OutcomeRow['measurements'][number]>((row) => row.measurements, {
    kind: ['u8', (one, codes) => codes.measurementKind.numberOf(one.kind ?? NONE)],
    ordered: ['i32', (one) => dayOf(one.orderedOn)],
    visited: ['i32', (one) => dayOf(one.visitedOn)],
    reported: ['i32', (one) => dayOf(one.reportedOn)],
    accepted: ['i32', (one) => dayOf(one.acceptedOn)],
    determined: ['i32', (one) => dayOf(one.determinedOn)],
    value: ['u8', (one) => one.value ?? NO_VALUE],
    expert: ['u16', (one, codes) => codes.expert.numberOf(one.expert ?? NONE)],
    course: ['u8', (one) => MEASUREMENT_COURSES.indexOf(one.course)],
  }),
  decisions: list<'decisions', OutcomeRow['decisions'][number]>((row) => row.decisions, {
    kind: ['u8', (one, codes) => codes.decisionKind.numberOf(one.kind)],
    decided: ['i32', (one) => dayOf(one.decidedOn)],
    termLastDay: ['i32', (one) => dayOf(one.termLastDay)],
    term: ['u8', (one) => DECISION_TERMS.indexOf(one.term)],
    sent: ['i32', (one) => dayOf(one.sentOn)],
    cents: ['i32', (one) => hundredths(one.amount)],
  }),
  messages: list<'messages', OutcomeRow['messages'][number]>((row) => row.messages, {
    determined: ['i32', (one) => dayOf(one.determinedOn)],
    sent: ['i32', (one) => dayOf(one.sentOn)],
    confirmed: ['i32', (one) => dayOf(one.confirmedOn)],
    rejected: ['i32', (one) => dayOf(one.rejectedOn)],
  }),
  supports: list<'supports', OutcomeRow['supports'][number]>((row) => row.supports, {
    kind: ['u8', (one, codes) => codes.supportKind.numberOf(one.kind)],
    from: ['i32', (one) => dayOf(one.from)],
    until: ['i32', (one) => dayOf(one.until)],
    decided: ['i32', (one) => dayOf(one.decidedOn)],
    cents: ['i32', (one) => Math.round(Number(one.hours ?? 0) * Number(one.rate ?? 0) * 100)],
  }),
  objections: list<'objections', OutcomeRow['objections'][number]>((row) => row.objections, {
    received: ['i32', (one) => dayOf(one.receivedOn)],
    decided: ['i32', (one) => dayOf(one.decidedOn)],
    lastDay: ['i32', (one) => dayOf(one.lastDay)],
    sent: ['i32', (one) => dayOf(one.sentOn)],
    outcome: ['u8', (one, codes) => codes.objectionOutcome.numberOf(one.outcome ?? NONE)],
  }),
  supportTerms: list<'supportTerms', OutcomeRow['supportTerms'][number]>((row) => row.supportTerms, {
    lastDay: ['i32', ([lastDay]) => dayOf(lastDay)],
    decided: ['i32', ([, decided]) => dayOf(decided)],
  }),
  functionChanges: list<'functionChanges', string>((row) => row.functionChanges, { on: ['i32', (day) => dayOf(day)] }),
  notices: list<'notices', string>((row) => row.notices, { on: ['i32', (day) => dayOf(day)] }),
  registerMoves: list<'registerMoves', OutcomeRow['register'][number]>((row) => row.register, {
    on: ['i32', ([on]) => dayOf(on)],
    how: ['u8', ([, how]) => REGISTER_MOVES.indexOf(how)],
  }),
  markets: list<'markets', MarketFrom>((row) => row.markets ?? [], {
    from: ['i32', ([from]) => dayOf(from)],
    market: ['u8', ([, market], codes) => codes.market.numberOf(market)],
  }),
  contacts: list<'contacts', string>((row) => row.contacts, { on: ['i32', (day) => dayOf(day)] }),
  contactWishes: list<'contactWishes', OutcomeRow['contactWishes'][number]>((row) => row.contactWishes, {
    on: ['i32', ([from]) => dayOf(from)],
    frequency: ['u8', ([, frequency]) => CONTACT_FREQUENCIES.indexOf(frequency)],
  }),
  arrangements: list<'arrangements', OutcomeRow['arrangements'][number]>((row) => row.arrangements, {
    from: ['i32', ([from]) => dayOf(from)],
    level: ['u8', ([, level], codes) => codes.arrangement.numberOf(level)],
  }),
  buddies: list<'buddies', OutcomeRow['buddies'][number]>((row) => row.buddies, {
    from: ['i32', ([from]) => dayOf(from)],
    until: ['i32', ([, until]) => dayOf(until)],
    trained: ['u8', ([, , trained]) => (trained ? 1 : 0)],
  }),
  references: list<'references', string>((row) => row.references, {
    system: ['u8', (system, codes) => codes.system.numberOf(system)],
  }),
  money: list<'money', OutcomeRow['money'][number]>((row) => row.money, {
    concerned: ['u16', ([concerned]) => concerned],
    paid: ['u16', ([, paid]) => paid],
    kind: ['u8', ([, , kind], codes) => codes.moneyKind.numberOf(kind)],
    correction: ['u8', ([, , , correction]) => (correction ? 1 : 0)],
    cents: ['i32', ([, , , , amount]) => hundredths(amount)],
  }),
  interestPaid: list<'interestPaid', OutcomeRow['interestPaid'][number]>((row) => row.interestPaid, {
    on: ['i32', ([on]) => dayOf(on)],
    cents: ['i32', ([, amount]) => hundredths(amount)],
  }),
  penaltyPaid: list<'penaltyPaid', OutcomeRow['penaltyPaid'][number]>((row) => row.penaltyPaid, {
    on: ['i32', ([on]) => dayOf(on)],
    cents: ['i32', ([, amount]) => hundredths(amount)],
  }),
} as const;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

export function newNumbers(kind: Kind, length: number): Numbers {
  if (kind === 'u8') return new Uint8Array(length);
  return kind === 'u16' ? new Uint16Array(length) : new Int32Array(length);
}
