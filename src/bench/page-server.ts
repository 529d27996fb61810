import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.js';
import { createWebServer } from '../http/web-server.js';
import { LinkDoor } from '../links/link-door.service.js';
import { DatabaseClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { freePort } from '../platform/free-port.js';
import { StderrLogger } from '../platform/stderr-logger.js';
import { linkCookie } from '../web/links/link-cookie.js';
import { sessionCookie } from '../web/session/session-cookie.js';
import { SessionStore } from '../web/session/session-store.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import type { PageOf, TypedForm } from './page-of.js';

/** Master key of made-up people. */
export const BENCH_KEY = Buffer.alloc(32, 7);

/** The product's pages on a database of the bench, and sessions of its members. */
export class PageServer {
  private readonly cookies = new Map<string, string>();
  /** What forms of a session carry, by who has it. */
  private readonly secrets = new Map<string, string>();

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
    this.secrets.set(subject, (await store.find(secret))?.csrf ?? '');
  }

  /** Comes in by a signed link, as its mail and its code would let somebody in. */
  async comeIn(who: string, address: string, code: string): Promise<void> {
    const door = this.service(LinkDoor);
    const secret = await door.enter(address, code);
    this.cookies.set(who, `${linkCookie(this.address).name}=${secret}`);
    this.secrets.set(who, (await door.visit(secret)).csrf);
  }

  /** A service of the product as it runs there. */
  service<T>(of: Type<T>): T {
    return this.app.get(of, { strict: false });
  }

  /** @param asked an address, or one with a form @returns bytes of the page @throws BenchRefusedError for anything but a page */
  async get(who: string, asked: string | Pick<PageOf, 'path' | 'form'>): Promise<number> {
    const { path, form } = typeof asked === 'string' ? { path: asked } : asked;
    const answer = await this.ask(who, path, form);
    const text = await answer.text();
    if (!answer.ok) throw new BenchRefusedError(`Geen cijfers: ${path} gaf ${who} ${answer.status}.`);
    return Buffer.byteLength(text);
  }

  /** Sends a form that stores something. @returns where it leads @throws BenchRefusedError when it was refused */
  async send(who: string, path: string, form: TypedForm): Promise<string> {
    const answer = await this.ask(who, path, form);
    const text = await answer.text();
    const next = answer.headers.get('location');
    if (answer.status === 303 && next !== null) return next;
    const faults = /class="foutlijst[\s\S]*?<\/ul>/.exec(text)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? '';
    throw new BenchRefusedError(`Geen cijfers: ${path} gaf ${who} ${answer.status}. ${faults}`);
  }

  private ask(who: string, path: string, form: TypedForm | undefined): Promise<Response> {
    const headers = { cookie: this.cookies.get(who) ?? '' };
    const sent = form && {
      method: 'POST',
      body: new URLSearchParams({ ...form, _csrf: this.secrets.get(who) ?? '' }),
    };
    return fetch(`${this.address}${path}`, { headers, redirect: 'manual', ...sent });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.pool.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
