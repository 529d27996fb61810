import { Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import type { PageRequest } from './page-session.js';
import { LoginProvider } from './login-provider.js';
import { PageSettings } from './page-settings.js';
import { dropCookie, setCookie } from './session-cookie.js';
import { LoginFailedError } from './session.errors.js';
import { SessionStore } from './session-store.js';
import { VisitorGuard } from './visitor.guard.js';
import { OpenPage } from './web-page.js';

/** In and out. */
@OpenPage()
export class SignInController {
  constructor(
    private readonly provider: LoginProvider,
    private readonly store: SessionStore,
    private readonly settings: PageSettings,
  ) {}

  @Get('login')
  async begin(@Query('naar') goTo: string | undefined, @Res() response: Response): Promise<void> {
    const { url, attempt } = await this.provider.begin(ownPath(goTo));
    setCookie(response, this.settings.cookie, await this.store.beginLogin(attempt));
    response.redirect(url.href);
  }

  @Get('login/callback')
  async finish(@Req() request: PageRequest, @Res() response: Response): Promise<void> {
    const session = request.page?.session;
    if (session?.attempt == null) throw new LoginFailedError();
    const query = request.originalUrl.slice(request.originalUrl.indexOf('?'));
    const { identity, idToken } = await this.provider.finish(query, session.attempt);
    setCookie(response, this.settings.cookie, await this.store.signIn(session, identity, idToken));
    response.redirect(session.attempt.goTo);
  }

  @Post('logout')
  @UseGuards(VisitorGuard)
  async out(@Req() request: PageRequest, @Res() response: Response): Promise<void> {
    const session = request.page?.session;
    if (session) await this.store.end(session);
    dropCookie(response, this.settings.cookie);
    const elsewhere = await this.provider.endUrl(session?.id_token ?? null).catch(() => undefined);
    response.redirect(303, elsewhere?.href ?? '/');
  }

  @Post('logout/overal')
  @UseGuards(VisitorGuard)
  async outEverywhere(@Req() request: PageRequest, @Res() response: Response): Promise<void> {
    const session = request.page?.session;
    if (session?.issuer != null && session.subject !== null) {
      await this.store.endAll({ issuer: session.issuer, subject: session.subject });
    }
    dropCookie(response, this.settings.cookie);
    response.redirect(303, '/');
  }
}

/** A page of ours; anything else would send people to another site after the login. */
function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-/.?=&%]*$/.test(path) ? path : '/';
}
