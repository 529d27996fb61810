import { dateOf, lastQuarters, monthsAfter, spanOf } from '../calendar.js';
import { dayOf, type Day } from '../columns.js';
import { count, decimal, percent, text } from '../figure-columns.js';
import { dateCell, shareOf, type FigureDefinition, type FigureQuestion } from '../figure-table.js';
import { COHORT_OUTCOMES, cohortsOf, type CohortOutcome } from './cohorts.js';
import { flowsIn } from './flows.js';
import { jobsOn } from './jobs.js';
import { retentionOf } from './retention.js';

/** Last days of the twelve months before, and the day itself. */
function monthEnds(today: Day): readonly Day[] {
  const first = dayOf(`${dateOf(today).slice(0, 7)}-01`);
  const ends = Array.from({ length: 12 }, (_none, back) => monthsAfter(first, back - 11) - 1);
  return [...ends, today];
}

export const jobsFigure: FigureDefinition = {
  key: 'banen',
  numbers: 'G1',
  title: 'Banen',
  definition: [
    'Eigen banen op een dag: de betaalde uren per week van plaatsingen die dan lopen, van mensen die dan in het doelgroepregister staan, gedeeld door 25,5.',
    'Uren zijn de opgegeven uren van de laatste afgesloten maand; is er geen opgave, dan de uren van het contract. Het aandeel opgegeven uren staat erbij.',
    'Dit is niet de realisatie van de regio: die komt alleen van UWV.',
  ],
  answer: ({ selection, today }) => {
    const rows = monthEnds(today).map((day) => ({ day, ...jobsOn(selection, day) }));
    const last = rows.at(-1);
    return {
      tables: [
        {
          caption: 'Eigen banen op de laatste dag van de maand',
          header: [
            text('Op'),
            count('Mensen'),
            count('Plaatsingen'),
            decimal('Uren per week'),
            decimal('Banen'),
            percent('Opgegeven uren'),
          ],
          rows: rows.map((row) => [
            dateCell(dateOf(row.day)),
            row.persons,
            row.placements,
            row.hours,
            row.jobs,
            Math.round(row.declaredShare * 1000) / 10,
          ]),
          sentence: `Op ${dateCell(dateOf(today))} werken ${last?.persons ?? 0} mensen uit het register samen ${String(last?.jobs ?? 0).replace('.', ',')} banen.`,
          chart: { kind: 'lines', columns: [4], unit: 'banen' },
        },
      ],
    };
  },
};

const COHORT_WORDS: Readonly<Record<CohortOutcome, string>> = {
  banenafspraak: 'Banenafspraak',
  regularWork: 'Gewoon werk',
  endedBeforeInclusion: 'Gestopt voor opname',
  endedAfterInclusion: 'Gestopt na opname',
  stillLumpSum: 'Nog niet bepaald',
  tooEarly: 'Loopt nog',
};

export const cohortFigure: FigureDefinition = {
  key: 'cohorten',
  numbers: 'G2',
  title: 'Startgroepen',
  definition: [
    'Plaatsingen van de Praktijkroute naar het kwartaal waarin de eerste werkdag lag: vaste loonkostensubsidie, en op die dag nog niet in het register.',
    'De uitkomst is die op negen maanden na de start. Voor die tijd staat er "loopt nog".',
    'Plaatsingen die niet doorgingen, tellen nergens mee.',
  ],
  answer: ({ selection, today }) => {
    const cohorts = cohortsOf(selection, 'quarter', today);
    const known = cohorts.reduce((sum, one) => sum + one.starts - one.outcomes.tooEarly, 0);
    const kept = cohorts.reduce((sum, one) => sum + one.outcomes.banenafspraak + one.outcomes.regularWork, 0);
    return {
      tables: [
        {
          caption: 'Starts per kwartaal en hun uitkomst',
          header: [
            text('Kwartaal'),
            count('Starts'),
            count('Mensen'),
            ...COHORT_OUTCOMES.map((one) => count(COHORT_WORDS[one])),
          ],
          rows: cohorts.map(({ period, starts, persons, outcomes }) => [
            period,
            starts,
            persons,
            ...COHORT_OUTCOMES.map((one) => outcomes[one]),
          ]),
          sentence:
            known === 0
              ? 'Van geen enkele start is de uitkomst al bekend.'
              : `Van ${known} starts met een bekende uitkomst leidden ${kept} tot de Banenafspraak of gewoon werk.`,
          chart: { kind: 'stacked', columns: [3, 4, 5, 6, 7, 8], unit: 'plaatsingen' },
        },
      ],
    };
  },
};

