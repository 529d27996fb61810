import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, CustomDecorator, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { AppPool } from '../platform/database.js';
import { NotSignedInError } from './access.errors.js';
import { CallLimit } from './call-limit.js';
import { membershipsOf } from './memberships.js';
import { sessionOf } from './session.js';
import type { SessionActor } from './session.js';
import { TokenCheck } from './token-check.js';

const OPEN = 'open';

/** Marks a controller or method that anybody may call. */
export const Open = (): CustomDecorator => SetMetadata(OPEN, true);

/** A request after the guard. */
export type SignedRequest = Request & { actor?: SessionActor };

/** Every call has an actor: the bearer of a token, in the role and deciding body of its headers. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenCheck,
    private readonly limit: CallLimit,
    private readonly pool: AppPool,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open === true) return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const identity = await this.tokens.identityOf(bearerOf(request));
    this.limit.pass(identity);
    const wish = { tenant: request.get('Deciding-Body'), role: request.get('Acting-Role') };
    request.actor = sessionOf(await membershipsOf(this.pool, identity), wish);
    return true;
  }
}

function bearerOf(request: Request): string {
  const [scheme, token] = (request.get('Authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    throw new NotSignedInError('Stuur een toegangsbewijs mee: Authorization: Bearer …');
  }
  return token;
}
