import { Header } from '@nestjs/common';

/**
 * A page with a form to fill in and nothing of anybody: the browser may keep it, so that "back" shows the very form that was sent, with
 * its key. What shows a file is never kept.
 */
export const EmptyForm = (): MethodDecorator => Header('Cache-Control', 'private, no-cache');

/** Where the form of such a page goes: sent to its own address, the browser would forget what it kept of it. */
export const sentTo = (path: string): string => `${path}?opslaan`;
