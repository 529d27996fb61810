import { monthsAfter, periodOf, spanOf } from '../calendar.js';
import { NEVER, type Day } from '../columns.js';
import { shareOf, type Cell, type FigureDefinition, type FigureTable } from '../figure-table.js';
import { eachOf, eachRowOf, isPraktijkroute, runsOn, someOf, type Selection } from '../selection.js';
import { suppressed } from '../suppression.js';
import { atRiskAfter, FEWEST, incidenceByCause, lastedOf, survivalCurve } from './survival.js';
import { inTerm, median, stepDays, valuesOn } from './terms.js';

const count = (label: string) => ({ label, kind: 'count' }) as const;
const percent = (label: string) => ({ label, kind: 'percent' }) as const;
const decimal = (label: string) => ({ label, kind: 'decimal' }) as const;
const text = (label: string) => ({ label, kind: 'text' }) as const;

const AT_MONTHS = [0, 1, 2, 3, 4, 5, 6, 9, 12, 18, 24] as const;
const MONTH_DAYS = 365.25 / 12;
const comma = (value: number): string => String(value).replace('.', ',');
const rounded = (value: number): number => Math.round(value * 1000) / 10;

export const survivalFigure: FigureDefinition = {
  key: 'overleving',
  numbers: 'G4',
  title: 'Hoe lang werk blijft',
  definition: [
    'De kans om na een aantal maanden nog te werken (Kaplan-Meier), van plaatsingen van de Praktijkroute die in de laatste vijf jaar begonnen. Met de bandbreedte waarin de echte waarde met 95 procent kans ligt.',
    '"Deze baan": elk einde telt, ook een overstap. "Aan het werk": alleen verlies telt; ander werk binnen 31 dagen gaat door.',
    'Wie nog werkt, overleed, de AOW-leeftijd bereikte of verhuisde, telt mee tot die dag. Met minder dan tien plaatsingen tonen we niets.',
  ],
  answer: ({ selection, whole, today, year }) => {
    const span = { from: spanOf(String(year - 4)).from, until: spanOf(String(year)).until, today };
    const job = lastedOf(selection, whole, span, 'job');
    const work = lastedOf(selection, whole, span, 'work');
    const curves = [job, work].map((lasted) => (lasted.length < FEWEST ? [] : survivalCurve(lasted)));
    const at = (curve: (typeof curves)[number] | undefined, months: number) =>
      curve?.findLast((point) => point.days <= months * MONTH_DAYS) ?? { survival: 1, lower: 1, upper: 1 };
    const shown = job.length >= FEWEST;
    return {
      tables: [
        {
          caption: 'Deel dat nog werkt, in procenten',
          header: [
            text('Maanden'),
            percent('Deze baan'),
            percent('van'),
            percent('tot'),
            count('Gevolgd (baan)'),
            percent('Aan het werk'),
            percent('van'),
            percent('tot'),
            count('Gevolgd (werk)'),
          ],
          rows: shown
            ? AT_MONTHS.map((months) => [
                String(months),
                ...[at(curves[0], months)].flatMap((one) => [
                  rounded(one.survival),
                  rounded(one.lower),
                  rounded(one.upper),
                ]),
                atRiskAfter(job, months * MONTH_DAYS),
                ...[at(curves[1], months)].flatMap((one) => [
                  rounded(one.survival),
                  rounded(one.lower),
                  rounded(one.upper),
                ]),
                atRiskAfter(work, months * MONTH_DAYS),
              ])
            : [],
          sentence: shown
            ? `Na twaalf maanden werkt naar schatting ${comma(rounded(at(curves[1], 12).survival))} procent nog, ${comma(rounded(at(curves[0], 12).survival))} procent in dezelfde baan.`
            : `Er zijn ${job.length} plaatsingen: te weinig om iets te zeggen.`,
          chart: { kind: 'steps', columns: [1, 5], unit: 'procent' },
        },
        causesTable(job),
      ],
    };
  },
};

