import { providerNumber } from '../../organisations/organisation.schemas.js';
import { inSession } from '../../journal/session-work.js';
import { organisationAddress } from '../file-reads.js';
import type { OpenedFile } from './opened-file.js';

/** Who takes over (M37, M47), as a letter names and reaches it. */
export type NextBody = { readonly name: string; readonly lines: readonly string[] };

/** From the register of organisations; a code of before there was a choice stands as it was written. */
export async function nextBodyOf({ ports, actor, wish }: OpenedFile, to: string): Promise<NextBody> {
  const number = providerNumber(to);
  const found =
    number === undefined
      ? undefined
      : await inSession(ports.pool, actor, (client) => organisationAddress(client, number, wish.placement));
  const lines = (found?.postalAddress ?? '').split(',').map((line) => line.trim());
  return { name: found?.name ?? to, lines: lines.filter((line) => line !== '') };
}
