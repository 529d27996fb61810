import { lastQuarters, periodNumber } from '../calendar.js';
import { NEVER } from '../columns.js';
import { count, euros, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import { eachRowOf } from '../selection.js';

const UPHELD: readonly string[] = ['upheld', 'partly'];
const WITHDRAWN = 'withdrawn';

type Quarter = {
  received: number;
  withdrawn: number;
  decided: number;
  upheld: number;
  notices: number;
  penalties: number;
  penaltyCents: number;
};

export const objectionsFigure: FigureDefinition = {
  key: 'bezwaren',
  numbers: 'G17',
  title: 'Bezwaren en dwangsommen',
  definition: [
    'Bezwaren naar het kwartaal waarin ze binnenkwamen, werden ingetrokken of werden beslist. Gegrond is ook gedeeltelijk gegrond; het aandeel is van de besliste bezwaren. Ingetrokken bezwaren zijn niet beslist.',
    'Ingebrekestellingen naar het kwartaal van ontvangst. Dwangsommen naar het kwartaal van het besluit waarmee ze zijn vastgesteld, met het bedrag.',
    'Wettelijke rente die is betaald, telt hier nog niet mee: zij staat bij Geld, op een eigen regel van de betaalronde.',
  ],
  answer: ({ selection, today }) => {
    const periods = lastQuarters(today);
    const first = periodNumber(today, 'quarter') - periods.length + 1;
    const quarters = periods.map((): Quarter => ({
      received: 0,
      withdrawn: 0,
      decided: 0,
      upheld: 0,
      notices: 0,
      penalties: 0,
      penaltyCents: 0,
    }));
    const at = (day: number): Quarter | undefined =>
      day > today ? undefined : quarters[periodNumber(day, 'quarter') - first];
    const outcomes = selection.codes.objectionOutcome.names;
    const penalty = selection.codes.decisionKind.find('penalty');
    eachRowOf(selection, 'objections', ({ received, decided, outcome }, row) => {
      const came = at(received[row] ?? NEVER);
      if (came) came.received += 1;
      const name = outcomes[outcome[row] ?? -1] ?? '';
      const done = at(decided[row] ?? NEVER);
      if (!done) return;
      if (name === WITHDRAWN) {
        done.withdrawn += 1;
        return;
      }
      done.decided += 1;
      if (UPHELD.includes(name)) done.upheld += 1;
    });
    eachRowOf(selection, 'notices', ({ on }, row) => {
      const quarter = at(on[row] ?? NEVER);
      if (quarter) quarter.notices += 1;
    });
    eachRowOf(selection, 'decisions', ({ kind, decided, cents }, row) => {
      const quarter = kind[row] === penalty ? at(decided[row] ?? NEVER) : undefined;
      if (!quarter) return;
      quarter.penalties += 1;
      quarter.penaltyCents += cents[row] ?? 0;
    });
    const received = quarters.reduce((sum, one) => sum + one.received, 0);
    return {
      tables: [
        {
          caption: 'Bezwaren per kwartaal',
          header: [
            text('Kwartaal'),
            count('Ontvangen'),
            count('Ingetrokken'),
            count('Beslist'),
            count('Gegrond'),
            percent('Gegrond (%)'),
          ],
          rows: quarters.map((one, index) => [
            periods[index] ?? '',
            one.received,
            one.withdrawn,
            one.decided,
            one.upheld,
            shareOf(one.upheld, one.decided),
          ]),
          sentence: `In deze twee jaar ${received === 1 ? 'kwam 1 bezwaar' : `kwamen ${received} bezwaren`} binnen.`,
          chart: { kind: 'bars', columns: [1, 3, 4], unit: 'bezwaren' },
        },
        {
          caption: 'Te laat beslissen per kwartaal',
          header: [
            text('Kwartaal'),
            count('Ingebrekestellingen'),
            count('Dwangsommen vastgesteld'),
            euros('Dwangsommen (€)'),
          ],
          rows: quarters.map((one, index) => [
            periods[index] ?? '',
            one.notices,
            one.penalties,
            one.penaltyCents / 100,
          ]),
          sentence: `In deze twee jaar is € ${(quarters.reduce((sum, one) => sum + one.penaltyCents, 0) / 100).toFixed(2).replace('.', ',')} aan dwangsommen vastgesteld.`,
        },
      ],
    };
  },
};
