import { cpus, totalmem } from 'node:os';
import { againstDbos, hasDbos, INSTALL_DBOS } from './dbos.js';
import { inBatches } from './batches.js';
import { startBenchCluster, type BenchCluster } from './bench-cluster.js';
import type { BenchOptions } from './bench.command.js';
import { refuseCall } from '../platform/call-error.js';
import { requireEverythingOn } from './everything-on.js';
import { figureTimes } from './figures.js';
import { importRate } from './import-rate.js';
import { oneByOne } from './one-by-one.js';
import { pageTimes } from './pages.js';
import { wordsOfNoPage } from './page-visits.js';
import { requireRecord } from './record-holds.js';
import { recordTimes } from './record-times.js';
import { qualityTimes } from './quality-times.js';
import { Report } from './report.js';
import { seed } from './seeder.js';
import { atSizes } from './sizes.js';
import { timersDue } from './timers-due.js';
import { dropTwins, makeTwins, type Twins } from './twins.js';

/** How much of everything. */
type Plan = {
  readonly rounds: number;
  readonly placements: number;
  readonly single: number;
  readonly events: number;
  /** Single events before any is counted, so that the code is compiled. */
  readonly warmUp: number;
  readonly batches: number;
  readonly timers: number;
  readonly rows: number;
  readonly sizes: readonly number[];
  readonly sample: number;
  /** Placements in the tables while pages are asked for, how often each page is, and words of the pages that are asked for. */
  readonly pages: {
    readonly placements: number;
    readonly requests: number;
    readonly words?: readonly string[] | undefined;
  };
  /** Placements of ten years under the figures. */
  readonly figures: number;
  /** Placements in the body that is looked through for contradictions. */
  readonly quality: number;
  /** Entries of the record that is verified, sealed and exported. */
  readonly entries: number;
};

const PARTS = 'abcdefg';

const WHOLE: Plan = {
  rounds: 5,
  placements: 3_000,
  single: 500,
  events: 2_000,
  warmUp: 3_000,
  batches: 40,
  timers: 5_000,
  rows: 10_000,
  sizes: [1_000, 100_000],
  sample: 10_000,
  pages: { placements: 100_000, requests: 200 },
  figures: 50_000,
  quality: 100_000,
  entries: 1_000_000,
};
const QUICK: Plan = {
  rounds: 1,
  // Divides by 16 connections and by batches of 50: events of one placement then always go by the same worker, in order.
  placements: 400,
  single: 50,
  events: 100,
  warmUp: 40,
  batches: 4,
  timers: 100,
  rows: 100,
  sizes: [200, 1_000],
  sample: 100,
  pages: { placements: 500, requests: 20 },
  figures: 1_000,
  quality: 500,
  entries: 4_000,
};

/** Runs the parts asked for and prints their figures. @throws CallError, BenchRefusedError before anything is printed that would mislead */
export async function benchNow(
  env: Readonly<Record<string, string | undefined>>,
  options: BenchOptions,
): Promise<void> {
  const plan = planOf(options);
  const parts = options.parts ?? PARTS;
  const report = new Report(options.json === true);
  const cluster = await startBenchCluster(options.folder);
  try {
    await requireEverythingOn(await cluster.create('bench_checked'));
    report.head(`${cpus()[0]?.model ?? ''}, ${cpus().length} kernen, ${Math.round(totalmem() / 2 ** 30)} GB`, cluster);
    if (/[ab]/.test(parts)) await eventParts(cluster, plan, parts, report);
    if (parts.includes('c')) report.timers(await timersDue(cluster, { ...plan, redisUrl: env['REDIS_URL'] }));
    if (parts.includes('d')) report.imports(await importRate(cluster, plan));
    if (parts.includes('e')) {
      const options = { ...plan, connections: 16 };
      for (const one of await atSizes(cluster, seed, options, (size) => report.filled(size))) report.size(one);
      report.flatness();
    }
    if (parts.includes('v')) report.record(await recordTimes(cluster, seed, plan.entries));
    if (parts.includes('q')) report.quality(await qualityTimes(cluster, seed, plan.quality));
    if (parts.includes('f')) {
      report.pages(plan.pages.placements);
      await pageTimes(cluster, seed, plan.pages, (page) => report.page(page));
    }
    if (parts.includes('g')) report.figures(await figureTimes(cluster, plan.figures));
  } finally {
    await cluster.stop();
  }
}

async function eventParts(cluster: BenchCluster, plan: Plan, parts: string, report: Report): Promise<void> {
  const twins = await makeTwins(cluster, plan.placements);
  await requireEverythingOn(twins.engine);
  if (parts.includes('a')) await singlesAndBatches(cluster, twins, plan, report);
  if (parts.includes('b')) {
    if (!hasDbos()) report.line(`b  DBOS is weggelaten: het is niet geïnstalleerd. Voer uit: ${INSTALL_DBOS}`);
    else report.dbos(await againstDbos(cluster, twins, { ...plan, connections: 16 }));
  }
  await dropTwins(cluster);
}

/** Nothing is printed before the record of all of it was found whole. */
async function singlesAndBatches(cluster: BenchCluster, twins: Twins, plan: Plan, report: Report): Promise<void> {
  const print: (() => void)[] = [];
  for (const connections of [1, 8, 16]) {
    const events = connections === 1 ? plan.single : plan.events;
    const rounds = await oneByOne(cluster, twins, { ...plan, connections, events });
    print.push(() => report.singles(connections, rounds));
  }
  for (const connections of [1, 4]) {
    const rounds = await inBatches(cluster, twins, { ...plan, connections });
    print.push(() => report.batches(connections, rounds));
  }
  await requireRecord(twins.engine, 'het logboek na deel a', { streams: twins.streams, letters: true });
  for (const one of print) one();
}

function planOf(options: BenchOptions): Plan {
  const plan = options.quick === true ? QUICK : WHOLE;
  const faults: string[] = [];
  const numberOf = (option: 'rounds' | 'size' | 'entries', otherwise: number): number => {
    const text = options[option];
    const number = Number(text ?? otherwise);
    if (Number.isInteger(number) && number > 0) return number;
    faults.push(`--${option}: "${text ?? ''}" is geen aantal.`);
    return otherwise;
  };
  const rounds = numberOf('rounds', plan.rounds);
  const asked = options.full === true ? [...plan.sizes, 1_000_000] : plan.sizes;
  const most = options.size === undefined ? Math.max(...asked) : numberOf('size', 1);
  const entries = numberOf('entries', plan.entries);
  const parts = options.parts ?? PARTS;
  if (parts === '' || /[^abcdefgvq]/.test(parts))
    faults.push(`--parts: "${parts}" kan niet. Kies uit ${PARTS}, v en q.`);
  const words = options.pages?.split(',').map((word) => word.trim());
  faults.push(...wordsOfNoPage(words ?? []).map((word) => `--pages: er is geen pagina met "${word}".`));
  if (words !== undefined && !parts.includes('f')) faults.push('--pages hoort bij deel f, en dat is niet gevraagd.');
  refuseCall(faults);
  const sizes = [...new Set([...asked.filter((size) => size < most), most])];
  const pages = options.size === undefined ? plan.pages.placements : most;
  const figures = options.size === undefined ? (options.full === true ? 1_000_000 : plan.figures) : most;
  const quality = options.size === undefined ? plan.quality : most;
  return { ...plan, rounds, sizes, pages: { ...plan.pages, placements: pages, words }, figures, quality, entries };
}
