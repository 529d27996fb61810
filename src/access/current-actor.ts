import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { NotSignedInError } from './access.errors.js';
import type { SignedRequest } from './bearer.guard.js';
import type { SessionActor } from './session.js';

/** Parameter of a handler: who calls, as the guard found. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): SessionActor => {
  const { actor } = context.switchToHttp().getRequest<SignedRequest>();
  if (actor === undefined) throw new NotSignedInError('U bent niet ingelogd.');
  return actor;
});
