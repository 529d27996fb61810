import type { Beside, LocalDate, Refusal } from '../definition.js';
import { addDays, FIRST_DAY } from '../law/dates.js';
import { checkLumpSumPossible, isNewEmployment } from '../law/subsidy-routes.js';
import {
  firstOf,
  hasGrantedSubsidy,
  lastDayOf,
  secondSubsidies,
  subsidisedPeriod,
  tooYoung,
  type Period,
} from './placement.beside.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEvent, PlacementEventOf, PlacementEventType } from './placement.events.js';
import type { PlacementPlanInput } from './placement.planning.js';

/** Days that get a subsidy by an event, and the field of its payload that says so. */
type Asked = { readonly period: Period; readonly field: string };
type Drafted = { readonly kind: string; readonly from: LocalDate | null; readonly until: LocalDate | null };

/** Events that name the first day of work. */
const FIRST_DAYS: readonly PlacementEventType[] = [
  'employment.agreed',
  'start.moved',
  'start.confirmed',
  'placement.imported',
  'fact.corrected',
];
/** B3: events by which somebody who is already employed comes to a subsidy. */
const BACKGROUND = ['application.received', 'decision.prepared'];
/** Whoever decides on this event knows school and benefit of before the work. */
export const asksBackground = ({ type }: { readonly type: string }): boolean => BACKGROUND.includes(type);
/** Whoever decides on this event knows what the test on the target group said (A3, M12). */
export const asksTargetGroup = ({ type }: { readonly type: string }): boolean => type === 'targetGroup.determined';
/** Events by which days with a subsidy come about, move or come back; an objection that is decided may tell the last. */
const SUBSIDY_DAYS: readonly (PlacementEventType | 'objection.decided')[] = [
  'decision.prepared',
  'lumpSum.decided',
  'measured.decided',
  'change.decided',
  'contract.renewed',
  'ending.revoked',
  'handover.revoked',
  'employer.changed',
  'objection.decided',
  'objection.upheld',
];
/** Whoever decides on this event knows the birth date: for the first day of work, and for what a month gives (B9, B15). */
export const asksAge = ({ type, kind }: { readonly type: string; readonly kind?: unknown }): boolean =>
  FIRST_DAYS.some((one) => one === type) ||
  (type === 'decision.prepared' && (kind === 'measured' || kind === 'change'));
/** Whoever decides on this event knows since when there is subsidy: whether it may be lowered or ended so soon (B15). */
export const asksSince = ({ type, kind }: { readonly type: string; readonly kind?: unknown }): boolean =>
  type === 'decision.prepared' && (kind === 'measured' || kind === 'change' || kind === 'end');
/** Whoever decides on them knows the other placements of the person, and holds the person meanwhile. */
export const ASKS_BESIDE: ReadonlySet<string> = new Set([
  ...FIRST_DAYS,
  ...SUBSIDY_DAYS,
  ...BACKGROUND,
  'targetGroup.determined',
]);

/** What refuses an event because of what stands outside the placement (B4, B9). */
export function checkBeside(input: PlacementPlanInput<PlacementEvent>): readonly Refusal[] {
  const { context, event, beside } = input;
  if (!beside) return [];
  const first = firstDayOf(event);
  const asked = askedOf(context, event);
  return [
    ...(first ? tooYoung(first.day, beside.fifteenOn, first.field) : []),
    ...(asked ? secondSubsidies(asked.period, beside.subsidies, asked.field) : []),
    ...lumpSumAgain(input, beside.lumpSums ?? []),
    ...againstTest(event, beside.targetGroup ?? null),
  ];
}

/** A3, M12: whoever does not belong by the test is stopped here, and goes to UWV where a benefit of UWV says so. */
function againstTest(event: PlacementEvent, tested: NonNullable<Beside['targetGroup']> | null): readonly Refusal[] {
  if (event.type !== 'targetGroup.determined' || !event.granted || tested === null || tested === 'belongs') return [];
  const isOfUwv = tested === 'referToUwv';
  return [
    {
      code: isOfUwv ? 'refer-to-uwv' : 'does-not-belong',
      detail: isOfUwv
        ? 'De toets doelgroep zegt: een uitkering van UWV, dus verwijs naar UWV. Klopt dat niet meer? Doe de toets opnieuw.'
        : 'De toets doelgroep zegt dat deze persoon niet bij de doelgroep hoort. Klopt dat niet meer? Doe de toets opnieuw.',
      rule: 'A3',
      field: 'granted',
    },
  ];
}

