import { EVERY_ROUTE } from './every-route.js';
import { dutchEuros } from '../../../workflows/law/dutch.js';
import { placementsBehind, type Behind } from '../behind.js';
import { firstQuarter, lastQuarters, periodNumber, spanOf } from '../calendar.js';
import { NEVER, type Day } from '../columns.js';
import { count, euros, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import { eachRowOf, someOf, type Selection } from '../selection.js';

const UPHELD: readonly string[] = ['upheld', 'partly'];
const WITHDRAWN = 'withdrawn';

const LISTS = [
  ['bezwaar', 'Met een bezwaar in deze acht kwartalen'],
  ['in-gebreke', 'Met een ingebrekestelling'],
  ['dwangsom', 'Met een dwangsom'],
  ['dwangsom-betaald', 'Met een betaalde dwangsom'],
  ['rente', 'Met betaalde rente'],
] as const;

type Quarter = {
  received: number;
  withdrawn: number;
  decided: number;
  upheld: number;
  notices: number;
  penalties: number;
  penaltyCents: number;
  penaltiesPaid: number;
  penaltyPaidCents: number;
  interests: number;
  interestCents: number;
};

export const objectionsFigure: FigureDefinition = {
  key: 'bezwaren',
  numbers: 'G17',
  title: 'Bezwaren en dwangsommen',
  definition: [
    'Bezwaren naar het kwartaal waarin ze binnenkwamen, werden ingetrokken of werden beslist. Gegrond is ook gedeeltelijk gegrond; het aandeel is van de besliste bezwaren. Ingetrokken bezwaren zijn niet beslist.',
    'Ingebrekestellingen op een aanvraag of een bezwaar, naar het kwartaal van ontvangst. Dwangsommen naar het kwartaal van het besluit waarmee ze zijn vastgesteld, met het bedrag. Betaalde dwangsommen naar het kwartaal waarin zij zijn betaald.',
    'Wettelijke rente naar het kwartaal waarin zij is betaald, op een eigen regel van de betaalrun.',
    EVERY_ROUTE,
  ],
  answer: ({ selection, today, year }) => {
    const periods = lastQuarters(today, year);
    const first = firstQuarter(today, year);
    const quarters = periods.map((): Quarter => ({
      received: 0,
      withdrawn: 0,
      decided: 0,
      upheld: 0,
      notices: 0,
      penalties: 0,
      penaltyCents: 0,
      penaltiesPaid: 0,
      penaltyPaidCents: 0,
      interests: 0,
      interestCents: 0,
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
    eachRowOf(selection, 'penaltyPaid', ({ on, cents }, row) => {
      const quarter = at(on[row] ?? NEVER);
      if (!quarter) return;
      quarter.penaltiesPaid += 1;
      quarter.penaltyPaidCents += cents[row] ?? 0;
    });
    eachRowOf(selection, 'interestPaid', ({ on, cents }, row) => {
      const quarter = at(on[row] ?? NEVER);
      if (!quarter) return;
      quarter.interests += 1;
      quarter.interestCents += cents[row] ?? 0;
    });
    const received = quarters.reduce((sum, one) => sum + one.received, 0);
    const counts = countsIn(selection, spanOfTable(today, year));
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
          sentence: `In deze acht kwartalen ${received === 1 ? 'kwam 1 bezwaar' : `kwamen ${received} bezwaren`} binnen.`,
          chart: { kind: 'bars', columns: [1, 3, 4], unit: 'bezwaren' },
        },
        {
          caption: 'Te laat beslissen en betalen per kwartaal',
          header: [
            text('Kwartaal'),
            count('Ingebrekestellingen'),
            count('Dwangsommen vastgesteld'),
            euros('Dwangsommen (€)'),
            count('Dwangsommen betaald'),
            euros('Dwangsommen betaald (€)'),
            count('Keren rente betaald'),
            euros('Rente betaald (€)'),
          ],
          rows: quarters.map((one, index) => [
            periods[index] ?? '',
            one.notices,
            one.penalties,
            one.penaltyCents / 100,
            one.penaltiesPaid,
            one.penaltyPaidCents / 100,
            one.interests,
            one.interestCents / 100,
          ]),
          sentence: `In deze acht kwartalen is ${inEuros(quarters, 'penaltyCents')} aan dwangsommen vastgesteld, ${inEuros(quarters, 'penaltyPaidCents')} daaraan betaald en ${inEuros(quarters, 'interestCents')} aan rente betaald.`,
          chart: { kind: 'bars', columns: [3, 5, 7], unit: 'euro' },
        },
      ],
      lists: LISTS.map(([key, label], at) => ({ key, label, count: counts[at] ?? 0 })),
    };
  },
  behind: ({ selection, today, year }, list) => behindList(selection, list, spanOfTable(today, year)),
};

type Span = { readonly since: Day; readonly until: Day };

/** First and last day of the tables. */
function spanOfTable(today: Day, year: number): Span {
  const periods = lastQuarters(today, year);
  return {
    since: spanOf(periods[0] ?? '').from,
    until: Math.min(today, spanOf(periods.at(-1) ?? '').until),
  };
}

/** How many placements are in each list; in one walk, as nearly all have none. */
function countsIn(selection: Selection, { since, until }: Span): readonly number[] {
  const counts = LISTS.map(() => 0);
  const penalty = selection.codes.decisionKind.find('penalty');
  const lies = (day: Day | undefined): boolean => day !== undefined && day >= since && day <= until;
  for (const { columns, index } of selection.parts) {
    const { objections, notices, decisions, penaltyPaid, interestPaid } = columns;
    const tests = [
      [objections, (at: number) => lies(objections.received[at])],
      [notices, (at: number) => lies(notices.on[at])],
      [decisions, (at: number) => decisions.kind[at] === penalty && lies(decisions.decided[at])],
      [penaltyPaid, (at: number) => lies(penaltyPaid.on[at])],
      [interestPaid, (at: number) => lies(interestPaid.on[at])],
    ] as const;
    for (const [list, [rows, test]] of tests.entries()) {
      if ((rows.at.at(-1) ?? 0) === 0) continue;
      for (let at = 0; at < index.length; at += 1) {
        if (someOf(rows, index[at] ?? 0, test)) counts[list] = (counts[list] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** Placements with something of a kind in the time of the tables. */
function behindList(selection: Selection, list: string, { since, until }: Span): Behind {
  const penalty = selection.codes.decisionKind.find('penalty');
  const lies = (day: Day | undefined): boolean => day !== undefined && day >= since && day <= until;
  return placementsBehind(selection, ({ objections, notices, decisions, penaltyPaid, interestPaid }, index) => {
    switch (list) {
      case 'bezwaar':
        return someOf(objections, index, (at) => lies(objections.received[at]));
      case 'in-gebreke':
        return someOf(notices, index, (at) => lies(notices.on[at]));
      case 'dwangsom':
        return someOf(decisions, index, (at) => decisions.kind[at] === penalty && lies(decisions.decided[at]));
      case 'dwangsom-betaald':
        return someOf(penaltyPaid, index, (at) => lies(penaltyPaid.on[at]));
      case 'rente':
        return someOf(interestPaid, index, (at) => lies(interestPaid.on[at]));
      default:
        return false;
    }
  });
}

const inEuros = (quarters: readonly Quarter[], of: 'penaltyCents' | 'penaltyPaidCents' | 'interestCents'): string =>
  dutchEuros((quarters.reduce((sum, one) => sum + one[of], 0) / 100).toFixed(2));
