import { nothingBehind, placementsBehind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition, type FigureQuestion, type FigureTable } from '../figure-table.js';
import { eachOf, praktijkroute } from '../selection.js';
import { cohortFlow } from './cohort-flow.js';
import { COHORT_OUTCOMES, cohortOutcome, cohortsOf, type Cohort, type CohortOutcome } from './cohorts.js';
import { outcomesByAge, outcomesBySex } from './outcomes-by-trait.js';

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
    'De uitkomst is die op negen maanden na de start, wat er daarna ook gebeurde. Voor die tijd staat er "loopt nog". Gewoon werk: op die dag was een loonwaarde van 100 procent vastgesteld.',
    'Plaatsingen die niet doorgingen, tellen nergens mee.',
    'Naar leeftijd op de eerste werkdag en naar geslacht, om na te gaan of iedereen gelijk wordt behandeld. Aantallen onder de vijf tonen we daar niet. Niemand hoeft zijn geslacht te zeggen; naar geslacht zijn er alleen cijfers over de hele organisatie.',
  ],
  byPeriod: true,
  answer: (question) => {
    const cohorts = cohortsOf(question.selection, question.per, question.today).slice(-24);
    return {
      tables: [tableOf(cohorts, question), flowTable(question), outcomesByAge(question), outcomesBySex(question)],
      lists: cohorts
        .slice(-4)
        .toReversed()
        .map(({ period, starts }) => ({ key: period, label: `Gestart in ${period}`, count: starts })),
    };
  },
  behind: ({ selection, per, today }, period) => {
    if (!cohortsOf(selection, per, today).some((one) => one.period === period)) return nothingBehind;
    const { from, until } = spanOf(period);
    const isRoute = praktijkroute(selection.codes);
    return placementsBehind(selection, (columns, index) => {
      const start = columns.start[index] ?? NEVER;
      return start >= from && start <= Math.min(until, today) && isRoute(columns, index);
    });
  },
};

const known = ({ starts, outcomes }: Cohort): number => starts - outcomes.tooEarly;
const kept = ({ outcomes }: Cohort): number => outcomes.banenafspraak + outcomes.regularWork;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function tableOf(cohorts: readonly Cohort[], { per }: FigureQuestion): FigureTable {
  const all = sum(cohorts.map(known));
  return {
    caption: `Starts per ${PERIOD_WORDS[per].toLowerCase()} en hun uitkomst`,
    header: [
      text(PERIOD_WORDS[per]),
      count('Starts'),
      count('Mensen'),
      ...COHORT_OUTCOMES.map((one) => count(COHORT_WORDS[one])),
      percent('Banenafspraak of gewoon werk (%)'),
    ],
    rows: cohorts.map((cohort) => [
      cohort.period,
      cohort.starts,
      cohort.persons,
      ...COHORT_OUTCOMES.map((one) => cohort.outcomes[one]),
      shareOf(kept(cohort), known(cohort)),
    ]),
    sentence:
      all === 0
        ? 'Van geen enkele start is de uitkomst al bekend.'
        : `Van ${all} starts met een bekende uitkomst leidden ${sum(cohorts.map(kept))} tot de Banenafspraak of gewoon werk.`,
    chart: { kind: 'stacked', columns: [3, 4, 5, 6, 7, 8], unit: 'plaatsingen' },
  };
}

/** From lump sum to outcome, of the starts of one year. */
function flowTable({ selection, year, today }: FigureQuestion): FigureTable {
  const { from, until } = spanOf(String(year));
  const outcomes = new Map<CohortOutcome, number>();
  const isRoute = praktijkroute(selection.codes);
  let starts = 0;
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isRoute(columns, index)) return;
    starts += 1;
    const outcome = cohortOutcome(columns, index, today);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  });
  return cohortFlow(year, starts, outcomes);
}
