import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response } from 'express';
import { ISSUER_PATH } from '../access/issuer/access-token.js';
import { serveDocument } from './openapi/serve-document.js';
import { AccessLog } from '../journal/access-log.js';
import type { RunningConfig } from '../platform/config.js';
import { newTrace, runInTrace } from '../platform/trace.js';
import { apiVersion } from './api-version.js';
import { tellFailure } from './failed-looks.js';
import { storableText } from './storable-text.js';
import { onlyJson } from './only-json.js';

const BODY_LIMIT = '256kb';

/** The application behind HTTP, not yet listening. */
export async function createWebServer(
  module: DynamicModule,
  config: RunningConfig,
  logger: LoggerService,
): Promise<NestExpressApplication> {
  const server = express();
  // Before Nest makes its routes: a path with a slash at its end is another path.
  server.enable('strict routing');
  server.enable('case sensitive routing');
  server.disable('x-powered-by');
  const app = await NestFactory.create<NestExpressApplication>(module, new ExpressAdapter(server), {
    logger,
    bodyParser: false,
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const trace = newTrace(request.get('traceparent'), Date.now());
    tellFailure(
      response,
      trace,
      (looks) => app.get(AccessLog, { strict: false }).failed(looks),
      (message) => logger.warn(message),
    );
    runInTrace(trace, next);
  });
  app.use('/api/v1', apiVersion);
  app.use('/api/v1', onlyJson);
  serveDocument(app, server);
  if (config.oidc.kind === 'embedded') {
    const { issuerMiddleware } = await import('../access/issuer/issuer.middleware.js');
    app.use(ISSUER_PATH, await issuerMiddleware(config));
  }
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, extended: false });
  app.use(storableText);
  return app;
}
