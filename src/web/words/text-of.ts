/** A text out of stored JSON; nothing where no text stands. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
