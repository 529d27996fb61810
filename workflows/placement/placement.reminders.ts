import type { LocalDate, PlannedReminder, StateValue } from '../definition.js';
import { addDays, addMonths, later, monthOf } from '../law/dates.js';
import { policyOn, type PolicySet } from '../law/policies.js';
import { underPolicies } from '../law/under-policies.js';
import { aheadOf, contactScheme } from './contact-plan.js';
import type { PlacementContext } from './placement.context.js';
import { penaltySetIn } from './placement.penalty.js';

const remind = (
  name: string,
  dueOn: string | null,
  to: PlannedReminder['to'],
  template: string,
): readonly PlannedReminder[] => (dueOn === null ? [] : [{ name, dueOn, to, template }]);

const working = ({ at }: PlacementContext): boolean =>
  at.employment === 'running' || at.employment === 'ending' || at.employment === 'handingOver';

const WITHOUT_MEASURED = ['lumpSumGranted', 'lumpSumRunning', 'onHold'];

/**
 * D8: order the first measurement, and send the decision in time. Once a measurement is open it tells its own days; the
 * escalations to team lead and manager stay here, so that each is told once, whatever measurements come and go.
 */
function planning(c: PlacementContext): readonly PlannedReminder[] {
  if (c.planning === null || !working(c) || !WITHOUT_MEASURED.includes(c.at.subsidy)) return [];
  const planned = remind('decision.planned', c.planning.decisionSentBy, 'owner', 'decision-planned');
  if (c.value !== null) return planned;
  const { stage } = c.measurement ?? { stage: 'cancelled' };
  return [
    ...(stage === 'cancelled'
      ? [
          ...remind('order.soon', addDays(c.planning.orderLastDay, -14), 'owner', 'order.soon'),
          ...remind('order.lastDay', c.planning.orderLastDay, 'owner', 'order.lastDay'),
        ]
      : []),
    ...(stage === 'cancelled' || stage === 'notOrdered'
      ? remind('order.passed', c.planning.teamLeadOn, 'teamLead', 'order.passed')
      : []),
    ...planned,
    ...(stage === 'reported' ? [] : remind('decision.tooLate', c.planning.managerOn, 'manager', 'decision-too-late')),
  ];
}

/** D1 and D1b: both clocks, and their escalation; the norm of the determination is told by its measurement. */
function clocks({ clocks: known }: PlacementContext): readonly PlannedReminder[] {
  const last = known.decisionLastDay;
  return [
    ...(known.findingOn === null ? remind('finding.norm', known.findingNormDay, 'owner', 'finding-norm') : []),
    ...(last === null || known.suspendedOn !== null
      ? []
      : [
          ...remind('decision.soon', addDays(last, -7), 'owner', 'decision-term-soon'),
          ...remind('decision.lastDay', last, 'teamLead', 'decision-term-last-day'),
          ...remind('decision.passed', addDays(last, 1), 'manager', 'decision-term-passed'),
        ]),
  ];
}

/** D3: the first day that costs something, and the day after the last: then it must be set. */
function latePenalty(c: PlacementContext): readonly PlannedReminder[] {
  if (c.penalty == null || c.clocks.decisionLastDay === null || penaltySetIn(c) !== undefined) return [];
  const { from, lastDay, setBy } = c.penalty;
  const people = ['owner', 'manager'] as const;
  return people.flatMap((to): readonly PlannedReminder[] => [
    { name: `penalty.runs.${to}`, dueOn: from, to, template: 'application-penalty-runs' },
    {
      name: `penalty.full.${to}`,
      dueOn: addDays(lastDay, 1),
      to,
      template: 'application-penalty-full',
      data: { setBy },
    },
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
    ...remind('contract.ahead', addDays(end, -7 * weeks), 'owner', 'contract-end-ahead'),
    ...remind('contract.noticeDay', noticeDay, 'owner', 'contract-notice-day'),
    ...remind('contract.noticeDayEmployer', noticeDay, 'employer', 'contract-notice-day-employer'),
    ...remind('contract.lastDay', end, 'owner', 'contract-last-day'),
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
  days.flatMap((day) => remind('contact', day, 'owner', 'contact'));

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
    ...worker.flatMap((day) => remind('questions.worker', day, 'worker', 'three-questions')),
    ...employer.flatMap((day) => remind('conditions.employer', day, 'owner', 'four-conditions')),
    ...employer.flatMap((day) => remind('conditions.asked', day, 'employer', 'employer-conditions')),
  ];
});

/** C10, M26: measure again in time; amounts before and after a month ahead of a change. */
function measuredGrant(c: PlacementContext, policies: PolicySet): readonly PlannedReminder[] {
  if (c.at.subsidy !== 'measuredRunning' && c.at.subsidy !== 'measuredLater') return [];
  const ahead = c.grant === null ? 0 : policyOn(policies, 'risingValueSignalDays', c.grant.from);
  const lastDay = c.grant?.until ?? null;
  return [
    ...(c.nextMeasurementOn === null
      ? []
      : [
          ...remind('measurement.ahead', addMonths(c.nextMeasurementOn, -2), 'owner', 'next-measurement-ahead'),
          ...remind('measurement.due', c.nextMeasurementOn, 'owner', 'next-measurement-due'),
        ]),
    ...remind(
      'amount.changes',
      c.dates.measuredStarts === null ? null : addDays(c.dates.measuredStarts, -ahead),
      'owner',
      'amount-changes',
    ),
    ...remind('grant.ends', lastDay === null ? null : addDays(lastDay, -42), 'owner', 'grant-ends'),
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
    .map((month) => ({
      name: 'hours.declare',
      dueOn: addMonths(`${month}-01`, 1),
      to: 'employer',
      template: 'declare-hours',
      data: { month },
    }));
}

/** M30, M36 and what waits for the employer. */
function waiting(c: PlacementContext): readonly PlannedReminder[] {
  return [
    ...(c.at.employment === 'awaitingStart' && c.plannedStart !== null
      ? [
          ...remind('start.employer', addDays(c.plannedStart, 3), 'employer', 'confirm-first-day'),
          ...remind('start.owner', addDays(c.plannedStart, 10), 'owner', 'start-not-confirmed'),
        ]
      : []),
    ...(c.at.employment === 'contractLapsed' && c.dates.noNewsEnds !== null
      ? remind('contract.noNews', addDays(c.dates.noNewsEnds, -14), 'employer', 'contract-ended-question')
      : []),
    ...(c.at.subsidy === 'incomplete' && c.dates.completionTimePassed !== null
      ? remind('completion.reminder', addDays(c.dates.completionTimePassed, -5), 'employer', 'complete-application')
      : []),
    ...(c.at.aftercare === 'running' || c.at.aftercare === 'reopened'
      ? remind(
          'aftercare.closing',
          c.dates.aftercareEnds === null ? null : addDays(c.dates.aftercareEnds, -14),
          'owner',
          'aftercare-closing-talk',
        )
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
