import type { JsonObject } from '../definition.js';
import type { Effect } from '../effects.js';
import type { ObjectionContext } from './objection.context.js';

type Scope = { readonly context: ObjectionContext };
type Effects = { readonly list: readonly Effect[] };
type Row = Extract<Effect, { readonly type: 'record' }>['params'];
type Told = { readonly instance: string; readonly event: { readonly type: string } & JsonObject };

const BOTH = ['worker', 'employer'] as const;
const letter = (template: string, to: string, data: JsonObject): Effect => ({
  type: 'send',
  params: { template, to, data },
});

/** How far the objection is, for a list that opens no file. */
function stageOf(c: ObjectionContext): string {
  if (c.outcome === 'withdrawn') return 'withdrawn';
  if (c.decisionSentOn !== null) return 'sent';
  if (c.decidedOn !== null) return 'decided';
  if (c.proposal !== null) return 'prepared';
  if (c.heldOn !== null || c.waived !== null) return 'toPrepare';
  if (c.hearingOn !== null) return 'hearingPlanned';
  if (c.askedToCompleteOn !== null) return 'incomplete';
  return c.committee === null ? 'received' : 'toHear';
}

/** The row of the objection in its room. */
export const row = ({ context: c }: Scope): Row => ({
  table: 'objection',
  number: c.number,
  values: {
    decision: c.decision,
    by: c.party,
    receivedOn: c.receivedOn,
    inTime: c.inTime,
    committee: c.committee,
    termLastDay: c.decideBy,
    extendedOn: c.extendedOn,
    stage: stageOf(c),
    hearingOn: c.heldOn ?? c.hearingOn,
    hearingStartsAt: c.heldOn === null && c.hearingOn !== null ? c.hearingStartsAt : null,
    outcome: c.outcome,
    decidedOn: c.decidedOn,
    sentOn: c.decisionSentOn,
  },
});

/** Receipt to who objected; the other party is told and may be heard (C12, Awb 7:2). */
export const receipt = ({ context: c }: Scope): Effects => ({
  list: BOTH.map((to) =>
    letter(to === c.party ? 'objection.receipt' : 'objection.otherParty', to, {
      objection: c.number,
      decision: c.decision,
      decideBy: c.decideBy,
    }),
  ),
});

/** Invitation with a calendar file, again when moved: same UID, higher sequence. */
export const hearingLetters = ({ context: c }: Scope): Effects => ({
  list: BOTH.map((to) =>
    letter('hearing.invitation', to, {
      objection: c.number,
      hearingOn: c.hearingOn,
      startsAt: c.hearingStartsAt,
      minutes: c.hearingMinutes,
      sequence: c.hearingSequence,
    }),
  ),
});

/** Runs on the context of before when it stands first, on that of after when it stands behind the plan: both name the planned day. */
export const cancelledHearing = ({ context: c }: Scope): Effects =>
  c.hearingOn === null || c.heldOn !== null
    ? { list: [] }
    : {
        list: BOTH.map((to) =>
          letter('hearing.cancelled', to, {
            objection: c.number,
            hearingOn: c.hearingOn,
            sequence: c.hearingSequence + 1,
          }),
        ),
      };

export const decisionLetters = ({ context: c }: Scope): Effects => ({
  list: BOTH.map((to) =>
    letter('objection.decision', to, { objection: c.number, outcome: c.outcome, appealUntil: c.appealUntil }),
  ),
});

/** D3: the penalty is set by decision within two weeks after its last day, at the latest the day before the decision. */
export const penaltyTask = ({ context: c }: Scope): Effects =>
  c.penaltyEuros === null || c.penaltyEuros === '0.00'
    ? { list: [] }
    : {
        list: [
          {
            type: 'task',
            params: {
              template: 'penalty.decide',
              to: 'legalOfficer',
              dueOn: c.penaltySetBy ?? null,
              data: { objection: c.number, euros: c.penaltyEuros },
            },
          },
        ],
      };

const told =
  (type: string, facts: (context: ObjectionContext) => JsonObject) =>
  ({ context: c }: Scope): Told => ({
    instance: 'placement',
    event: { type, objection: c.number, decision: c.decision, decidedOn: c.decidedOn, ...facts(c) },
  });

export const tellUpheld = told('objection.upheld', (c) => ({
  party: c.party,
  wageValue: c.wageValue,
  from: c.effectFrom,
}));
export const tellDecided = told('objection.decided', (c) => ({
  outcome: c.outcome === 'inadmissible' ? 'inadmissible' : 'unfounded',
}));
export const tellWithdrawn = told('objection.decided', () => ({ outcome: 'withdrawn' }));