const CAUSE_WORDS: Readonly<Record<string, string>> = {
  temporaryContractEnded: 'Einde tijdelijk contract',
  probation: 'Proeftijd',
  tooLittleWork: 'Te weinig werk',
  reorganisation: 'Reorganisatie',
  closure: 'Bedrijf gestopt',
  performanceNotFitting: 'Werk paste niet',
  guidanceTooHeavy: 'Begeleiding te zwaar',
  lifeDomain: 'Problemen buiten het werk',
  resigned: 'Zelf opgezegd',
  otherWork: 'Ander werk',
  detention: 'Detentie',
  undesirableBehaviour: 'Ongewenst gedrag gemeld',
  notStated: 'Niet gezegd',
  unknown: 'Onbekend',
};

function causesTable(lasted: ReturnType<typeof lastedOf>): FigureTable {
  const last = lasted.length < FEWEST ? undefined : incidenceByCause(lasted).at(-1);
  const counts = new Map<string, number>();
  for (const { event } of lasted) if (event !== undefined) counts.set(event, (counts.get(event) ?? 0) + 1);
  const causes = Object.entries(last?.incidence ?? {}).toSorted(([, a], [, b]) => b - a);
  const shown = suppressed(causes.map(([cause]) => counts.get(cause) ?? 0));
  return {
    caption: 'Redenen van een einde',
    header: [text('Reden'), count('Plaatsingen'), percent('Kans tot nu toe (%)')],
    rows: causes.map(([cause, incidence], index): readonly Cell[] => {
      const cell = shown[index] ?? null;
      return [CAUSE_WORDS[cause] ?? cause, cell, typeof cell === 'number' ? rounded(incidence) : cell];
    }),
    sentence: 'De kansen van alle redenen samen met de kans om nog te werken zijn honderd procent.',
  };
}

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

/** The quarter of a day and the seven before it. */
function quarters(today: Day): readonly string[] {
  const first = spanOf(periodOf(today, 'quarter')).from;
  return Array.from({ length: 8 }, (_none, back) => periodOf(monthsAfter(first, (back - 7) * 3), 'quarter'));
}

export const termsFigure: FigureDefinition = {
  key: 'termijnen',
  numbers: 'G9',
  title: 'Besluiten op tijd',
  definition: [
    'Van de besluiten waarvan de laatste dag in het kwartaal lag: welk deel uiterlijk op die dag was verstuurd, aan werkgever en werknemer. Ook wat nog open staat telt mee.',
    'De laatste dag is die na opschorting en na de Algemene termijnenwet.',
  ],
  answer: ({ selection, today }) => {
    const rows = quarters(today).map((period) => ({
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

const DAYS_OPEN = 14;

export const registerFigure: FigureDefinition = {
  key: 'register',
  numbers: 'G15',
  title: 'Doelgroepregister',
  definition: [
    'Meldingen aan het register naar de maand van verzenden, en de dagen van vaststelling tot verzenden en van verzenden tot bevestiging (middelste).',
    'Opnames: mensen die via de Praktijkroute in het register kwamen, naar het jaar van hun eerste dag. Wie er al in stond, telt niet mee.',
  ],
  answer: ({ selection, today, year }) => ({
    tables: [messagesTable(selection, year, today), entriesTable(selection, today)],
  }),
};

function messagesTable(selection: Selection, year: number, today: Day) {
  const months = Array.from({ length: 12 }, (_none, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const rows = new Map(months.map((month) => [month, { sent: 0, confirmed: 0, rejected: 0, days: [] as number[] }]));
  let open = 0;
  eachRowOf(selection, 'messages', ({ sent, confirmed, rejected }, at) => {
    const [on, done, refused] = [sent[at] ?? NEVER, confirmed[at] ?? NEVER, rejected[at] ?? NEVER];
    if (on === NEVER) return;
    if (done === NEVER && refused === NEVER && today - on > DAYS_OPEN) open += 1;
    const row = rows.get(periodOf(on, 'month'));
    if (!row) return;
    row.sent += 1;
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
      decimal('Dagen tot bevestiging'),
    ],
    rows: [...rows].map(([month, row]) => [month, row.sent, row.confirmed, row.rejected, median(row.days)]),
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
