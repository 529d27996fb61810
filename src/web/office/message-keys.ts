import { z } from 'zod';

const KEY = /^[0-9a-f-]{36}\.\d{1,6}$/;
const Key = z
  .string()
  .regex(KEY)
  .transform((value) => {
    const [placement = '', message = ''] = value.split('.');
    return { placement, message: Number(message) };
  });
export type ChosenMessage = z.infer<typeof Key>;

/** Message 0 is that of a placement whose person is still to be informed: it has none yet. */
export const keyOf = (placement: string, message: number | null): string => `${placement}.${message ?? 0}`;

const Chosen = z
  .union([z.array(Key).max(500), Key.transform((one) => [one])])
  .optional()
  .default([]);

/** What was ticked in a list; whatever is no message is left out. */
export function chosenMessages(body: unknown, name = 'melding'): readonly ChosenMessage[] {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  const read = Chosen.safeParse(value);
  return read.success ? read.data : [];
}
