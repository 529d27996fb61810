import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { NotAllowedError, NotSignedInError } from '../../access/access.errors.js';
import type { PageRequest, PageSession } from './page-session.js';
import { PageSettings } from './page-settings.js';
import { ForeignFormError } from './session.errors.js';

/** A page of work is for who is signed in; a form must come from a page of this session. */
@Injectable()
export class VisitorGuard implements CanActivate {
  constructor(private readonly settings: PageSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<PageRequest>();
    const { page } = request;
    if (page?.session?.subject == null) throw new NotSignedInError('U bent niet ingelogd.');
    if (page.visitor === undefined)
      throw new NotAllowedError(
        'U bent ingelogd, maar bij geen enkele organisatie bekend als medewerker. Vraag uw beheerder om toegang.',
      );
    if (request.method !== 'GET' && request.method !== 'HEAD') requireOwnForm(request, page, this.settings.origin);
    return true;
  }
}

function requireOwnForm(request: PageRequest, { csrf }: PageSession, origin: string): void {
  const from = request.get('Origin');
  const { _csrf: sent } = (request.body ?? {}) as { readonly _csrf?: unknown };
  const foreign = from !== undefined && from !== 'null' && from !== origin;
  if (foreign || typeof sent !== 'string' || !isSame(sent, csrf)) throw new ForeignFormError();
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
}
