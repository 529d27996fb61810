import { longDate, monthName } from './dutch-dates.js';
import { decimalComma, euros } from './dutch-numbers.js';
import { choiceWord, fieldWords, hasFieldWords } from './field-words.js';

/** Names of members and employers by id, so that a fact never shows an id. */
export type KnownNames = ReadonlyMap<string, string>;
export type FactLine = readonly [label: string, text: string];

const EUROS = ['amount', 'monthlyWage', 'rate', 'difference'];
const PERCENT = ['wageValue'];
/** What is asked for first: what it is about, its days, its hours, who and why. The rest follows as it was kept. */
const FIRST: readonly string[] = [
  'kind',
  'fact',
  'month',
  'determinedOn',
  'receivedOn',
  'agreedOn',
  'givenOn',
  'heldOn',
  'plannedStart',
  'firstDay',
  'lastDay',
  'from',
  'fromOn',
  'until',
  'untilOn',
  'hours',
  'sectorFullTimeHours',
  'wageValue',
  'amount',
  'with',
  'how',
  'ground',
  'reason',
  'knownOn',
];
const rankOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DECIMAL = /^\d+\.\d+$/;

/** What was written down with an event, field by field in Dutch: what was left empty and what has no words stays out. */
export function entryFacts(
  type: string,
  facts: Readonly<Record<string, unknown>>,
  names: KnownNames,
): readonly FactLine[] {
  const inOrder = Object.entries(facts).toSorted(([a], [b]) => rankOf(a) - rankOf(b));
  return inOrder.flatMap(([name, value]): readonly FactLine[] => {
    if (!hasFieldWords(type, name)) return [];
    const text = textFor(type, name, value, names);
    return text === undefined ? [] : [[fieldWords(type, name).label, text]];
  });
}

function textFor(type: string, name: string, value: unknown, names: KnownNames): string | undefined {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return PERCENT.includes(name) ? `${value} procent` : String(value);
  if (Array.isArray(value)) return listed(value.map((one) => textFor(type, name, one, names)));
  if (typeof value !== 'string' || value === '') return undefined;
  if (ID.test(value)) return names.get(value);
  if (DAY.test(value)) return longDate(value);
  if (MONTH.test(value)) return monthName(value);
  if (EUROS.includes(name)) return euros(value);
  return DECIMAL.test(value) ? decimalComma(value) : choiceWord(type, name, value);
}

function listed(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.filter((text) => text !== undefined);
  return known.length === 0 ? undefined : known.join(', ');
}
