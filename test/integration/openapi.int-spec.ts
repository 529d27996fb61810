import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import request from 'supertest';
import { z } from 'zod';
import { definitions } from '../../workflows/registry.js';
import { AppModule } from '../../src/app.module.js';
import { createWebServer } from '../../src/http/web-server.js';
import { StderrLogger } from '../../src/platform/stderr-logger.js';
import { cloneDatabase, type TestDatabase } from '../support/databases.js';

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string().min(3),
  tags: z.array(z.string()).min(1),
  responses: z.record(z.string(), z.looseObject({})),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  security: z.array(z.looseObject({})).optional(),
});
const Document = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ version: z.string(), description: z.string() }),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.record(z.string(), z.looseObject({})),
  }),
});

let db: TestDatabase;
let app: NestExpressApplication;
let document: z.infer<typeof Document>;
let served: { readonly status: number; readonly headers: Readonly<Record<string, string>> };

beforeAll(async () => {
  db = await cloneDatabase();
  const module = AppModule.forRoot(db.config, { web: true, workers: false });
  app = await createWebServer(module, db.config, new StderrLogger({ logLevels: ['error'] }));
  await app.init();
  const answer = await request(app.getHttpServer()).get('/api/v1/openapi.json');
  served = { status: answer.status, headers: answer.headers };
  document = Document.parse(answer.body);
});

afterAll(async () => {
  await app?.close();
  await db?.drop();
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, path, method, operation })),
  );

/** Every route that Express knows, as the document writes it. */
function routes(): readonly string[] {
  const server: Express = app.getHttpAdapter().getInstance();
  const Route = z.looseObject({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional();
  return server.router.stack.flatMap((layer) => {
    const route = Route.parse(layer.route);
    if (!route) return [];
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    return Object.keys(route.methods).map((method) => `${method} ${path}`);
  });
}

describe('An address of the API', () => {
  it.each([
    ['put', '/candidates/11111111-1111-4111-8111-111111111111', 'GET, HEAD, PATCH'],
    ['delete', '/inbox', 'GET, HEAD'],
    ['post', '/openapi.json', 'GET, HEAD'],
  ] as const)('says for which methods it is there when asked with another: %s %s', async (method, path, allow) => {
    const { status, headers, body } = await request(app.getHttpServer())[method](`/api/v1${path}`);
    expect({ status, allow: headers['allow'], type: headers['content-type'] }).toEqual({
      status: 405,
      allow,
      type: expect.stringContaining('application/problem+json'),
    });
    expect(body).toMatchObject({ code: 'methodNotAllowed', detail: expect.stringContaining(allow) });
  });

  it('that is not there is not found, whatever the method', async () => {
    for (const path of ['/api/v1/nothing', '/api/v1/inbox/', '/api/v2/inbox']) {
      expect((await request(app.getHttpServer()).put(path)).status).toBe(404);
    }
  });
});

describe('The OpenAPI document', () => {
  it('is for everybody, from any page', () => {
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({ 'access-control-allow-origin': '*', 'api-version': document.info.version });
    expect(document.openapi).toMatch(/^3\.0\.\d$/);
  });

  it('has every route of the API, and nothing else', () => {
    const known = routes().filter((route) => route.includes('/api/v1/') && !route.endsWith('openapi.json'));
    const written = operations().map(({ name }) => name);
    expect(known.length).toBeGreaterThan(60);
    expect(written.toSorted()).toEqual(known.toSorted());
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"(?:\$ref|[\w.-]+)":"(#\/[^"]+)"/g)].map(
      ([, found]) => found ?? '',
    );
    expect(references.length).toBeGreaterThan(200);
    const missing = references.filter((reference) => resolve(reference) === undefined);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('holds the schema of every event that somebody may send, and of none that only the system sends', () => {
    for (const { name, events } of definitions) {
      for (const [type, { roles }] of Object.entries(events)) {
        const isSent = roles.some((role) => role !== 'system');
        expect({ type, known: Object.hasOwn(document.components.schemas, `${name}.${type}`) }).toEqual({
          type,
          known: isSent,
        });
      }
    }
  });

  it('names each operation once, with a tag that is listed', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const tags = document.tags.map(({ name }) => name);
    for (const { operation } of operations()) expect(tags).toEqual(expect.arrayContaining(operation.tags));
  });

  it('declares every parameter of a path', () => {
    for (const { name, path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, found]) => found ?? '');
      const declared = operation.parameters.filter((parameter) => parameter.in === 'path').map((one) => one.name);
      expect({ name, declared: declared.toSorted() }).toEqual({ name, declared: inPath.toSorted() });
    }
  });

  it('says with every operation that asks for a login which problems come back, as problem documents', () => {
    const secured = operations().filter(({ operation }) => operation.security !== undefined);
    expect(secured.length).toBeGreaterThan(60);
    for (const { name, operation } of secured) {
      expect({ name, answers: Object.keys(operation.responses) }).toEqual({
        name,
        answers: expect.arrayContaining(['401', '403', '429', '500']),
      });
    }
    const problems = operations().flatMap(({ operation }) =>
      Object.entries(operation.responses).filter(([status]) => Number(status) >= 400),
    );
    for (const [, response] of problems) expect(JSON.stringify(response)).toMatch(/Problem/);
  });

  it('asks for the revision that was seen on every change of what others may change too, and says of the rest why not', () => {
    const changes = operations().filter(({ method, name }) => method !== 'get' && !STORES_NOTHING.test(name));
    const asking = changes.filter(({ operation }) =>
      operation.parameters.some((one) => one.name === 'If-Match' && one.in === 'header'),
    );
    expect(asking.length).toBeGreaterThan(70);
    const each = changes.filter(({ name }) => REVISION_OF_EACH.includes(name));
    for (const { operation } of [...asking, ...each]) expect(Object.keys(operation.responses)).toContain('428');
    for (const { operation } of each) expect(JSON.stringify(operation)).toContain('"revision"');
    const rest = changes.filter((one) => !asking.includes(one) && !each.includes(one)).map(({ name }) => name);
    expect(rest.toSorted()).toEqual([...ADDS, ...ENDS_ONCE, ...LAST_COUNTS].map(apiName).toSorted());
  });

  it('asks for If-Match on whatever sends an event', () => {
    const sending = operations().filter(
      ({ name }) =>
        /^post .*\/events$/.test(name) || (name.endsWith('measurements/{number}/report') && name.startsWith('post')),
    );
    expect(sending.length).toBe(3);
    for (const { operation } of sending) {
      expect(operation.parameters).toContainEqual(
        expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
      );
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['409', '412', '428']));
    }
  });
});

