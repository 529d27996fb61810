import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';

/** Days that lie ahead: nobody means today. */
const AHEAD = [
  'plannedStart',
  'until',
  'untilOn',
  'visitOn',
  'hearingOn',
  'lastDay',
  'before',
  'nextMeasurementOn',
  'givenUntil',
  'completeBy',
  'registrationValidUntil',
];
const FROM_FILE: Readonly<Record<string, string>> = { hours: 'hours', sectorFullTimeHours: 'sectorFullTimeHours' };

/** What a form opens with: today for what was done, what the file knows, and the only choice there is. */
export function firstValues(fields: readonly FormField[], context: JsonObject, today: LocalDate): Typed {
  return Object.fromEntries(fields.flatMap((field) => valueFor(field, context, today)));
}

function valueFor(field: FormField, context: JsonObject, today: LocalDate): readonly (readonly [string, string])[] {
  const { name, kind, required, choices } = field;
  const known = context[FROM_FILE[name] ?? name];
  if (kind === 'date') {
    if (AHEAD.includes(name)) return typeof known === 'string' ? [[name, known]] : [];
    return required ? [[name, today]] : [];
  }
  if (kind === 'decimal') return typeof known === 'string' ? [[name, known.replace('.', ',')]] : [];
  // How the hours are counted goes on as it was, unless somebody says otherwise.
  const counted = context['hoursKind'];
  if (name === 'kind' && typeof counted === 'string' && choices.some(({ value }) => value === counted)) {
    return [[name, counted]];
  }
  const [only] = choices;
  if (kind === 'choice' && required && only !== undefined && (choices.length === 1 || name === 'decision')) {
    return [[name, only.value]];
  }
  return [];
}
