import { Catch, HttpException, Logger, type ArgumentsHost } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { problemOf, unexpectedProblem, type ProblemDocument } from '../../http/problem-of.js';
import { ProblemFilter } from '../../http/problem.filter.js';
import { Renderer } from '../layout/renderer.js';
import type { PageRequest, PageSession } from '../session/page-session.js';
import { ForeignFormError, LoginFailedError, PurposeNeededError } from '../session/session.errors.js';
import { LINK_PATH } from '../links/link-cookie.js';
import { UNKNOWN_SENDER } from '../links/link-sender.js';
import { outsidePage } from '../links/outside-page.js';
import { ErrorPage } from './error-page.js';
import { errorWords } from './error-words.js';
import { SendAgainPage, SignInFirstPage } from './kept-form.js';
import { FormAlikeError, FormSavedError } from '../sent-forms/sent-form.errors.js';
import { SavedAlikePage, SavedBeforePage } from '../sent-forms/saved-before-page.js';
import { keptForm, typedForm } from './typed-form.js';

const NOBODY: PageSession = {
  visitor: undefined,
  session: undefined,
  csrf: '',
  path: '',
  simulated: false,
  demo: false,
};
/** Their words say all of it. */
const SAID_BY_WORDS = ['unexpected', 'busy', 'loginFailed', 'foreignForm'];
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
    if (error instanceof FormSavedError || error instanceof FormAlikeError) {
      this.sentAgain(request, response, error);
      return;
    }
    const problem = pageProblem(error);
    if (problem.status === 401) {
      // A part of a page: the login page must not come in its place.
      if (request.get('HX-Request') === 'true') {
        response.status(401).end();
        return;
      }
      const kept = typedForm(request);
      if (kept !== undefined && !isOutside(request.path)) {
        const page = { ...(request.page ?? NOBODY), path: '' };
        const body = h(SignInFirstPage, { page, kept });
        response
          .status(401)
          .type('html')
          .send(this.renderer.page({ page, title: 'U bent niet meer ingelogd', body }));
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
    const again = error instanceof ForeignFormError ? typedForm(request) : undefined;
    if (again !== undefined && request.page?.visitor !== undefined) {
      const page = { ...request.page, path: '' };
      const body = h(SendAgainPage, { page, kept: again });
      response
        .status(403)
        .type('html')
        .send(this.renderer.page({ page, title: 'Wilt u dit nu opslaan?', body }));
      return;
    }
    if (problem.status >= 500) this.pageLogger.error(error instanceof Error ? error.stack : String(error));
    response
      .status(problem.status)
      .type('html')
      .send(this.pageOf(request, problem, saidBy(error, problem)));
  }

  /** The answer to the first of a double click is that of the second too. */
  private sentAgain(request: PageRequest, response: Response, error: FormSavedError | FormAlikeError): void {
    if (error instanceof FormSavedError && error.atOnce && error.ledTo !== null) {
      response.redirect(303, error.ledTo);
      return;
    }
    const page = { ...(request.page ?? NOBODY), path: '' };
    const links = { saved: withoutNews(error.ledTo), anew: pageBefore(request) };
    const isSame = error instanceof FormSavedError;
    const title = isSame ? 'Dit was al opgeslagen' : 'Wilt u dit ook opslaan?';
    const body = isSame
      ? h(SavedBeforePage, links)
      : h(SavedAlikePage, { ...links, page, kind: error.kind, kept: keptForm(request) });
    response
      .status(isSame ? 200 : 409)
      .type('html')
      .send(this.renderer.page({ page, title, body }));
  }

  private pageOf(request: PageRequest, problem: ProblemDocument, detail: string | undefined): string {
    const outside = isOutside(request.path);
    const reader = outside ? 'outside' : 'member';
    const words = errorWords(problem, reader);
    const body = h(ErrorPage, { problem, words, reader, detail, back: backFrom(request, problem.status) });
    const page = { ...(request.page ?? NOBODY), path: '' };
    if (outside)
      return this.renderer.page({ page: outsidePage(page), title: words.title, outside: UNKNOWN_SENDER, body });
    return this.renderer.page({ page, title: words.title, body });
  }
}

/** Statuses after which the page that somebody came from shows how things are now. */
const SEE_ANEW: readonly number[] = [400, 409, 412, 413, 422, 428, 429];

/** The page of ours with the form that was refused; without one, the file it was about. */
function backFrom(request: PageRequest, status: number): string | undefined {
  if (request.method === 'GET' || !SEE_ANEW.includes(status)) return undefined;
  return pageBefore(request) ?? /^\/plaatsingen\/[0-9a-f-]{36}(?=\/)/.exec(request.path)?.[0];
}

/** The page of ours that a form was sent from. */
function pageBefore(request: PageRequest): string | undefined {
  const referrer = request.get('Referer') ?? '';
  const from = URL.canParse(referrer) ? new URL(referrer) : undefined;
  const isOurs = from?.host === request.get('Host') && /^\/(?!\/)/.test(from?.pathname ?? '');
  return from && isOurs ? `${from.pathname}${from.search}` : undefined;
}

/** Where an answer led, without the words that it had just been saved. */
function withoutNews(ledTo: string | null): string | undefined {
  if (ledTo === null) return undefined;
  const { pathname, searchParams, hash } = new URL(ledTo, 'http://localhost');
  for (const news of ['klaar', 'gedaan', 'vastgelegd', 'opgeslagen', 'gepland']) searchParams.delete(news);
  return `${pathname}${searchParams.size === 0 ? '' : `?${searchParams}`}${hash}`;
}

const isOutside = (path: string): boolean => path === LINK_PATH || path.startsWith(`${LINK_PATH}/`);

/** An error of the framework knows only its status; one of a room says in Dutch what is the matter. */
function saidBy(error: unknown, { status, code, detail }: ProblemDocument): string | undefined {
  const plain = error instanceof HttpException || status === 413 || SAID_BY_WORDS.includes(code);
  if (plain && status === 404) return 'Het adres klopt niet, of u hebt geen toegang tot dit dossier.';
  return plain ? undefined : detail;
}

function pageProblem(error: unknown): ProblemDocument {
  if (error instanceof LoginFailedError || error instanceof ForeignFormError) {
    const status = error instanceof LoginFailedError ? 400 : 403;
    return { type: 'about:blank', status, title: error.message, detail: error.message, code: error.code };
  }
  return problemOf(error) ?? unexpectedProblem();
}
