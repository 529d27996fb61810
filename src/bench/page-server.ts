import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.js';
import { createWebServer } from '../http/web-server.js';
import { DatabaseClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { freePort } from '../platform/free-port.js';
import { StderrLogger } from '../platform/stderr-logger.js';
import { sessionCookie } from '../web/session/session-cookie.js';
import { SessionStore } from '../web/session/session-store.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';

/** Master key of made-up people. */
export const BENCH_KEY = Buffer.alloc(32, 7);

/** The product's pages on a database of the bench, and sessions of its members. */
export class PageServer {
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly app: NestExpressApplication,
    private readonly address: string,
    private readonly pool: AppPool,
    private readonly folder: string,
  ) {}

  /** @param within folder that goes with the bench, however it ends */
  static async start(urls: BenchUrls, within: string): Promise<PageServer> {
    const folder = mkdtempSync(join(within, 'pages-'));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const read = readConfig({
      DATA_DIR: folder,
      PORT: String(port),
      PUBLIC_URL: address,
      MASTER_KEY: BENCH_KEY.toString('base64'),
      DEMO_DATA: '0',
    });
    const config = { ...read, database: urls };
    const logger = new StderrLogger({ logLevels: ['error'] });
    const app = await createWebServer(AppModule.forRoot(config, { web: true, workers: false }), config, logger);
    await app.listen(port, '127.0.0.1');
    return new PageServer(app, address, new AppPool(urls.app, { max: 2 }), folder);
  }

  /** @param subject of a member that the bench made */
  async signIn(subject: string): Promise<void> {
    const store = new SessionStore(this.pool, new DatabaseClock(this.pool));
    const attempt = await store.beginLogin({ verifier: '', state: '', nonce: '', goTo: '/' });
    const session = await store.find(attempt);
    if (!session) throw new BenchRefusedError('De bench kon niet inloggen.');
    const secret = await store.signIn(session, { issuer: 'bench', subject }, null);
    this.cookies.set(subject, `${sessionCookie(this.address).name}=${secret}`);
  }

  /** @returns bytes of the page @throws BenchRefusedError for anything but a page */
  async get(who: string, path: string): Promise<number> {
    const answer = await fetch(`${this.address}${path}`, {
      headers: { cookie: this.cookies.get(who) ?? '' },
      redirect: 'error',
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new BenchRefusedError(`Geen cijfers: ${path} gaf ${answer.status}.`);
    return Buffer.byteLength(text);
  }

  /** A service of the product as it runs there. */
  service<T>(of: Type<T>): T {
    return this.app.get(of, { strict: false });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.pool.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