export const retentionFigure: FigureDefinition = {
  key: 'behoud',
  numbers: 'G3',
  title: 'Behoud van werk',
  definition: [
    'Van de plaatsingen die in een jaar begonnen en al 3, 6 of 12 maanden geleden: welk deel dan nog in dezelfde baan werkt. Verlenging, andere uren en een overname van het bedrijf zijn dezelfde baan.',
    '"Aan het werk" telt ook ander betaald werk dat binnen 31 dagen volgde.',
    'Wie overleed of de AOW-leeftijd bereikte, telt niet mee.',
  ],
  answer: (question) => {
    const rows = years(question).flatMap((year) =>
      retentionOf(question.selection, question.whole, { ...spanOf(String(year)), today: question.today }).map(
        (one) => ({
          year,
          ...one,
        }),
      ),
    );
    const half = rows.filter((row) => row.months === 6 && row.mature > 0).at(-1);
    return {
      tables: [
        {
          caption: 'Behoud na 3, 6 en 12 maanden',
          header: [
            text('Startjaar en maanden'),
            count('Plaatsingen'),
            count('Zelfde baan'),
            percent('Zelfde baan (%)'),
            count('Aan het werk'),
            percent('Aan het werk (%)'),
          ],
          rows: rows.map((row) => [
            `${row.year}, na ${row.months} maanden`,
            row.mature,
            row.sameJob,
            shareOf(row.sameJob, row.mature),
            row.inWork,
            shareOf(row.inWork, row.mature),
          ]),
          sentence:
            half === undefined
              ? 'Er is nog geen plaatsing die zes maanden geleden begon.'
              : `Van de ${half.mature} plaatsingen uit ${half.year} werken er na zes maanden ${half.inWork} nog.`,
          chart: { kind: 'bars', columns: [3, 5], unit: 'procent' },
        },
      ],
    };
  },
};

/** The year asked for and the four before it. */
const years = ({ year }: FigureQuestion): readonly number[] =>
  Array.from({ length: 5 }, (_none, back) => year - 4 + back);

export const flowFigure: FigureDefinition = {
  key: 'stromen',
  numbers: 'G6, G7',
  title: 'Werk gevonden en verloren',
  definition: [
    'Verloren: een einde zonder ander betaald werk binnen 31 dagen; overlijden en AOW tellen niet. De laatste 31 dagen zijn voorlopig.',
    'Overstap: een andere werkgever binnen 31 dagen. Gevonden: een start van iemand die in de 31 dagen ervoor geen betaald werk had. Netto is gevonden min verloren.',
    'Uitval is verloren gedeeld door wie op de eerste dag van het kwartaal werkte. Wie in het kwartaal begon, staat apart.',
    'UWV vergelijkt twee peildagen en komt daarom op andere aantallen.',
  ],
  answer: (question) => {
    const { selection, today } = question;
    const quarters = lastQuarters(today).map((period) => ({
      period,
      ...flowsIn(selection, spanOf(period).from, spanOf(period).until, today),
    }));
    const last = quarters.at(-1);
    return {
      tables: [
        {
          caption: 'Gevonden en verloren per kwartaal',
          header: [
            text('Kwartaal'),
            count('Gevonden'),
            count('Verloren'),
            count('Netto'),
            count('Overstap'),
            count('Aan het werk op dag 1'),
            percent('Uitval (%)'),
            count('Begonnen'),
            percent('Uitval begonnen (%)'),
            count('Nog voorlopig'),
          ],
          rows: quarters.map((one) => [
            one.period,
            one.found.length,
            one.lost.length,
            one.net,
            one.transferred.length,
            one.working,
            shareOf(one.lostOfWorking, one.working),
            one.starters,
            shareOf(one.lostOfStarters, one.starters),
            one.provisional,
          ]),
          sentence: last
            ? `In ${last.period} vonden ${last.found.length} mensen werk en verloren ${last.lost.length} mensen werk.`
            : 'Er is nog niets gebeurd.',
          chart: { kind: 'bars', columns: [1, 2], unit: 'mensen' },
        },
      ],
      lists: last
        ? [
            { key: 'verloren', label: `Verloren in ${last.period}`, ids: last.lost },
            { key: 'gevonden', label: `Gevonden in ${last.period}`, ids: last.found },
            { key: 'overstap', label: `Overstap in ${last.period}`, ids: last.transferred },
          ]
        : [],
    };
  },
};
