import { Body, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { LinkDoor } from '../../links/link-door.service.js';
import { LINK_KINDS } from '../../links/link-kinds.js';
import type { LinkRow } from '../../links/link-rows.js';
import { LinkClosedError, WrongCodeError } from '../../links/link.errors.js';
import { localDate } from '../../platform/legal-time.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { AnyPage } from '../session/current-page.js';
import type { PageRequest, PageSession } from '../session/page-session.js';
import { setCookie } from '../session/session-cookie.js';
import { OpenPage } from '../session/web-page.js';
import { ClosedPage, closedTitle, CodePage } from './door-pages.js';
import { LINK_PATH } from './link-cookie.js';
import { LinkFilter } from './link.filter.js';
import { LinkSender } from './link-sender.js';
import { LinkSettings } from './link-settings.js';
import { outsidePage } from './outside-page.js';

/** The way in: an address from a mail, and a code that came another way. */
@OpenPage('link')
@UseFilters(LinkFilter)
export class LinkDoorController {
  constructor(
    private readonly renderer: Renderer,
    private readonly door: LinkDoor,
    private readonly settings: LinkSettings,
    private readonly sender: LinkSender,
  ) {}

  @Get(':secret')
  async knock(
    @AnyPage() page: PageSession,
    @Req() request: PageRequest,
    @Param('secret') secret: string,
  ): Promise<string> {
    this.settings.throttle.pass(request.ip ?? '');
    const link = await this.door.knock(secret);
    return this.page(page, secret, link);
  }

  @Post('code')
  async enter(
    @AnyPage() page: PageSession,
    @Req() request: PageRequest,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    this.settings.requireOwn(request);
    this.settings.throttle.pass(request.ip ?? '');
    const secret = textOf(typed, 'sleutel');
    try {
      setCookie(response, this.settings.cookie, await this.door.enter(secret, textOf(typed, 'code')));
      response.redirect(303, LINK_PATH);
    } catch (error) {
      if (!(error instanceof WrongCodeError)) throw error;
      const link = await this.door.knock(secret);
      const html = await this.page(page, secret, link, { fault: triesLeft(error) });
      response.status(400).type('html').send(html);
    }
  }

  @Post('code-opnieuw')
  async again(
    @AnyPage() page: PageSession,
    @Req() request: PageRequest,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    this.settings.requireOwn(request);
    this.settings.throttle.pass(request.ip ?? '');
    const secret = textOf(typed, 'sleutel');
    const before = await this.door.knock(secret);
    if (before.used_at !== null && LINK_KINDS[before.purpose].once) throw new LinkClosedError('used', before.tenant);
    const link = await this.door.sendCode(secret);
    response.type('html').send(await this.page(page, secret, link, { again: true }));
  }

  private async page(
    page: PageSession,
    secret: string,
    link: LinkRow,
    { fault, again = false }: { readonly fault?: string; readonly again?: boolean } = {},
  ): Promise<string> {
    const answered = link.used_at !== null && LINK_KINDS[link.purpose].once ? link.used_at : undefined;
    const body =
      answered === undefined
        ? h(CodePage, { secret, link, fault, again })
        : h(ClosedPage, { reason: 'used', on: localDate(answered) });
    const title = answered === undefined ? LINK_KINDS[link.purpose].label : closedTitle('used');
    const outside = await this.sender.of(link.tenant);
    const parts = { page: outsidePage(page), title, outside, fault: fault !== undefined, body };
    return this.renderer.page(parts);
  }
}

const triesLeft = ({ left }: WrongCodeError): string =>
  left === 1
    ? 'Deze code klopt niet. U mag het nog één keer proberen. Daarna werkt de link niet meer.'
    : `Deze code klopt niet. U mag het nog ${left} keer proberen.`;
