import type { CookieOptions, Request, Response } from 'express';

/** The cookie of the pages. `__Host-` ties it to this address, this path and TLS. */
export type SessionCookie = { readonly name: string; readonly options: CookieOptions };

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Over plain http on the own machine browsers keep no `Secure` cookie: only there it goes without, under another name.
 * @param publicUrl address under which people reach the product
 */
export function sessionCookie(publicUrl: string): SessionCookie {
  const { protocol, hostname } = new URL(publicUrl);
  const plain = protocol === 'http:' && LOOPBACK.includes(hostname);
  return {
    name: plain ? 'praktijkroute' : '__Host-praktijkroute',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: !plain },
  };
}

export function readCookie(request: Pick<Request, 'headers'>, { name }: SessionCookie): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Without a time of its own: it goes with the browser; the server knows when the session is over. */
export function setCookie(response: Response, { name, options }: SessionCookie, secret: string): void {
  response.cookie(name, secret, options);
}

export function dropCookie(response: Response, { name, options }: SessionCookie): void {
  response.clearCookie(name, options);
}
