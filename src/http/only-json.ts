import type { NextFunction, Request, Response } from 'express';
import { UnsupportedMediaTypeError } from './request.errors.js';

const READ = /^(application\/json|multipart\/form-data)\s*(;|$)/i;

/**
 * The API reads JSON, and files as a form. Anything else would be left unread, and its sender be told that fields are missing; a form
 * of a page would be read as text where JSON says numbers.
 */
export function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.get('Content-Length') ?? 0) > 0;
  next(hasBody && !READ.test(request.get('Content-Type') ?? '') ? new UnsupportedMediaTypeError() : undefined);
}
