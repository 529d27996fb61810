import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { LinkClosedError, TooManyError, type ClosedReason } from '../../links/link.errors.js';
import type { Sender } from '../layout/document.js';
import { Renderer } from '../layout/renderer.js';
import type { PageRequest } from '../session/page-session.js';
import { BusyPage, ClosedPage, closedTitle } from './door-pages.js';
import { LinkSender, UNKNOWN_SENDER } from './link-sender.js';
import { outsidePage } from './outside-page.js';

const STATUS: Readonly<Record<ClosedReason, number>> = {
  unknown: 404,
  expired: 410,
  revoked: 410,
  locked: 403,
  used: 410,
};

/** A link that opens nothing has a page that says what to do, and whom to ask. */
@Catch(LinkClosedError, TooManyError)
export class LinkFilter implements ExceptionFilter<LinkClosedError | TooManyError> {
  constructor(
    private readonly renderer: Renderer,
    private readonly sender: LinkSender,
  ) {}

  async catch(error: LinkClosedError | TooManyError, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const page = outsidePage(http.getRequest<PageRequest>().page);
    const isClosed = error instanceof LinkClosedError;
    const title = isClosed ? closedTitle(error.reason) : 'Even wachten';
    const body = isClosed ? h(ClosedPage, { reason: error.reason }) : h(BusyPage, { message: error.message });
    const status = isClosed ? STATUS[error.reason] : 429;
    const html = this.renderer.page({ page, title, outside: await this.senderOf(error.tenant), body });
    const response = http.getResponse<Response>();
    if (!isClosed && error.seconds !== undefined) response.set('Retry-After', String(error.seconds));
    response.status(status).type('html').send(html);
  }

  /** What went wrong is said in any case, also when this cannot be read. */
  private async senderOf(tenant: string | undefined): Promise<Sender> {
    return tenant === undefined ? UNKNOWN_SENDER : this.sender.of(tenant).catch(() => UNKNOWN_SENDER);
  }
}
