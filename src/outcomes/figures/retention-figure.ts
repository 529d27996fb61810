import { nothingBehind } from '../behind.js';
import { spanOf } from '../calendar.js';
import { dutchNumber } from '../../../workflows/law/dutch.js';
import { count, hundredths, percent, text } from '../figure-columns.js';
import { counted, shareOf, type FigureDefinition } from '../figure-table.js';
import { jobsOf, workCells } from './persons-and-jobs.js';
import { noLongerInWork, retentionOf, RETENTION_MONTHS } from './retention.js';

const GONE = 'gestopt-na-';

export const retentionFigure: FigureDefinition = {
  key: 'behoud',
  numbers: 'G3',
  title: 'Behoud van werk',
  definition: [
    'Van de plaatsingen van de Praktijkroute die in een jaar begonnen en al 3, 6 of 12 maanden geleden: welk deel dan nog in dezelfde baan werkt. Verlenging, andere uren en een overname van het bedrijf zijn dezelfde baan.',
    '"Aan het werk" telt ook ander betaald werk dat binnen 31 dagen volgde. Wie stopte voor ander werk dat we niet volgen, telt ook als aan het werk; hoe lang dat werk duurt, weten we niet. Wie korter dan 31 dagen geleden stopte, staat onder "nog voorlopig".',
    'Wie overleed, de AOW-leeftijd bereikte of naar een andere gemeente of UWV overging, telt niet mee.',
    'Mensen tellen één keer. Banen: de uren per week van het contract bij de start, en van de baan op de dag waarop we kijken, gedeeld door 25,5. Van ander werk dat we niet volgen, weten we de uren niet: dat telt niet als baan.',
  ],
  answer: ({ selection, year, today }) => {
    const years = Array.from({ length: 5 }, (_none, back) => year - 4 + back);
    const found = retentionOf(
      selection,
      years.map((one) => spanOf(String(one))),
      today,
    );
    const rows = years.flatMap((one, index) => (found[index] ?? []).map((row) => ({ year: one, ...row })));
    const named = (row: (typeof rows)[number]): string => `${row.year}, na ${row.months} maanden`;
    const half = rows.filter((row) => row.months === 6 && row.inWork.of > 0).at(-1);
    return {
      tables: [
        {
          caption: 'Behoud na 3, 6 en 12 maanden',
          header: [
            text('Startjaar en maanden'),
            count('Aantal (baan)'),
            count('Zelfde baan'),
            percent('Zelfde baan (%)'),
            count('Aantal (werk)'),
            count('Aan het werk'),
            percent('Aan het werk (%)'),
            count('Nog voorlopig'),
          ],
          rows: rows.map((row) => [
            named(row),
            row.sameJob.of,
            row.sameJob.kept,
            shareOf(row.sameJob.kept, row.sameJob.of),
            row.inWork.of,
            row.inWork.kept,
            shareOf(row.inWork.kept, row.inWork.of),
            row.provisional,
          ]),
          sentence:
            half === undefined
              ? 'Er is nog geen plaatsing die zes maanden geleden begon.'
              : `Van de ${half.inWork.of} plaatsingen uit ${half.year} werken er na zes maanden ${half.inWork.kept} nog, ${half.sameJob.kept} in dezelfde baan.`,
          chart: { kind: 'bars', columns: [3, 6], unit: 'procent' },
        },
        {
          caption: 'Hetzelfde in mensen en banen',
          header: [
            text('Startjaar en maanden'),
            count('Mensen'),
            hundredths('Banen bij de start'),
            count('Mensen aan het werk'),
            hundredths('Banen aan het werk'),
            count('Mensen in zelfde baan'),
            hundredths('Banen in zelfde baan'),
          ],
          rows: rows.map((row) => [
            named(row),
            ...workCells(row.began),
            ...workCells(row.works),
            ...workCells(row.stays),
          ]),
          sentence:
            half === undefined
              ? 'Er is nog geen plaatsing die zes maanden geleden begon.'
              : `Na zes maanden ${half.works.persons === 1 ? 'werkt' : 'werken'} van ${half.year} nog ${counted(half.works.persons, 'mens', 'mensen')}, samen ${dutchNumber(jobsOf(half.works.hours), 2)} banen.`,
        },
      ],
      lists: (found.at(-1) ?? []).map(({ months, inWork }) => ({
        key: `${GONE}${months}`,
        label: `Na ${months} maanden niet meer aan het werk, gestart in ${year}`,
        count: inWork.of - inWork.kept,
      })),
    };
  },
  behind: ({ selection, year, today }, list) => {
    const months = RETENTION_MONTHS.find((one) => list === `${GONE}${one}`);
    return months === undefined ? nothingBehind : noLongerInWork(selection, spanOf(String(year)), months, today);
  },
};
