import { monthsAfter, spanOf } from '../calendar.js';
import { NEVER, type Day } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import { eachOf, isPraktijkroute, runsOn, someOf, type Selection } from '../selection.js';

const DAY_30 = 29;

export const supportFigure: FigureDefinition = {
  key: 'ondersteuning',
  numbers: 'G5, G14',
  title: 'Ondersteuning',
  definition: [
    'Van de plaatsingen die vandaag lopen: hoeveel een toegekende ondersteuning hebben.',
    'Met en zonder ondersteuning: naar wat er op dag 30 was, van wie op dag 30 werkte; welk deel na zes maanden nog in dezelfde baan werkt. Dit is geen bewijs dat de ondersteuning de oorzaak is.',
  ],
  answer: ({ selection, today, year }) => {
    const kinds = selection.codes.supportKind.names;
    let running = 0;
    const now = kinds.map(() => 0);
    eachOf(selection, (columns, index) => {
      if (!runsOn(columns, index, today)) return;
      running += 1;
      kinds.forEach((_kind, kind) => {
        if (hasSupport(columns, index, kind, today)) now[kind] = (now[kind] ?? 0) + 1;
      });
    });
    return {
      tables: [
        {
          caption: 'Ondersteuning bij plaatsingen die nu lopen',
          header: [text('Soort'), count('Plaatsingen'), percent('Van alle lopende (%)')],
          rows: kinds.map((kind, index) => [
            SUPPORT_WORDS[kind] ?? kind,
            now[index] ?? 0,
            shareOf(now[index] ?? 0, running),
          ]),
          sentence: `Er lopen ${running} plaatsingen.`,
          chart: { kind: 'bars', columns: [1], unit: 'plaatsingen' },
        },
        withAndWithout(selection, year, today),
      ],
    };
  },
};

const SUPPORT_WORDS: Readonly<Record<string, string>> = {
  jobcoach: 'Jobcoach',
  internalGuidance: 'Interne werkbegeleiding',
  harrie: 'Harrie-training',
  training: 'Training',
  buddy: 'Buddy',
};

function hasSupport(columns: Parameters<typeof runsOn>[0], index: number, kind: number, day: Day): boolean {
  const { supports } = columns;
  return someOf(supports, index, (at) => {
    const granted = (supports.decided[at] ?? NEVER) <= day;
    return (
      granted &&
      supports.kind[at] === kind &&
      (supports.from[at] ?? NEVER) <= day &&
      (supports.until[at] ?? NEVER) >= day
    );
  });
}

function withAndWithout(selection: Selection, year: number, today: Day) {
  const coach = selection.codes.supportKind.find('jobcoach');
  const groups = [
    { label: 'Met jobcoach op dag 30', mature: 0, kept: 0 },
    { label: 'Zonder jobcoach op dag 30', mature: 0, kept: 0 },
  ];
  const { from, until } = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until };
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > until || !isPraktijkroute(columns, index, selection.codes)) return;
    const day30 = start + DAY_30;
    const later = monthsAfter(start, 6);
    if (later > today || (columns.end[index] ?? NEVER) < day30) return;
    const group = groups[hasSupport(columns, index, coach, day30) ? 0 : 1];
    if (!group) return;
    group.mature += 1;
    if ((columns.end[index] ?? NEVER) >= later) group.kept += 1;
  });
  return {
    caption: 'Na zes maanden nog in dezelfde baan (geen bewijs van oorzaak)',
    header: [text('Groep'), count('Plaatsingen'), count('Nog in de baan'), percent('Deel (%)')],
    rows: groups.map(({ label, mature, kept }) => [label, mature, kept, shareOf(kept, mature)]),
    sentence: 'De groepen verschillen ook op andere punten; dit is geen bewijs van oorzaak.',
  } as const;
}
