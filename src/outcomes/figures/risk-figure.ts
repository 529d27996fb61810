import { EVERY_ROUTE } from './every-route.js';
import { placementsBehind } from '../behind.js';
import { dateOf } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { count, euros, text } from '../figure-columns.js';
import { counted, dateCell, type FigureDefinition, type FigureQuestion } from '../figure-table.js';
import { eachOf, type Selection } from '../selection.js';
import { contractWeek } from './jobs.js';
import { jobsSentence, WORK_COLUMNS, workCells, WorkSum, type Work } from './persons-and-jobs.js';

const KINDS = [
  ['te-laat-besteld', 'Te laat besteld'],
  ['niet-op-tijd', 'Besluit kan niet meer op tijd'],
  ['aangehouden', 'Aangehouden zonder loonwaarde'],
  ['zonder-besluit', 'Aangehouden, besluit ontbreekt'],
] as const;
const FULL_WEEK = 36;
const MONTHS = 12;
const DAYS_OF_YEAR = 365;

/** The work is that of today: whoever is on hold goes on working. */
export type Risk = { readonly count: number; readonly heldDays: number; readonly cents: number; readonly work: Work };
type Growing = { heldDays: number; cents: number; readonly work: WorkSum };
type States = { readonly lumpSum: number; readonly held: number; readonly undecided: number };

/** Which risks a placement runs today, in the order of the table. */
function risksOf(columns: OutcomeColumns, index: number, states: States, today: Day): readonly boolean[] {
  const state = columns.code.waiting[index] ?? -1;
  const running = state === states.lumpSum;
  const held = state === states.held;
  return [
    (running || held) && (columns.orderBy[index] ?? NEVER) < today,
    running && (columns.unreachable[index] ?? NEVER) <= today,
    held,
    state === states.undecided,
  ];
}

function statesOf({ codes }: Selection): States {
  const of = (name: string): number => codes.waiting.find(name);
  return { lumpSum: of('lumpSum'), held: of('held'), undecided: of('undecided') };
}

/** G10: days on hold and euros postponed, estimated at 50 % of the adult amount over the hours. */
export function risksOn(
  selection: Selection,
  today: Day,
  fullMonth: string,
): { readonly kinds: readonly Risk[]; readonly all: Risk } {
  const kinds = KINDS.map(nothing);
  const all = nothing();
  const states = statesOf(selection);
  const monthOf36 = Number(fullMonth);
  eachOf(selection, (columns, index) => {
    const risks = risksOf(columns, index, states, today);
    if (!risks.includes(true)) return;
    const since = columns.heldSince[index] ?? NEVER;
    const onHold = risks[2] === true || risks[3] === true;
    const heldDays = onHold && since <= today ? today - since + 1 : 0;
    const monthly = Math.round((monthOf36 * (columns.weekHours[index] ?? 0)) / FULL_WEEK) / 100;
    const cents = Math.round((monthly * MONTHS * heldDays * 100) / DAYS_OF_YEAR);
    const hours = contractWeek(columns, index, today);
    const add = (sum: Growing): void => {
      sum.work.addHours(columns, index, hours);
      sum.heldDays += heldDays;
      sum.cents += cents;
    };
    add(all);
    for (const [kind, sum] of kinds.entries()) if (risks[kind] === true) add(sum);
  });
  return { kinds: kinds.map(riskOf), all: riskOf(all) };
}

const nothing = (): Growing => ({ heldDays: 0, cents: 0, work: new WorkSum() });
function riskOf({ heldDays, cents, work }: Growing): Risk {
  const sums = work.done();
  return { count: sums.placements, heldDays, cents, work: sums };
}

const captionOn = (day: Day): string => `Wat te laat dreigt te komen op ${dateCell(dateOf(day))}`;

export const riskFigure: FigureDefinition = {
  key: 'risico',
  numbers: 'G10',
  title: 'Risico',
  definition: [
    'Te laat besteld: de laatste dag om de meting te bestellen is voorbij en er is geen opdracht. Besluit kan niet meer op tijd: er is nog geen bezoek geweest en een besluit vóór de laatste dag van de vaste subsidie lukt niet meer.',
    'Aangehouden: de vaste subsidie is voorbij en er is nog geen loonwaarde, of nog geen besluit. De betaling is uitgesteld, niet verloren.',
    'Uitgesteld is een schatting: 50 procent van het minimumloon voor volwassenen, naar de uren, met de vergoeding voor werkgeverslasten. Een plaatsing kan meer risico’s hebben en telt in het totaal één keer.',
    jobsSentence('van vandaag'),
    EVERY_ROUTE,
  ],
  answer: ({ selection, today, fullMonth }: FigureQuestion) => {
    const { kinds, all } = risksOn(selection, today, fullMonth);
    const cells = ({ count: number, heldDays, cents, work }: Risk) =>
      [number, heldDays, cents / 100, ...workCells(work)] as const;
    return {
      tables: [
        {
          caption: captionOn(today),
          header: [
            text('Risico'),
            count('Plaatsingen'),
            count('Dagen aangehouden'),
            euros('Uitgesteld (€)'),
            ...WORK_COLUMNS,
          ],
          rows: [
            ...KINDS.map(([, word], index) => [word, ...cells(kinds[index] ?? riskOf(nothing()))]),
            ['Samen', ...cells(all)],
          ],
          sentence: `Er ${all.count === 1 ? 'is' : 'zijn'} ${counted(all.count, 'plaatsing', 'plaatsingen')} met risico; samen ${counted(all.heldDays, 'dag', 'dagen')} aangehouden.`,
          chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
        },
      ],
      lists: KINDS.map(([key, word], index) => ({
        key,
        label: word,
        count: kinds[index]?.count ?? 0,
        cell: { caption: captionOn(today), row: word, column: 'Plaatsingen' },
      })),
    };
  },
  behind: ({ selection, today }, list) => {
    const kind = KINDS.findIndex(([key]) => key === list);
    const states = statesOf(selection);
    return placementsBehind(selection, (columns, index) => risksOf(columns, index, states, today)[kind] === true);
  },
};
