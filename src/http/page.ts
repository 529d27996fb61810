import { z } from 'zod';
import { BadRequestError } from './request.errors.js';

/** One page of a list; `next` is the cursor of the page after it, null on the last one. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** Query of a list: how many (50 by default, at most 200) and from where. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** A cursor is the sort key of the last row shown, unreadable on purpose: nobody should build one. */
export function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

const Key = z.array(z.string().max(300)).min(1).max(5);

/**
 * The sort key in a cursor, undefined on the first page.
 * @throws BadRequestError when it is none of ours
 */
export function keyFrom(cursor: string | undefined, parts: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const key = parsed(cursor);
  if (key === undefined || key.length !== parts)
    throw new BadRequestError('Deze cursor kennen we niet. Begin bij het begin.');
  return key;
}

function parsed(cursor: string): readonly string[] | undefined {
  try {
    return Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Of `limit + 1` rows the page, with a cursor when there are more. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null };
}
