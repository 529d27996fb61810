import { spanOf } from '../calendar.js';
import { count, percent, text } from '../figure-columns.js';
import type { Cell, FigureDefinition, FigureTable } from '../figure-table.js';
import { suppressed } from '../suppression.js';
import { atRiskAfter, FEWEST, incidenceByCause, lastedOf, survivalCurve } from './survival.js';

const AT_MONTHS = [0, 1, 2, 3, 4, 5, 6, 9, 12, 18, 24] as const;
const MONTH_DAYS = 365.25 / 12;
const comma = (value: number): string => String(value).replace('.', ',');
const rounded = (value: number): number => Math.round(value * 1000) / 10;

export const survivalFigure: FigureDefinition = {
  key: 'overleving',
  numbers: 'G4',
  title: 'Hoe lang werk blijft',
  definition: [
    'De kans om na een aantal maanden nog te werken (Kaplan-Meier), van plaatsingen van de Praktijkroute die in de laatste vijf jaar begonnen. Met de bandbreedte waarin de echte waarde met 95 procent kans ligt.',
    '"Deze baan": elk einde telt, ook een overstap. "Aan het werk": alleen verlies telt; ander werk binnen 31 dagen gaat door.',
    'Wie nog werkt, overleed, de AOW-leeftijd bereikte of verhuisde, telt mee tot die dag. Met minder dan tien plaatsingen tonen we niets.',
  ],
  answer: ({ selection, whole, today, year }) => {
    const span = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until, today };
    const job = lastedOf(selection, whole, span, 'job');
    const work = lastedOf(selection, whole, span, 'work');
    const curves = [job, work].map((lasted) => (lasted.length < FEWEST ? [] : survivalCurve(lasted)));
    const at = (curve: (typeof curves)[number] | undefined, months: number) =>
      curve?.findLast((point) => point.days <= months * MONTH_DAYS) ?? { survival: 1, lower: 1, upper: 1 };
    const shown = job.length >= FEWEST;
    return {
      tables: [
        {
          caption: 'Deel dat nog werkt, in procenten',
          header: [
            text('Maanden'),
            percent('Deze baan'),
            percent('van'),
            percent('tot'),
            count('Gevolgd (baan)'),
            percent('Aan het werk'),
            percent('van'),
            percent('tot'),
            count('Gevolgd (werk)'),
          ],
          rows: shown
            ? AT_MONTHS.map((months) => [
                String(months),
                ...[at(curves[0], months)].flatMap((one) => [
                  rounded(one.survival),
                  rounded(one.lower),
                  rounded(one.upper),
                ]),
                atRiskAfter(job, months * MONTH_DAYS),
                ...[at(curves[1], months)].flatMap((one) => [
                  rounded(one.survival),
                  rounded(one.lower),
                  rounded(one.upper),
                ]),
                atRiskAfter(work, months * MONTH_DAYS),
              ])
            : [],
          sentence: shown
            ? `Na twaalf maanden werkt naar schatting ${comma(rounded(at(curves[1], 12).survival))} procent nog, ${comma(rounded(at(curves[0], 12).survival))} procent in dezelfde baan.`
            : `Er zijn ${job.length} plaatsingen: te weinig om iets te zeggen.`,
          chart: { kind: 'steps', columns: [1, 5], unit: 'procent' },
        },
        causesTable(job),
      ],
    };
  },
};

const CAUSE_WORDS: Readonly<Record<string, string>> = {
  temporaryContractEnded: 'Einde tijdelijk contract',
  probation: 'Proeftijd',
  tooLittleWork: 'Te weinig werk',
  reorganisation: 'Reorganisatie',
  closure: 'Bedrijf gestopt',
  performanceNotFitting: 'Werk paste niet',
  guidanceTooHeavy: 'Begeleiding te zwaar',
  lifeDomain: 'Problemen buiten het werk',
  resigned: 'Zelf opgezegd',
  otherWork: 'Ander werk',
  detention: 'Detentie',
  undesirableBehaviour: 'Ongewenst gedrag gemeld',
  notStated: 'Niet gezegd',
  unknown: 'Onbekend',
};

function causesTable(lasted: ReturnType<typeof lastedOf>): FigureTable {
  const last = lasted.length < FEWEST ? undefined : incidenceByCause(lasted).at(-1);
  const counts = new Map<string, number>();
  for (const { event } of lasted) if (event !== undefined) counts.set(event, (counts.get(event) ?? 0) + 1);
  const causes = Object.entries(last?.incidence ?? {}).toSorted(([, a], [, b]) => b - a);
  const shown = suppressed(causes.map(([cause]) => counts.get(cause) ?? 0));
  return {
    caption: 'Redenen van een einde',
    header: [text('Reden'), count('Plaatsingen'), percent('Kans tot nu toe (%)')],
    rows: causes.map(([cause, incidence], index): readonly Cell[] => {
      const cell = shown[index] ?? null;
      return [CAUSE_WORDS[cause] ?? cause, cell, typeof cell === 'number' ? rounded(incidence) : cell];
    }),
    sentence: 'De kansen van alle redenen samen met de kans om nog te werken zijn honderd procent.',
  };
}
