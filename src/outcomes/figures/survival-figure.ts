import { nothingBehind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { count, percent, text } from '../figure-columns.js';
import { counted, type FigureDefinition, type FigureTable } from '../figure-table.js';
import type { Day } from '../columns.js';
import type { Selection } from '../selection.js';
import { jobsSentence, NOBODY, WORK_COLUMNS, workBegun, workCells } from './persons-and-jobs.js';
import type { StepCurve } from '../figure-picture.js';
import { durationsIn, endedJobs } from './durations.js';
import { endingCauses } from './ending-causes.js';
import { atRiskAfter, curveAt, FEWEST, survivalCurve, type CurvePoint, type Durations } from './survival.js';

const AT_MONTHS = [0, 1, 2, 3, 4, 5, 6, 9, 12, 18, 24] as const;
const RISK_MONTHS = [0, 3, 6, 9, 12, 18, 24] as const;
const MONTH_DAYS = 365.25 / 12;
const UNTIL = Math.round(24 * MONTH_DAYS);
const comma = (value: number): string => String(value).replace('.', ',');
const rounded = (value: number): number => Math.round(value * 1000) / 10;

const ENDED = 'gestopt';

export const survivalFigure: FigureDefinition = {
  key: 'overleving',
  numbers: 'G4',
  title: 'Hoe lang werk blijft',
  definition: [
    'De kans om na een aantal maanden nog te werken (Kaplan-Meier), van plaatsingen van de Praktijkroute die in de laatste vijf jaar begonnen. Met de bandbreedte waarin de echte waarde met 95 procent kans ligt (log-log, Greenwood).',
    '"Deze baan": elk einde telt, ook een overstap; een overname van het bedrijf niet. "Aan het werk": alleen verlies telt; ander werk binnen 31 dagen gaat door.',
    'Wie nog werkt, overleed, de AOW-leeftijd bereikte of verhuisde, telt mee tot die dag. Bij "aan het werk" ook wie stopte voor ander werk dat we niet volgen. Met minder dan tien plaatsingen tonen we niets.',
    'De redenen van een einde staan als kans tot en met elke dag (Aalen-Johansen): samen met de kans om nog te werken is dat honderd procent. Aantallen onder de vijf tonen we niet, en ook niet wat daardoor uit te rekenen is: redenen zijn er alleen van de hele organisatie, over vaste groepen van vijf startjaren. Een stap in de lijn is van minstens vijf mensen.',
    jobsSentence('op de eerste werkdag'),
  ],
  answer: (question) => {
    const { selection, today, year } = question;
    const span = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until, today };
    const job = durationsIn(selection, span, 'job');
    const work = durationsIn(selection, span, 'work');
    const ended = job.days.reduce((sum, { events }) => sum + events, 0);
    return {
      tables: [curvesTable(job, work), endingCauses(question), followedTable(selection, year, today)],
      lists: [{ key: ENDED, label: `Gestopt, gestart in ${year - 4} tot en met ${year}`, count: ended }],
    };
  },
  behind: ({ selection, today, year }, list) => {
    const span = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until, today };
    return list === ENDED ? endedJobs(selection, span) : nothingBehind;
  },
};

/** Of whom the curves are, as people and jobs: a curve itself is of placements and days (E1). */
function followedTable(selection: Selection, year: number, today: Day): FigureTable {
  const years = Array.from({ length: 5 }, (_none, back) => year - 4 + back);
  const began = workBegun(
    selection,
    years.map((one) => {
      const { from, until } = spanOf(String(one));
      return { from, until: Math.min(until, today) };
    }),
  );
  const placements = began.reduce((sum, one) => sum + one.placements, 0);
  return {
    caption: 'Wie we volgen, naar startjaar',
    header: [text('Startjaar'), count('Plaatsingen'), ...WORK_COLUMNS],
    rows: years.map((one, at) => [String(one), began[at]?.placements ?? 0, ...workCells(began[at] ?? NOBODY)]),
    sentence: `De lijnen gaan over ${counted(placements, 'plaatsing', 'plaatsingen')} uit vijf jaar.`,
  };
}

function curvesTable(job: Durations, work: Durations): FigureTable {
  const header = [
    text('Maanden'),
    percent('Deze baan (%)'),
    percent('van'),
    percent('tot'),
    count('Gevolgd (baan)'),
    percent('Aan het werk (%)'),
    percent('van'),
    percent('tot'),
    count('Gevolgd (werk)'),
  ];
  const caption = 'Deel dat nog werkt, in procenten';
  if (job.count < FEWEST) {
    return { caption, header, rows: [], sentence: `Er zijn ${job.count} plaatsingen: te weinig om iets te zeggen.` };
  }
  const curves = [survivalCurve(job), survivalCurve(work)] as const;
  const cells = (curve: readonly CurvePoint[], of: Durations, months: number): readonly number[] => {
    const { survival, lower, upper } = curveAt(curve, months * MONTH_DAYS);
    return [rounded(survival), rounded(lower), rounded(upper), atRiskAfter(of, months * MONTH_DAYS)];
  };
  const year = (curve: readonly CurvePoint[]): string => comma(rounded(curveAt(curve, 12 * MONTH_DAYS).survival));
  return {
    caption,
    header,
    rows: AT_MONTHS.map((months) => [
      String(months),
      ...cells(curves[0], job, months),
      ...cells(curves[1], work, months),
    ]),
    sentence: `Na twaalf maanden werkt naar schatting ${year(curves[1])} procent nog, ${year(curves[0])} procent in dezelfde baan.`,
    picture: {
      kind: 'curves',
      until: UNTIL,
      curves: [curveOf('Aan het werk', curves[1]), curveOf('Deze baan', curves[0])],
      atRisk: [
        { label: 'Aan het werk', counts: riskCounts(work) },
        { label: 'Deze baan', counts: riskCounts(job) },
      ],
    },
  };
}

const riskCounts = (of: Durations): readonly (readonly [number, number])[] =>
  RISK_MONTHS.map((months) => [Math.round(months * MONTH_DAYS), atRiskAfter(of, months * MONTH_DAYS)]);

const curveOf = (label: string, points: readonly CurvePoint[]): StepCurve => ({
  label,
  points: [
    { days: 0, value: 1, lower: 1, upper: 1 },
    ...points
      .filter(({ days }) => days <= UNTIL)
      .map(({ days, survival, lower, upper }) => ({ days, value: survival, lower, upper })),
  ],
});
