import { comesOn, lastDayBefore, type ToldAhead } from '../days-ahead.js';
import type { LocalDate, PlannedReminder, StateValue } from '../definition.js';
import { addDays, addMonths, later, monthOf } from '../law/dates.js';
import { policyOn, type PolicySet } from '../law/policies.js';
import { underPolicies } from '../law/under-policies.js';
import { aheadOf, contactScheme } from './contact-plan.js';
import type { PlacementContext } from './placement.context.js';
import { penaltySetIn } from './placement.penalty.js';

/**
 * Which words each reminder is told in. The name is the timer's, kept for good in the record; the words are looked up by it
 * also long after, where only the name is known.
 */
export const REMINDER_TEMPLATES = {
  'decision.planned': 'decision-planned',
  'order.soon': 'order.soon',
  'order.lastDay': 'order.lastDay',
  'order.passed': 'order.passed',
  'decision.tooLate': 'decision-too-late',
  'finding.norm': 'finding-norm',
  'decision.soon': 'decision-term-soon',
  'decision.lastDay': 'decision-term-last-day',
  'decision.passed': 'decision-term-passed',
  'penalty.runs.owner': 'application-penalty-runs',
  'penalty.runs.manager': 'application-penalty-runs',
  'penalty.full.owner': 'application-penalty-full',
  'penalty.full.manager': 'application-penalty-full',
  'contract.ahead': 'contract-end-ahead',
  'contract.noticeDay': 'contract-notice-day',
  'contract.noticeDayEmployer': 'contract-notice-day-employer',
  'contract.lastDay': 'contract-last-day',
  'contract.noNews': 'contract-ended-question',
  contact: 'contact',
  'questions.worker': 'three-questions',
  'conditions.employer': 'four-conditions',
  'conditions.asked': 'employer-conditions',
  'measurement.ahead': 'next-measurement-ahead',
  'measurement.due': 'next-measurement-due',
  'amount.changes': 'amount-changes',
  'grant.ends': 'grant-ends',
  'hours.declare': 'declare-hours',
  'start.employer': 'confirm-first-day',
  'start.owner': 'start-not-confirmed',
  'completion.reminder': 'complete-application',
  'aftercare.closing': 'aftercare-closing-talk',
} as const;

export type ReminderName = keyof typeof REMINDER_TEMPLATES;
type AheadName = { [N in ReminderName]: (typeof REMINDER_TEMPLATES)[N] extends ToldAhead ? N : never }[ReminderName];

const remind = (
  name: ReminderName,
  dueOn: LocalDate | null,
  to: PlannedReminder['to'],
  data?: PlannedReminder['data'],
): readonly PlannedReminder[] =>
  dueOn === null
    ? []
    : [{ name, dueOn, to, template: REMINDER_TEMPLATES[name], ...(data === undefined ? {} : { data }) }];

/** What comes so many days before its last day. */
const ahead = (name: AheadName, lastDay: LocalDate | null): readonly PlannedReminder[] =>
  remind(name, comesOn(REMINDER_TEMPLATES[name], lastDay), 'owner');

const working = ({ at }: PlacementContext): boolean =>
  at.employment === 'running' || at.employment === 'ending' || at.employment === 'handingOver';

const WITHOUT_MEASURED = ['lumpSumGranted', 'lumpSumRunning', 'onHold'];

/**
 * D8: order the first measurement, and send the decision in time. Once a measurement is open it tells its own days; the
 * escalations to team lead and manager stay here, so that each is told once, whatever measurements come and go.
 */
function planning(c: PlacementContext): readonly PlannedReminder[] {
  if (c.planning === null || !working(c) || !WITHOUT_MEASURED.includes(c.at.subsidy)) return [];
  const planned = remind('decision.planned', c.planning.decisionSentBy, 'owner');
  if (c.value !== null) return planned;
  const { stage } = c.measurement ?? { stage: 'cancelled' };
  return [
    ...(stage === 'cancelled'
      ? [...ahead('order.soon', c.planning.orderLastDay), ...remind('order.lastDay', c.planning.orderLastDay, 'owner')]
      : []),
    ...(stage === 'cancelled' || stage === 'notOrdered'
      ? remind('order.passed', c.planning.teamLeadOn, 'teamLead')
      : []),
    ...planned,
    ...(stage === 'reported' ? [] : remind('decision.tooLate', c.planning.managerOn, 'manager')),
  ];
}

