import { z } from 'zod';
import type { Circle } from '../../../workflows/law/doelgroep.js';
import type { FormField } from '../forms/form-field.js';
import type { Choice } from '../words/field-words.js';

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  hint: undefined,
  kind: 'text',
  required: true,
  choices: [],
  ...more,
});

const listed = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const PERSON_FIELDS: readonly FormField[] = [
  field('firstNames', 'Voornamen'),
  field('prefix', 'Tussenvoegsel', { required: false }),
  field('lastName', 'Achternaam'),
  field('birthDate', 'Geboortedatum', { kind: 'date' }),
  field('bsn', 'BSN', { required: false, hint: 'Negen cijfers. We controleren of het een geldig nummer is.' }),
];

export const EMPLOYER_FIELDS: readonly FormField[] = [
  field('employerName', 'Naam van de nieuwe werkgever'),
  field('kvkNumber', 'KvK-nummer', { required: false, hint: 'Acht cijfers.' }),
];

/** The circles of A3 in plain words. */
const CIRCLE_WORDS: Readonly<Record<Circle, string>> = {
  generalAssistance: 'Bijstandsuitkering',
  anw: 'Anw-uitkering',
  ioaw: 'IOAW-uitkering',
  ioaz: 'IOAZ-uitkering',
  notEntitled: 'Geen recht op een uitkering (niet-uitkeringsgerechtigd)',
  formerGroups: 'Had eerder loonkostensubsidie of hoorde bij een vroegere groep',
  youthSupported: 'Jongere met ondersteuning van de gemeente',
  youthWorkStudy: 'Jongere die werkt en leert',
  none: 'Geen van deze kringen',
};

export function jobFields(municipalities: readonly Choice[]): readonly FormField[] {
  return [
    field('municipality', 'Woongemeente', { kind: 'choice', choices: municipalities }),
    field('circle', 'Uitkering bij de start', {
      kind: 'choice',
      choices: listed(CIRCLE_WORDS),
    }),
    field('route', 'Route', {
      kind: 'choice',
      choices: listed({
        lumpSum: 'Eerst zes maanden vaste subsidie',
        measuredFirst: 'Eerst de loonwaarde meten',
        alreadyEmployed: 'Al in dienst',
      }),
    }),
    field('register', 'In het doelgroepregister', {
      kind: 'choice',
      choices: listed({ no: 'Nee', registered: 'Ja', pending: 'Aanvraag loopt' }),
    }),
    field('registeredOn', 'In het register sinds', { kind: 'date', required: false, hint: 'Alleen bij Ja.' }),
    field('hours', 'Uren per week', { kind: 'decimal', hint: 'Bijvoorbeeld 28 of 28,5.' }),
    field('sectorFullTimeHours', 'Volle werkweek in de sector', { kind: 'decimal', hint: 'Bijvoorbeeld 38.' }),
    field('plannedStart', 'Geplande eerste werkdag', {
      kind: 'date',
      required: false,
      hint: 'Voor de vooruitblik. U legt de start later vast bij de afspraak met de werkgever.',
    }),
    field('externalId', 'Eigen zaaknummer', { required: false, hint: 'Letters, cijfers en streepjes.' }),
  ];
}

export const Ids = z.object({ persoon: z.uuid().optional().catch(undefined) });
