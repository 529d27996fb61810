import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { enterDemoMembers } from '../access/demo-members.js';
import { inSession } from '../journal/session-work.js';
import { PersonSexes } from '../people/person-sexes.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { bytesIn } from '../outcomes/chunk-merge.js';
import { OutcomeBook } from '../outcomes/outcome-book.js';
import { OutcomeProjector } from '../outcomes/projector.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { furnish } from './bench-engine.js';
import { furnishCaseload } from './caseload-rows.js';
import { SteppedClock } from './figure-clock.js';
import { FIGURE_PLACES, memberOf } from './figure-draw.js';
import { PLAIN_QUESTIONS } from './figure-questions.js';
import { seedFigures } from './figure-seed.js';
import { SESSION, TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { BENCH_KEY, PageServer } from './page-server.js';
import { addMembers } from './pages.js';
import { FIGURES } from '../outcomes/figures/all-figures.js';

export type FigureTime = {
  readonly figure: string;
  /** Milliseconds until the whole page was there: with filters nobody asked for yet, and all of them once more. */
  readonly median: number;
  readonly p95: number;
  readonly again: number;
  readonly againP95: number;
  /** The same question asked of the plain tables, where it was. */
  readonly plain: PlainTime | undefined;
  /** Processor time of the server and its visitor for one page asked for the first time. */
  readonly cpu: number;
};
/** Milliseconds of a question to the plain tables; null when it took longer than `PLAIN_SECONDS`. */
export type PlainTime = { readonly question: string; readonly ms: number | null };
export const PLAIN_SECONDS = 30;

export type FiguresResult = {
  readonly placements: number;
  readonly secondsToSeed: number;
  /** Seconds until a process that starts has its first picture. */
  readonly firstPicture: number;
  readonly megabytes: number;
  readonly rss: number;
  /** Milliseconds until rows that changed are in the picture. */
  readonly refresh: readonly { readonly changed: number; readonly ms: number }[];
  readonly pages: readonly FigureTime[];
  readonly plain: readonly PlainTime[];
};

const YEARS = [2026, 2025, 2023] as const;
/** Some leave nearly everybody, some few; each is asked with every year. */
const FILTERS = [
  '',
  ...FIGURE_PLACES.slice(0, 3).map((place) => `gemeente=${place}`),
  'sector=zorg',
  'markt=market',
  'ondersteuning=jobcoach',
  `van=${memberOf(7)}`,
  'gemeente=0402&markt=market&ondersteuning=jobcoach',
] as const;

/** How long figures take with that many placements of ten years, and the same questions asked of the plain tables. */
export async function figureTimes(cluster: BenchCluster, placements: number): Promise<FiguresResult> {
  const urls = await cluster.create('bench_figures');
  try {
    await furnish(urls);
    await furnishCaseload(urls);
    await enterDemoMembers(urls.owner);
    await addMembers(urls);
    const began = performance.now();
    await seedFigures(urls, join(cluster.folder, 'copy'), placements);
    const secondsToSeed = (performance.now() - began) / 1000;
    await cluster.settle();
    const memory = await pictureTimes(urls, placements);
    const plain = await plainTimes(urls);
    const { pages, rss } = await pageTimes(urls, cluster.folder, plain);
    return { placements, secondsToSeed, ...memory, rss, pages, plain };
  } finally {
    await cluster.drop('bench_figures');
  }
}

async function pictureTimes(
  urls: BenchUrls,
  placements: number,
): Promise<Pick<FiguresResult, 'firstPicture' | 'megabytes' | 'refresh'>> {
  const pool = new AppPool(urls.app, { max: 2 });
  const clock = new SteppedClock();
  try {
    const book = new OutcomeBook(pool, clock, new OutcomeProjector(pool, new PersonSexes(new Keys(BENCH_KEY))));
    const first = await timed(() => book.of(TENANT));
    const bytes = first.value.chunks.reduce((sum, columns) => sum + bytesIn(columns), 0);
    const refresh: { changed: number; ms: number }[] = [];
    for (const changed of [0, 10, 1_000].filter((one) => one < placements)) {
      await ownerRows(
        urls,
        'update outcome_placement set changed = default where id in (select id from outcome_placement order by id limit $1)',
        [changed],
      );
      clock.step(60_000);
      refresh.push({ changed, ms: (await timed(() => takenIn(book, clock))).ms });
    }
    return { firstPicture: first.ms / 1000, megabytes: bytes / 2 ** 20, refresh };
  } finally {
    await pool.close();
  }
}

/** A large body is brought along beside who asks: it is done when the picture is of now. */
async function takenIn(book: OutcomeBook, clock: SteppedClock): Promise<void> {
  const now = Date.parse(await clock.now());
  while (Date.parse((await book.of(TENANT)).at) < now) await setTimeout(ASK_AGAIN_MS);
}
const ASK_AGAIN_MS = 5;

async function plainTimes(urls: BenchUrls): Promise<FiguresResult['plain']> {
  const pool = new AppPool(urls.app, { max: 1 });
  try {
    const times: PlainTime[] = [];
    for (const [question, sql] of PLAIN_QUESTIONS) times.push({ question, ms: await plainTime(pool, sql) });
    return times;
  } finally {
    await pool.close();
  }
}

/** The planner knows nothing of what a question made on the way: it may join by hash, and is stopped when it does not end. */
async function plainTime(pool: AppPool, sql: string): Promise<number | null> {
  try {
    const { ms } = await timed(() =>
      inSession(pool, SESSION, async (client) => {
        await client.query(`set local enable_nestloop = off; set local statement_timeout = '${PLAIN_SECONDS}s'`);
        await client.query(sql, [TENANT]);
      }),
    );
    return ms;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === STOPPED) return null;
    throw error;
  }
}
/** query_canceled */
const STOPPED = '57014';

