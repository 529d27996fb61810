import { euros, text } from '../figure-columns.js';
import type { Cell, FigureDefinition, FigureTable } from '../figure-table.js';
import type { MoneyKind } from '../outcome-money.js';
import { costOf, costsIn, type YearCost } from './cost.js';

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
];

export const costFigure: FigureDefinition = {
  key: 'kosten',
  numbers: 'G13',
  title: 'Kosten',
  definition: [
    'Lasten: wat is geboekt over maanden in dat jaar, ook als het later is betaald. Kas: wat in dat jaar is betaald of ontvangen, over welke maand ook. Alleen van vrijgegeven betaalrondes.',
    'Een correctie staat bij de lasten in het jaar van de maand waar zij over gaat, en bij de kas in het jaar van betalen. Zij zit al in de andere kolommen.',
    'Een voorschot staat apart tot de loonwaarde er is en het wordt verrekend. Verrekend: wat eerder te veel was betaald en bij een betaling is ingehouden. Terugontvangen: wat werkgevers op een terugvordering betaalden.',
    'Wat wacht op een rekeningnummer, is nog niet betaald en staat dus nog niet bij de kas.',
  ],
  roles: ['manager', 'finance', 'administrator', 'reviewer'],
  answer: ({ selection, year }) => {
    const years = Array.from({ length: YEARS }, (_none, back) => year - YEARS + 1 + back);
    const costs = costsIn(selection, years);
    const last = costs.get(year);
    return {
      tables: [
        tableOf('Lasten per jaar', COST_KINDS, years, costs, 'cost', `Over ${year} is`, last),
        tableOf('Kas per jaar', CASH_KINDS, years, costs, 'cash', `In ${year} is`, last),
      ],
    };
  },
};

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
    sentence: `${opening} samen € ${total.toFixed(2).replace('.', ',')} ${way === 'cost' ? 'geboekt' : 'betaald, na aftrek van wat terugkwam'}.`,
    chart: { kind: 'stacked', columns: kinds.map((_kind, index) => index + 1), unit: 'euro' },
  };
}
