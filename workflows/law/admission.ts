import type { ExplanationStep, LocalDate, Refusal } from '../definition.js';
import { addDays, addMonths, FIRST_DAY, requireInForce } from './dates.js';
import type { Circle } from './doelgroep.js';
import { dutchDate } from './dutch.js';
import { policyOn, type PolicySet } from './policies.js';

/** Persons with Anw and niet-uitkeringsgerechtigden must sign an application; others may be found ex officio (A1). */
export function needsSignedApplication(circle: Circle): boolean {
  return circle === 'anw' || circle === 'notEntitled';
}

/** Without a determination of the doelgroep no subsidy; for some circles only on a signed application (A1). */
export function checkDetermination(input: {
  readonly on: LocalDate;
  readonly circle: Circle;
  readonly exOfficio: boolean;
}): Refusal | undefined {
  requireInForce(input.on, FIRST_DAY, 'A1', 'on');
  if (!input.exOfficio || !needsSignedApplication(input.circle)) return undefined;
  return {
    code: 'doelgroep.application-needed',
    detail: 'Voor deze persoon is een ondertekende aanvraag nodig; ambtshalve vaststellen kan niet (regel A1).',
    rule: 'A1',
    field: 'exOfficio',
  };
}

/** First day on which a next application for the doelgroep may be filed: 12 months after the filing of the earlier one (A2). */
export const nextApplicationFrom = (earlierFiledOn: LocalDate): LocalDate => addMonths(earlierFiledOn, 12);

/** An application within 12 months of the earlier one is refused; it bars no ex officio finding (A2). */
export function checkApplication(filedOn: LocalDate, earlierFiledOn: LocalDate | null): Refusal | undefined {
  requireInForce(filedOn, FIRST_DAY, 'A2', 'filedOn');
  if (earlierFiledOn === null || filedOn >= nextApplicationFrom(earlierFiledOn)) return undefined;
  const detail = `Een nieuwe aanvraag kan vanaf ${nextApplicationFrom(earlierFiledOn)} (regel A2).`;
  return { code: 'doelgroep.applied-recently', detail, rule: 'A2', field: 'filedOn' };
}

/** First day of the statutory length of a trial placement (A11). */
export const TRIAL_PLACEMENT_FROM = '2023-07-01';

/** Circles in which somebody can have general assistance; only then a trial placement is possible (A11). */
export const mayHaveGeneralAssistance = (circle: Circle): boolean =>
  circle === 'generalAssistance' || circle === 'youthSupported';

/** Months a trial placement lasts at first, and with its extension (A11). */
const TRIAL_MONTHS = { first: 2, extended: 6 } as const;
export type TrialStage = keyof typeof TRIAL_MONTHS;

/**
 * The last day a trial placement may have (A11): 2 months and at most 4 more from 2023-07-01; before it as long as the
 * municipality chose, an extension counted in.
 */
export function trialPlacementMost(
  start: LocalDate,
  stage: TrialStage,
  policies: PolicySet,
): { readonly lastDay: LocalDate; readonly months: number; readonly step: ExplanationStep } {
  requireInForce(start, FIRST_DAY, 'A11', 'start');
  const local = start < TRIAL_PLACEMENT_FROM;
  const months = local ? policyOn(policies, 'trialPlacementMonthsBefore2023July', start) : TRIAL_MONTHS[stage];
  const lastDay = addDays(addMonths(start, months), -1);
  const chosen = local ? ', voor 1 juli 2023 een keuze van de gemeente' : '';
  const step: ExplanationStep = {
    rule: 'A11',
    text: `Een proefplaats vanaf ${dutchDate(start)} kan duren tot en met ${dutchDate(lastDay)}: ${months} maanden${chosen}.`,
    inputs: { start, months },
    result: lastDay,
    ...(local ? { provisional: true } : {}),
  };
  return { lastDay, months, step };
}

/** Why a trial placement may not last until a day (A11); undefined when it may. */
export function checkTrialPlacement(
  { start, until, stage }: { readonly start: LocalDate; readonly until: LocalDate; readonly stage: TrialStage },
  policies: PolicySet,
): Refusal | undefined {
  const { lastDay, months } = trialPlacementMost(start, stage, policies);
  if (until <= lastDay) return undefined;
  const most = `${months} maanden: tot en met ${dutchDate(lastDay)} (regel A11)`;
  const detail =
    start < TRIAL_PLACEMENT_FROM
      ? `Een proefplaats van voor 1 juli 2023 duurt hoogstens ${most}. Dat is een keuze van de gemeente.`
      : stage === 'first'
        ? `Een proefplaats duurt eerst hoogstens ${most}. Daarna kunt u verlengen.`
        : `Een proefplaats duurt met verlenging hoogstens ${most}.`;
  return { code: 'trial-too-long', detail, rule: 'A11', field: 'until' };
}

/** First day of the right to guidance on the workplace (A10). */
export const GUIDANCE_FROM = '2023-07-01';
