import { Catch, Logger, type ArgumentsHost } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { problemOf, unexpectedProblem, type ProblemDocument } from '../../http/problem-of.js';
import { ProblemFilter } from '../../http/problem.filter.js';
import { Renderer } from '../layout/renderer.js';
import type { PageRequest, PageSession } from '../session/page-session.js';
import { ForeignFormError, LoginFailedError, PurposeNeededError } from '../session/session.errors.js';
import { ErrorPage } from './error-page.js';

const NOBODY: PageSession = {
  visitor: undefined,
  session: undefined,
  csrf: '',
  path: '',
  simulated: false,
  demo: false,
};
const NOT_PAGES = ['/api/', '/oidc/', '/health'];

/** Answers errors of pages with a page; those of the API stay problem documents. */
@Catch()
export class PageFilter extends ProblemFilter {
  private readonly pageLogger = new Logger('Web');

  constructor(private readonly renderer: Renderer) {
    super();
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<PageRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    if (NOT_PAGES.some((path) => request.path.startsWith(path))) {
      super.catch(error, host);
      return;
    }
    if (response.headersSent) return;
    const problem = pageProblem(error);
    if (problem.status === 401) {
      // A part of a page: the login page must not come in its place.
      if (request.get('HX-Request') === 'true') {
        response.status(401).end();
        return;
      }
      const back = request.method === 'GET' ? request.originalUrl : '/';
      response.redirect(303, back === '/' ? '/login' : `/login?naar=${encodeURIComponent(back)}`);
      return;
    }
    if (error instanceof PurposeNeededError) {
      response.redirect(303, `/plaatsingen/${error.placement}/reden`);
      return;
    }
    if (problem.status >= 500) this.pageLogger.error(error instanceof Error ? error.stack : String(error));
    const page = { ...(request.page ?? NOBODY), path: '' };
    const title = problem.title;
    response
      .status(problem.status)
      .type('html')
      .send(this.renderer.page({ page, title, body: h(ErrorPage, { problem }) }));
  }
}

function pageProblem(error: unknown): ProblemDocument {
  if (error instanceof LoginFailedError || error instanceof ForeignFormError) {
    const status = error instanceof LoginFailedError ? 400 : 403;
    return { type: 'about:blank', status, title: error.message, detail: error.message, code: error.code };
  }
  return problemOf(error) ?? unexpectedProblem();
}
