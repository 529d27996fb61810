import { EVERY_ROUTE } from './every-route.js';
import { addWorkingDays } from '../../../workflows/law/holidays.js';
import { nothingBehind, placementsBehind, type Behind } from '../behind.js';
import { dutchMonth } from '../../../workflows/law/dutch.js';
import { dateOf, monthName, periodName, periodNumber, spanOf } from '../calendar.js';
import { dayOf, NEVER } from '../columns.js';
import { count, decimal, text } from '../figure-columns.js';
import type { FigureDefinition, FigureList, FigureQuestion, FigureTable } from '../figure-table.js';
import { eachOf, eachRowOf, someOf } from '../selection.js';
import { DayCounts } from './day-counts.js';
import { jobsSentence, WORK_COLUMNS, workCells, WorkSum, type Work } from './persons-and-jobs.js';

const OPEN_WORKING_DAYS = 10;
const MONTHS = 12;

const [OPEN, ENTERED, REJECTED] = ['open', 'opgenomen-', 'afgewezen-'] as const;
const ENTRIES = 'Opnames in het register via de Praktijkroute';
const messagesIn = (year: number): string => `Meldingen in ${year}`;

export const registerFigure: FigureDefinition = {
  key: 'register',
  numbers: 'G15, A4',
  title: 'Doelgroepregister',
  definition: [
    'Meldingen aan het register naar de maand van verzenden, met het middelste aantal kalenderdagen van vaststelling tot verzenden, en van verzenden tot bevestiging.',
    'Opnames: mensen die op een gemeten loonwaarde in het register kwamen, langs welke route ook, naar het jaar van hun eerste dag. Wie er op de dag ervoor al in stond, telt niet mee. Is een opname verbeterd, dan telt de goede dag.',
    jobsSentence('op de dag van opname'),
    EVERY_ROUTE,
  ],
  answer: (question) => ({
    tables: [messagesTable(question), entriesTable(question)],
    lists: [
      { key: OPEN, label: 'Melding langer dan tien werkdagen open', count: openTooLong(question).count },
      ...rejectedLists(question),
      ...entriesOf(question).map(([year, { placements }]) => ({
        key: `${ENTERED}${periodName(year, 'year')}`,
        label: `Opgenomen in ${periodName(year, 'year')}`,
        count: placements,
        cell: { caption: ENTRIES, row: periodName(year, 'year'), column: 'Mensen' },
      })),
    ],
  }),
  behind: (question, list) => {
    if (list === OPEN) return openTooLong(question);
    const [entered, rejected] = [ENTERED, REJECTED].map((kind) =>
      list.startsWith(kind) ? list.slice(kind.length) : '',
    );
    if (entered !== undefined && /^\d{4}$/.test(entered)) return enteredIn(question, entered);
    return rejected !== undefined && /^\d{4}(-\d\d)?$/.test(rejected) ? rejectedIn(question, rejected) : nothingBehind;
  },
};

/** Of the year and of each month of it; by the month of sending, as the table has them. */
function rejectedLists({ selection, year, today }: FigureQuestion): readonly FigureList[] {
  const months = new Int32Array(MONTHS);
  let [all, number, counted] = [0, 0, -1];
  const seen = new Int32Array(MONTHS).fill(-1);
  eachOf(selection, ({ messages }, index) => {
    number += 1;
    for (let at = messages.at[index] ?? 0; at < (messages.at[index + 1] ?? 0); at += 1) {
      const on = messages.sent[at] ?? NEVER;
      if ((messages.rejected[at] ?? NEVER) === NEVER || on > today) continue;
      const month = periodNumber(on, 'month') - year * MONTHS;
      if (month < 0 || month >= MONTHS) continue;
      if (counted !== number) all += 1;
      counted = number;
      if (seen[month] !== number) months[month] = (months[month] ?? 0) + 1;
      seen[month] = number;
    }
  });
  return [
    { key: `${REJECTED}${year}`, label: `Melding afgewezen, verstuurd in ${year}`, count: all },
    ...Array.from(months, (count, month) => {
      const name = monthName(year * MONTHS + month);
      return {
        key: `${REJECTED}${name}`,
        label: `Melding afgewezen, verstuurd in ${dutchMonth(name)}`,
        count,
        cell: { caption: messagesIn(year), row: dutchMonth(name), column: 'Afgewezen' },
      };
    }),
  ];
}

function rejectedIn({ selection, today }: FigureQuestion, period: string): Behind {
  const { from, until } = spanOf(period);
  return placementsBehind(selection, ({ messages }, index) =>
    someOf(messages, index, (at) => {
      const on = messages.sent[at] ?? NEVER;
      return (messages.rejected[at] ?? NEVER) !== NEVER && on >= from && on <= Math.min(until, today);
    }),
  );
}

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
    caption: messagesIn(year),
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

function enteredIn({ selection, today }: FigureQuestion, year: string): Behind {
  const { from, until } = spanOf(year);
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

/** People who came in by year, and their jobs on the first day of it; the first year first. */
function entriesOf({ selection, today }: FigureQuestion): readonly (readonly [year: number, work: Work])[] {
  const years = new Map<number, WorkSum>();
  eachOf(selection, (columns, index) => {
    const day = columns.entered[index] ?? NEVER;
    if (day > today) return;
    const year = periodNumber(day, 'year');
    const sum = years.get(year) ?? new WorkSum();
    years.set(year, sum);
    sum.add(columns, index, day);
  });
  return [...years].toSorted(([a], [b]) => a - b).map(([year, sum]) => [year, sum.done()] as const);
}

function entriesTable(question: FigureQuestion): FigureTable {
  const found = entriesOf(question);
  const all = found.reduce((sum, [, { persons }]) => sum + persons, 0);
  return {
    caption: ENTRIES,
    header: [text('Jaar'), ...WORK_COLUMNS],
    rows: found.map(([year, work]) => [periodName(year, 'year'), ...workCells(work)]),
    sentence:
      all === 0
        ? 'Er is nog niemand opgenomen.'
        : `In totaal ${all === 1 ? 'is 1 mens' : `zijn ${all} mensen`} opgenomen.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}
