import { periodOf } from '../calendar.js';
import { NEVER, type Day } from '../columns.js';
import { count, decimal, text } from '../figure-columns.js';
import type { FigureDefinition } from '../figure-table.js';
import { eachOf, eachRowOf, type Selection } from '../selection.js';
import { median } from './terms.js';

const DAYS_OPEN = 14;

export const registerFigure: FigureDefinition = {
  key: 'register',
  numbers: 'G15',
  title: 'Doelgroepregister',
  definition: [
    'Meldingen aan het register naar de maand van verzenden, met het middelste aantal kalenderdagen van vaststelling tot verzenden, en van verzenden tot bevestiging.',
    'Opnames: mensen die via de Praktijkroute in het register kwamen, naar het jaar van hun eerste dag. Wie er al in stond, telt niet mee.',
  ],
  answer: ({ selection, today, year }) => ({
    tables: [messagesTable(selection, year, today), entriesTable(selection, today)],
  }),
};

function messagesTable(selection: Selection, year: number, today: Day) {
  const months = Array.from({ length: 12 }, (_none, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const rows = new Map(
    months.map((month) => [
      month,
      { sent: 0, confirmed: 0, rejected: 0, toSend: [] as number[], days: [] as number[] },
    ]),
  );
  let open = 0;
  eachRowOf(selection, 'messages', ({ determined, sent, confirmed, rejected }, at) => {
    const [on, done, refused] = [sent[at] ?? NEVER, confirmed[at] ?? NEVER, rejected[at] ?? NEVER];
    if (on === NEVER) return;
    if (done === NEVER && refused === NEVER && today - on > DAYS_OPEN) open += 1;
    const row = rows.get(periodOf(on, 'month'));
    if (!row) return;
    row.sent += 1;
    const known = determined[at] ?? NEVER;
    if (known !== NEVER) row.toSend.push(on - known);
    if (refused !== NEVER) row.rejected += 1;
    if (done === NEVER) return;
    row.confirmed += 1;
    row.days.push(done - on);
  });
  return {
    caption: `Meldingen in ${year}`,
    header: [
      text('Maand'),
      count('Verstuurd'),
      count('Bevestigd'),
      count('Afgewezen'),
      decimal('Dagen tot verzenden'),
      decimal('Dagen tot bevestiging'),
    ],
    rows: [...rows].map(([month, row]) => [
      month,
      row.sent,
      row.confirmed,
      row.rejected,
      median(row.toSend),
      median(row.days),
    ]),
    sentence: `Er ${open === 1 ? 'staat 1 melding' : `staan ${open} meldingen`} langer dan twee weken open zonder antwoord.`,
    chart: { kind: 'bars', columns: [1, 2, 3], unit: 'meldingen' },
  } as const;
}

function entriesTable(selection: Selection, today: Day) {
  const years = new Map<string, Set<number>>();
  eachOf(selection, (columns, index) => {
    const day = columns.registered[index] ?? NEVER;
    if (day > today || columns.alreadyRegistered[index] === 1) return;
    const year = periodOf(day, 'year');
    const persons = years.get(year) ?? new Set();
    persons.add(columns.code.candidate[index] ?? -1);
    years.set(year, persons);
  });
  const rows = [...years]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, persons]) => [year, persons.size] as const);
  return {
    caption: 'Opnames in het register via de Praktijkroute',
    header: [text('Jaar'), count('Mensen')],
    rows,
    sentence:
      rows.length === 0
        ? 'Er is nog niemand opgenomen.'
        : `In totaal zijn ${rows.reduce((sum, [, n]) => sum + n, 0)} mensen opgenomen.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  } as const;
}
