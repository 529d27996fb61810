import { Decimal } from 'decimal.js';
import { dutchNumber } from '../../workflows/law/dutch.js';
import { counted, type Cell } from '../outcomes/figure-table.js';
import type { RegionFigure } from './region-figures.js';
import type { RecordedNumber } from './region-numbers.service.js';
import { publicEmployers, type PublicEmployer } from './regional-picture.js';

const TEXT = 'text';
const JOBS = 'hundredths';
export const EMPLOYERS_FIGURE = 'overheidswerkgevers';

/**
 * Public employers with their jobs beside both targets (seed 30). Each row has the year that was recorded; nothing is added up over
 * employers of different years.
 */
export function employersFigure(numbers: readonly RecordedNumber[]): RegionFigure {
  const all = publicEmployers(numbers);
  const [drawn, others] = [all.filter(isDrawn), all.filter((one) => !isDrawn(one))];
  const employers = [...drawn, ...others];
  return {
    key: EMPLOYERS_FIGURE,
    title: 'Banen bij overheidswerkgevers',
    table: {
      caption: 'Overheidswerkgevers met hun banen en doelen',
      header: [
        { label: 'Werkgever', kind: TEXT },
        { label: 'Jaar', kind: TEXT },
        { label: 'Mensen', kind: 'count' },
        { label: 'Uren per week', kind: 'decimal' },
        { label: 'Banen van 25,5 uur', kind: JOBS },
        { label: 'Hoe geteld', kind: TEXT },
        { label: 'Indicatief doel', kind: JOBS },
        { label: 'Eigen doel', kind: JOBS },
        { label: 'Opmerking', kind: TEXT },
        { label: 'Bron', kind: TEXT },
      ],
      rows: employers.map((one): readonly Cell[] => [
        nameIn(one, employers),
        one.year,
        one.people,
        numberOf(one.hours),
        numberOf(one.jobs),
        one.jobs === null ? '' : one.jobsComputed ? 'berekend' : 'opgegeven',
        numberOf(one.indicative),
        numberOf(one.ownTarget),
        one.remark ?? '',
        one.source,
      ]),
      sentence: sentenceOf(employers),
      chart: { kind: 'bars', columns: [4, 6, 7], unit: 'Banen van 25,5 uur', rows: drawn.length },
    },
    notes: [
      'Banen zijn de uren gedeeld door 25,5 als alleen de uren bekend zijn; dan staat er "berekend" bij.',
      'Wie is ingeleend, telt mee bij de inlener: de plek van het werk bepaalt of het markt of overheid is.',
    ],
  };
}

/** Of whom only words are known, no bar can be drawn: they stand last. */
const isDrawn = ({ jobs, indicative, ownTarget }: PublicEmployer): boolean =>
  jobs !== null || indicative !== null || ownTarget !== null;

/** In a picture a name stands for one row. */
const nameIn = ({ employer, year }: PublicEmployer, all: readonly PublicEmployer[]): string =>
  all.filter((one) => one.employer === employer).length > 1 ? `${employer}, ${year}` : employer;

const numberOf = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

/** Of each employer its last year. */
function sentenceOf(employers: readonly PublicEmployer[]): string {
  const inOrder = employers.toSorted((a, b) => (a.year < b.year ? -1 : 1));
  const last = [...new Map(inOrder.map((one) => [one.employer, one])).values()];
  const reached = last.flatMap(({ jobs, ownTarget, indicative }) => {
    const target = ownTarget ?? indicative;
    return jobs === null || target === null ? [] : [new Decimal(jobs).gte(target)];
  });
  const known = `Van ${counted(last.length, 'overheidswerkgever', 'overheidswerkgevers')} is vastgelegd wat bekend is.`;
  if (reached.length === 0) return `${known} Bij geen daarvan staan banen en een doel naast elkaar.`;
  const having = reached.filter(Boolean).length;
  const reach = having === 0 ? 'geen daarvan haalt' : having === 1 ? '1 haalt' : `${dutchNumber(having)} halen`;
  return `${known} Bij ${dutchNumber(reached.length)} staan banen en een doel naast elkaar; ${reach} het doel. Het eigen doel telt, en anders het indicatieve.`;
}
