import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays, addMonths, later } from '../law/dates.js';
import { measurementPlanning as lawPlanning } from '../law/measurement-planning.js';
import { determinationNormLastDay, findingNormLastDay, messageNormLastDay } from '../law/norms.js';
import { objectionLastDay } from '../law/objection-terms.js';
import { policyOn, type PolicySet } from '../law/policies.js';
import type { LegalTables } from '../law/tables.js';
import { decisionTerm, lumpSumPeriod } from '../law/terms.js';
import type { Outcome } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import type { MeasurementPlanning, PlacementDates } from './placement.shapes.js';
import { atMost } from './placement.planning.js';

/** The calls into the law that several plans share: six months, planning, decision term, objection term, retention. */

type Law = { readonly policies: PolicySet; readonly tables: LegalTables };
type Clocks = PlacementContext['clocks'];

export type LumpSumRun = {
  readonly lastDay: LocalDate;
  readonly dates: Pick<PlacementDates, 'lumpSumEnds' | 'grantEnds'>;
  readonly explanation: readonly ExplanationStep[];
};

/**
 * The lump sum from a first day on: six months by the calendar (D6), or until the day the decision names when days
 * were used elsewhere (M47); its decision ends with the contract when that is earlier (B15).
 */
export function lumpSumRun(
  firstDay: LocalDate,
  decidedUntil: LocalDate | null,
  contractUntil: LocalDate | null,
  { policies }: Law,
): LumpSumRun {
  const period = lumpSumPeriod(firstDay, policies);
  const full = atMost(period.lastLumpSumDay, decidedUntil);
  const lastDay = atMost(full, contractUntil);
  return {
    lastDay,
    dates: { lumpSumEnds: addDays(full, 1), grantEnds: lastDay < full ? addDays(lastDay, 1) : null },
    explanation: period.explanation,
  };
}

/** D8, backwards from the earlier of the last lump-sum day and the notice day before the contract's end. */
export function measurementPlanning(
  firstDay: LocalDate,
  lastLumpSumDay: LocalDate,
  contractUntil: LocalDate | null,
  { policies, tables }: Law,
): MeasurementPlanning {
  const days = lawPlanning({ start: firstDay, lastLumpSumDay, contractEnd: contractUntil }, policies, tables);
  return {
    anchor: days.anchor,
    orderLastDay: days.orderLastDay,
    visitFrom: days.visitFrom,
    visitUntil: days.visitLastDay,
    acceptedBy: days.acceptedLastDay,
    determinedBy: days.determinedLastDay,
    decisionSentBy: days.decisionSentLastDay,
    teamLeadOn: days.teamLeadOn,
    managerOn: days.managerOn,
  };
}

/** The clocks with the last day to decide recomputed (D1, D2, D5), and why. */
export function withDecisionTerm(
  clocks: Clocks,
  { tables }: Law,
): { readonly clocks: Clocks; readonly explanation: readonly ExplanationStep[] } {
  const term = decisionTerm(
    {
      ...(clocks.receivedOn === null ? {} : { receivedOn: clocks.receivedOn }),
      ...(clocks.findingOn === null ? {} : { foundOn: clocks.findingOn }),
      suspensions: clocks.suspensions,
    },
    tables,
  );
  return {
    clocks: { ...clocks, decisionLastDay: term?.lastDay ?? null },
    explanation: term?.explanation ?? [],
  };
}

/** D1b: norm for the finding after receipt. */
export const findingNorm = (receivedOn: LocalDate, { policies }: Law): LocalDate =>
  findingNormLastDay(receivedOn, policies);

/** D1b: norm for the determination after the accepted report. */
export const determinationNorm = (reportedOn: LocalDate, { policies, tables }: Law): LocalDate =>
  determinationNormLastDay(reportedOn, policies, tables);

/** A8: norm for the message after the determination is sent. */
export const messageNorm = (sentOn: LocalDate, { policies, tables }: Law): LocalDate =>
  messageNormLastDay(sentOn, policies, tables);

/** D4: the last day for an objection, fixed when the letter is sent. */
export const objectionTerm = (sentOn: LocalDate, { tables }: Law) => objectionLastDay(sentOn, tables);

const YEARS = {
  refused: 'retentionYearsRefused',
  withdrawn: 'retentionYearsWithdrawn',
  notComeAbout: 'retentionYearsWithdrawn',
} as const;

/** F5: first day on which the file is no longer kept, counted from the end of the case and of its aftercare. */
export function retentionEnd(
  context: PlacementContext,
  endedOn: LocalDate,
  outcome: Outcome | null,
  { policies }: Law,
): LocalDate {
  const granted = context.lumpSum !== null || context.grant !== null;
  const name =
    !granted && outcome !== null && outcome in YEARS
      ? YEARS[outcome as keyof typeof YEARS]
      : granted
        ? 'retentionYearsGranted'
        : 'retentionYearsWithdrawn';
  const years = policyOn(policies, name, endedOn);
  const objection = context.counters.objection > 0 ? policyOn(policies, 'retentionYearsObjection', endedOn) : 0;
  const { aftercareEnds } = context.dates;
  const from = aftercareEnds === null ? endedOn : later(endedOn, aftercareEnds);
  return addMonths(from, 12 * Math.max(years, objection, 1));
}
