import { z } from 'zod';
import type { Json, LocalDate } from '../definition.js';
import type { Certainty } from './tables.js';

const euros = z
  .string({ error: 'Vul een bedrag in, zoals 14,99.' })
  .regex(/^\d{1,5}\.\d{2}$/, { error: 'Vul een bedrag met twee decimalen in, zoals 14,99.' });
const percent = z
  .string({ error: 'Vul een percentage in, zoals 25 of 23,5.' })
  .regex(/^\d{1,2}(\.\d{1,2})?$/, { error: 'Vul een percentage in met ten hoogste twee decimalen.' });
const whole = (least: number, most: number, what: string): z.ZodInt =>
  z
    .int({ error: what })
    .min(least, { error: `Ten minste ${least}.` })
    .max(most, { error: `Ten hoogste ${most}.` });

export type TableName = 'minimumWage' | 'employerCharges' | 'aowAge' | 'statutoryInterest' | 'decreedDay';

export type TableDefinition = {
  readonly label: string;
  readonly rule: string;
  /** Money depends on it: a second person looks before it counts. */
  readonly fourEyes: boolean;
  readonly schema: z.ZodObject;
};

const MINIMUM_WAGE = z.strictObject({
  adultAge: whole(18, 25, 'Vul een leeftijd in, zoals 21.'),
  adult: euros,
  age20: euros,
  age19: euros,
  age18: euros,
  age17: euros,
  age16: euros,
  age15: euros,
  bbl20: euros,
  bbl19: euros,
  bbl18: euros,
  referenceMonth: euros,
});
export type MinimumWageValue = z.infer<typeof MINIMUM_WAGE>;
const PERCENT = z.strictObject({ percent });
const AOW_AGE = z.strictObject({
  years: whole(65, 75, 'Vul de jaren in.'),
  months: whole(0, 11, 'Vul de maanden in.'),
});

/** The tables of the law to which a deciding body may add rows without a release; a row is complete or refused. */
export const TABLES = {
  minimumWage: { label: 'Minimumloon', rule: 'B8', fourEyes: true, schema: MINIMUM_WAGE },
  employerCharges: { label: 'Vergoeding werkgeverslasten', rule: 'B10', fourEyes: true, schema: PERCENT },
  aowAge: { label: 'AOW-leeftijd', rule: 'B15', fourEyes: true, schema: AOW_AGE },
  statutoryInterest: { label: 'Wettelijke rente', rule: 'B16', fourEyes: true, schema: PERCENT },
  decreedDay: { label: 'Gelijkgestelde feestdag', rule: 'D5', fourEyes: false, schema: z.strictObject({}) },
} as const satisfies Readonly<Record<TableName, TableDefinition>>;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** What may be said of a row that is entered; only the first two make a month certain. */
export const ENTERED_CERTAINTIES = [
  'published',
  'confirmed',
  'to be confirmed',
] as const satisfies readonly Certainty[];
export type EnteredCertainty = (typeof ENTERED_CERTAINTIES)[number];
export const isCertain = (certainty: Certainty): boolean => certainty === 'published' || certainty === 'confirmed';

/** A row as a deciding body entered it; of two with the same table and day the later entered counts. */
export type EnteredRow = {
  readonly table: TableName;
  readonly from: LocalDate;
  readonly value: Readonly<Record<string, Json>>;
  readonly source: string;
  readonly certainty: EnteredCertainty;
  /** Number of the entry since which it counts. */
  readonly entry: number;
};
