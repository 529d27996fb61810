import { z } from 'zod';

/** Numbers of two versions that stand side by side. */
export type Compared = { readonly old: number; readonly now: number };

const number = z.coerce.number().int().min(1).optional().catch(undefined);
const Query = z.object({ van: number, met: number });

/** As asked in the address, else the last two. */
export function comparedIn(query: unknown, versions: number): Compared {
  const { van, met } = Query.parse(query ?? {});
  return { old: van ?? Math.max(1, versions - 1), now: met ?? Math.max(1, versions) };
}
