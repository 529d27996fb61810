import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BadRequestError, RevisionMissingError } from './request.errors.js';

const STRONG_TAG = /^"(\d{1,15})"$/;

/** The ETag of a revision or entry number. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** Gives the answer its ETag. */
export function showRevision(response: Response, revision: number): void {
  response.set('ETag', etagOf(revision));
}

/**
 * The revision somebody saw.
 * @throws RevisionMissingError without the header (428); BadRequestError for anything but one ETag of ours
 */
export function revisionFrom(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw new RevisionMissingError();
  const number = STRONG_TAG.exec(header.trim())?.[1];
  if (number === undefined) throw new BadRequestError('De header If-Match bevat geen ETag van deze API.');
  return Number(number);
}

/** Parameter of a handler: the revision in If-Match. */
export const ExpectedRevision = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  revisionFrom(context.switchToHttp().getRequest<Request>().get('If-Match')),
);
