import { dutchNumber } from '../../../workflows/law/dutch.js';
import { nothingBehind, placementsBehind } from '../behind.js';
import { dateOf, monthEnds } from '../calendar.js';
import type { Day } from '../columns.js';
import { count, decimal, hundredths, percent, text } from '../figure-columns.js';
import { counted, dateCell, type FigureDefinition, type FigureTable } from '../figure-table.js';
import { isRegistered } from '../registers.js';
import { runsOn, type Selection, selectionOn } from '../selection.js';
import { jobsByMarket, jobsOn, type Jobs } from './jobs.js';

const MEASURES = [count('Mensen'), count('Plaatsingen'), decimal('Uren per week'), hundredths('Banen')] as const;
const cellsOf = ({ persons, placements, hours, jobs }: Jobs) => [persons, placements, hours, jobs] as const;

const WORKING = 'werkt-nu';

export const jobsFigure: FigureDefinition = {
  key: 'banen',
  numbers: 'G1',
  title: 'Banen',
  definition: [
    'Eigen banen op een dag: de betaalde uren per week van plaatsingen die dan lopen, van mensen die dan in het doelgroepregister staan, gedeeld door 25,5. Wie eruit is, telt vanaf die dag niet meer; ook een tweede baan telt van iemand die er al in staat. Alle routes tellen mee.',
    'Uren zijn de opgegeven uren van de laatste afgesloten maand; van een deel van een maand over de dagen die iemand er werkte. Is er geen opgave, dan de uren van het contract. Het aandeel opgegeven uren staat erbij.',
    'Mensen tellen één keer, plaatsingen ook; uren worden opgeteld. Markt of overheid is die van de werkplek op die dag; wie later bij een ander werkt, blijft op eerdere dagen staan waar hij stond.',
    'Dit is niet de realisatie van de regio: die komt alleen van UWV. Dit is "waarvan via deze gemeente(n) geplaatst".',
  ],
  answer: ({ selection, ...asked }) => {
    const days = monthEnds(asked.today, asked.year);
    const today = days.at(-1) ?? asked.today;
    const rows = jobsOn(selection, days);
    const last = rows.at(-1);
    return {
      tables: [
        {
          caption: 'Eigen banen op de laatste dag van de maand',
          header: [text('Op'), ...MEASURES, percent('Opgegeven uren (%)')],
          rows: rows.map((row, index) => [
            dateCell(dateOf(days[index] ?? today)),
            ...cellsOf(row),
            Math.round(row.declaredShare * 1000) / 10,
          ]),
          sentence: sentenceOf(last, today, today === asked.today),
          chart: { kind: 'lines', columns: [4], unit: 'banen' },
        },
        marketTable(selection, today),
      ],
      lists: [
        {
          key: WORKING,
          label:
            today === asked.today
              ? 'Werkt nu uit het register'
              : `Werkte op ${dateCell(dateOf(today))} uit het register`,
          count: last?.placements ?? 0,
        },
      ],
    };
  },
  behind: ({ selection, today, year }, list) => {
    const day = monthEnds(today, year).at(-1) ?? today;
    return list === WORKING
      ? placementsBehind(
          selectionOn(selection, day),
          (columns, index) => runsOn(columns, index, day) && isRegistered(columns, index, day),
        )
      : nothingBehind;
  },
};

function sentenceOf(jobs: Jobs | undefined, day: Day, isToday: boolean): string {
  const [one, more] = isToday ? (['werkt', 'werken'] as const) : (['werkte', 'werkten'] as const);
  const persons = counted(jobs?.persons ?? 0, 'mens', 'mensen');
  const are = isToday ? 'zijn' : 'waren';
  return `Op ${dateCell(dateOf(day))} ${jobs?.persons === 1 ? one : more} ${persons} uit het register; samen ${are} dat ${twoDecimals(jobs?.jobs)} banen.`;
}

const twoDecimals = (jobs: unknown): string => dutchNumber(Number(jobs ?? 0), 2);

const NO_JOBS: Jobs = { persons: 0, placements: 0, hours: 0, jobs: 0, declaredShare: 0 };
const MARKETS = [
  ['market', 'Markt'],
  ['government', 'Overheid'],
] as const;

function marketTable(selection: Selection, today: Day): FigureTable {
  const found = jobsByMarket(selection, today);
  const rows = MARKETS.map(([market, word]) => [word, ...cellsOf(found.get(market) ?? NO_JOBS)] as const);
  return {
    caption: `Eigen banen op ${dateCell(dateOf(today))} naar werkplek`,
    header: [text('Werkplek'), ...MEASURES],
    rows,
    sentence: `Bij de markt zijn dat ${twoDecimals(rows[0]?.[4])} banen, bij de overheid ${twoDecimals(rows[1]?.[4])}.`,
  };
}
