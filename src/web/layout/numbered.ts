import { z } from 'zod';

/** Number of a page in an address; the first one where there is none, or none that can be. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** One page of a list: `at` of `of`, from 1. */
export type NumberedPage<T> = { readonly items: readonly T[]; readonly at: number; readonly of: number };

/** Where a page lies in a list of so many. @param asked behind the last page is the last page */
export function placeOf(
  count: number,
  perPage: number,
  asked: number,
): { readonly at: number; readonly of: number; readonly skip: number } {
  const of = Math.max(1, Math.ceil(count / perPage));
  const at = Math.min(asked, of);
  return { at, of, skip: (at - 1) * perPage };
}

/** @param asked behind the last page is the last page @param all the list from its beginning, as far as that page at least */
export function numbered<T>(all: readonly T[], count: number, perPage: number, asked: number): NumberedPage<T> {
  const { at, of, skip } = placeOf(count, perPage, asked);
  return { items: all.slice(skip, skip + perPage), at, of };
}
