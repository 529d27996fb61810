import type { LocalDate } from '../definition.js';
import { ageOn, FIRST_DAY, later, requireInForce } from './dates.js';
import { YOUTH_CIRCLE_FROM } from './doelgroep.js';
import { dutchDate } from './dutch.js';
import { policyOn, type PolicySet } from './policies.js';

export type RegisterEntry = {
  /** A new entry through the Praktijkroute is due. */
  readonly entry: boolean;
  /** That it is so is a reading. */
  readonly provisional: boolean;
  /** Why the municipality chose not to report it yet, in Dutch; `undefined` when nothing is in the way. */
  readonly waits: string | undefined;
};

export type RegisterInput = {
  /** Day of the determination. */
  readonly on: LocalDate;
  readonly wageValue: number;
  readonly alreadyRegistered: boolean;
  readonly shelteredWork: boolean;
  readonly birthDate?: LocalDate;
  /** Last day of a lump sum that runs; `null` without one. */
  readonly lumpSumUntil: LocalDate | null;
  /** The day of reporting. */
  readonly today: LocalDate;
};

const YOUNG = 27;

/**
 * What a determination means for the register (A4–A8b, A12): below 100 % an entry, after informing the person; at 100 %
 * none, nor for who is registered on another ground; the percentage is delivered all the same. Sheltered work is
 * excluded. Under 27 from 2026 on the same, as a reading (policy `reportUnder27`); at once, or by policy `reportFrom` after the lump sum.
 */
export function registerEntry(input: RegisterInput, policies: PolicySet): RegisterEntry {
  requireInForce(input.on, FIRST_DAY, 'A4', 'on');
  const { on, birthDate } = input;
  const entry = input.wageValue < 100 && !input.alreadyRegistered && !input.shelteredWork;
  const young = on >= YOUTH_CIRCLE_FROM && birthDate !== undefined && ageOn(birthDate, on) < YOUNG;
  return {
    entry,
    provisional: entry && young,
    waits: entry ? (waitsForUwv(young, on, policies) ?? waitsForLumpSum(input, policies)) : undefined,
  };
}

const waitsForUwv = (young: boolean, on: LocalDate, policies: PolicySet): string | undefined =>
  young && policyOn(policies, 'reportUnder27', on) === 'askFirst'
    ? 'Deze persoon is onder 27. Vraag eerst bij UWV na of opname via de Praktijkroute kan en meld daarna los, bij de zaak (keuze van de gemeente, regel A4).'
    : undefined;

function waitsForLumpSum({ on, lumpSumUntil, today }: RegisterInput, policies: PolicySet): string | undefined {
  if (lumpSumUntil === null || lumpSumUntil < today) return undefined;
  return policyOn(policies, 'reportFrom', on) === 'afterLumpSum'
    ? `De vaste loonkostensubsidie loopt tot en met ${dutchDate(lumpSumUntil)}. De melding gaat daarna (keuze van de gemeente, regel A4b).`
    : undefined;
}

/**
 * The day from which the norm for a first report counts (A4b, A8): the determination, or by policy `reportFrom` the first day after the lump
 * sum when that comes later.
 * @param firstMeasuredDay of a lump sum that runs; `null` without one
 */
export const reportDay = (on: LocalDate, firstMeasuredDay: LocalDate | null, policies: PolicySet): LocalDate =>
  firstMeasuredDay !== null && policyOn(policies, 'reportFrom', on) === 'afterLumpSum'
    ? later(on, firstMeasuredDay)
    : on;
