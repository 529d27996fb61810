import { nothingBehind, placementsBehind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import {
  shareOf,
  type FigureDefinition,
  type FigureList,
  type FigureQuestion,
  type FigureTable,
} from '../figure-table.js';
import { eachOf, praktijkroute } from '../selection.js';
import { cohortFlow } from './cohort-flow.js';
import { COHORT_OUTCOMES, cohortOutcomes, cohortsOf, type Cohort, type CohortOutcome } from './cohorts.js';
import { outcomesByAge, outcomesBySex } from './outcomes-by-trait.js';
import { jobsSentence, WORK_COLUMNS, workCells, WorkSum } from './persons-and-jobs.js';

export const COHORT_WORDS: Readonly<Record<CohortOutcome, string>> = {
  banenafspraak: 'Banenafspraak',
  regularWork: 'Gewoon werk',
  endedBeforeInclusion: 'Gestopt voor opname',
  endedAfterInclusion: 'Gestopt na opname',
  stillLumpSum: 'Nog niet bepaald',
  tooEarly: 'Loopt nog',
};
const PERIOD_WORDS = { month: 'Maand', quarter: 'Kwartaal', year: 'Jaar' } as const;

export const cohortFigure: FigureDefinition = {
  key: 'cohorten',
  numbers: 'G2',
  title: 'Startgroepen',
  definition: [
    'Plaatsingen van de Praktijkroute naar de maand, het kwartaal of het jaar van de eerste werkdag: vaste loonkostensubsidie, en op die dag op geen enkele grond in het register.',
    'De uitkomst is die op negen maanden na de start, wat er daarna ook gebeurde. Voor die tijd staat er "loopt nog"; ook als het werk intussen bij een andere gemeente doorgaat, want dan volgen we het niet. Gewoon werk: op die dag was een loonwaarde van 100 procent vastgesteld.',
    'Plaatsingen die niet doorgingen, tellen nergens mee.',
    jobsSentence('op de eerste werkdag'),
    'Naar leeftijd op de eerste werkdag en naar geslacht, om na te gaan of iedereen gelijk wordt behandeld. Aantallen onder de vijf tonen we daar niet. Niemand hoeft zijn geslacht te zeggen; naar geslacht zijn er alleen cijfers over de hele organisatie.',
  ],
  byPeriod: true,
  answer: (question) => {
    const cohorts = cohortsOf(question.selection, question.per, question.today).slice(-24);
    return {
      tables: [tableOf(cohorts, question), flowTable(question), outcomesByAge(question), outcomesBySex(question)],
      lists: cohorts.toReversed().flatMap((cohort) => listsOf(cohort, question)),
    };
  },
  behind: ({ selection, per, today }, list) => {
    const [period = '', wanted] = list.split('.');
    if (!cohortsOf(selection, per, today).some((one) => one.period === period)) return nothingBehind;
    if (wanted !== undefined && !COHORT_OUTCOMES.some((one) => one === wanted)) return nothingBehind;
    const { from, until } = spanOf(period);
    const isRoute = praktijkroute(selection.codes);
    const outcomeOf = cohortOutcomes(selection.codes);
    return placementsBehind(selection, (columns, index) => {
      const start = columns.start[index] ?? NEVER;
      if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return false;
      return wanted === undefined || outcomeOf(columns, index, today) === wanted;
    });
  },
};

const captionOf = ({ per }: FigureQuestion): string => `Starts per ${PERIOD_WORDS[per].toLowerCase()} en hun uitkomst`;

/** Everybody of a cohort, and those of each outcome. */
function listsOf({ period, starts, outcomes }: Cohort, question: FigureQuestion): readonly FigureList[] {
  const cell = (column: string) => ({ caption: captionOf(question), row: period, column });
  return [
    { key: period, label: `Gestart in ${period}`, count: starts, cell: cell('Starts') },
    ...COHORT_OUTCOMES.map((one) => ({
      key: `${period}.${one}`,
      label: `Gestart in ${period}: ${COHORT_WORDS[one].toLowerCase()}`,
      count: outcomes[one],
      cell: cell(COHORT_WORDS[one]),
    })),
  ];
}

const known = ({ starts, outcomes }: Cohort): number => starts - outcomes.tooEarly;
const kept = ({ outcomes }: Cohort): number => outcomes.banenafspraak + outcomes.regularWork;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function tableOf(cohorts: readonly Cohort[], question: FigureQuestion): FigureTable {
  const all = sum(cohorts.map(known));
  return {
    caption: captionOf(question),
    header: [
      text(PERIOD_WORDS[question.per]),
      count('Starts'),
      ...WORK_COLUMNS,
      ...COHORT_OUTCOMES.map((one) => count(COHORT_WORDS[one])),
      percent('Banenafspraak of gewoon werk (%)'),
    ],
    rows: cohorts.map((cohort) => [
      cohort.period,
      cohort.starts,
      ...workCells(cohort.work),
      ...COHORT_OUTCOMES.map((one) => cohort.outcomes[one]),
      shareOf(kept(cohort), known(cohort)),
    ]),
    sentence:
      all === 0
        ? 'Van geen enkele start is de uitkomst al bekend.'
        : `Van ${all} starts met een bekende uitkomst leidden ${sum(cohorts.map(kept))} tot de Banenafspraak of gewoon werk.`,
    chart: { kind: 'stacked', columns: [4, 5, 6, 7, 8, 9], unit: 'plaatsingen' },
  };
}

/** From lump sum to outcome, of the starts of one year. */
function flowTable({ selection, year, today }: FigureQuestion): FigureTable {
  const { from, until } = spanOf(String(year));
  const outcomes = new Map<CohortOutcome, WorkSum>();
  const isRoute = praktijkroute(selection.codes);
  const outcomeOf = cohortOutcomes(selection.codes);
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return;
    const outcome = outcomeOf(columns, index, today);
    const sum = outcomes.get(outcome) ?? new WorkSum();
    outcomes.set(outcome, sum);
    sum.add(columns, index, start);
  });
  return cohortFlow(year, new Map([...outcomes].map(([outcome, sum]) => [outcome, sum.done()])));
}
