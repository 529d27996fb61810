import type { Request } from 'express';
import { BadRequestError } from './request.errors.js';

/** A file of a form, with the name that its sender gave it. */
export type UploadedFile = { readonly name: string; readonly bytes: Buffer };
export type UploadedForm = Readonly<Record<string, string | UploadedFile>>;

/** A file of ten megabytes with the fields beside it. */
const MOST_BYTES = 10_500_000;

export const isUploadedForm = (request: Request): boolean =>
  (request.get('Content-Type') ?? '').startsWith('multipart/form-data');

/**
 * Reads a form with a file. Only for who may send it: call it after that is known, so that nobody else makes the server
 * read so much. @throws BadRequestError when it is too big or no form
 */
export async function uploadedForm(request: Request): Promise<UploadedForm> {
  if (!isUploadedForm(request)) throw new BadRequestError('Stuur het bestand als formulier (multipart/form-data).');
  return fieldsOf(await bytesOf(request), request.get('Content-Type') ?? '');
}

async function bytesOf(request: Request): Promise<Buffer> {
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

async function fieldsOf(bytes: Buffer, type: string): Promise<UploadedForm> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new BadRequestError('Het formulier is niet goed aangekomen. Probeer het opnieuw.');
  });
  const fields: Record<string, string | UploadedFile> = {};
  for (const [name, value] of form.entries()) {
    fields[name] =
      typeof value === 'string' ? value : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  return fields;
}

/** A file of a form; empty when none was chosen. */
export function fileIn(form: UploadedForm, name: string): UploadedFile {
  const found = form[name];
  return typeof found === 'object' ? found : { name: '', bytes: Buffer.alloc(0) };
}
