/** Every part of a placement that is over settles what was asked about it. */
const OVER = [
  'employment.ended',
  'timer/employmentEnds',
  'timer/noNewsEnds',
  'timer/handoverDay',
  'placement.ended',
  'placement.withdrawn',
  'employment.notComeAbout',
  'file.closed',
];
/** A job that never was. What was measured at work, and what follows from it, is done after the end of the work as well (M24). */
const NEVER = ['placement.withdrawn', 'employment.notComeAbout', 'file.closed'];
const ORDERED = ['measurement.ordered', 'order.withdrawn', 'measurement.cancelled', ...OVER];
const VISITED = ['visit.held', 'visit.noAccess', ...ORDERED];
const REPORTED = ['report.made', 'measurement.cancelled', ...NEVER];
const DETERMINED = ['wageValue.determined', 'report.returned', 'measurement.cancelled', ...NEVER];
const DECIDED = [
  'lumpSum.decided',
  'measured.decided',
  'refusal.decided',
  'untreated.decided',
  'change.decided',
  'end.decided',
  'withdrawal.decided',
  'recovery.decided',
  'advance.decided',
  'penalty.decided',
];
const DECISION_MADE = [...DECIDED, 'placement.withdrawn', 'employment.notComeAbout'];
/** On the application itself. */
const ANSWERED = [
  'lumpSum.decided',
  'measured.decided',
  'refusal.decided',
  'untreated.decided',
  'end.decided',
  ...NEVER,
];
/** Measured again, or agreed on another day: also by a measurement that was under way when it was asked. */
const MEASURED_AGAIN = [
  'measurement.requested',
  'measurement.ordered',
  'measurement.determined',
  'measured.decided',
  'end.decided',
  'repeat.answered',
  ...OVER,
];
const GRANTED_ON = ['change.decided', 'measured.decided', 'end.decided', ...OVER];
const SENT = ['message.sent', 'message.dropped', ...NEVER];

/**
 * What was asked, by the events after which nobody has to do it any more; a contact also by its kind (`contact.recorded/conditions`), a day that came by its name (`timer/employmentEnds`). An item is then no longer open; who did it stands
 * in the story of the file. What is not here stays until somebody says it is done.
 */