/** A search, a look ahead and what somebody asks to see: personal data in a body, nothing stored. */
const STORES_NOTHING = /(search|preview|birth-date-effects|forecasts)$/;
const apiName = (name: string): string => name.replace(' ', ' /api/v1');
/** Many at once: each with the revision that was read, in the body. */
const REVISION_OF_EACH = ['handovers', 'order-handovers', 'order-withdrawals', 'order-assignments'].map(
  (name) => `post /api/v1/caseloads/${name}`,
);
/** Something new beside what is there: nobody's change can be lost by it. */
const ADDS = [
  'post /candidates',
  'post /employers',
  'post /placements',
  'post /organisations',
  'post /instruments/{code}',
  'post /harrie-trainings',
  'post /employers/{id}/harrie/vouchers',
  'post /employers/{id}/harrie/colleagues',
  'post /caseloads/substitutions',
  'post /figures/replays',
  'post /letter-runs',
  'post /reading-assignments',
  'post /expert-bureaus',
  'post /expert-bureaus/{id}/terms',
  'post /expert-bureaus/{id}/experts',
  'post /complaints',
  'post /placements/{id}/links',
  'post /placements/{id}/links/{link}/sending',
  'post /placements/{id}/uploads',
  'post /placements/{id}/documents',
  'post /region/numbers',
  'post /region/numbers/file',
  'post /pictures',
  'post /reports',
  'post /mandates',
  'post /table-rows',
  'post /pay-runs',
  'post /placements/{id}/recoveries',
  'post /placements/{id}/recoveries/{number}/receipts',
  'post /placements/{id}/recoveries/{number}/write-offs',
  'post /employers/{id}/accounts',
  'post /interest-decisions',
];
/** Done once: whoever comes second is refused by what it became. */
const ENDS_ONCE = [
  'post /letter-runs/stop',
  'post /candidates/{id}/erasure',
  'post /harrie-trainings/{number}/cancellation',
  'post /employers/{id}/harrie/vouchers/{number}/withdrawal',
  'post /employers/{id}/harrie/colleagues/{number}/leaving',
  'post /caseloads/substitutions/{number}/ending',
  'post /duplicates/merges',
  'post /duplicates/unmerges',
  'post /reading-assignments/{number}/ending',
  'post /expert-bureaus/{id}/experts/{expert}/ending',
  'delete /placements/{id}/links/{link}',
  'delete /placements/{id}/uploads/{upload}',
  'post /change-reports/{report}/return',
  'post /mandates/{number}/ending',
  'post /table-rows/{number}/confirmation',
  'post /table-rows/{number}/rejection',
  'post /inbox/{id}/done',
  'post /employers/{id}/accounts/{number}/approval',
  'post /employers/{id}/accounts/{number}/rejection',
  'post /placements/{id}/penalties/{decision}/interest',
  'post /placements/{id}/interest-decisions/{number}/decision',
  'post /placements/{id}/interest-decisions/{number}/refusal',
];
/** One dated choice of a body: the last counts from its day, what stood before stays in the record. */
const LAST_COUNTS = [
  'put /sheltered-work/task',
  'put /report-schedules',
  'put /paying-account',
  'post /placements/{id}/penalties/{decision}/payment',
  'post /placements/{id}/interest-decisions/{number}/payment',
];

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, part) => (value as Readonly<Record<string, unknown>> | undefined)?.[part], document);
}
