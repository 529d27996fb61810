import { z } from 'zod';
import { isLocalDate, isLocalMonth } from '../../workflows/law/dates.js';

type Issue = { readonly input?: unknown };
const said = (missing: string, wrong: string): { error: (issue: Issue) => string } => ({
  error: (issue) => (issue.input === undefined ? missing : wrong),
});
const shorten = (input: unknown): string => String(input).slice(0, 40);

/** A calendar date `YYYY-MM-DD` that exists (D7). */
export const dateField = z
  .string(said('Deze datum ontbreekt (regel D7).', 'Een datum is tekst in de vorm JJJJ-MM-DD (regel D7).'))
  .refine(isLocalDate, {
    error: (issue) => `De datum ${shorten(issue.input)} bestaat niet; schrijf JJJJ-MM-DD (regel D7).`,
  });

/** A month `YYYY-MM`. */
export const monthField = z
  .string(said('De maand ontbreekt (regel D7).', 'Een maand is tekst in de vorm JJJJ-MM (regel D7).'))
  .refine(isLocalMonth, {
    error: (issue) => `De maand ${shorten(issue.input)} bestaat niet; schrijf JJJJ-MM (regel D7).`,
  });

/** A finite JSON number, where given between two bounds, both allowed. */
export function numberField(name: string, rule: string, from = -Infinity, until = Infinity): z.ZodType<number> {
  const number = z.number(said(`${name} ontbreekt (regel ${rule}).`, `${name} is een getal (regel ${rule}).`));
  if (from === -Infinity) return number;
  const range = `${name} is ${from} tot en met ${until} (regel ${rule}).`;
  return number.refine((value) => value >= from && value <= until, range);
}

/** A JSON number above nil, at most `until`. */
export function aboveNil(name: string, rule: string, until: number): z.ZodType<number> {
  const range = `${name} is meer dan 0 en ten hoogste ${until} (regel ${rule}).`;
  return numberField(name, rule).refine((value) => value > 0 && value <= until, range);
}

/** Hours a week, 0 to 60. */
export const hoursField = (name: string): z.ZodType<number> => numberField(name, 'B5', 0, 60);

/** A whole percentage from 0 to 100 (A6, C4). */
export const wageValueField = z
  .number(said('De loonwaarde ontbreekt (regel C4).', 'De loonwaarde is een getal (regel C4).'))
  .refine((value) => Number.isInteger(value) && value >= 0 && value <= 100, {
    error: 'De loonwaarde is een heel getal van 0 tot en met 100 (regels A6 en C4).',
  });

export const yesNoField = (name: string, rule: string): z.ZodType<boolean> =>
  z.boolean(said(`${name} ontbreekt (regel ${rule}).`, `${name} is true of false (regel ${rule}).`));

export function textField(name: string, rule: string, shape = /^/, form = 'tekst'): z.ZodType<string> {
  const wrong = `${name} is ${form} (regel ${rule}).`;
  return z.string(said(`${name} ontbreekt (regel ${rule}).`, wrong)).regex(shape, wrong);
}

export function choiceField<const V extends readonly [string, ...string[]]>(
  name: string,
  rule: string,
  values: V,
): z.ZodType<V[number]> {
  const choices = values.join(', ');
  const texts = said(
    `${name} ontbreekt; kies uit: ${choices} (regel ${rule}).`,
    `${name} is een van: ${choices} (regel ${rule}).`,
  );
  return z.enum(values, texts) as z.ZodType<V[number]>;
}
