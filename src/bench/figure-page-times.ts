import { FIGURES } from '../outcomes/figures/all-figures.js';
import { FIGURE_PLACES, memberOf } from './figure-draw.js';
import { FIGURE_TEAMS } from './figure-members.js';
import { FIGURE_VISITS } from './figure-visits.js';
import type { PageServer } from './page-server.js';
import type { PlainTime } from './plain-times.js';
import { atShare, timed } from './timed.js';

export type FigureTime = {
  readonly figure: string;
  /** Milliseconds until the whole page was there: with filters nobody asked for yet, and all of them once more. */
  readonly median: number;
  readonly p95: number;
  readonly again: number;
  readonly againP95: number;
  /** The same questions asked of the plain tables. */
  readonly plain: readonly PlainTime[];
  /** Processor time of the server and its visitor for one page asked for the first time. */
  readonly cpu: number;
};
/** Milliseconds of a page beside the figures: the first time, and of those after it. */
export type OtherPageTime = {
  readonly who: string;
  readonly page: string;
  readonly first: number;
  readonly median: number;
  readonly p95: number;
  readonly kilobytes: number;
};

const YEARS = [2026, 2025, 2023] as const;
/** Some leave nearly everybody, some few; each is asked with every year. */
const FILTERS = [
  '',
  ...FIGURE_PLACES.slice(0, 3).map((place) => `gemeente=${place}`),
  'sector=zorg',
  'markt=market',
  'ondersteuning=jobcoach',
  `team=${FIGURE_TEAMS[0]}`,
  `van=${memberOf(7)}`,
  'gemeente=0402&markt=market&ondersteuning=jobcoach',
] as const;
const TIMES = 10;

export async function figurePageTimes(server: PageServer, plain: readonly PlainTime[]): Promise<readonly FigureTime[]> {
  const [first] = FIGURES;
  await server.get('manager', `/uitkomsten/${first?.key ?? ''}`);
  const pages: FigureTime[] = [];
  for (const figure of FIGURES) {
    // Compiled code is what a server that runs has.
    for (const year of [2019, 2020, 2021]) await server.get('manager', `/uitkomsten/${figure.key}?jaar=${year}`);
    pages.push({
      figure: `${figure.numbers} ${figure.title}`,
      ...(await figureTime(server, figure.key)),
      plain: plain.filter((one) => one.figure === figure.key),
    });
  }
  return pages;
}

/** Every address once, so that no answer was kept; then each of them again. */
async function figureTime(server: PageServer, key: string): Promise<Omit<FigureTime, 'figure' | 'plain'>> {
  const addresses = YEARS.flatMap((year) => FILTERS.map((filter) => `/uitkomsten/${key}?jaar=${year}&${filter}`));
  const before = process.cpuUsage();
  const first = await pageRound(server, 'manager', addresses);
  const used = process.cpuUsage(before);
  const again = await pageRound(server, 'manager', addresses);
  return {
    median: atShare(first, 0.5),
    p95: atShare(first, 0.95),
    again: atShare(again, 0.5),
    againP95: atShare(again, 0.95),
    cpu: (used.user + used.system) / 1000 / addresses.length,
  };
}

export async function otherPageTimes(server: PageServer): Promise<readonly OtherPageTime[]> {
  const times: OtherPageTime[] = [];
  for (const [who, pages] of FIGURE_VISITS) {
    await server.signIn(who);
    for (const [page, path] of pages) {
      const first = await timed(() => server.get(who, path));
      const round = await pageRound(
        server,
        who,
        Array.from({ length: TIMES }, () => path),
      );
      times.push({
        who,
        page,
        first: first.ms,
        median: atShare(round, 0.5),
        p95: atShare(round, 0.95),
        kilobytes: first.value / 1024,
      });
    }
  }
  return times;
}

async function pageRound(server: PageServer, who: string, addresses: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const address of addresses) times.push((await timed(() => server.get(who, address))).ms);
  return times.toSorted((a, b) => a - b);
}
