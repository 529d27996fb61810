import { EVERY_ROUTE } from './every-route.js';
import { nothingBehind } from '../behind.js';
import { count, decimal, text } from '../figure-columns.js';
import type { FigureDefinition } from '../figure-table.js';
import { openSteps, stepDays, STEPS, type Step } from './steps.js';

const STEP_WORDS: Readonly<Record<Step, string>> = {
  'received-found': 'Aanvraag tot bevinding',
  'found-sent': 'Bevinding tot besluit verstuurd',
  'ordered-visited': 'Opdracht tot bezoek',
  'visited-reported': 'Bezoek tot rapport',
  'reported-accepted': 'Rapport tot akkoord',
  'accepted-determined': 'Akkoord tot vaststelling',
};
const captionOf = (year: number): string => `Dagen per stap in ${year}`;
const OPEN = 'Nog open';
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

export const stepsFigure: FigureDefinition = {
  key: 'doorlooptijd',
  numbers: 'G8',
  title: 'Doorlooptijd',
  definition: [
    'Het middelste aantal kalenderdagen tussen twee stappen, van stappen die klaar kwamen: in het gekozen jaar, en per maand. Dagen waarop de termijn van een aanvraag stilstond, tellen niet mee en staan apart.',
    'Daarnaast: stappen die nu open staan, en hoe lang. Een aanvraag die is ingetrokken of afgewezen, en een meting die niet doorgaat, staan niet meer open. Een bezoek telt vanaf de dag dat het er was, niet vanaf de dag waarop het was gepland.',
    EVERY_ROUTE,
  ],
  answer: ({ selection, today, year }) => {
    const steps = stepDays(selection, year, today);
    const visits = steps.find(({ step }) => step === 'ordered-visited');
    return {
      tables: [
        {
          caption: captionOf(year),
          header: [
            text('Stap'),
            count('Klaar'),
            decimal('Middelste aantal dagen'),
            count('Dagen opgeschort'),
            count(OPEN),
            decimal('Middelste leeftijd'),
          ],
          rows: steps.map((one) => [
            STEP_WORDS[one.step],
            one.closed,
            one.median,
            one.suspended,
            one.open,
            one.openMedian,
          ]),
          sentence: `In ${year} ${visits?.closed === 1 ? 'kwam 1 bezoek' : `kwamen ${visits?.closed ?? 0} bezoeken`} klaar.`,
          chart: { kind: 'bars', columns: [2], unit: 'dagen' },
        },
        {
          caption: `Middelste aantal dagen per maand van ${year}`,
          header: [text('Stap'), ...MONTHS.map(decimal)],
          rows: steps.map(({ step, months }) => [STEP_WORDS[step], ...months]),
          sentence: 'Een streepje betekent dat in die maand geen stap klaar kwam.',
        },
      ],
      lists: steps.map(({ step, open }) => ({
        key: step,
        label: `Open: ${STEP_WORDS[step].toLowerCase()}`,
        count: open,
        cell: { caption: captionOf(year), row: STEP_WORDS[step], column: OPEN },
      })),
    };
  },
  behind: ({ selection, today }, list) => {
    const step = STEPS.find((one) => one === list);
    return step === undefined ? nothingBehind : openSteps(selection, step, today);
  },
};
