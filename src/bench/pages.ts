import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { enterDemoMembers } from '../access/demo-members.js';
import { caseloadFile } from '../exchange/caseload-file.js';
import { CaseloadImport } from '../exchange/caseload-import.service.js';
import { readCsvFile } from '../exchange/csv-file.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault, type PersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { BenchEngine, furnish } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { furnishCaseload, writeCaseload } from './caseload-rows.js';
import { fillDesks } from './desk-rows.js';
import { memberId, ROLES, SESSION, TENANT } from './made-up-placements.js';
import { measured } from './measured.js';
import { ownerRows } from './owner-rows.js';
import { BENCH_KEY, PageServer } from './page-server.js';
import { filesToLookAt } from './page-files.js';
import type { PageOf, Visit } from './page-of.js';
import { pageVisits, visitsWith } from './page-visits.js';
import { seedPersons } from './party-rows.js';
import { atShare, timed } from './timed.js';

export type PageTimes = {
  readonly who: string;
  readonly page: string;
  readonly requests: number;
  /** Milliseconds until the whole page was there, over loopback. */
  readonly median: number;
  readonly p95: number;
  /** Processor time of Node and PostgreSQL per page in milliseconds: what a busy machine does not change. */
  readonly cpu: number;
  readonly kilobytes: number;
};
/** Told of each page as soon as it was measured: a whole run takes long. */
export type TellPage = (page: PageTimes) => void;

/** People of one consultant's caseload; the other placements only fill the tables. */
const CASELOAD = 400;
const AT_ONCE = 2;
/** A page that takes so long is asked for less often: two hundred times would take a quarter of an hour. */
const SLOW_MS = 1_000;
const FEW_REQUESTS = 10;

/**
 * How long pages take at the server with that many placements in the tables. The caseload that is looked at was imported;
 * the rest were seeded, with their persons.
 * @param options with `words` only pages that have one of them
 * @param tell hears of each page as soon as it was measured
 */
export async function pageTimes(
  cluster: BenchCluster,
  seed: (urls: BenchUrls, folder: string, placements: number) => Promise<void>,
  options: { readonly placements: number; readonly requests: number; readonly words?: readonly string[] | undefined },
  tell: TellPage,
): Promise<void> {
  const { placements, requests } = options;
  const urls = await cluster.create('bench_pages');
  await furnish(urls);
  await furnishCaseload(urls);
  // The login of the embedded default has made-up bodies of its own.
  await enterDemoMembers(urls.owner);
  await seedPersons(urls, placements);
  await seed(urls, join(cluster.folder, 'copy'), placements);
  await furnishPages(urls, cluster.folder, placements);
  await cluster.settle();
  const server = await PageServer.start(urls, cluster.folder);
  try {
    for (const [who, paths] of visitsWith(await visits(server, urls), options.words)) {
      for (const { page, ...visit } of paths) {
        // The first one of a kind fills what a process keeps.
        const { ms } = await timed(() => server.get(who, visit));
        const asked = ms > SLOW_MS ? Math.min(requests, FEW_REQUESTS) : requests;
        tell({ who, page, requests: asked, ...(await visited(cluster.postmaster, server, who, visit, asked)) });
      }
    }
  } finally {
    await server.stop();
    await cluster.drop('bench_pages');
  }
}

/** People, a caseload with persons, and what lies on the desks. @param folder where a file may lie meanwhile */
export async function furnishPages(urls: BenchUrls, folder: string, placements: number): Promise<void> {
  await importCaseload(urls, folder);
  await addMembers(urls);
  const bench = new BenchEngine(urls, 1);
  try {
    await fillDesks(urls, bench.pool, placements, vaultOn(bench.pool));
  } finally {
    await bench.close();
  }
}

const vaultOn = (pool: AppPool): PersonVault =>
  new DatabasePersonVault(pool, new Keys(BENCH_KEY), new RandomKeySource());

async function importCaseload(urls: BenchUrls, folder: string): Promise<void> {
  const path = join(folder, 'caseload.csv');
  const bench = new BenchEngine(urls, 4);
  try {
    await writeCaseload(path, CASELOAD);
    const { records, engine } = bench.lane(0);
    const vault = vaultOn(bench.pool);
    const importer = new CaseloadImport(
      bench.pool,
      new DatabaseClock(bench.pool),
      engine,
      new FactWriter(records),
      vault,
    );
    const report = await importer.run(caseloadFile(await readCsvFile(path)), {
      session: SESSION,
      actor: { id: 'import', role: 'system', tenant: TENANT },
      owner: null,
      dryRun: false,
    });
    if (report.imported !== CASELOAD) throw new BenchRefusedError(`Geen cijfers: ${JSON.stringify(report.faults[0])}`);
  } finally {
    await bench.close();
    await rm(path, { force: true });
  }
}

export async function addMembers(urls: BenchUrls): Promise<void> {
  for (const role of ROLES) {
    await ownerRows(
      urls,
      `insert into member (tenant, id, issuer, subject, roles, name) values ($1, $2, 'bench', $3, array[$3], $4)`,
      [TENANT, memberId(role), role, `Bench ${role}`],
    );
  }
}

async function visits(server: PageServer, urls: BenchUrls): Promise<readonly Visit[]> {
  for (const who of ['consultant', ...ROLES]) await server.signIn(who);
  return pageVisits(await filesToLookAt(server, urls));
}

async function visited(
  postmaster: number,
  server: PageServer,
  who: string,
  visit: Omit<PageOf, 'page'>,
  requests: number,
): Promise<Pick<PageTimes, 'median' | 'p95' | 'cpu' | 'kilobytes'>> {
  const times: number[] = [];
  let [next, bytes] = [0, 0];
  const visitor = async (): Promise<void> => {
    while (next < requests) {
      next += 1;
      const { value, ms } = await timed(() => server.get(who, visit));
      bytes = value;
      times.push(ms);
    }
  };
  const { cpu } = await measured(postmaster, requests, () =>
    Promise.all(Array.from({ length: visit.alone ? 1 : AT_ONCE }, visitor)),
  );
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: atShare(sorted, 0.5),
    p95: atShare(sorted, 0.95),
    cpu: ((cpu.node + cpu.postgres) / requests) * 1000,
    kilobytes: bytes / 1024,
  };
}
