import { addDays, addMonths, yearOf } from '../../../workflows/law/dates.js';
import type { TableName } from '../../../workflows/law/table-catalogue.js';
import { rowDays } from '../../../workflows/law/table-row-check.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import type { FormField } from '../forms/form-field.js';
import { payloadFrom, type Typed } from '../forms/form-values.js';
import { field } from './administration-parts.js';

const euro = (name: string, label: string): FormField => field(name, label, 'decimal');

/** What a row of each table says, field by field. */
const VALUES: Readonly<Record<TableName, readonly FormField[]>> = {
  minimumWage: [
    field('adult', 'Uurloon voor volwassenen (euro)', 'decimal', { hint: 'Zoals 14,99.' }),
    field('referenceMonth', 'Referentiemaandloon bij 36 uur (euro)', 'decimal', {
      hint: 'Hierop rust de subsidie. Zoals 2.337,00.',
    }),
    field('adultAge', 'Volwassen vanaf (jaar)', 'number'),
    euro('age20', 'Uurloon 20 jaar'),
    euro('age19', 'Uurloon 19 jaar'),
    euro('age18', 'Uurloon 18 jaar'),
    euro('age17', 'Uurloon 17 jaar'),
    euro('age16', 'Uurloon 16 jaar'),
    euro('age15', 'Uurloon 15 jaar'),
    euro('bbl20', 'Uurloon 20 jaar in een leerwerktraject (bbl)'),
    euro('bbl19', 'Uurloon 19 jaar in een leerwerktraject (bbl)'),
    euro('bbl18', 'Uurloon 18 jaar in een leerwerktraject (bbl)'),
  ],
  employerCharges: [field('percent', 'Percentage', 'decimal', { hint: 'Zoals 25 of 23,5.' })],
  statutoryInterest: [field('percent', 'Percentage per jaar', 'decimal', { hint: 'Zoals 6 of 4,5.' })],
  aowAge: [field('years', 'Leeftijd in jaren', 'number'), field('months', 'en maanden', 'number')],
  decreedDay: [],
};

export const CERTAINTY_CHOICES = [
  { value: 'published', label: 'Gepubliceerd: het staat in de Staatscourant of het Staatsblad' },
  { value: 'confirmed', label: 'Bevestigd: door het ministerie of een andere officiële bron' },
  { value: 'to be confirmed', label: 'Nog te bevestigen: bedragen blijven een schatting' },
] as const;

/** The fields of the form in which a row is entered. */
export function rowFields(table: TableName): readonly FormField[] {
  const day = table === 'decreedDay' ? 'Dag' : table === 'aowAge' ? '1 januari van het jaar' : 'Geldt vanaf';
  return [
    field('from', day, 'date'),
    ...VALUES[table],
    field('source', 'Bron', 'text', { hint: 'Waar u dit hebt gelezen. Zoals Stcrt. 2026, 16505.' }),
    field('certainty', 'Hoe zeker zijn deze cijfers?', 'choice', { choices: CERTAINTY_CHOICES }),
    field('correction', 'Is dit een correctie van een rij die er al is?', 'yesNo', {
      hint: 'Een correctie kan ook bedragen van eerdere maanden veranderen. Het verschil komt dan in de betaalrun.',
    }),
  ];
}

/** What was typed as the service takes it. */
export function rowFrom(table: TableName, typed: Typed): Record<string, unknown> {
  const read = payloadFrom(rowFields(table), typed);
  const value = Object.fromEntries(
    VALUES[table].map(({ name, kind }) => [name, kind === 'decimal' ? asPrinted(table, read[name]) : read[name]]),
  );
  const { from, source, certainty, correction } = read;
  return { table, from, value, source, certainty, correction };
}

/** `14,9` of an amount is 14.90; percentages stay as typed. */
const asPrinted = (table: TableName, value: unknown): unknown =>
  table === 'minimumWage' && typeof value === 'string' && /^\d+(\.\d)?$/.test(value) ? Number(value).toFixed(2) : value;

/** Where the next row most likely begins. */
export function firstTyped(table: TableName, tables: LegalTables): Typed {
  return { from: nextDay(table, tables), correction: 'nee', ...(table === 'minimumWage' ? { adultAge: '21' } : {}) };
}

function nextDay(table: TableName, tables: LegalTables): string {
  const last = rowDays(tables, table).at(-1) ?? '';
  if (table === 'minimumWage') return addDays(tables.reachUntil, 1);
  if (table === 'aowAge') return `${yearOf(last) + 1}-01-01`;
  return table === 'statutoryInterest' ? addMonths(last, 12) : '';
}

/** `value.adult` of a fault stands at the field `adult`. */
export const inRowForm = (path: string): string | undefined => path.split('.').at(-1);