/** B13, A11: a lump sum is given once in an employment; elsewhere again, and after a trial placement, as the municipality chose. */
function lumpSumAgain(
  { context, event, policies }: PlacementPlanInput<PlacementEvent>,
  earlier: NonNullable<Beside['lumpSums']>,
): readonly Refusal[] {
  const draft = event.type === 'decision.prepared' ? event : event.type === 'lumpSum.decided' ? context.draft : null;
  if (draft?.kind !== 'lumpSum') return [];
  const start = draft.from ?? context.firstDay ?? context.plannedStart;
  if (start === null || start < FIRST_DAY) return [];
  const before = earlier.filter(({ from }) => from < start);
  const isSame = ({ sameEmployer, until }: (typeof before)[number]): boolean =>
    sameEmployer && (until === null || !isNewEmployment(until, start, policies));
  const field = event.type === 'decision.prepared' ? 'kind' : 'decision';
  const history = {
    start,
    sameEmployment: before.some(isSame),
    earlierLumpSum: before.length > 0,
    afterTrialPlacement: context.trialFrom !== null,
  };
  return checkLumpSumPossible(history, policies).map((one) => ({ ...one, field }));
}

function firstDayOf(event: PlacementEvent): { readonly day: LocalDate; readonly field: string } | undefined {
  switch (event.type) {
    case 'employment.agreed':
    case 'start.moved':
      return { day: event.plannedStart, field: 'plannedStart' };
    case 'start.confirmed':
    case 'placement.imported':
      return { day: event.firstDay, field: 'firstDay' };
    case 'fact.corrected':
      return event.fact === 'firstDay' && event.day !== null ? { day: event.day, field: 'day' } : undefined;
    default:
      return undefined;
  }
}

function askedOf(context: PlacementContext, event: PlacementEvent): Asked | undefined {
  switch (event.type) {
    case 'start.confirmed':
      return granted('firstDay', event.firstDay, context);
    case 'start.moved':
      return granted('plannedStart', event.plannedStart, context);
    case 'employer.changed':
      return granted('employer', event.from, context);
    case 'decision.prepared':
      return drafted('kind', event, context);
    case 'lumpSum.decided':
    case 'measured.decided':
    case 'change.decided':
      return context.draft === null ? undefined : drafted('decision', context.draft, context);
    case 'contract.renewed':
      return renewed(event, context);
    case 'ending.revoked':
    case 'handover.revoked':
      return hasGrantedSubsidy(context) ? afterEnd('revokedOn', context) : undefined;
    case 'objection.upheld':
      return reopened(event.decision, context);
    case 'fact.corrected':
      return corrected(event, context);
    case 'placement.imported':
      return { field: 'firstDay', period: { from: event.firstDay, until: event.lastDay } };
    default:
      return undefined;
  }
}

const granted = (field: string, from: LocalDate, context: PlacementContext): Asked | undefined =>
  hasGrantedSubsidy(context) ? { field, period: { from, until: lastDayOf(context) } } : undefined;

function drafted(field: string, { kind, from: given, until }: Drafted, context: PlacementContext): Asked | undefined {
  if (!['lumpSum', 'measured', 'change'].includes(kind)) return undefined;
  const from = given ?? firstOf(context.grant?.from, context.firstDay ?? context.plannedStart);
  return from === null ? undefined : { field, period: { from, until: until ?? lastDayOf(context) } };
}

/** M29: what ran goes on, or what had ended comes back. */
function renewed({ from, until }: PlacementEventOf<'contract.renewed'>, context: PlacementContext): Asked | undefined {
  const goesOn = context.at.subsidy === 'ended' || hasGrantedSubsidy(context);
  return goesOn ? { field: 'from', period: { from, until } } : undefined;
}

/** C12: only an end that falls brings days back; a refusal that falls is decided on again. */
const reopened = (decision: number, context: PlacementContext): Asked | undefined =>
  context.decisions.find((one) => one.number === decision)?.kind === 'end' ? afterEnd('decision', context) : undefined;

/** An end that is undone: the days after it come back. */
function afterEnd(field: string, context: PlacementContext): Asked | undefined {
  const end = lastDayOf(context);
  return end === null ? undefined : { field, period: { from: addDays(end, 1), until: null } };
}

/** M32: a first or last day that was wrong. */
function corrected({ fact, day }: PlacementEventOf<'fact.corrected'>, context: PlacementContext): Asked | undefined {
  const period = subsidisedPeriod(context);
  if (!period || day === null) return undefined;
  if (fact === 'firstDay') return { field: 'day', period: { ...period, from: day } };
  return fact === 'lastDay' ? { field: 'day', period: { ...period, until: day } } : undefined;
}
