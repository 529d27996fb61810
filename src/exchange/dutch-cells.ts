import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import type { Sex } from '../people/person-document.js';

/** What a cell says, or why it cannot be read. */
export type Cell<T> = { readonly value: T } | { readonly fault: string };

const DUTCH_DATE = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `1-9-2025`, `01/09/2025` or `2025-09-01`. */
export function dateCell(text: string): Cell<LocalDate> {
  const dutch = DUTCH_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  const [year, month, day] = dutch ? [dutch[3], dutch[2], dutch[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return { value: Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString() };
  } catch {
    return { fault: `"${text}" is geen bestaande datum; goed is bijvoorbeeld 1-9-2025.` };
  }
}

/** A month as `10-2026` or `2026-10`, or any day in it. */
export function monthCell(text: string): Cell<string> {
  const dutch = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  const day = dateCell(dutch ? `1-${text}` : iso ? `${text}-01` : text);
  return 'value' in day
    ? { value: day.value.slice(0, 7) }
    : { fault: `"${text}" is geen maand; goed is bijvoorbeeld 10-2026.` };
}

/** `32`, `32,5` or `32.5`, at most two decimals, as a decimal string. */
export function decimalCell(text: string): Cell<string> {
  const plain = text.replace(',', '.').replace(/\.$/, '');
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) {
    return { fault: `"${text}" is geen getal; goed is bijvoorbeeld 32 of 32,5.` };
  }
  return { value: plain };
}

/** `60`, `60%` or `60,0` as a whole percent. */
export function percentCell(text: string): Cell<number> {
  const plain = text.replace(/\s*%$/, '').replace(/[.,]0+$/, '');
  const value = Number(plain);
  if (!/^\d{1,3}$/.test(plain) || value > 100) {
    return { fault: `"${text}" is geen heel percentage van 0 tot en met 100 (regel C4).` };
  }
  return { value };
}

/** Codes and words of the Basisregistratie personen. */
const SEX_WORDS: Readonly<Record<string, Sex>> = {
  m: 'male',
  man: 'male',
  v: 'female',
  vrouw: 'female',
  o: 'unknown',
  onbekend: 'unknown',
};

/** `M`, `V` or `O`, or the word. */
export function sexCell(text: string): Cell<Sex> {
  const value = SEX_WORDS[text.toLowerCase()];
  return value === undefined
    ? { fault: `"${text}" is geen geslacht; goed is M, V of O (man, vrouw, onbekend), of niets.` }
    : { value };
}

const YES = ['ja', 'j', '1', 'true', 'waar', 'x'];
const NO = ['nee', 'n', '0', 'false', 'onwaar'];

/** `ja` or `nee` and their short forms. */
export function yesNoCell(text: string): Cell<boolean> {
  const plain = text.toLowerCase();
  if (YES.includes(plain)) return { value: true };
  if (NO.includes(plain)) return { value: false };
  return { fault: `"${text}" is geen ja of nee.` };
}

/** Text of a shape that is known elsewhere, with its own words for what is wrong. */
export const shapeCell =
  (shape: z.ZodType<string>) =>
  (text: string): Cell<string> => {
    const read = shape.safeParse(text);
    return read.success ? { value: read.data } : { fault: read.error.issues[0]?.message ?? `"${text}" kan niet.` };
  };
