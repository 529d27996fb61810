import { addDays, addMonths } from '../../workflows/law/dates.js';
import { BENEFIT_DURATIONS } from '../outcomes/benefit-duration.js';
import { dateOf } from '../outcomes/calendar.js';
import { dayOf } from '../outcomes/columns.js';
import type { MoneyKind, MoneyOfYear } from '../outcomes/outcome-money.js';
import { outcomeParticulars } from '../outcomes/outcome-particulars.js';
import type { OutcomeRow } from '../outcomes/outcome-row.js';
import {
  ARRANGEMENTS,
  JOBHUNTER_GROUPS,
  MATCH_SOURCES,
  PROGRAMMES,
  REFERENCE_SYSTEMS,
  ROUTE_REASONS,
  WORK_FORMS,
} from '../particulars/particular-kinds.js';
import { idOf, TODAY } from './made-up-placements.js';

/** A made-up placement of the last ten years: its id and its row of the figures. */
export type DrawnPlacement = { readonly id: string; readonly row: OutcomeRow };

export const FIGURE_EMPLOYERS = 5_000;
export const OWNERS = 120;
export const EXPERTS = 40;
/** No money was paid before it. */
export const FIRST_PAY_YEAR = 2016;
const SECTORS = ['horeca', 'bouw', 'zorg', 'schoonmaak', 'groen', 'logistiek', 'industrie', 'detailhandel'] as const;
/** Of Gooi en Vechtstreek, with a share of each. */
export const FIGURE_PLACES = ['0402', '0406', '0376', '1942', '0377', '0417', '1696', '0457'] as const;
const REASONS = [
  'temporaryContractEnded',
  'probation',
  'tooLittleWork',
  'resigned',
  'otherWork',
  'lifeDomain',
  'aow',
] as const;
const FIRST = dayOf('2016-07-01');
const LAST = dayOf(TODAY);
/** Chance to lose the work in a quarter, and twice that in the first half year (process, numbers for a simulated caseload). */
const DAYS_OF_LOSS = 91 / 0.05;

