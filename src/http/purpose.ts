import { applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { BadRequestError } from './request.errors.js';

/** Letters, spaces and a case number; a reason long enough to be a story could hold personal data. */
const PURPOSE = /^[\p{L}\p{N} .,:/()-]{3,120}$/u;

/** Parameter of a handler: why a file is opened (F6), undefined when nothing was said. */
export const Purpose = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const header = context.switchToHttp().getRequest<Request>().get('Purpose');
  if (header !== undefined && !PURPOSE.test(header)) {
    throw new BadRequestError('De header Purpose bevat een korte reden: 3 tot en met 120 letters, cijfers en spaties.');
  }
  return header;
});

export const ApiPurpose = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Purpose',
      required: false,
      description:
        'Waarom het dossier wordt geopend; het komt in het inzageregister (regel F6). Geen namen of nummers.',
    }),
  );
