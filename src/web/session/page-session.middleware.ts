import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { membershipsOf } from '../../access/memberships.js';
import { sessionOf } from '../../access/session.js';
import { AppPool } from '../../platform/database.js';
import { bodyNames } from './body-names.js';
import type { PageRequest, PageSession, Visitor } from './page-session.js';
import { PageSettings } from './page-settings.js';
import { readCookie } from './session-cookie.js';
import { SessionStore, type StoredSession } from './session-store.js';
import { isSimulated } from './simulated.js';

/** Knows for every page who looks; whether that is enough the guard judges. */
@Injectable()
export class PageSessionMiddleware implements NestMiddleware {
  constructor(
    private readonly store: SessionStore,
    private readonly pool: AppPool,
    private readonly settings: PageSettings,
  ) {}

  use(request: PageRequest, response: Response, next: NextFunction): void {
    response.set(this.settings.headers);
    this.read(request).then((page) => {
      request.page = page;
      if (page.visitor) request.actor = page.visitor.actor;
      next();
    }, next);
  }

  private async read(request: PageRequest): Promise<PageSession> {
    const secret = readCookie(request, this.settings.cookie);
    const session = secret === undefined ? undefined : await this.store.find(secret);
    return {
      session,
      visitor: session && (await this.visitorOf(session)),
      csrf: session?.csrf ?? '',
      path: request.originalUrl.split('?')[0] ?? '/',
      simulated: await isSimulated(this.pool),
      demo: this.settings.demo,
    };
  }

  /** Roles are read at every request: whoever loses one loses it at once. */
  private async visitorOf(session: StoredSession): Promise<Visitor | undefined> {
    const { issuer, subject, tenant, role } = session;
    if (issuer === null || subject === null) return undefined;
    const memberships = await membershipsOf(this.pool, { issuer, subject });
    if (memberships.length === 0) return undefined;
    const still = memberships.some((one) => one.tenant === tenant && one.roles.some((held) => held === role));
    const wish = still
      ? { tenant: tenant ?? undefined, role: role ?? undefined }
      : { tenant: undefined, role: undefined };
    const actor = sessionOf(memberships, wish);
    const body = (await bodyNames(this.pool)).get(actor.tenant) ?? '';
    return { actor, role: actor.role, name: memberships[0]?.name ?? '', body, memberships };
  }
}