/** Numbers between 0 and 1, the same for the same seed. */
function drawer(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The sector of an employer, by its number. */
export const sectorOf = (employer: number): string => SECTORS[employer % SECTORS.length] ?? 'horeca';

export const memberOf = (index: number): string => idOf('candidate', -1000 - index);

/** One person with one, two or three placements one after the other. @param first number of the first placement */
export function drawnPerson(person: number, first: number): readonly DrawnPlacement[] {
  const draw = drawer(person + 1);
  const luck = draw();
  const count = luck < 0.8 ? 1 : luck < 0.95 ? 2 : 3;
  const placements: DrawnPlacement[] = [];
  let from = FIRST + Math.floor(draw() * (LAST - FIRST));
  let registered: number | undefined;
  for (let job = 0; job < count && from < LAST; job += 1) {
    const one = drawnPlacement(person, first + job, from, registered, draw);
    placements.push(one.placement);
    registered = one.registered;
    if (one.end === undefined) break;
    from = one.end + 1 + Math.floor(draw() * 90);
  }
  return placements;
}

type Draw = () => number;
type Drawn = {
  readonly placement: DrawnPlacement;
  readonly end: number | undefined;
  readonly registered: number | undefined;
};

function drawnPlacement(person: number, number: number, start: number, before: number | undefined, draw: Draw): Drawn {
  const rate = draw() < 0.4 ? 0.5 : 1;
  const lasted = Math.floor(-Math.log(1 - draw()) * DAYS_OF_LOSS * rate);
  const end = start + lasted < LAST ? start + lasted : undefined;
  const value = draw() < 0.07 ? 100 : 30 + Math.floor(draw() * 65);
  const late = draw() < 0.12 ? 25 : 0;
  const determined = start + 150 + late;
  const reached = determined < Math.min(end ?? LAST, LAST);
  const registered = before ?? (reached && value < 100 ? determined + 14 : undefined);
  const lumpSum = draw() < 0.85;
  const date = (day: number): string => dateOf(day);
  const wasIn = draw() < 0.2;
  const employer = Math.floor(draw() * FIGURE_EMPLOYERS);
  const row: OutcomeRow = {
    ...outcomeParticulars([], { market: draw() < 0.06 ? 'government' : 'market', lent: false }, date(start)),
    ...drawnTraits(person),
    contracts: 1,
    permanent: false,
    ...drawnParticulars(number, date(start)),
    candidate: idOf('candidate', person),
    employer: idOf('employer', employer),
    owner: memberOf(Math.floor(draw() * OWNERS)),
    municipality: FIGURE_PLACES[Math.floor(draw() ** 1.6 * FIGURE_PLACES.length)] ?? '0402',
    sector: sectorOf(employer),
    market: draw() < 0.06 ? 'government' : 'market',
    route: lumpSum ? 'lumpSum' : 'measuredFirst',
    circle: draw() < 0.9 ? 'generalAssistance' : 'notEntitled',
    benefitDuration: BENEFIT_DURATIONS[Math.floor(draw() * 5)] ?? null,
    interest: draw() < 0.3 ? null : draw() < 0.5 ? 'yes' : 'no',
    fromElsewhere: false,
    openedOn: date(start - 35),
    start: date(start),
    end: end === undefined ? null : date(end),
    endReason: end === undefined ? null : (REASONS[Math.floor(draw() * REASONS.length)] ?? 'unknown'),
    outcome: reached && value === 100 ? 'regularWork' : null,
    fullValueOn: reached && value === 100 ? date(determined) : null,
    lumpSumUntil: lumpSum ? addDays(addMonths(date(start), 6), -1) : null,
    register: drawnRegister(start, registered, before !== undefined ? 'before' : wasIn ? 'found' : 'no'),
    hours: [[date(start), String(20 + Math.floor(draw() * 13))]],
    declared: draw() < 0.04 ? drawnDeclarations(start, end ?? LAST, draw) : [],
    values: reached && value < 100 ? [[date(start + 182), end === undefined ? null : date(end), value]] : [],
    measurements: drawnMeasurement(start, end ?? LAST, reached, value, late, draw),
    decisions: drawnDecisions(start, reached, draw),
    messages: reached && value < 100 && before === undefined ? [drawnMessage(determined, draw)] : [],
    supports: drawnSupports(start, end, draw),
    objections:
      draw() < 0.01
        ? [
            {
              by: 'worker',
              receivedOn: date(start + 20),
              decidedOn: date(start + 70),
              lastDay: date(start + 90),
              sentOn: date(start + 71),
              outcome: 'rejected',
            },
          ]
        : [],
    notices: [],
    supportTerms: [],
    contacts: [7, 28, 56, 84, 176, 268]
      .filter((after) => start + after < Math.min(end ?? LAST, LAST))
      .map((after) => date(start + after + Math.floor(draw() * 12) - 3)),
    benefitReturnedOn: end !== undefined && draw() < 0.4 ? date(end + 20) : null,
    application: {
      receivedOn: date(start - 34),
      foundOn: date(start - 20),
      normDay: date(start - 13),
      decisionLastDay: null,
      suspendedDays: 0,
      open: false,
      term: 'none',
    },
    waiting: drawnWaiting(start, end, reached),
    contactWishes: [],
    functionChanges: [],
    money: drawnMoney(start, end ?? LAST, value),
    interestPaid: [],
    penaltyPaid: [],
  };
  return { placement: { id: idOf('placement', number), row }, end, registered };
}

/** Some were in the register on another ground before the work began (A12). */
const drawnRegister = (
  start: number,
  registered: number | undefined,
  wasIn: 'before' | 'found' | 'no',
): OutcomeRow['register'] => [
  ...(wasIn === 'found' ? [[dateOf(start - 200), 'found'] as const] : []),
  ...(registered === undefined || registered > LAST
    ? []
    : [[dateOf(registered), wasIn === 'before' ? 'found' : 'measured'] as const]),
];

/** As in the simulated region: of some nobody asked. Drawn apart, so that nothing else of somebody changes. */
function drawnTraits(person: number): Pick<OutcomeRow, 'ageGroup' | 'sex'> {
  const draw = drawer(person + 3);
  const ageGroup = draw() < 0.25 ? 'under27' : 'from27';
  if (draw() < 0.08) return { ageGroup, sex: null };
  return { ageGroup, sex: draw() < 0.44 ? 'female' : 'male' };
}

/** As much as somebody fills in: of every fifth placement nothing. Drawn apart, as what goes before. */
function drawnParticulars(number: number, start: string): Partial<OutcomeRow> {
  const draw = drawer(number + 11);
  if (draw() < 0.2) return {};
  const one = <T>(from: readonly T[]): T | null =>
    draw() < 0.2 ? null : (from[Math.floor(draw() * from.length)] ?? null);
  const arrangement = one(ARRANGEMENTS);
  const form = one(WORK_FORMS);
  const system = one(REFERENCE_SYSTEMS);
  const socialReturn = one(['yes', 'no']);
  const agreed = draw() < 0.1;
  return {
    reason: one(ROUTE_REASONS),
    source: one(MATCH_SOURCES),
    programme: one(PROGRAMMES),
    budgetLine: one(BUDGET_LINES),
    jobhunter: one(JOBHUNTER_GROUPS),
    carved: one(['yes', 'no']),
    buddy: one(['yes', 'no']),
    form,
    ...(form === null || form === 'regular' ? {} : { split: 'lent' }),
    arrangement,
    arrangements:
      arrangement === null
        ? []
        : [[start, arrangement], ...(draw() < 0.4 ? [[addDays(start, 150), one(ARRANGEMENTS) ?? '2'] as const] : [])],
    references: system === null ? [] : [system],
    externalReference: system === null ? null : 'yes',
    socialReturn,
    socialReturnContract: socialReturn === 'yes' ? one(SOCIAL_RETURN_CONTRACTS) : null,
    contracts: 1 + Math.floor(draw() * 3),
    contractsAgreed: agreed ? 3 : 0,
    permanent: draw() < 0.2,
  };
}
const BUDGET_LINES = ['6.3.1', '6.4.2', '6.5.1', 'PERS-2026', 'WERKKAMER'] as const;
const SOCIAL_RETURN_CONTRACTS = Array.from({ length: 60 }, (_none, at) => `SR-${2016 + (at % 10)}-${100 + at}`);

/** What is known of somebody before the first job: kind and code of each line; of every tenth person nothing. */
export function wayToWork(person: number): readonly (readonly [kind: string, code: string])[] {
  const draw = drawer(person + 7);
  if (draw() < 0.1) return [];
  const lines = [
    ['ladder', String(2 + Math.floor(draw() * 3))],
    ['arrangement', String(1 + Math.floor(draw() * 4))],
    ['education', 'vmbo'],
    ['interests', 'care'],
    ['stepToWork', draw() < 0.5 ? 'schooling' : 'learningPlace'],
    ['ladder', draw() < 0.1 ? 'unknown' : '5'],
  ] as const;
  return lines.filter(() => draw() < 0.8);
}

function drawnDeclarations(start: number, end: number, draw: Draw): OutcomeRow['declared'] {
  const months = Math.min(12, Math.floor((end - start) / 31));
  return Array.from({ length: months }, (_none, index) => [
    addMonths(dateOf(start), index).slice(0, 7),
    String(80 + Math.floor(draw() * 60)),
  ]);
}

function drawnMeasurement(
  start: number,
  end: number,
  reached: boolean,
  value: number,
  late: number,
  draw: Draw,
): OutcomeRow['measurements'] {
  if (start + 75 > LAST) return [];
  const on = (after: number): string | null => (reached ? dateOf(start + after + late) : null);
  return [
    {
      kind: 'first',
      orderedOn: dateOf(start + 75),
      visitedOn: on(110 + Math.floor(draw() * 10)),
      reportedOn: on(130),
      acceptedOn: on(144),
      determinedOn: on(150),
      value: reached ? value : null,
      course: !reached && end < LAST ? 'stopped' : 'open',
      expert: memberOf(-1 - Math.floor(draw() * EXPERTS)),
    },
  ];
}

function drawnDecisions(start: number, reached: boolean, draw: Draw): OutcomeRow['decisions'] {
  const one = (kind: string, on: number): OutcomeRow['decisions'][number] => ({
    kind,
    preparedOn: dateOf(on - 3),
    decidedOn: dateOf(on),
    termLastDay: dateOf(on + 20),
    term: 'finding',
    sentOn: dateOf(on + (draw() < 0.9 ? 1 : 25)),
    amount: null,
  });
  return [one('lumpSum', start - 8), ...(reached ? [one('measured', start + 165)] : [])];
}

const drawnMessage = (determined: number, draw: Draw): OutcomeRow['messages'][number] => ({
  kind: 'wageValue',
  determinedOn: dateOf(determined),
  dueOn: dateOf(determined + 7),
  sentOn: dateOf(determined + 2 + Math.floor(draw() * 6)),
  confirmedOn: dateOf(determined + 14),
  rejectedOn: null,
});

function drawnSupports(start: number, end: number | undefined, draw: Draw): OutcomeRow['supports'] {
  if (draw() > 0.75) return [];
  const from = start + Math.floor(draw() * 40);
  return [
    {
      kind: draw() < 0.9 ? 'jobcoach' : 'harrie',
      from: dateOf(from),
      until: dateOf(Math.max(from, Math.min(end ?? from + 365, from + 365))),
      decidedOn: dateOf(from),
      hours: '2',
      rate: '85.00',
    },
  ];
}

function drawnWaiting(start: number, end: number | undefined, reached: boolean): OutcomeRow['waiting'] {
  const runs = end === undefined && !reached;
  const held = runs && start + 182 < LAST;
  return {
    state: runs ? (held ? 'held' : 'lumpSum') : null,
    heldSince: held ? dateOf(start + 182) : null,
    unreachableOn: runs ? dateOf(start + 170) : null,
    orderBy: null,
    hours: '26',
  };
}

/** By year, as the lines of all pay runs add up. */
function drawnMoney(start: number, end: number, value: number): readonly MoneyOfYear[] {
  const sums = new Map<string, number>();
  for (let day = start; day <= end && day < LAST; day += 30) {
    const kind: MoneyKind = day < start + 182 ? 'lumpSum' : 'measured';
    const concerned = Number(dateOf(day).slice(0, 4));
    const paid = Number(dateOf(day + 40).slice(0, 4));
    const key = `${concerned} ${paid} ${kind}`;
    const amount = kind === 'lumpSum' ? 780 : 15.6 * (100 - value);
    if (amount > 0) sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...sums].map(([key, amount]) => {
    const [concerned = '', paid = '', kind = ''] = key.split(' ');
    return [Number(concerned), Number(paid), kind as MoneyKind, false, amount.toFixed(2)];
  });
}
