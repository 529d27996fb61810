import type { Beside, ExplanationStep, LocalDate, Refusal } from '../definition.js';
import { countedAge } from '../law/birthday-row.js';
import { addDays, addMonths, later } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { Decimal, toCents } from '../law/exact.js';
import { reasonableTerm } from '../law/norms.js';
import { policyOn, type PolicySet } from '../law/policies.js';
import { rowOfDay, type SubsidyDays } from '../law/table-row.js';
import { wholeMonth } from '../law/wage-subsidy.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventOf } from './placement.events.js';
import { faultIf } from './placement.faults.js';
import type { PlacementPlanInput } from './placement.planning.js';
import type { DecisionDraft } from './placement.shapes.js';

/** B15, Awb 4:50 and 4:51: what a subsidy of three years or more asks before it becomes less or ends. */

type Preparing = PlacementPlanInput<PlacementEventOf<'decision.prepared'>>;
type Grant = NonNullable<PlacementContext['grant']>;
type Money = Pick<Grant, 'amount' | 'wageValue'>;

/** Ends that are nobody's doing; the others follow from the work or from a duty that was broken. */
const ENDS = ['fullWageValue', 'noLongerTargetGroup'];
/** Changes that only put right what was wrong (Awb 4:49), follow an objection (C12) or the hours (B13). */
const NO_LOWERING = ['wrongFacts', 'objection', 'hours', 'startMoved'];
/** The cap of B5 binds below it: a lower wage value gives no higher amount. */
const CAPPED_BELOW = 30;

/**
 * The first day of the subsidy, never before the first day of work. A next decision on a measured value moves the first day of the
 * grant, so without a lump sum it is kept apart. A file of before it was kept takes it from beside; where that is not known, the day
 * of the first such decision stands for it.
 * @param beside only for checks and forms, never for what a plan records
 */
export function subsidySince(
  { lumpSum, grant, subsidyFrom, decisions, firstDay }: PlacementContext,
  beside?: Pick<Beside, 'measuredSince'>,
): LocalDate | null {
  if (lumpSum !== null) return lumpSum.from;
  if (grant === null) return null;
  const first =
    subsidyFrom ?? beside?.measuredSince ?? decisions.find(({ kind }) => kind === 'measured')?.decidedOn ?? grant.from;
  return later(first < grant.from ? first : grant.from, firstDay ?? first);
}

/** The first day on which a decision that is prepared today may lower or end the subsidy; null while it has not run for three years. */
export function earliestChange(
  context: PlacementContext,
  today: LocalDate,
  policies: PolicySet,
  beside?: Pick<Beside, 'measuredSince'>,
): LocalDate | null {
  const since = subsidySince(context, beside);
  return since === null ? null : reasonableTerm(since, today, policies);
}

const WHY = 'De subsidie loopt al drie jaar of langer';

/** M27, M28: an end that is nobody's doing. */
export function endsTooSoon({ context, event, today, policies, beside }: Preparing): readonly Refusal[] {
  if (event.from === null || !ENDS.includes(event.ground)) return [];
  const earliest = earliestChange(context, today, policies, beside);
  if (earliest === null || event.from >= earliest) return [];
  const detail = `${WHY}: zij kan niet eerder eindigen dan ${dutchDate(earliest)}.`;
  return faultIf(true, 'reasonable-term', detail, 'from', 'B15');
}

/** A next decision on a measured value that gives less. Its first day is its own, so it can wait for the term. */
export function lowersTooSoon(input: Preparing): readonly Refusal[] {
  const { context, event, today, policies, beside } = input;
  if (context.grant === null || event.from === null || !lowers(input, context.grant, event.from)) return [];
  const earliest = earliestChange(context, today, policies, beside);
  if (earliest === null || event.from >= earliest) return [];
  const detail = `${WHY}: zij kan niet eerder lager worden dan ${dutchDate(earliest)}.`;
  return faultIf(true, 'reasonable-term', detail, 'from', 'B15');
}

/** A change of the decision in force holds from that decision's first day, or cuts its end short. */
export function changesTooSoon(input: Preparing): readonly Refusal[] {
  const { context, event, today, policies, beside } = input;
  const { grant } = context;
  if (grant === null || NO_LOWERING.includes(event.ground)) return [];
  const earliest = earliestChange(context, today, policies, beside);
  if (earliest === null) return [];
  const instead = `Neem daarvoor een besluit naar loonwaarde vanaf ${dutchDate(earliest)} of later.`;
  return [
    ...faultIf(
      lowers(input, grant, grant.from),
      'reasonable-term',
      `${WHY}: een lager bedrag kan niet met terugwerkende kracht. ${instead}`,
      event.amount === null ? 'wageValue' : 'amount',
      'B15',
    ),
    ...faultIf(
      event.until !== null && event.until < earliest && isCut(context, grant, event.until),
      'reasonable-term',
      `${WHY}: zij kan niet eerder eindigen dan ${dutchDate(earliest)}.`,
      'until',
      'B15',
    ),
  ];
}

