import type { LocalDate } from '../../../../workflows/definition.js';
import { isLocalDate } from '../../../../workflows/law/dates.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import type { Sending } from '../../../placements/placement-events.service.js';
import type { ShownFault } from '../../forms/error-summary.js';
import type { FormField } from '../../forms/form-field.js';
import { dayFrom, textOf, type Typed } from '../../forms/form-values.js';
import { endOf, hoursOf, planKey, weekdayDate } from './agenda-view.js';

export type VisitInput = {
  readonly visitOn: LocalDate;
  /** `HH:MM` of the first worker. */
  readonly startsAt: string;
  /** For each worker. */
  readonly minutes: number;
  /** Several workers are measured at the same time, or one after the other (M23). */
  readonly together: boolean;
};

export const VISIT_FIELDS: readonly FormField[] = [
  field('visitOn', 'Datum van het bezoek', 'date', undefined),
  field('startsAt', 'Begint om', 'time', 'Bijvoorbeeld 09:30.'),
  field('minutes', 'Minuten per werknemer', 'number', 'Van 15 tot en met 480.'),
];
export const TOGETHER_FIELD: FormField = {
  ...field(
    'together',
    'Meer werknemers in één bezoek',
    'choice',
    'Elke werknemer krijgt een eigen uitnodiging en een eigen rapport.',
  ),
  choices: [
    { value: 'na-elkaar', label: 'Na elkaar' },
    { value: 'tegelijk', label: 'Tegelijk' },
  ],
};

function field(name: string, label: string, kind: FormField['kind'], hint: string | undefined): FormField {
  return { name, label, kind, hint, required: true, choices: [] };
}

/** What the form opens with: a visit that stands already is moved from where it is. */
export function firstVisit(orders: readonly ListedMeasurement[]): Typed {
  const planned = orders.find(({ state }) => state === 'planned')?.facts;
  const { visitOn = null, startsAt = null, minutes = null } = planned ?? {};
  const all = orders.filter(({ state }) => state === 'planned').map(({ facts }) => facts.startsAt);
  return {
    visitOn: visitOn ?? '',
    startsAt: startsAt ?? '',
    minutes: String(minutes ?? 90),
    together: all.length > 1 && new Set(all).size === 1 ? 'tegelijk' : 'na-elkaar',
  };
}

/** Every fault at once. */
export function visitInput(typed: Typed): { readonly input?: VisitInput; readonly faults: readonly ShownFault[] } {
  const visitOn = dayFrom(textOf(typed, 'visitOn'));
  const startsAt = timeFrom(textOf(typed, 'startsAt'));
  const minutes = Number(textOf(typed, 'minutes'));
  const faults: ShownFault[] = [];
  if (!isLocalDate(visitOn))
    faults.push({ field: 'visitOn', detail: 'Vul een bestaande datum in, bijvoorbeeld 3-6-2026.' });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt)) {
    faults.push({ field: 'startsAt', detail: 'Vul een tijd in, bijvoorbeeld 09:30.' });
  }
  if (!Number.isInteger(minutes) || minutes < 15 || minutes > 480) {
    faults.push({ field: 'minutes', detail: 'Vul 15 tot en met 480 minuten in.' });
  }
  if (faults.length > 0) return { faults };
  return { faults, input: { visitOn, startsAt, minutes, together: textOf(typed, 'together') === 'tegelijk' } };
}

/** Also `9.30`, as people write it where the browser has no clock. */
const timeFrom = (text: string): string => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  return hour === '' ? text : `${hour.padStart(2, '0')}:${minute}`;
};

/** One event for each worker; the times follow each other unless they are measured together. Who is visited then already is left alone. */
export function visitSendings(orders: readonly ListedMeasurement[], input: VisitInput): readonly Sending[] {
  return orders.flatMap((order, index) => {
    const { placement, number, state, revision, facts } = order;
    const startsAt = startOf(input, index);
    const { visitOn, minutes } = input;
    if (facts.visitOn === visitOn && facts.startsAt === startsAt && facts.minutes === minutes) return [];
    const type = state === 'planned' ? 'visit.moved' : 'visit.planned';
    const sent = { type, visitOn, startsAt, minutes };
    return [{ placement, instance: `measurement-${number}`, expectedRevision: revision, sent }];
  });
}

/** When the worker with this place in the row is visited. */
export const startOf = ({ startsAt, minutes, together }: VisitInput, index: number): string =>
  together ? startsAt : endOf(startsAt, index * minutes);

/** What a form cannot refuse but somebody should know before it is saved (D8). */
export function visitNotes(
  chosen: readonly ListedMeasurement[],
  all: readonly ListedMeasurement[],
  { visitOn, startsAt, minutes, together }: VisitInput,
): readonly string[] {
  const keys = new Set(chosen.map(planKey));
  const end = endOf(startsAt, together ? minutes : minutes * chosen.length);
  const clash = all.filter(
    (one) => !keys.has(planKey(one)) && one.facts.visitOn === visitOn && overlaps(one, startsAt, end),
  );
  const early = chosen.some(({ facts }) => facts.visitFrom !== null && visitOn < facts.visitFrom && !facts.urgent);
  const late = chosen.some(({ facts }) => facts.visitUntil !== null && visitOn > facts.visitUntil);
  const weekend = ['zaterdag', 'zondag'].some((day) => weekdayDate(visitOn).startsWith(day));
  return [
    ...(weekend ? [`${weekdayDate(visitOn)} is in het weekend.`] : []),
    ...(early ? ['Dit is eerder dan de planning zegt: er moet eerst lang genoeg gewerkt zijn (regel D8).'] : []),
    ...(late ? ['Dit is later dan de uiterste dag voor het bezoek: het besluit kan te laat komen (regel D8).'] : []),
    ...(end < startsAt ? ['Het bezoek loopt door tot na middernacht.'] : []),
    ...clash.map((one) => `U hebt dan al een bezoek bij ${one.workplace.name}, ${hoursOf(one)}.`),
  ];
}

function overlaps({ facts }: ListedMeasurement, from: string, until: string): boolean {
  if (facts.startsAt === null) return false;
  return facts.startsAt < until && from < endOf(facts.startsAt, facts.minutes ?? 60);
}
