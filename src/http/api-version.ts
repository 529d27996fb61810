import type { NextFunction, Request, Response } from 'express';

/** Raised when the API changes (NL API Design Rules: major in the path, all of it in the header). */
export const API_VERSION = '1.0.0';

/** Every answer says which version of the API gave it. */
export function apiVersion(_request: Request, response: Response, next: NextFunction): void {
  response.set('API-Version', API_VERSION);
  next();
}
