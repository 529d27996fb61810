import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { AppModule } from '../../src/app.module.js';
import { createWebServer } from '../../src/http/web-server.js';
import { freePort } from '../../src/platform/free-port.js';
import { StderrLogger } from '../../src/platform/stderr-logger.js';
import type { TestDatabase } from './databases.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** More than any test looks at together. */
const OPEN_AT_ONCE = 20;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export const WIDTHS = [1280, 400] as const;

/** The whole product on a port of its own, and a real Chromium to look at it. */
export class WebDriver {
  private readonly sessions = new Map<string, Cookies>();
  private readonly open: BrowserContext[] = [];

  private constructor(
    readonly address: string,
    private readonly app: NestExpressApplication,
    private readonly browser: Browser,
  ) {}

  static async start(db: TestDatabase): Promise<WebDriver> {
    const port = await freePort();
    const config = { ...db.config, port, publicUrl: `http://127.0.0.1:${port}` };
    const logger = new StderrLogger({ logLevels: ['error'] });
    const app = await createWebServer(AppModule.forRoot(config, { web: true, workers: false }), config, logger);
    await app.listen(port, '127.0.0.1');
    const executablePath = process.env['CHROMIUM_PATH'] ?? '';
    return new WebDriver(config.publicUrl, app, await chromium.launch({ executablePath, args: FLAGS }));
  }

  /** A browser without a session. */
  async visitor(options: { readonly script?: boolean } = {}): Promise<Page> {
    const { script = true } = options;
    const context: BrowserContext = await this.browser.newContext({
      baseURL: this.address,
      javaScriptEnabled: script,
      locale: 'nl-NL',
    });
    context.setDefaultTimeout(20_000);
    // Every context is a window of its own with processes of its own: those of tests that are over go.
    this.open.push(context);
    if (this.open.length > OPEN_AT_ONCE) await this.open.shift()?.close();
    return context.newPage();
  }

  /** Signed in as one of the made-up users, by way of the login page the first time; on no page yet after that. */
  async as(username: string, options: { readonly script?: boolean } = {}): Promise<Page> {
    const page = await this.visitor(options);
    const known = this.sessions.get(username);
    if (known !== undefined) {
      await page.context().addCookies([...known]);
      return page;
    }
    await page.goto('/login');
    await page.click(`button[value="${username}"]`);
    await page.waitForURL(`${this.address}/`);
    this.sessions.set(username, await page.context().cookies(this.address));
    return page;
  }

  /** Sessions end when the clock moves on: whoever comes next signs in again. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.app.close();
  }
}

type AxeResult = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
};

/**
 * What axe finds wrong on a page, as `rule: place`, and whether it is wider than its window. The run on real servers asks the
 * same pages of another database and does not look at them with axe once more: `.ci/run` says so.
 */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  return [...(process.env['TEST_BACKEND'] === 'real' ? [] : await violationsOn(page)), ...(await widthOf(page))];
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  // Evaluated from outside, so the content security policy of the page stays as it is.
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(AXE);
  // Preloading serves rules on sound alone, and no page has any.
  const found = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'], preload: false })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

async function widthOf(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return wide > 0 ? [`wider than its window by ${wide} px`] : [];
}
