import type { RegionTable } from '../../region/region-tables.js';
import { decimalComma } from '../words/dutch-numbers.js';
import { periodWords } from '../../region/region-periods.js';
import { HIDDEN_WORDS } from '../../region/region-figures.js';
import { whole } from './region-parts.js';
import type { OwnJobs } from './targets-page.js';

/** Own jobs of an area by the last published table (G1); undefined as long as there is none. */
export function ownJobsOf(tables: readonly RegionTable[], area: string): OwnJobs | undefined {
  const last = tables.find(({ key }) => key === 'banen');
  if (!last) return undefined;
  const { rows, cells, jobs } = last.body;
  const row = area === 'region' ? rows.length : rows.findIndex(({ key }) => key === area);
  if (row < 0) return undefined;
  const people = cells[row]?.at(-1);
  const own = jobs?.[row]?.at(-1);
  return {
    period: periodWords(last.period),
    jobs: own == null ? HIDDEN_WORDS : decimalComma(own),
    persons: people == null ? HIDDEN_WORDS : whole(people),
  };
}