async function pageTimes(
  urls: BenchUrls,
  folder: string,
  plain: FiguresResult['plain'],
): Promise<Pick<FiguresResult, 'pages' | 'rss'>> {
  const server = await PageServer.start(urls, folder);
  try {
    await server.signIn('manager');
    const [first] = FIGURES;
    await server.get('manager', `/uitkomsten/${first?.key ?? ''}`);
    const pages: FigureTime[] = [];
    for (const figure of FIGURES.filter((one) => one.switchedBy === undefined)) {
      // Compiled code is what a server that runs has.
      for (const year of [2019, 2020, 2021]) await server.get('manager', `/uitkomsten/${figure.key}?jaar=${year}`);
      const asked = plain.find(({ question }) => question.split(/[ ,]/)[0] === figure.numbers.split(',')[0]);
      pages.push({
        figure: `${figure.numbers} ${figure.title}`,
        ...(await figureTime(server, figure.key)),
        plain: asked,
      });
    }
    return { pages, rss: process.memoryUsage().rss / 2 ** 20 };
  } finally {
    await server.stop();
  }
}

/** Every address once, so that no answer was kept; then each of them again. */
async function figureTime(server: PageServer, key: string): Promise<Omit<FigureTime, 'figure' | 'plain'>> {
  const addresses = YEARS.flatMap((year) => FILTERS.map((filter) => `/uitkomsten/${key}?jaar=${year}&${filter}`));
  const before = process.cpuUsage();
  const first = await pageRound(server, addresses);
  const used = process.cpuUsage(before);
  const again = await pageRound(server, addresses);
  return {
    median: atShare(first, 0.5),
    p95: atShare(first, 0.95),
    again: atShare(again, 0.5),
    againP95: atShare(again, 0.95),
    cpu: (used.user + used.system) / 1000 / addresses.length,
  };
}

async function pageRound(server: PageServer, addresses: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const address of addresses) times.push((await timed(() => server.get('manager', address))).ms);
  return times.toSorted((a, b) => a - b);
}

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}
