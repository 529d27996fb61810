import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { enterDemoMembers } from '../access/demo-members.js';
import { bytesIn } from '../outcomes/chunk-merge.js';
import { OutcomeBook } from '../outcomes/outcome-book.js';
import { OutcomeProjector } from '../outcomes/projector.js';
import { PersonSexes } from '../people/person-sexes.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { furnish } from './bench-engine.js';
import { furnishCaseload } from './caseload-rows.js';
import { SteppedClock } from './figure-clock.js';
import { figurePageTimes, otherPageTimes, type FigureTime, type OtherPageTime } from './figure-page-times.js';
import { furnishRegion, type FigureMakings } from './figure-region.js';
import { seedFigures } from './figure-seed.js';
import { TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { BENCH_KEY, PageServer } from './page-server.js';
import { addMembers } from './pages.js';
import { plainTimes, type PlainTime } from './plain-times.js';
import { timed } from './timed.js';

export type FiguresResult = {
  readonly placements: number;
  readonly secondsToSeed: number;
  /** Seconds until a process that starts has its first picture. */
  readonly firstPicture: number;
  readonly megabytes: number;
  readonly rss: number;
  /** Milliseconds until rows that changed are in the picture. */
  readonly refresh: readonly { readonly changed: number; readonly ms: number }[];
  readonly makings: FigureMakings;
  readonly pages: readonly FigureTime[];
  readonly others: readonly OtherPageTime[];
  readonly plain: readonly PlainTime[];
};

/**
 * How long figures take with that many placements of ten years, and the same questions asked of the plain tables.
 * @throws BenchRefusedError when both do not give the same numbers
 */
export async function figureTimes(cluster: BenchCluster, placements: number): Promise<FiguresResult> {
  try {
    const { value: urls, ms } = await timed(() => figuresDatabase(cluster, placements));
    await cluster.settle();
    const memory = await pictureTimes(urls, placements);
    return { placements, secondsToSeed: ms / 1000, ...memory, ...(await servedTimes(urls, cluster.folder)) };
  } finally {
    await cluster.drop(DATABASE);
  }
}

const DATABASE = 'bench_figures';

/** A database with that many made-up placements of ten years, and who looks at their figures. */
export async function figuresDatabase(cluster: BenchCluster, placements: number): Promise<BenchUrls> {
  const urls = await cluster.create(DATABASE);
  await furnish(urls);
  await furnishCaseload(urls);
  await enterDemoMembers(urls.owner);
  await addMembers(urls);
  await seedFigures(urls, join(cluster.folder, 'copy'), placements);
  return urls;
}

type Served = Pick<FiguresResult, 'plain' | 'makings' | 'pages' | 'others' | 'rss'>;

async function servedTimes(urls: BenchUrls, folder: string): Promise<Served> {
  const server = await PageServer.start(urls, folder);
  try {
    await server.signIn('manager');
    const plain = await plainTimes(urls, server);
    const makings = await furnishRegion(urls, server);
    const pages = await figurePageTimes(server, plain);
    const others = await otherPageTimes(server);
    return { plain, makings, pages, others, rss: process.memoryUsage().rss / 2 ** 20 };
  } finally {
    await server.stop();
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
