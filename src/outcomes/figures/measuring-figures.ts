import { lastQuarters, spanOf } from '../calendar.js';
import { count, decimal, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import { suppressed } from '../suppression.js';
import { inTerm, stepDays, valuesOn } from './terms.js';

const STEP_WORDS: Readonly<Record<string, string>> = {
  'ordered-visited': 'Opdracht tot bezoek',
  'visited-reported': 'Bezoek tot rapport',
  'reported-accepted': 'Rapport tot akkoord',
  'accepted-determined': 'Akkoord tot vaststelling',
};

export const stepsFigure: FigureDefinition = {
  key: 'doorlooptijd',
  numbers: 'G8',
  title: 'Doorlooptijd van een meting',
  definition: [
    'Het middelste aantal kalenderdagen tussen twee stappen, van stappen die in het gekozen jaar klaar kwamen.',
    'Daarnaast: stappen die nu open staan, en hoe lang.',
  ],
  answer: ({ selection, today, year }) => {
    const { from, until } = spanOf(String(year));
    const steps = stepDays(selection, from, until, today);
    return {
      tables: [
        {
          caption: `Dagen per stap in ${year}`,
          header: [
            text('Stap'),
            count('Klaar'),
            decimal('Middelste aantal dagen'),
            count('Nog open'),
            decimal('Middelste leeftijd'),
          ],
          rows: steps.map((one) => [
            STEP_WORDS[one.step] ?? one.step,
            one.closed,
            one.median,
            one.open,
            one.openMedian,
          ]),
          sentence: `In ${year} kwamen ${steps[0]?.closed ?? 0} bezoeken klaar.`,
          chart: { kind: 'bars', columns: [2], unit: 'dagen' },
        },
      ],
    };
  },
};

export const termsFigure: FigureDefinition = {
  key: 'termijnen',
  numbers: 'G9',
  title: 'Besluiten op tijd',
  definition: [
    'Van de besluiten waarvan de laatste dag in het kwartaal lag: welk deel uiterlijk op die dag was verstuurd, aan werkgever en werknemer. Wat na die dag nog open staat, telt als te laat; wat nog op tijd kan, telt nog niet mee.',
    'De laatste dag is die na opschorting en na de Algemene termijnenwet.',
  ],
  answer: ({ selection, today }) => {
    const rows = lastQuarters(today).map((period) => ({
      period,
      ...inTerm(selection, spanOf(period).from, spanOf(period).until, today),
    }));
    const last = rows.at(-1);
    return {
      tables: [
        {
          caption: 'Besluiten op tijd per kwartaal',
          header: [text('Kwartaal'), count('Besluiten'), count('Op tijd'), percent('Op tijd (%)')],
          rows: rows.map((one) => [one.period, one.due, one.sentInTime, shareOf(one.sentInTime, one.due)]),
          sentence: last
            ? `In ${last.period} waren ${last.sentInTime} van de ${last.due} besluiten op tijd.`
            : 'Er zijn nog geen besluiten.',
          chart: { kind: 'bars', columns: [1, 2], unit: 'besluiten' },
        },
      ],
      lists: last ? [{ key: 'laat', label: `Te laat in ${last.period}`, ids: [...new Set(last.late)] }] : [],
    };
  },
};

export const valuesFigure: FigureDefinition = {
  key: 'loonwaarde',
  numbers: 'G11',
  title: 'Loonwaarden',
  definition: [
    'De loonwaarden waarop vandaag subsidie loopt, per tien procent.',
    'Aantallen onder de vijf tonen we niet, en ook niet wat daardoor uit te rekenen is.',
  ],
  answer: ({ selection, today }) => {
    const tens = valuesOn(selection, today);
    const total = tens.reduce((sum, one) => sum + one, 0);
    const cells = suppressed(tens);
    return {
      tables: [
        {
          caption: 'Loonwaarden van vandaag',
          header: [text('Loonwaarde'), count('Plaatsingen')],
          rows: tens.map((_count, index) => [
            index === 10 ? '100' : `${index * 10}–${index * 10 + 9}`,
            cells[index] ?? null,
          ]),
          sentence: `Er lopen ${total} subsidies op een gemeten loonwaarde.`,
          chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
        },
      ],
    };
  },
};
