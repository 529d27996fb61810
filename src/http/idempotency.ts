import { createHash } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Request } from 'express';
import type { Idempotency } from '../engine/command.js';
import { BadRequestError } from './request.errors.js';

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * What makes sending twice count once.
 * @param operation name of the operation; where the path has ids, with these, so that a key counts per file
 * @throws BadRequestError when the header is no key
 */
export function idempotencyFrom(operation: string, header: string | undefined, body: unknown): Idempotency | undefined {
  if (header === undefined) return undefined;
  if (!KEY.test(header)) {
    throw new BadRequestError(
      'De header Idempotency-Key bestaat uit 1 tot en met 255 zichtbare tekens zonder spaties.',
    );
  }
  const text = canonicalize(body ?? null) ?? 'null';
  return { operation, key: header, bodyHash: createHash('sha256').update(text).digest('hex') };
}

/** Parameter of a handler: the Idempotency-Key with the operation and the ids of the path. */
export const IdempotencyKey = createParamDecorator(
  (operation: string, context: ExecutionContext): Idempotency | undefined => {
    const request = context.switchToHttp().getRequest<Request>();
    const scope = [operation, ...Object.values(request.params)].join(':');
    return idempotencyFrom(scope, request.get('Idempotency-Key'), request.body);
  },
);
