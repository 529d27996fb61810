/** The value of a box before a row: what is chosen, with the revision that the row was drawn at. */
export const seenRow = (key: string, revision: number): string => `${key}:${revision}`;

/** What was ticked: the key of the row, and the revision somebody saw; undefined when it was not sent along. */
export function rowSeen(value: string): { readonly key: string; readonly revision: number | undefined } {
  const [key = '', revision = ''] = value.split(':');
  return { key, revision: /^\d{1,9}$/.test(revision) ? Number(revision) : undefined };
}

/** Whether a row was ticked, whatever became of it since. */
export const isTicked = (ticked: readonly string[], key: string): boolean =>
  ticked.some((value) => rowSeen(value).key === key);
