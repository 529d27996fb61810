import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { NotSignedInError } from '../../access/access.errors.js';
import type { PageRequest, PageSession, Visitor } from './page-session.js';

export type VisitedPage = PageSession & { readonly visitor: Visitor };

/** Parameter of a page of work: who looks and what belongs around the page. */
export const CurrentPage = createParamDecorator((_data: unknown, context: ExecutionContext): VisitedPage => {
  const { page } = context.switchToHttp().getRequest<PageRequest>();
  if (page?.visitor === undefined) throw new NotSignedInError('U bent niet ingelogd.');
  return { ...page, visitor: page.visitor };
});

/** The same on a page that anybody may see. */
export const AnyPage = createParamDecorator((_data: unknown, context: ExecutionContext): PageSession => {
  const { page } = context.switchToHttp().getRequest<PageRequest>();
  if (page === undefined) throw new NotSignedInError('U bent niet ingelogd.');
  return page;
});
