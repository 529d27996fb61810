import type { Response } from 'express';

type Opened = { readonly bytes: Buffer; readonly type: string; readonly name: string };

/** A file of somebody outside: it is saved, not shown, and whatever is in it can do nothing on our address. */
export function sendUpload(response: Response, { bytes, type, name }: Opened): void {
  response
    .type(type)
    .setHeader('Content-Disposition', `attachment; filename="${name}"`)
    .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    .setHeader('X-Content-Type-Options', 'nosniff')
    .setHeader('Cache-Control', 'private, no-store')
    .send(bytes);
}
