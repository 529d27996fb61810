import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import { countingOf, inForce, type ParticularRow } from '../particulars/particular-history.js';
import type { ParticularKind } from '../particulars/particular-kinds.js';

/** What the policy papers ask of a placement, as it was at its start; null is not filled. Codes of `particular-kinds.ts`. */
export type OutcomeParticulars = {
  /** Why the Praktijkroute (seeds 1). */
  readonly reason: string | null;
  /** How worker and employer found each other (seeds 8, 10). */
  readonly source: string | null;
  readonly arrangement: string | null;
  readonly programme: string | null;
  readonly budgetLine: string | null;
  readonly jobhunter: string | null;
  /** Under 27, or 27 and over, on the first day. */
  readonly ageGroup: string | null;
  /** regular, secondment, temporary. */
  readonly form: string | null;
  /** regular, lent, government: derived of form, hirer and sector (seeds 25). */
  readonly split: string;
  /** yes or no. */
  readonly carved: string | null;
  readonly externalReference: string | null;
  /** Systems in which the match or the profile has a number (seeds 10, 22). */
  readonly references: readonly string[];
  readonly socialReturn: string | null;
  /** The employer's contract with the duty of social return (seeds 18); null when it does not apply. */
  readonly socialReturnContract: string | null;
  /** Whether a buddy was named at any time (seeds 36). */
  readonly buddy: string | null;
  /** Contracts agreed at once, 0 when no sequence was (seeds 37). */
  readonly contractsAgreed: number;
  /** [from, level], also later ones. */
  readonly arrangements: readonly (readonly [LocalDate, string])[];
  /** [from, until, Harrie-trained]. */
  readonly buddies: readonly (readonly [LocalDate, LocalDate | null, boolean])[];
};

/** @param workplace of the hirer where there is one @param start first day worked, else the day the file was opened */
export function outcomeParticulars(
  rows: readonly ParticularRow[],
  workplace: { readonly market: string; readonly lent: boolean },
  start: LocalDate,
): OutcomeParticulars {
  const of = (kind: ParticularKind, field: string): Json => inForce(rows, kind, start)?.value?.[field] ?? null;
  const form = codeOf(of('form', 'form'));
  const lent = form === null ? workplace.lent : form !== 'regular';
  const systems = of('references', 'systems');
  const sequence = of('contracts', 'contracts');
  const buddies = countingOf(rows, 'buddy');
  return {
    reason: codeOf(of('reason', 'code')),
    source: codeOf(of('match', 'source')),
    arrangement: codeOf(of('arrangement', 'level')),
    programme: codeOf(of('programme', 'programme')),
    budgetLine: codeOf(of('programme', 'budgetLine')),
    jobhunter: codeOf(of('jobhunter', 'group')),
    ageGroup: codeOf(of('ageGroup', 'group')),
    form,
    split: lent ? 'lent' : workplace.market === 'government' ? 'government' : 'regular',
    carved: yesNo(of('job', 'carved')),
    externalReference: Array.isArray(systems) ? yesNo(systems.length > 0) : null,
    references: Array.isArray(systems) ? systems.filter((system) => typeof system === 'string') : [],
    socialReturn: yesNo(of('socialReturn', 'applies')),
    socialReturnContract: of('socialReturn', 'applies') === true ? codeOf(of('socialReturn', 'contract')) : null,
    buddy: buddies.length === 0 ? null : yesNo(buddies.some(({ value }) => value?.['named'] === true)),
    contractsAgreed: Array.isArray(sequence) ? sequence.length : 0,
    arrangements: countingOf(rows, 'arrangement').map(({ from, value }) => [from, codeOf(value?.['level']) ?? '']),
    buddies: periodsOf(buddies),
  };
}

/** A buddy stays until the day that was said, or until the next row of the kind. */
function periodsOf(rows: readonly ParticularRow[]): OutcomeParticulars['buddies'] {
  return rows.flatMap(({ from, value }, index) => {
    if (value?.['named'] !== true) return [];
    const until = dayOf(value, 'until') ?? rows[index + 1]?.from ?? null;
    return [[from, until, value['trained'] === true] as const];
  });
}

const codeOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const yesNo = (value: Json): string | null => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : null);
const dayOf = (value: JsonObject, field: string): LocalDate | null => codeOf(value[field]);
