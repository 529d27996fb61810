import type { DecisionKind } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import { type Asks, fact, record, send, task } from './placement.does.js';
import type { PlacementEventOf } from './placement.events.js';
import { lumpSumGrant, measuredGrant } from './placement.grants.js';
import { penaltyUntil } from './placement.penalty.js';
import { tellEnded } from './placement.instances.js';

type Decided = { readonly decision: number; readonly decidedOn: string };

/** By which day the letters of a decision should be out: of a penalty, by the day it must be set (D3, D5). */
const toDecideBy = (kind: DecisionKind, { clocks, penalty }: PlacementContext): string | null =>
  kind === 'penalty' ? (penalty?.setBy ?? null) : clocks.decisionLastDay;

/** D3: the late decision is there, so what it cost stands fixed. */
const penaltyToSet = (before: PlacementContext, after: PlacementContext, kind: DecisionKind) =>
  kind === 'penalty' || before.clocks.decisionLastDay === null || after.penalty == null
    ? []
    : [
        task(
          'penalty-to-set',
          'owner',
          { euros: penaltyUntil(after, after.penalty.lastDay) ?? null },
          after.penalty.setBy,
        ),
      ];

export const decisionPrepared: Asks<PlacementEventOf<'decision.prepared'>> = (_before, after, event) => {
  const { draft } = after;
  if (draft === null) return [];
  return [
    record('decision', draft.number, {
      kind: draft.kind,
      ground: draft.ground,
      reason: draft.reason,
      periodFrom: draft.from,
      periodUntil: draft.until,
      wageValue: draft.wageValue ?? after.value?.wageValue ?? null,
      amount: draft.amount,
      preparedBy: draft.preparedBy,
      preparedOn: event.on,
      replaces: draft.replaces,
      nextMeasurementOn: event.nextMeasurementOn,
      termLastDay: after.clocks.decisionLastDay,
    }),
    task('decision-to-approve', 'manager', { decision: draft.number, kind: draft.kind }, toDecideBy(draft.kind, after)),
  ];
};

export const decisionReturned: Asks<PlacementEventOf<'decision.returned'>> = (before, _after, event) => [
  task('decision-returned', 'owner', { decision: before.draft?.number ?? null, reason: event.reason }),
];

const signed = (before: PlacementContext, after: PlacementContext, event: Decided & { by: { id: string } }) => {
  const { draft } = before;
  if (draft === null) return [];
  const grant = after.grant?.decision === draft.number ? after.grant : null;
  const lumpSum = after.lumpSum?.decision === draft.number ? after.lumpSum : null;
  return [
    record('decision', draft.number, {
      kind: draft.kind,
      decidedBy: event.by.id,
      decidedOn: event.decidedOn,
      periodFrom: grant?.from ?? lumpSum?.from ?? draft.from,
      periodUntil: grant === null ? (lumpSum?.lastDay ?? draft.until) : grant.until,
      wageValue: grant?.wageValue ?? draft.wageValue,
      amount: draft.amount,
      nextMeasurementOn: grant === null ? draft.nextMeasurementOn : after.nextMeasurementOn,
    }),
    task('letters-to-send', 'backOffice', { decision: draft.number, kind: draft.kind }, toDecideBy(draft.kind, before)),
    ...penaltyToSet(before, after, draft.kind),
  ];
};

/** Every decision: signed, and its two letters waiting (F4). */
export const decisionSigned: Asks<Decided> = (before, after, event) => signed(before, after, event);

/** The lump sum is a fact once the first day is known: nothing is paid before it (B17). */
export const lumpSumFact: Asks<unknown> = (_before, after) => (after.firstDay === null ? [] : lumpSumGrant(after));

export const measuredFact: Asks<unknown> = (_before, after) => measuredGrant(after);

/** B15, M29: the grant in force, with its new end or value. */
export const changedFact: Asks<unknown> = (before, after, event) => [
  ...(before.lastRightEndedOn === null ? [] : [fact('grantEnd', before.lastRightEndedOn, { void: true })]),
  ...(after.grant === null ? lumpSumFact(before, after, event) : measuredFact(before, after, event)),
];

/** B2: months on hold are advanced at the wage value the decision expects. */
export const expectedValueFact: Asks<unknown> = ({ draft, dates }, _after, event) =>
  draft?.wageValue === undefined || draft.wageValue === null
    ? []
    : [fact('expectedValue', dates.lumpSumEnds ?? event.on, { wageValue: draft.wageValue })];

/** M27, M28: the first day without right. */
export const endFact: Asks<unknown> = (before, _after, event) => [
  fact('grantEnd', before.draft?.from ?? event.on),
  ...(before.draft?.ground === 'handedOver'
    ? [send('transfer-notice', 'employer'), send('transfer-notice', 'worker')]
    : []),
];

/** The decision falls from its first day. */
export const withdrawalFact: Asks<unknown> = (before, _after, event) => {
  const from = before.draft?.from ?? before.grant?.from ?? before.lumpSum?.from ?? event.on;
  return [fact('grantEnd', from), ...tellEnded(before, event.on, 'withdrawn')];
};

export const paidBack: Asks<PlacementEventOf<'recovery.settled'>> = (_before, _after, event) => [
  task('recovery-settled', 'owner', { how: event.how }),
];

const letterNames: Readonly<Record<DecisionKind, string>> = {
  lumpSum: 'lump-sum-decision',
  measured: 'measured-decision',
  refusal: 'refusal',
  untreated: 'left-untreated',
  change: 'changed-decision',
  end: 'end-decision',
  withdrawal: 'withdrawal-decision',
  recovery: 'recovery-decision',
  advance: 'advance-decision',
  penalty: 'penalty-decision',
};

/** The row follows; what did not go out is work again. */
export const sendingCorrected: Asks<PlacementEventOf<'sending.corrected'>> = (_before, after, event) => {
  const taken = after.decisions.find((one) => one.number === event.decision);
  if (taken === undefined) return [];
  const { kind, number } = taken;
  return [
    record(
      'decision',
      number,
      event.to === 'employer'
        ? { kind, sentToEmployerOn: event.sentOn, objectionLastDayEmployer: taken.objectionLastDayEmployer }
        : { kind, sentToWorkerOn: event.sentOn, objectionLastDayWorker: taken.objectionLastDayWorker },
    ),
    ...(event.sentOn === null ? [task('letters-to-send', 'backOffice', { decision: number, kind }, null)] : []),
  ];
};

/** D4, M17: each addressee has a letter, a day of sending and a last day to object of its own. */
export const decisionSent: Asks<PlacementEventOf<'decision.sent'>> = (_before, after, event) => {
  const taken = after.decisions.find((one) => one.number === event.decision);
  if (taken === undefined) return [];
  const employer = event.to === 'employer';
  const lastDay = employer ? taken.objectionLastDayEmployer : taken.objectionLastDayWorker;
  return [
    record(
      'decision',
      taken.number,
      employer
        ? { kind: taken.kind, sentToEmployerOn: event.sentOn, objectionLastDayEmployer: lastDay }
        : { kind: taken.kind, sentToWorkerOn: event.sentOn, objectionLastDayWorker: lastDay },
    ),
    send(`${letterNames[taken.kind]}-${event.to}`, event.to, {
      decision: taken.number,
      sentOn: event.sentOn,
      objectionLastDay: lastDay,
    }),
  ];
};
