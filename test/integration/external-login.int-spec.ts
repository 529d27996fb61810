import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importJWK, SignJWT } from 'jose';
import { AppModule } from '../../src/app.module.js';
import { createWebServer } from '../../src/http/web-server.js';
import { freePort } from '../../src/platform/free-port.js';
import { StderrLogger } from '../../src/platform/stderr-logger.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const AUDIENCE = 'https://praktijkroute.example.org';

/** A browser with cookies and without script: it follows links and sends the form it is shown. */
class PlainBrowser {
  private readonly jar = new Map<string, string>();

  async open(address: string, form?: Record<string, string>): Promise<{ url: string; status: number; text: string }> {
    let [url, body] = [address, form === undefined ? undefined : new URLSearchParams(form)];
    for (;;) {
      const host = new URL(url).host;
      const answer = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: {
          cookie: [...this.jar].flatMap(([key, value]) => (key.startsWith(`${host} `) ? [value] : [])).join('; '),
        },
        ...(body === undefined ? {} : { body }),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const pair = cookie.split(';')[0] ?? '';
        this.jar.set(`${host} ${pair.split('=')[0] ?? ''}`, pair);
      }
      const next = answer.headers.get('location');
      if (next === null) return { url, status: answer.status, text: await answer.text() };
      [url, body] = [new URL(next, url).href, undefined];
    }
  }
}

const actionOf = (html: string): string => /<form[^>]* action="([^"]+)"/.exec(html)?.[1] ?? 'no form';

describe('a provider that is not ours', () => {
  let database: TestDatabase;
  let provider: IdentityProvider;
  let app: NestExpressApplication;
  let address: string;

  beforeAll(async () => {
    database = await cloneDatabase();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    provider = await startIdentityProvider(`${address}/login/callback`, AUDIENCE);
    await queryOnce(
      database.urls.owner,
      `insert into member (tenant, id, issuer, subject, roles, name)
       values ($1, gen_random_uuid(), $2, 'anna', array['consultant'], 'Anna van Elders')`,
      [GOOI, provider.issuer],
    );
    const { issuer, clientId, clientSecret } = provider;
    const oidc = { kind: 'external' as const, issuer, clientId, clientSecret, audience: AUDIENCE, jwksUri: undefined };
    const config = { ...database.config, publicUrl: address, oidc };
    const modules = AppModule.forRoot(config, { web: true, workers: false });
    app = await createWebServer(modules, config, new StderrLogger({ logLevels: ['fatal'] }));
    await app.listen(port, '127.0.0.1');
  });

  afterAll(async () => {
    await app.close();
    await provider.away();
    await database.drop();
  });

  /** Types the name at the provider, agrees there, and comes back. */
  async function signIn(browser: PlainBrowser, subject: string): Promise<{ status: number; text: string }> {
    const login = await browser.open(`${address}/login?naar=/caseload`);
    expect(login.url.startsWith(provider.issuer)).toBe(true);
    const consent = await browser.open(actionOf(login.text), { prompt: 'login', login: subject, password: 'x' });
    return browser.open(actionOf(consent.text), { prompt: 'consent' });
  }

  const token = async (claims: { readonly audience: string }): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'rs-1' })
      .setIssuer(provider.issuer)
      .setAudience(claims.audience)
      .setSubject('anna')
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(await importJWK(provider.signing, 'RS256'));

  const call = async (bearer: string): Promise<{ status: number; code: unknown }> => {
    const answer = await fetch(`${address}/api/v1/inbox`, { headers: { authorization: `Bearer ${bearer}` } });
    const body = (await answer.json()) as { readonly code?: unknown };
    return { status: answer.status, code: body.code };
  };

  it('delays whoever comes while it does not answer, on pages and at the API, and calls no good token bad', async () => {
    await provider.away();
    const page = await new PlainBrowser().open(`${address}/login`);
    expect(page.status).toBe(503);
    expect(page.text).toContain('De inlogdienst antwoordt niet');
    expect(await call(await token({ audience: AUDIENCE }))).toEqual({ status: 503, code: 'unavailable' });
    await provider.back();
    expect(await call(await token({ audience: AUDIENCE }))).toEqual({ status: 200, code: undefined });
  });

  it('signs a member in by code flow, to the page that was asked for', async () => {
    const browser = new PlainBrowser();
    const page = await signIn(browser, 'anna');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Caseload');
    expect(page.text).toContain('Anna van Elders');
    // Who is known stays in while the provider is away.
    await provider.away();
    expect((await browser.open(`${address}/caseload`)).status).toBe(200);
    await provider.back();
  });

  it('knows nobody by a name alone', async () => {
    const page = await signIn(new PlainBrowser(), 'bert');
    expect(page.status).toBe(403);
    expect(page.text).not.toContain('Caseload</h1>');
  });

  it('refuses a token that was made for another application', async () => {
    expect(await call(await token({ audience: 'https://elders.example.org' }))).toEqual({
      status: 401,
      code: 'notSignedIn',
    });
  });

  it('serves no issuer of its own beside it', async () => {
    expect((await new PlainBrowser().open(`${address}/oidc/.well-known/openid-configuration`)).status).toBe(404);
  });
});
