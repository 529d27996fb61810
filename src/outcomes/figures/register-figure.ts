import { addWorkingDays } from '../../../workflows/law/holidays.js';
import { nothingBehind, placementsBehind, type Behind } from '../behind.js';
import { dutchMonth } from '../../../workflows/law/dutch.js';
import { dateOf, monthName, periodName, periodNumber, spanOf } from '../calendar.js';
import { dayOf, NEVER } from '../columns.js';
import { count, decimal, text } from '../figure-columns.js';
import type { FigureDefinition, FigureQuestion, FigureTable } from '../figure-table.js';
import { eachOf, eachRowOf, PersonCount, someOf } from '../selection.js';
import { DayCounts } from './day-counts.js';

const OPEN_WORKING_DAYS = 10;
const MONTHS = 12;

const [OPEN, ENTERED] = ['open', 'opgenomen'] as const;

export const registerFigure: FigureDefinition = {
  key: 'register',
  numbers: 'G15, A4',
  title: 'Doelgroepregister',
  definition: [
    'Meldingen aan het register naar de maand van verzenden, met het middelste aantal kalenderdagen van vaststelling tot verzenden, en van verzenden tot bevestiging.',
    'Opnames: mensen die op een gemeten loonwaarde in het register kwamen, langs welke route ook, naar het jaar van hun eerste dag. Wie er op de dag ervoor al in stond, telt niet mee. Is een opname verbeterd, dan telt de goede dag.',
  ],
  answer: (question) => ({
    tables: [messagesTable(question), entriesTable(question)],
    lists: [
      { key: OPEN, label: 'Melding langer dan tien werkdagen open', count: openTooLong(question).count },
      { key: ENTERED, label: `Opgenomen in ${question.year}`, count: enteredIn(question).count },
    ],
  }),
  behind: (question, list) => {
    if (list === OPEN) return openTooLong(question);
    return list === ENTERED ? enteredIn(question) : nothingBehind;
  },
};

type Messages = {
  sent: number;
  confirmed: number;
  rejected: number;
  readonly toSend: DayCounts;
  readonly toConfirm: DayCounts;
};

function messagesTable({ selection, year, today, tables }: FigureQuestion): FigureTable {
  const months = Array.from({ length: MONTHS }, (): Messages => ({
    sent: 0,
    confirmed: 0,
    rejected: 0,
    toSend: new DayCounts(),
    toConfirm: new DayCounts(),
  }));
  const longAgo = workingDaysBefore(today, (date) => addWorkingDays(date, OPEN_WORKING_DAYS, tables));
  const { from, until } = spanOf(String(year));
  let open = 0;
  eachRowOf(selection, 'messages', ({ determined, sent, confirmed, rejected }, at) => {
    const on = sent[at] ?? NEVER;
    if (on > today) return;
    const [done, refused, known] = [confirmed[at] ?? NEVER, rejected[at] ?? NEVER, determined[at] ?? NEVER];
    if (done === NEVER && refused === NEVER && on < longAgo) open += 1;
    if (on < from || on > until) return;
    const month = months[periodNumber(on, 'month') - year * MONTHS];
    if (!month) return;
    month.sent += 1;
    if (known !== NEVER) month.toSend.add(on - known);
    if (refused !== NEVER) month.rejected += 1;
    if (done === NEVER) return;
    month.confirmed += 1;
    month.toConfirm.add(done - on);
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
    rows: months.map((month, index) => [
      dutchMonth(monthName(year * MONTHS + index)),
      month.sent,
      month.confirmed,
      month.rejected,
      month.toSend.median(),
      month.toConfirm.median(),
    ]),
    sentence: `Er ${open === 1 ? 'staat 1 melding' : `staan ${open} meldingen`} langer dan tien werkdagen open zonder antwoord.`,
    chart: { kind: 'bars', columns: [1, 2, 3], unit: 'meldingen' },
  };
}

function openTooLong({ selection, today, tables }: FigureQuestion): Behind {
  const longAgo = workingDaysBefore(today, (date) => addWorkingDays(date, OPEN_WORKING_DAYS, tables));
  return placementsBehind(selection, ({ messages }, index) =>
    someOf(
      messages,
      index,
      (at) =>
        (messages.sent[at] ?? NEVER) < longAgo && messages.confirmed[at] === NEVER && messages.rejected[at] === NEVER,
    ),
  );
}

function enteredIn({ selection, year, today }: FigureQuestion): Behind {
  const { from, until } = spanOf(String(year));
  return placementsBehind(selection, ({ entered }, index) => {
    const day = entered[index] ?? NEVER;
    return day >= from && day <= Math.min(until, today);
  });
}

/** The first day whose ten working days are not over today. */
function workingDaysBefore(today: number, later: (date: string) => string): number {
  let day = today - 2 * OPEN_WORKING_DAYS - MONTHS;
  while (dayOf(later(dateOf(day))) < today) day += 1;
  return day;
}

function entriesTable({ selection, today }: FigureQuestion): FigureTable {
  const years = new Map<number, PersonCount>();
  eachOf(selection, (columns, index) => {
    const day = columns.entered[index] ?? NEVER;
    if (day > today) return;
    const year = periodNumber(day, 'year');
    const persons = years.get(year) ?? new PersonCount();
    persons.add(columns, index);
    years.set(year, persons);
  });
  const rows = [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, persons]) => [periodName(year, 'year'), persons.count] as const);
  const all = rows.reduce((sum, [, n]) => sum + n, 0);
  return {
    caption: 'Opnames in het register via de Praktijkroute',
    header: [text('Jaar'), count('Mensen')],
    rows,
    sentence:
      all === 0
        ? 'Er is nog niemand opgenomen.'
        : `In totaal ${all === 1 ? 'is 1 mens' : `zijn ${all} mensen`} opgenomen.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}