/** D1 and D1b: both clocks, and their escalation; the norm of the determination is told by its measurement. */
function clocks({ clocks: known }: PlacementContext): readonly PlannedReminder[] {
  const last = known.decisionLastDay;
  return [
    ...(known.findingOn === null ? remind('finding.norm', known.findingNormDay, 'owner') : []),
    ...(last === null || known.suspendedOn !== null
      ? []
      : [
          ...ahead('decision.soon', last),
          ...remind('decision.lastDay', last, 'teamLead'),
          ...remind('decision.passed', addDays(last, 1), 'manager'),
        ]),
  ];
}

/** D3: the first day that costs something, and the day after the last: then it must be set. */
function latePenalty(c: PlacementContext): readonly PlannedReminder[] {
  if (c.penalty == null || c.clocks.decisionLastDay === null || penaltySetIn(c) !== undefined) return [];
  const { from, lastDay, setBy } = c.penalty;
  const people = ['owner', 'manager'] as const;
  return people.flatMap((to) => [
    ...remind(`penalty.runs.${to}`, from, to),
    ...remind(`penalty.full.${to}`, addDays(lastDay, 1), to, { setBy }),
  ]);
}

/** M30: ten weeks ahead and on the notice day, one month before the end of a temporary contract. */
function contractEnd(c: PlacementContext, policies: PolicySet): readonly PlannedReminder[] {
  const end = c.contract?.until ?? null;
  return end === null || c.at.employment !== 'running' ? [] : beforeContractEnd(policies, end, end);
}

const beforeContractEnd = underPolicies((policies, end) => {
  const weeks = policyOn(policies, 'contractEndNoticeWeeks', end);
  const noticeDay = addMonths(end, -Math.ceil(policyOn(policies, 'noticeBeforeContractEndMonths', end)));
  return [
    ...remind('contract.ahead', addDays(end, -7 * weeks), 'owner'),
    ...remind('contract.noticeDay', noticeDay, 'owner'),
    ...remind('contract.noticeDayEmployer', noticeDay, 'employer'),
    ...remind('contract.lastDay', end, 'owner'),
  ];
});

/** Contact of step 7, by the scheme or as the worker chose; what lies before the last contact is done. */
function contacts(c: PlacementContext, policies: PolicySet): readonly PlannedReminder[] {
  const { firstDay, contactWishes = [] } = c;
  if (firstDay === null || !working(c)) return [];
  const last = c.lastContactOn ?? firstDay;
  if (contactWishes.length === 0) return contactsAfter(policies, firstDay, last);
  return remindContacts(aheadOf(firstDay, last, contactScheme(policies, firstDay), contactWishes));
}

const remindContacts = (days: readonly LocalDate[]): readonly PlannedReminder[] =>
  days.flatMap((day) => remind('contact', day, 'owner'));

const contactsAfter = underPolicies((policies, firstDay, last) =>
  remindContacts(aheadOf(firstDay, last, contactScheme(policies, firstDay), [])),
);

/** Three questions to the worker, four conditions with the employer (step 7). */
function questions(c: PlacementContext, policies: PolicySet): readonly PlannedReminder[] {
  const { firstDay } = c;
  return firstDay === null || !working(c) ? [] : questionsFrom(policies, firstDay, firstDay);
}

