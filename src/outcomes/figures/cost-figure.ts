import { EVERY_ROUTE } from './every-route.js';
import { dutchEuros } from '../../../workflows/law/dutch.js';
import { euros, text } from '../figure-columns.js';
import { placementsBehind, type Behind } from '../behind.js';
import type { ClosedYear } from '../closed-years.js';
import { dateCell, type Cell, type FigureDefinition, type FigureTable } from '../figure-table.js';
import { someOf, type Selection } from '../selection.js';
import type { MoneyKind } from '../outcome-money.js';
import { costOf, costsIn, placementsWithMoney, type YearCost } from './cost.js';

const YEARS = 5;
const COST_KINDS: readonly (readonly [MoneyKind, string])[] = [
  ['lumpSum', 'Vaste subsidie (€)'],
  ['measured', 'Naar loonwaarde (€)'],
  ['mixed', 'Maand met beide (€)'],
  ['advance', 'Voorschot (€)'],
];
const CASH_KINDS: readonly (readonly [MoneyKind, string])[] = [
  ...COST_KINDS,
  ['setOff', 'Verrekend (€)'],
  ['recovered', 'Terugontvangen (€)'],
  ['interest', 'Wettelijke rente (€)'],
];

export const costFigure: FigureDefinition = {
  key: 'kosten',
  numbers: 'G13',
  title: 'Kosten',
  definition: [
    'Lasten: wat is geboekt over maanden in dat jaar, ook als het later is betaald. Kas: wat in dat jaar is betaald of ontvangen, over welke maand ook. Alleen van vrijgegeven betaalrondes.',
    'Een correctie staat bij de lasten in het jaar van de maand waar zij over gaat, en bij de kas in het jaar van betalen. Zij zit al in de andere kolommen.',
    'Een voorschot staat apart tot de loonwaarde er is en het wordt verrekend. Verrekend: wat eerder te veel was betaald en bij een betaling is ingehouden. Terugontvangen: wat werkgevers op een terugvordering betaalden.',
    'Wettelijke rente over een te late betaling hoort bij geen maand: zij staat alleen bij de kas.',
    'Een jaar dat is afgesloten, staat met zijn bedragen van toen naast die van vandaag.',
    'Wat wacht op een rekeningnummer, is nog niet betaald en staat dus nog niet bij de kas.',
    EVERY_ROUTE,
  ],
  roles: ['manager', 'finance', 'administrator', 'reviewer'],
  asksClosedYears: true,
  answer: ({ selection, year, closedYears = [] }) => {
    const years = Array.from({ length: YEARS }, (_none, back) => year - YEARS + 1 + back);
    const costs = costsIn(selection, years);
    const last = costs.get(year);
    const counts = placementsWithMoney(selection, year);
    return {
      tables: [
        tableOf('Lasten per jaar', COST_KINDS, years, costs, 'cost', `Over ${year} is`, last),
        tableOf('Kas per jaar', CASH_KINDS, years, costs, 'cash', `In ${year} is`, last),
        closedTable(
          closedYears.filter((one) => years.includes(one.year)),
          costs,
        ),
      ],
      lists: LISTS.map(([key, label], at) => ({ key, label: `${label} ${year}`, count: counts[at] ?? 0 })),
    };
  },
  behind: ({ selection, year }, list) => behindList(selection, list, year),
};

const LISTS = [
  ['lasten', 'Met lasten over'],
  ['correctie', 'Met een correctie over'],
  ['terugontvangen', 'Met geld terug in'],
] as const;

function behindList(selection: Selection, list: string, year: number): Behind {
  const recovered = selection.codes.moneyKind.find('recovered');
  return placementsBehind(selection, ({ money }, index) => {
    switch (list) {
      case 'lasten':
        return someOf(money, index, (at) => money.concerned[at] === year);
      case 'correctie':
        return someOf(money, index, (at) => money.concerned[at] === year && money.correction[at] === 1);
      case 'terugontvangen':
        return someOf(money, index, (at) => money.paid[at] === year && money.kind[at] === recovered);
      default:
        return false;
    }
  });
}

/** Years as they were closed beside what is booked over them now: what came later shows as a difference. */
function closedTable(closed: readonly ClosedYear[], costs: ReadonlyMap<number, YearCost>): FigureTable {
  const rows = closed.flatMap(({ year, on, tables }): readonly (readonly Cell[])[] => {
    const [cost, cash] = [totalThen(tables[0], year), totalThen(tables[1], year)];
    const now = costs.get(year);
    if (cost === null || cash === null || now === undefined) return [];
    const [costNow, cashNow] = [costOf(now.cost) / 100, costOf(now.cash) / 100];
    return [
      [String(year), dateCell(on), cost, costNow, inCents(costNow - cost), cash, cashNow, inCents(cashNow - cash)],
    ];
  });
  return {
    caption: 'Afgesloten jaren naast vandaag',
    header: [
      text('Jaar'),
      text('Vastgesteld op'),
      euros('Lasten toen (€)'),
      euros('Lasten nu (€)'),
      euros('Verschil lasten (€)'),
      euros('Kas toen (€)'),
      euros('Kas nu (€)'),
      euros('Verschil kas (€)'),
    ],
    rows,
    sentence:
      rows.length === 0
        ? 'Van deze jaren is nog geen momentopname van een afgesloten jaar bewaard.'
        : 'Wat na het afsluiten nog over een jaar is geboekt, staat als verschil.',
    chart: { kind: 'bars', columns: [2, 3], unit: 'euro' },
  };
}

const inCents = (amount: number): number => Math.round(amount * 100) / 100;

/** The sum of a year in a kept table: the last column but one, however many kinds there were then. */
function totalThen(table: ClosedYear['tables'][number] | undefined, year: number): number | null {
  const row = table?.rows.find(([name]) => name === String(year));
  const sum = row?.[row.length - 2];
  return typeof sum === 'number' ? sum : null;
}

function tableOf(
  caption: string,
  kinds: readonly (readonly [MoneyKind, string])[],
  years: readonly number[],
  costs: ReadonlyMap<number, YearCost>,
  way: 'cost' | 'cash',
  opening: string,
  last: YearCost | undefined,
): FigureTable {
  const total = last === undefined ? 0 : costOf(last[way]) / 100;
  return {
    caption,
    header: [
      text('Jaar'),
      ...kinds.map(([, label]) => euros(label)),
      euros('Samen (€)'),
      euros('Waarvan correcties (€)'),
    ],
    rows: years.map((year): readonly Cell[] => {
      const sums = costs.get(year);
      return [
        String(year),
        ...kinds.map(([kind]) => (sums?.[way][kind] ?? 0) / 100),
        (sums === undefined ? 0 : costOf(sums[way])) / 100,
        (sums?.corrections[way] ?? 0) / 100,
      ];
    }),
    sentence: `${opening} samen ${dutchEuros(total.toFixed(2))} ${way === 'cost' ? 'geboekt' : 'betaald, na aftrek van wat terugkwam'}.`,
    chart: { kind: 'stacked', columns: kinds.map((_kind, index) => index + 1), unit: 'euro' },
  };
}
