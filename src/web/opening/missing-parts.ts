import { listOf, textOf, type Typed } from '../forms/form-values.js';
import { isTested } from './doelgroep-answers.js';

export type MissingPart = { readonly field: string; readonly label: string };

type Need = MissingPart & { readonly there: (typed: Typed) => boolean };
const has =
  (...names: readonly string[]) =>
  (typed: Typed): boolean =>
    names.every((name) => textOf(typed, name) !== '');
const isLumpSum = (typed: Typed): boolean => textOf(typed, 'route') === 'lumpSum';

/** What a decision on the subsidy will ask; a placement can be opened without it. */
const NEEDS: readonly Need[] = [
  { field: 'lastName', label: 'Wie het is', there: (typed) => has('persoon')(typed) || has('lastName')(typed) },
  {
    field: 'bsn',
    label: 'BSN, voor uitkering en register',
    there: (typed) => has('persoon')(typed) || has('bsn')(typed),
  },
  { field: 'canEarnMinimumWage', label: 'De vragen over de doelgroep (A3)', there: isTested },
  {
    field: 'employerName',
    label: 'De werkgever',
    there: (typed) => has('employer')(typed) || has('employerName')(typed),
  },
  {
    field: 'kvkNumber',
    label: 'KvK-nummer van de werkgever',
    there: (typed) => has('employer')(typed) || has('kvkNumber')(typed),
  },
  { field: 'hours', label: 'Uren en volle werkweek', there: has('hours', 'sectorFullTimeHours') },
  { field: 'monthlyWage', label: 'Het loon, om het minimumloon na te gaan (M8)', there: has('monthlyWage') },
  { field: 'plannedStart', label: 'De geplande eerste werkdag', there: has('plannedStart') },
  { field: 'receivedOn', label: 'Het contract van de werkgever', there: has('receivedOn') },
  {
    field: 'agreedOn',
    label: 'De afspraak dat meten eerst kan wachten (B2b)',
    there: (typed) => !isLumpSum(typed) || has('agreedOn', 'agreedWith', 'agreedHow')(typed),
  },
  { field: 'applicant', label: 'Wie de subsidie aanvraagt', there: has('applicant', 'applicationOn') },
  {
    field: 'infoKinds',
    label: 'Informatie over gegevens (F7)',
    there: (typed) => listOf(typed, 'infoKinds').includes('privacy'),
  },
];

export const missingParts = (typed: Typed): readonly MissingPart[] =>
  NEEDS.filter(({ there }) => !there(typed)).map(({ field, label }) => ({ field, label }));
