import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { BadRequestError } from '../../http/request.errors.js';
import type { PageRequest } from '../session/page-session.js';

/** A client file of a large region is far below this. */
const MOST_BYTES = 10_000_000;

/**
 * Reads a form with a file, so that the guard of the session finds its token in the body. Only for who is signed in:
 * nobody else makes the server read so much. Fields become text, a file its bytes.
 */
@Injectable()
export class UploadedFormGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PageRequest>();
    const type = request.get('Content-Type') ?? '';
    if (request.method !== 'POST' || !type.startsWith('multipart/form-data') || request.page?.visitor === undefined) {
      return true;
    }
    request.body = await fieldsOf(await bytesOf(request), type);
    return true;
  }
}

async function bytesOf(request: PageRequest): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw new BadRequestError('Het bestand is te groot: hoogstens 10 MB.');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

async function fieldsOf(bytes: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new BadRequestError('Het formulier is niet goed aangekomen. Probeer het opnieuw.');
  });
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) {
    fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  }
  return fields;
}
