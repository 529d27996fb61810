import { generateKeyPair, SignJWT } from 'jose';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { AccessModule } from '../../src/access/access.module.js';
import { CurrentActor } from '../../src/access/current-actor.js';
import { demoUserOf } from '../../src/access/demo-users.js';
import { accessToken, issuerUrl } from '../../src/access/issuer/access-token.js';
import { issuerKeys } from '../../src/access/issuer/issuer-keys.js';
import { printToken } from '../../src/access/print-token.js';
import type { SessionActor } from '../../src/access/session.js';
import { HttpModule } from '../../src/http/http.module.js';
import { createWebServer } from '../../src/http/web-server.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { StderrLogger } from '../../src/platform/stderr-logger.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const WEESP = '00000000-0000-4000-8000-000000000002';
/** More than any bearer but one needs here. */
const MOST = 40;

@Controller('api/v1/who')
class WhoController {
  @Get()
  who(@CurrentActor() actor: SessionActor): SessionActor {
    return actor;
  }
}

@Module({ controllers: [WhoController] })
class WhoModule {}

describe('access to the API', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let token: string;

  const call = (bearer: string, headers: Record<string, string> = {}): supertest.Test =>
    supertest(app.getHttpServer())
      .get('/api/v1/who')
      .set({ Authorization: `Bearer ${bearer}`, ...headers });

  beforeAll(async () => {
    database = await cloneDatabase();
    class TestModule {}
    const config = { ...database.config, callsPerMinute: MOST, securityContact: 'veiligheid@gemeente.example' };
    const imports = [PlatformModule.forRoot(config), AccessModule, HttpModule, WhoModule];
    const logger = new StderrLogger({ logLevels: ['fatal'] });
    app = await createWebServer({ module: TestModule, imports }, database.config, logger);
    await app.init();
    await printToken('consultant.gooi', database.env, (printed) => {
      token = printed;
    });
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('knows the bearer of a printed token, with role and deciding body', async () => {
    const answer = await call(token).expect(200);
    expect(answer.body).toEqual({
      id: demoUserOf('consultant.gooi')?.member,
      role: 'consultant',
      tenant: GOOI,
      tenants: [GOOI],
    });
    expect(answer.headers['api-version']).toMatch(/^1\./);
  });

  it('refuses a body or a role that is not the bearer’s', async () => {
    const body = await call(token, { 'Deciding-Body': WEESP }).expect(403);
    expect(body.body).toMatchObject({ code: 'notAllowed', status: 403, title: 'Dit mag u niet' });
    await call(token, { 'Acting-Role': 'finance' }).expect(403);
  });

  it('lets a member of two bodies choose, and read in both', async () => {
    await queryOnce(
      database.urls.owner,
      `insert into member (tenant, id, issuer, subject, roles, name)
       select $1, id, issuer, subject, roles, name from member where subject = 'expert.gooi'`,
      [WEESP],
    );
    let expert = '';
    await printToken('expert.gooi', database.env, (printed) => {
      expert = printed;
    });
    const answer = await call(expert, { 'Deciding-Body': WEESP }).expect(200);
    expect(answer.body).toMatchObject({ tenant: WEESP, role: 'expert', tenants: [GOOI, WEESP] });
  });

  it('refuses a member who was made inactive, at once', async () => {
    const off = "update member set active = false where subject = 'reader.gooi'";
    let reader = '';
    await printToken('reader.gooi', database.env, (printed) => {
      reader = printed;
    });
    await call(reader).expect(200);
    await queryOnce(database.urls.owner, off);
    await call(reader).expect(403);
  });

  it('answers one bearer so often in a minute, says when to come back, and holds back nobody else', async () => {
    let busy = '';
    await printToken('finance.weesp', database.env, (printed) => {
      busy = printed;
    });
    for (let calls = 0; calls < MOST; calls += 1) await call(busy).expect(200);
    const { headers, body } = await call(busy).expect(429);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(body).toMatchObject({
      code: 'tooMany',
      title: 'Te veel verzoeken',
      detail: expect.stringContaining('Wacht'),
    });
    await call(token).expect(200);
  });

  describe('refuses a token that', () => {
    const user = demoUserOf('consultant.gooi');
    const expected = async (bearer: string): Promise<void> => {
      const answer = await call(bearer).expect(401);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.body).toMatchObject({ status: 401, code: 'notSignedIn' });
    };
    const signed = async (change: { issuer?: string; audience?: string }): Promise<string> => {
      if (user === undefined) throw new Error('no demo user');
      const keys = await issuerKeys(database.config.dataDir);
      const issuer = issuerUrl(database.config.publicUrl);
      return accessToken({ user, keys, issuer, audience: database.config.oidc.audience, ...change });
    };

    it('is not there', async () => {
      const answer = await supertest(app.getHttpServer()).get('/api/v1/who').expect(401);
      expect(answer.body).toMatchObject({ code: 'notSignedIn' });
    });
    it('is no token', () => expected('x'));
    it('comes from another issuer', async () => expected(await signed({ issuer: 'https://elders.example' })));
    it('is meant for another audience', async () => expected(await signed({ audience: 'elders' })));
    it('was changed', async () => {
      const [header, payload, signature] = token.split('.');
      const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
      const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'manager.gooi' })).toString('base64url');
      await expected([header, forged, signature].join('.'));
    });
    it('is expired, signed by another key, or not signed', async () => {
      const claims = (): SignJWT =>
        new SignJWT({})
          .setSubject('consultant.gooi')
          .setIssuer(issuerUrl(database.config.publicUrl))
          .setAudience('praktijkroute-api');
      const { privateKey } = await generateKeyPair('ES256');
      await expected(await claims().setProtectedHeader({ alg: 'ES256' }).setExpirationTime('1h').sign(privateKey));
      const keys = await issuerKeys(database.config.dataDir);
      const { importJWK } = await import('jose');
      const key = await importJWK(keys.signing, 'ES256');
      const head = { alg: 'ES256', kid: keys.signing.kid };
      await expected(await claims().setProtectedHeader(head).setExpirationTime('-1h').sign(key));
      await expected(await claims().setProtectedHeader(head).sign(key));
      const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
      await expected(`${none}.${token.split('.')[1] ?? ''}.`);
    });
  });

  it('answers health and where to tell of a weakness without a token, and a path with a slash at its end not at all', async () => {
    const server = app.getHttpServer();
    await supertest(server).get('/health/live').expect(200, { status: 'pass' });
    const ready = await supertest(server).get('/health/ready').expect(200);
    expect(ready.body).toMatchObject({ status: 'pass', checks: { migrations: { status: 'pass' } } });
    await supertest(server).get('/health/live/').expect(404);
    await supertest(server).get('/Health/live').expect(404);
    const told = await supertest(server).get('/.well-known/security.txt').expect(200);
    expect(told.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(told.text).toMatch(/^Contact: mailto:veiligheid@gemeente.example\r\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\r\n/);
  });

  it('refuses a body that is no JSON or too large, in Dutch', async () => {
    const post = (body: string): supertest.Test =>
      supertest(app.getHttpServer())
        .post('/api/v1/who')
        .set({ Authorization: `Bearer ${token}` })
        .type('json')
        .send(body);
    expect((await post('{').expect(400)).body).toMatchObject({ code: 'badRequest' });
    expect((await post(JSON.stringify('x'.repeat(300_000))).expect(413)).body).toMatchObject({ code: 'tooLarge' });
  });

  it('signs a browser in with a made-up user, and the token works', async () => {
    const agent = supertest.agent(app.getHttpServer());
    const keys = await issuerKeys(database.config.dataDir);
    const redirect = `${database.config.publicUrl}/login/callback`;
    const verifier = 'a'.repeat(43);
    const { createHash } = await import('node:crypto');
    const start = await agent.get('/oidc/auth').query({
      client_id: 'praktijkroute-web',
      response_type: 'code',
      scope: 'openid profile api',
      redirect_uri: redirect,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const page = await agent.get(pathOf(start.headers['location'])).expect(200);
    expect(page.text).toContain('Sanne de Boer');
    const chosen = await agent.post(pathOf(start.headers['location'])).type('form').send({ user: 'consultant.gooi' });
    const back = await agent.get(pathOf(chosen.headers['location']));
    const code = new URL(back.headers['location'] ?? '').searchParams.get('code');
    const tokens = await agent
      .post('/oidc/token')
      .auth('praktijkroute-web', keys.clientSecret)
      .type('form')
      .send({ grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier })
      .expect(200);
    const answer = await call(tokens.body.access_token).expect(200);
    expect(answer.body).toMatchObject({ role: 'consultant', tenant: GOOI });
  });
});

function pathOf(location: string | undefined): string {
  const url = new URL(location ?? '', 'http://127.0.0.1');
  return `${url.pathname}${url.search}`;
}
