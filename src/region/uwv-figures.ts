import { count, decimal, percent, text } from '../outcomes/figure-columns.js';
import { dutchNumber } from '../../workflows/law/dutch.js';
import type { RecordedNumber } from './region-numbers.service.js';
import type { RegionFigure } from './region-figures.js';
import { entryYears, hoursNeeded, numberIn, planYear } from './regional-picture.js';

const words = (count: number): string => dutchNumber(count);

/** What the target asks of everybody in the register (seed 46). */
export function hoursFigure(numbers: readonly RecordedNumber[], area: string): RegionFigure {
  const found = hoursNeeded(numbers, area);
  const years = found.map(({ year }) => year);
  const last = found.at(-1);
  return {
    key: 'uren-nodig',
    title: 'Wat het doel vraagt',
    table: {
      caption: `Doel gedeeld door de ${words(last?.register ?? 0)} mensen in het register (${last?.registerPeriod ?? ''})`,
      header: [
        text('Jaar'),
        text('Doel uit'),
        count('Banen'),
        percent('Deel van het register'),
        decimal('Uren per week, gemiddeld'),
      ],
      rows: found.map(({ year, version, target, share, meanHours }) => [
        planYear(year, version, years.filter((one) => one === year).length),
        version,
        target,
        Number(share),
        Number(meanHours),
      ]),
      sentence: last
        ? `Voor het doel van ${last.year} moet iedereen in het register gemiddeld ${dutchNumber(last.meanHours)} uur per week werken.`
        : '',
      chart: { kind: 'bars', columns: [4], unit: 'Uren per week, gemiddeld' },
    },
    notes: [
      'Zoveel uur per week moet iedereen in het register gemiddeld werken om het doel te halen. Wie al werkte voor 2013, telt in het register wel mee en in het doel niet.',
    ],
  };
}

const GROUNDS = [
  ['wsw', 'Wsw'],
  ['wajong', 'Wajong'],
  ['participatiewet', 'Participatiewet'],
  ['other', 'Anders'],
] as const;

/** Who is in the register, by ground. */
export function registerFigure(numbers: readonly RecordedNumber[], area: string): RegionFigure {
  const found = inOrder(numbers, 'register', area);
  const last = found.at(-1);
  return {
    key: 'register',
    title: 'Wie er in het doelgroepregister staan',
    table: {
      caption: 'Mensen in het doelgroepregister naar grond (UWV)',
      header: [text('Stand'), ...GROUNDS.map(([, label]) => count(label)), count('Samen'), text('Bron')],
      rows: found.map(({ period, value, source }) => [
        period,
        ...GROUNDS.map(([key]) => numberIn(value, key)),
        numberIn(value, 'total'),
        source,
      ]),
      sentence: last
        ? `In ${last.period} stonden ${words(numberIn(last.value, 'total') ?? 0)} mensen in het register.`
        : '',
      chart: { kind: 'bars', columns: GROUNDS.map((_ground, index) => index + 1), unit: 'Mensen' },
    },
    notes: [],
  };
}

const ALARMS = { fewer: 'veel minder dan gewoonlijk', more: 'veel meer dan gewoonlijk' } as const;

/** Who entered by way of the Praktijkroute, with what stands out (seed 27). */
export function entriesFigure(numbers: readonly RecordedNumber[], area: string): RegionFigure {
  const counted = inOrder(numbers, 'registerEntries', area);
  const found = entryYears(new Map(counted.map(({ period, value }) => [period, numberIn(value, 'persons') ?? 0])));
  const last = found.at(-1);
  return {
    key: 'opnames',
    title: 'Via de Praktijkroute in het register',
    table: {
      caption: 'Mensen die via de Praktijkroute in het register kwamen (UWV)',
      header: [text('Jaar'), count('Mensen'), decimal('Gemiddelde van drie jaar ervoor'), text('Opvallend')],
      rows: found.map(({ year, persons, mean, alarm }) => [
        year,
        persons,
        mean ?? null,
        alarm === undefined ? '' : ALARMS[alarm],
      ]),
      sentence: last ? `In ${last.year} kwamen ${words(last.persons)} mensen zo in het register.` : '',
      chart: { kind: 'bars', columns: [1], unit: 'Mensen' },
    },
    notes: [
      'Een jaar valt op als het meer dan de helft afwijkt van het gemiddelde van de drie jaar ervoor, en het om tien mensen of meer gaat. Eén jaar naast een ander zegt weinig: het eerste jaar telde ook mensen mee die al loonkostensubsidie hadden.',
    ],
  };
}

/** Work found and lost as UWV counts it. */
export function flowsFigure(numbers: readonly RecordedNumber[], area: string): RegionFigure {
  const found = inOrder(numbers, 'flow', area);
  const last = found.findLast(({ value }) => numberIn(value, 'lost') !== null && numberIn(value, 'found') !== null);
  return {
    key: 'stromen',
    title: 'Werk gevonden en verloren volgens UWV',
    table: {
      caption: 'Mensen die werk verloren en vonden per kwartaal (UWV)',
      header: [text('Kwartaal'), count('Verloren'), count('Gevonden'), text('Bron')],
      rows: found.map(({ period, value, source }) => [
        period,
        numberIn(value, 'lost'),
        numberIn(value, 'found'),
        source,
      ]),
      sentence: last
        ? `In ${last.period} verloren ${words(numberIn(last.value, 'lost') ?? 0)} mensen werk en vonden ${words(numberIn(last.value, 'found') ?? 0)} mensen werk.`
        : 'Van geen kwartaal zijn allebei bekend.',
      chart: { kind: 'bars', columns: [1, 2], unit: 'Mensen' },
    },
    notes: [
      'UWV vergelijkt de laatste dag van twee kwartalen. De eigen cijfers volgen elke dag, en noemen een overstap naar ander werk geen verlies. Zet ze daarom niet zonder uitleg naast elkaar.',
    ],
  };
}

const inOrder = (
  numbers: readonly RecordedNumber[],
  kind: RecordedNumber['kind'],
  area: string,
): readonly RecordedNumber[] =>
  numbers.filter((one) => one.kind === kind && one.area === area).toSorted((a, b) => (a.period < b.period ? -1 : 1));
