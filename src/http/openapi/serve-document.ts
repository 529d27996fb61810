import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Express } from 'express';
import { apiDocument } from './api-document.js';

export const DOCUMENT_PATH = '/api/v1/openapi.json';

/** The document is for everybody, also without login; made when it is first asked for. */
export function serveDocument(app: NestExpressApplication, server: Express): void {
  let made: OpenAPIObject | undefined;
  server.get(DOCUMENT_PATH, (_request, response) => {
    made ??= apiDocument(app);
    // The NL API Design Rules want any page to be able to read it.
    response.set('Access-Control-Allow-Origin', '*').json(made);
  });
}