export const SETTLED_BY: Readonly<Record<string, readonly string[]>> = {
  'order.soon': ORDERED,
  'order.lastDay': ORDERED,
  'order.passed': ORDERED,
  'visit.toPlan': ['visit.planned', ...VISITED],
  'visit.passed': VISITED,
  'visit.toRecord': ['visit.held', 'visit.noAccess', 'visit.moved', 'measurement.cancelled', ...OVER],
  'draft.due': ['draft.made', 'measurement.cancelled', ...NEVER],
  'report.due': REPORTED,
  'accept.due': ['report.accepted', 'report.returned', 'measurement.cancelled', ...NEVER],
  'determine.due': DETERMINED,
  'determine.late': DETERMINED,
  'determination.toSend': ['determination.sent', ...NEVER],
  'message.due': SENT,
  'message.late': SENT,
  'message.unanswered': ['message.confirmed', 'message.rejected', ...NEVER],
  'message-rejected': ['message.mended', 'message.dropped', ...NEVER],
  'register.mend': ['message.mended', 'message.dropped', ...NEVER],
  'register-old-bsn': [
    'message.sent',
    'message.deliverAgain',
    'message.mended',
    'message.dropped',
    'register.bsnAsSent',
    'file.closed',
  ],
  'inform-person': ['person.informed', ...NEVER],
  'decision-planned': DECISION_MADE,
  'decision-too-late': DECISION_MADE,
  'finding-norm': ['targetGroup.determined', 'measuring.leftOut', ...DECISION_MADE],
  'decision-term-soon': DECISION_MADE,
  'decision-term-last-day': DECISION_MADE,
  'decision-term-passed': DECISION_MADE,
  'decision-to-approve': ['decision.returned', ...DECISION_MADE],
  'decision-returned': ['decision.prepared', ...DECISION_MADE],
  'letters-to-send': ['decision.sent'],
  'decide-on-value': ['measured.decided', 'end.decided'],
  'end-at-full-value': ['end.decided'],
  'end-decision': ['end.decided', 'ending.revoked', 'employment.endRevoked'],
  'extend-decision': ['change.decided', 'measured.decided', 'end.decided'],
  'amend-decision': ['change.decided', 'withdrawal.decided'],
  'change-decision': ['change.decided', 'measured.decided', 'end.decided'],
  'withdraw-decision': ['withdrawal.decided'],
  'payment-on-hold': ['measured.decided', 'end.decided', 'advance.decided'],
  'contract-missing': ['contract.received', ...OVER],
  'contract-end-ahead': ['contract.renewed', 'ending.announced', ...OVER],
  'contract-notice-day': ['contract.renewed', 'ending.announced', ...OVER],
  'step-proposed': ['step.proposed', 'step.confirmed', 'step.declined', 'step.withdrawn', 'step.lapsed'],
  'step-declined': ['step.proposed', ...OVER],
  'step-lapsed': ['step.proposed', ...OVER],
  'contract-as-agreed': ['contract.renewed', 'ending.announced', ...OVER],
  'contract-last-day': ['contract.renewed', 'ending.announced', ...OVER],
  'contract-ended': ['contract.renewed', ...OVER],
  'start-not-confirmed': ['start.confirmed', 'start.moved', ...OVER],
  'worker-died': ['worker.notDied', 'ending.announced', ...OVER],
  contact: ['contact.recorded', 'contact.wished', ...OVER],
  'four-conditions': ['contact.recorded/conditions', ...OVER],
  'default-noticed': DECISION_MADE,
  'application-penalty-runs': ANSWERED,
  'application-penalty-full': ['penalty.decided', 'file.closed'],
  'penalty-to-set': ['penalty.decided', 'file.closed'],
  'penalty-due': ['penalty.paid', 'penalty.decided', 'penalty.lateTold', 'penalty.dueTold', 'file.closed'],
  'penalty-late': ['penalty.paid', 'penalty.decided', 'penalty.dueTold', 'file.closed'],
  'penalty-interest-due': ['interest.paid', 'file.closed'],
  'end-known': ['ending.revoked', 'measurement.requested', 'measurement.ordered', ...OVER],
  'grant-ends': GRANTED_ON,
  'decision-ended': GRANTED_ON,
  'aftercare-closing-talk': ['contact.recorded', 'aftercare.reopened', 'file.closed'],
  'decide-after-objection': DECISION_MADE,
  'uwv-benefit-found': ['end.decided', 'withdrawal.decided', ...OVER],
  'access-refused': [
    'measurement.planned',
    'measurement.reported',
    'measurement.determined',
    'measurement.cancelled',
    ...OVER,
  ],
  'next-measurement-ahead': MEASURED_AGAIN,
  'next-measurement-due': MEASURED_AGAIN,
  'support.decideBy': ['support.decided', 'support.withdrawn', ...OVER],
  'support.decideSoon': ['support.decided', 'support.withdrawn', ...OVER],
  'support.late': ['support.decided', 'support.withdrawn', ...OVER],
  'support.evaluate': ['support.evaluated', 'support.stopped', ...OVER],
  'link.visitCannot': ['visit.moved', 'visit.held', 'visit.noAccess', 'measurement.cancelled', ...OVER],
  'link.objectionReceived': ['objection.assessed', 'objection.withdrawn'],
  'objection.decideSoon': ['objection.decided', 'objection.withdrawn'],
  'penalty.runs': ['objection.decided', 'objection.withdrawn'],
  'penalty.full': ['objection.decided', 'objection.withdrawn'],
  'objection.late': ['objection.decided', 'objection.withdrawn'],
};

/** For one question to the database: the events by template, as lists of words. */
export const SETTLED_WORDS = JSON.stringify(
  Object.fromEntries(Object.entries(SETTLED_BY).map(([template, types]) => [template, types.join(' ')])),
);
