import { EVERY_ROUTE } from './every-route.js';
import { nothingBehind } from '../behind.js';
import { lastQuarters, spanOf } from '../calendar.js';
import { count, percent, text } from '../figure-columns.js';
import {
  counted,
  shareOf,
  type Cell,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { termShares, type TermShares } from './term-shares.js';
import { lateDecisions, latePlacements, TERM_KINDS, type InTerm, type TermKind } from './terms.js';

/** Terms of law beside that of a finding: the key of their lists, and their word. */
const OTHERS = [
  ['application', 'Aanvragen'],
  ['objection', 'Bezwaren'],
  ['support', 'Ondersteuning'],
] as const satisfies readonly (readonly [TermKind, string])[];
const KEYS: Readonly<Record<TermKind, string>> = {
  finding: 'laat',
  application: 'aanvragen',
  objection: 'bezwaren',
  support: 'ondersteuning',
};
const DECISIONS = 'Wettelijke termijn: besluiten na een bevinding of vaststelling, op tijd per kwartaal';
const OTHERS_LATE = 'Andere wettelijke termijnen: te laat en nog open per kwartaal';

type Answered = { readonly periods: readonly string[]; readonly shares: TermShares };

export const termsFigure: FigureDefinition = {
  key: 'termijnen',
  numbers: 'G9',
  title: 'Besluiten op tijd',
  definition: [
    'Van de besluiten waarvan de laatste dag in het kwartaal lag: welk deel uiterlijk op die dag was verstuurd, aan werkgever en werknemer. Wat dan nog open staat, telt niet als op tijd. Van het lopende kwartaal telt wat uiterlijk vandaag klaar moest zijn: wat later moet, telt nog niet mee, ook niet als het al is verstuurd. Zo staat het ook bij Risico.',
    'Te laat: later verstuurd, of nog open terwijl de laatste dag voorbij is. Nog open: alles zonder besluit met een laatste dag in het hele kwartaal, dus ook wat pas na vandaag klaar moet zijn.',
    'De termijn van vijf weken na een bevinding of vaststelling staat apart van die van acht weken na een aanvraag, van die van een bezwaar en van die van een aanvraag voor ondersteuning. Een bezwaar is op tijd als de beslissing is verstuurd, ondersteuning als er is besloten. Wat is ingetrokken, telt niet.',
    'De laatste dag is die na opschorting en na de Algemene termijnenwet.',
    'De eigen normen staan apart: van aanvraag tot bevinding, en van geaccepteerd rapport tot vaststelling van de loonwaarde. Dat zijn geen wettelijke termijnen.',
    EVERY_ROUTE,
  ],
  answer: (question) => {
    const periods = lastQuarters(question.today, question.year);
    const answered = { periods, shares: termShares(question, periods.map(spanOf)) };
    return {
      // A new table comes last: kept pictures are compared table by table, by their place.
      tables: [decisionsTable(answered), normsTable(answered), othersTable(answered), othersLateTable(answered)],
      lists: listsOf(question, periods),
    };
  },
  behind: ({ selection, today, year }, list) => {
    const [, key = '', asked = ''] = /^([a-z]+)-(.+)$/.exec(list) ?? [];
    const kind = TERM_KINDS.find((one) => KEYS[one] === key);
    const period = lastQuarters(today, year).find((one) => one === asked);
    return kind === undefined || period === undefined
      ? nothingBehind
      : lateDecisions(selection, spanOf(period), today, kind);
  },
};

/** Of every period and every term of law who was too late. */
function listsOf({ selection, today }: FigureQuestion, periods: readonly string[]): readonly FigureList[] {
  const late = latePlacements(selection, periods.map(spanOf), today);
  const lists = periods.map((period, at) =>
    TERM_KINDS.map((kind): FigureList => {
      const other = OTHERS.find(([one]) => one === kind)?.[1];
      return {
        key: `${KEYS[kind]}-${period}`,
        label: other === undefined ? `Te laat in ${period}` : `${other} te laat in ${period}`,
        count: late[kind][at] ?? 0,
        cell:
          other === undefined
            ? { caption: DECISIONS, row: period, column: 'Te laat' }
            : { caption: OTHERS_LATE, row: period, column: `${other} te laat` },
      };
    }),
  );
  return lists.toReversed().flat();
}

const NOTHING: InTerm = { due: 0, inTime: 0, late: 0, open: 0 };
const at = (of: readonly InTerm[], period: number): InTerm => of[period] ?? NOTHING;
const inTimeCells = ({ due, inTime }: InTerm): readonly Cell[] => [due, inTime, shareOf(inTime, due)];

function decisionsTable({ periods, shares }: Answered): FigureTable {
  const last = at(shares.finding, periods.length - 1);
  return {
    caption: DECISIONS,
    header: [
      text('Kwartaal'),
      count('Besluiten'),
      count('Op tijd'),
      percent('Op tijd (%)'),
      count('Te laat'),
      count('Nog open'),
    ],
    rows: periods.map((period, index) => {
      const one = at(shares.finding, index);
      return [period, ...inTimeCells(one), one.late, one.open];
    }),
    sentence: `In ${periods.at(-1) ?? ''} waren ${last.inTime} van de ${counted(last.due, 'besluit', 'besluiten')} op tijd; ${last.open} ${last.open === 1 ? 'staat' : 'staan'} nog open.`,
    chart: { kind: 'bars', columns: [1, 2], unit: 'besluiten' },
  };
}

function normsTable({ periods, shares: { findingNorm, determinationNorm } }: Answered): FigureTable {
  const [finding, determination] = [findingNorm, determinationNorm].map((of) => at(of, periods.length - 1));
  return {
    caption: 'Eigen normen per kwartaal',
    header: [
      text('Kwartaal'),
      count('Bevindingen'),
      count('Binnen de norm'),
      percent('Binnen de norm (%)'),
      count('Vaststellingen'),
      count('Vastgesteld binnen de norm'),
      percent('Vastgesteld binnen de norm (%)'),
      count('Bevindingen nog open'),
      count('Vaststellingen nog open'),
    ],
    rows: periods.map((period, index) => [
      period,
      ...inTimeCells(at(findingNorm, index)),
      ...inTimeCells(at(determinationNorm, index)),
      at(findingNorm, index).open,
      at(determinationNorm, index).open,
    ]),
    sentence: `In ${periods.at(-1) ?? ''} waren ${finding?.inTime ?? 0} van de ${finding?.due ?? 0} bevindingen en ${determination?.inTime ?? 0} van de ${determination?.due ?? 0} vaststellingen binnen de norm.`,
  };
}

function othersTable({ periods, shares }: Answered): FigureTable {
  const all = OTHERS.reduce((sum, [kind]) => sum + at(shares[kind], periods.length - 1).due, 0);
  return {
    caption: 'Andere wettelijke termijnen, op tijd per kwartaal',
    header: [
      text('Kwartaal'),
      ...OTHERS.flatMap(([, word]) => [count(word), count(`${word} op tijd`), percent(`${word} op tijd (%)`)]),
    ],
    rows: periods.map((period, index) => [period, ...OTHERS.flatMap(([kind]) => inTimeCells(at(shares[kind], index)))]),
    sentence: `In ${periods.at(-1) ?? ''} ${all === 1 ? 'was er 1 besluit' : `waren er ${all} besluiten`} met een andere wettelijke termijn.`,
  };
}

function othersLateTable({ periods, shares }: Answered): FigureTable {
  const open = OTHERS.reduce((sum, [kind]) => sum + at(shares[kind], periods.length - 1).open, 0);
  return {
    caption: OTHERS_LATE,
    header: [text('Kwartaal'), ...OTHERS.flatMap(([, word]) => [count(`${word} te laat`), count(`${word} nog open`)])],
    rows: periods.map((period, index) => [
      period,
      ...OTHERS.flatMap(([kind]) => {
        const { late, open: waiting } = at(shares[kind], index);
        return [late, waiting];
      }),
    ]),
    sentence: `Van wat met een andere termijn in ${periods.at(-1) ?? ''} klaar moet zijn, ${open === 1 ? 'staat er 1' : `staan er ${open}`} nog open.`,
  };
}