const questionsFrom = underPolicies((policies, firstDay) => {
  const worker = [
    ...policyOn(policies, 'workerQuestionWeeks', firstDay).map((week) => addDays(firstDay, 7 * week)),
    ...policyOn(policies, 'workerQuestionMonths', firstDay).map((months) => addMonths(firstDay, months)),
  ];
  const employer = policyOn(policies, 'employerConditionMonths', firstDay).map((months) => addMonths(firstDay, months));
  return [
    ...worker.flatMap((day) => remind('questions.worker', day, 'worker')),
    ...employer.flatMap((day) => remind('conditions.employer', day, 'owner')),
    ...employer.flatMap((day) => remind('conditions.asked', day, 'employer')),
  ];
});

/** C10, M26: measure again in time; amounts before and after a month ahead of a change. */
function measuredGrant(c: PlacementContext, policies: PolicySet): readonly PlannedReminder[] {
  if (c.at.subsidy !== 'measuredRunning' && c.at.subsidy !== 'measuredLater') return [];
  const signal = c.grant === null ? 0 : policyOn(policies, 'risingValueSignalDays', c.grant.from);
  return [
    ...(c.nextMeasurementOn === null
      ? []
      : [
          ...remind('measurement.ahead', addMonths(c.nextMeasurementOn, -2), 'owner'),
          ...remind('measurement.due', c.nextMeasurementOn, 'owner'),
        ]),
    ...remind(
      'amount.changes',
      c.dates.measuredStarts === null ? null : addDays(c.dates.measuredStarts, -signal),
      'owner',
    ),
    ...ahead('grant.ends', c.grant?.until ?? null),
  ];
}

/** How many months ahead a declaration is asked for when none comes in. */
const MONTHS_ASKED = 12;

/** B18, M7: on the first day after each month the employer is asked for its hours. */
function declarations(c: PlacementContext): readonly PlannedReminder[] {
  if (c.hoursKind !== 'declared' || c.declaringFrom === null || c.firstDay === null) return [];
  if (!working(c) && c.at.employment !== 'contractLapsed' && c.at.employment !== 'ended') return [];
  const begin = monthOf(later(c.declaringFrom, c.firstDay));
  const next = c.declaredUntil === null ? begin : later(begin, monthOf(addMonths(`${c.declaredUntil}-01`, 1)));
  const lastDay = c.ending?.lastDay ?? c.contract?.until ?? null;
  return Array.from({ length: MONTHS_ASKED }, (_none, ahead) => monthOf(addMonths(`${next}-01`, ahead)))
    .filter((month) => lastDay === null || month <= monthOf(lastDay))
    .flatMap((month) => remind('hours.declare', addMonths(`${month}-01`, 1), 'employer', { month }));
}

/** M30, M36 and what waits for the employer. */
function waiting(c: PlacementContext): readonly PlannedReminder[] {
  return [
    ...(c.at.employment === 'awaitingStart' && c.plannedStart !== null
      ? [
          ...remind('start.employer', addDays(c.plannedStart, 3), 'employer'),
          ...remind('start.owner', addDays(c.plannedStart, 10), 'owner'),
        ]
      : []),
    ...(c.at.employment === 'contractLapsed' && c.dates.noNewsEnds !== null
      ? remind('contract.noNews', addDays(c.dates.noNewsEnds, -14), 'employer')
      : []),
    ...(c.at.subsidy === 'incomplete' && c.dates.completionTimePassed !== null
      ? remind('completion.reminder', addDays(c.dates.completionTimePassed, -5), 'employer')
      : []),
    ...(c.at.aftercare === 'running' || c.at.aftercare === 'reopened'
      ? ahead('aftercare.closing', lastDayBefore(c.dates.aftercareEnds))
      : []),
  ];
}

/** Who is told what and when; pure, from facts and policy. They fire into the inbox, never into the machine. */
export function placementReminders(
  c: PlacementContext,
  value: StateValue,
  policies: PolicySet,
): readonly PlannedReminder[] {
  if (value === 'closed' || c.dates.retentionEnds !== null) return [];
  return [
    ...planning(c),
    ...clocks(c),
    ...latePenalty(c),
    ...contractEnd(c, policies),
    ...declarations(c),
    ...contacts(c, policies),
    ...questions(c, policies),
    ...measuredGrant(c, policies),
    ...waiting(c),
  ];
}
