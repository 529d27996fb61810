import type { JsonObject } from '../../../workflows/definition.js';
import type { RegionalKind } from '../../region/regional-number.schemas.js';
import { field } from '../administration/administration-parts.js';
import type { FormField } from '../forms/form-field.js';
import { payloadFrom, type Typed } from '../forms/form-values.js';
import { shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';

export const KIND_LABELS: Readonly<Record<RegionalKind, string>> = {
  target: 'Doel',
  realisation: 'Realisatie van UWV',
  register: 'Doelgroepregister',
  registerEntries: 'Opnames via de Praktijkroute',
  flow: 'Werk gevonden en verloren (UWV)',
  publicEmployer: 'Overheidswerkgever',
  uwvProfiles: 'Klantprofielen bij UWV',
};

const VALUE_LABELS: Readonly<Record<string, string>> = {
  market: 'markt',
  government: 'overheid',
  total: 'samen',
  publishedOn: 'bekendgemaakt',
  wsw: 'Wsw',
  wajong: 'Wajong',
  participatiewet: 'Participatiewet',
  other: 'anders',
  persons: 'mensen',
  people: 'mensen',
  lost: 'verloren',
  found: 'gevonden',
  hours: 'uren per week',
  jobs: 'banen',
  indicative: 'indicatief doel',
  ownTarget: 'eigen doel',
  remark: 'opmerking',
  withProfile: 'met profiel',
  withoutProfile: 'zonder profiel',
};

/** `markt 114, overheid 36, samen 150`. */
export function valueWords(value: JsonObject): string {
  return Object.entries(VALUE_LABELS)
    .flatMap(([key, label]) => (value[key] == null ? [] : [`${label} ${shown(value[key])}`]))
    .join(', ');
}

function shown(value: unknown): string {
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? shortDate(text) : typeof value === 'string' ? decimalComma(text) : text;
}

const optional = { required: false };
const SPLIT: readonly FormField[] = [
  field('market', 'Banen in de markt', 'number', optional),
  field('government', 'Banen bij de overheid', 'number', optional),
  field('total', 'Banen samen', 'number', { hint: 'Zoals het stuk het noemt, ook als de delen anders optellen.' }),
];
const YEAR = field('period', 'Jaar', 'text', { hint: 'Bijvoorbeeld 2026.' });
const QUARTER = field('period', 'Kwartaal', 'text', { hint: 'Bijvoorbeeld 2026-Q3.' });
const EITHER = field('period', 'Jaar of kwartaal', 'text', {
  hint: 'Bijvoorbeeld 2026 (officieel) of 2026-Q3 (indicatief).',
});
const SOURCE = field('source', 'Bron', 'text', { hint: 'Het stuk en de datum.' });

const VALUE_FIELDS: Readonly<Record<RegionalKind, readonly FormField[]>> = {
  target: SPLIT,
  realisation: [...SPLIT, field('publishedOn', 'Bekendgemaakt op', 'date', optional)],
  register: [
    field('wsw', 'Wsw', 'number', optional),
    field('wajong', 'Wajong', 'number', optional),
    field('participatiewet', 'Participatiewet', 'number', optional),
    field('other', 'Anders', 'number', optional),
    field('total', 'Mensen samen', 'number'),
  ],
  registerEntries: [field('persons', 'Mensen', 'number')],
  flow: [field('lost', 'Werk verloren', 'number', optional), field('found', 'Werk gevonden', 'number', optional)],
  publicEmployer: [
    field('people', 'Mensen', 'number', optional),
    field('hours', 'Uren per week', 'decimal', optional),
    field('jobs', 'Banen van 25,5 uur', 'decimal', { ...optional, hint: 'Leeg: uren gedeeld door 25,5.' }),
    field('indicative', 'Indicatief doel in banen', 'decimal', optional),
    field('ownTarget', 'Eigen doel in banen', 'decimal', optional),
    field('remark', 'Opmerking', 'text', optional),
  ],
  uwvProfiles: [
    field('withProfile', 'Mensen met profiel', 'number'),
    field('withoutProfile', 'Mensen zonder profiel', 'number'),
  ],
};

const PLACE_FIELDS: Readonly<Record<RegionalKind, readonly FormField[]>> = {
  target: [YEAR, field('version', 'Plan of versie', 'text', { hint: 'Twee plannen mogen een ander doel noemen.' })],
  realisation: [EITHER],
  register: [EITHER],
  registerEntries: [YEAR],
  flow: [QUARTER],
  publicEmployer: [YEAR, field('employer', 'Werkgever', 'text')],
  uwvProfiles: [field('period', 'Jaar of kwartaal', 'text', { hint: 'Bijvoorbeeld 2026 of 2026-Q3.' })],
};

/** Form of a number of some kind. @param areas the region and its municipalities */
export function numberFields(kind: RegionalKind, areas: readonly (readonly [string, string])[]): readonly FormField[] {
  const choices = areas.map(([value, label]) => ({ value, label }));
  return [field('area', 'Gebied', 'choice', { choices }), ...PLACE_FIELDS[kind], ...VALUE_FIELDS[kind], SOURCE];
}

/** What was typed, in the shape of the schema. */
export function typedNumber(kind: RegionalKind, typed: Typed): Record<string, unknown> {
  return {
    kind,
    area: typed['area'],
    ...payloadFrom([...PLACE_FIELDS[kind], SOURCE], typed),
    value: payloadFrom(VALUE_FIELDS[kind], typed),
  };
}