/** A last day before the present one, where the work itself does not end on it. */
const isCut = ({ contract, ending }: PlacementContext, grant: Grant, until: LocalDate): boolean =>
  ending === null && until !== contract?.until && (grant.until === null || until < grant.until);

type Deciding = Pick<PlacementPlanInput, 'context' | 'today' | 'policies'>;

/** Why a lower amount begins so late; nothing where no term was needed. */
export function lowerStep(input: Deciding, draft: DecisionDraft, from: LocalDate): readonly ExplanationStep[] {
  const { grant, value } = input.context;
  if (grant === null) return [];
  const next = { amount: draft.amount, wageValue: draft.wageValue ?? value?.wageValue ?? grant.wageValue };
  if (byWageValue(grant, next) !== true && !lessNamed(grant, next)) return [];
  return termStep(input, from, 'Het lagere bedrag gaat daarom pas in op');
}

/** Why an end that is nobody's doing comes so late (M27, M28). */
export const endStep = (input: Deciding, draft: DecisionDraft, from: LocalDate): readonly ExplanationStep[] =>
  ENDS.includes(draft.ground) ? termStep(input, from, 'Zij stopt daarom pas op') : [];

function termStep({ context, today, policies }: Deciding, from: LocalDate, so: string): readonly ExplanationStep[] {
  const since = subsidySince(context);
  if (since === null || reasonableTerm(since, today, policies) === null) return [];
  const months = policyOn(policies, 'reasonableTermMonths', today);
  const text = `De subsidie liep al drie jaar of langer. ${so} ${dutchDate(from)}, na een redelijke termijn van ${months} maanden (keuze van de gemeente).`;
  return [{ rule: 'B15', text, inputs: { since, months }, result: from, provisional: true }];
}

/** Whether a month gives less than it does now. Where one of both names its amount and no age is known, the wage values tell. */
function lowers({ context, event, policies, tables, beside }: Preparing, now: Grant, from: LocalDate): boolean {
  const wageValue = event.wageValue ?? (event.kind === 'change' ? now.wageValue : context.value?.wageValue);
  if (wageValue === undefined) return false;
  const next = { amount: event.amount, wageValue };
  const plain = byWageValue(now, next);
  if (plain !== undefined) return plain;
  if (now.amount !== null && next.amount !== null) return lessNamed(now, next);
  const fifteenOn = beside?.fifteenOn ?? null;
  if (fifteenOn === null) return wageValue > now.wageValue;
  const birthDate = addMonths(fifteenOn, -180);
  const subsidy = subsidyDaysOf(context, now, beside);
  const { rowDay } = rowOfDay({ subsidy, birthDate, policies, tables }, from);
  const age = countedAge(birthDate, rowDay, from, policies, tables);
  const ofMonth = (money: Money): Decimal =>
    new Decimal(
      money.amount ??
        toCents(
          wholeMonth(tables, {
            rowDay,
            age,
            method: { kind: 'measured', wageValue: money.wageValue },
            contractHours: context.hours,
            sectorFullTimeHours: context.sectorFullTimeHours,
          }).value,
        ),
    );
  return ofMonth(next).lessThan(ofMonth(now));
}

/** The days that set the row (B11): a repeated measurement has no row of its own. */
function subsidyDaysOf(context: PlacementContext, now: Grant, beside: Preparing['beside']): SubsidyDays {
  const lastDay = context.lumpSum?.lastDay ?? null;
  const firstDay = subsidySince(context, beside) ?? now.from;
  return lastDay === null ? { firstDay } : { firstDay, firstMeasuredDay: addDays(lastDay, 1) };
}

/** Two amounts by the rules differ by their wage values alone; undefined where a decision named one. */
const byWageValue = (now: Money, next: Money): boolean | undefined =>
  now.amount === null && next.amount === null
    ? Math.max(next.wageValue, CAPPED_BELOW) > Math.max(now.wageValue, CAPPED_BELOW)
    : undefined;

const lessNamed = (now: Money, next: Money): boolean =>
  now.amount !== null && next.amount !== null && new Decimal(next.amount).lessThan(now.amount);
