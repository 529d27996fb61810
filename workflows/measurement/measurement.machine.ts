import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import { inputOf, type Started } from '../started.js';
import { type MeasurementContext, startOf } from './measurement.context.js';
import {
  accessLetter,
  expertIsOwn,
  invitations,
  revisedRow,
  row,
  shelteredQuestion,
  taskRows,
  tellBlocked,
  tellCancelled,
  tellDetermined,
  tellNoAccess,
  tellOrdered,
  tellOrderWithdrawn,
  tellPlanned,
  sendAgain,
  tellReported,
  toBoth,
} from './measurement.effects.js';
import type { MeasurementInput } from './measurement.events.js';
import { measurementRules } from './measurement.rules.js';
import { firstWays, type MeasurementWays, note, noteAndCancelVisit, unblocking } from './measurement.ways.js';

type Scope = { readonly context: MeasurementContext; readonly event: MachineEvent };
const openExpert = [...note('ordered'), { type: 'tell', params: tellOrdered }] as const;
const invited = [
  ...note('planned'),
  { type: 'effects', params: invitations },
  { type: 'tell', params: tellPlanned },
] as const;

const toPool = [...noteAndCancelVisit('toOrder'), { type: 'tell', params: tellOrderWithdrawn }] as const;
const blocking = [...noteAndCancelVisit('blocked'), { type: 'tell', params: tellBlocked }] as const;
const cancelling = (state: string) =>
  [
    ...noteAndCancelVisit(state),
    {
      type: 'tell',
      params: ({ context, event }: Scope) => tellCancelled(event['reason'] ?? null)({ context }),
    },
  ] as const;
const noAccess = (state: string) =>
  [...note(state), { type: 'effects', params: accessLetter }, { type: 'tell', params: tellNoAccess }] as const;
/** Looks at the context of before, so it comes before the plan is copied. */
const whoServesChanged = [{ type: 'effects', params: expertIsOwn }, 'copyPlan'] as const;
const drafted = [...note('drafted'), { type: 'effects', params: taskRows }] as const;
const draftLetters = toBoth('measurement.draft', (c) => ({ viewsUntil: c.viewsUntil, version: c.version }));
/** What did not go out after all is to be sent again. */
const takenBack = [...note('determined'), { type: 'effects', params: sendAgain }] as const;
const determinationLetters = toBoth('wageValue.determination', (c) => ({
  wageValue: c.wageValue,
  determinedOn: c.determinedOn,
  objectionUntil: c.objectionUntil,
}));

/** Actions, guards and delays of a measurement, the same in every version. */
const made = setup({
  types: {
    context: {} as MeasurementContext,
    events: {} as MachineEvent,
    input: {} as Started<MeasurementInput>,
  },
  actions: { ...effectActions, copyPlan: assign(({ event }) => ({ ...(event.plan.set as JsonObject) })) },
  guards: {
    suitabilityJudged: ({ context }: Scope) => measurementRules.suitabilityJudged(context) === undefined,
    viewsAnswered: ({ context }: Scope) => measurementRules.viewsAnswered(context) === undefined,
    noAccessAgain: ({ context }: Scope) => context.noAccess + 1 >= context.noAccessLimit,
    choosesAgain: ({ event }: Scope) => event['choice'] === 'again',
    choosesWhatThereIs: ({ event }: Scope) => event['choice'] === 'onWhatThereIs',
    useObserved: ({ event, context }: Scope) => event['resume'] === 'observedBefore' && context.expertId !== null,
    wasOrdered: ({ context }: Scope) => context.expertId !== null,
    otherViewIsIn: ({ context, event }: Scope) =>
      (event['party'] === 'worker' ? context.employerView : context.workerView) !== null,
    wasDetermined: ({ context }: Scope) => context.determinedOn !== null,
    visitHeld: ({ context }: Scope) => context.visitedOn !== null && context.expertId !== null,
    sendingTakenBack: ({ event }: Scope) => event['sentOn'] === null,
    secondOpinionRuns: ({ context }: Scope) => context.secondOpinionBy !== null,
  },
  delays: { viewsTermOver: 1 },
});

/** One wage value measurement, from judging the workplace to the determination (process.md 8–13; C1–C11, D8), by the ways of its version. */
export const measurementMachineOf = ({ staged, handedOver, ended }: MeasurementWays) => {
  const viewsClosed = [...note('viewsClosed'), ...staged('viewsClosed')];
  const submitted = [...note('reported'), ...staged('submitted')];
  const draftedAgain = [...drafted, ...staged('visited')];
  return made.createMachine({
    id: 'measurement',
    context: ({ input }) => ({ ...startOf(inputOf(input)), ...input.plan.set }),
    entry: { type: 'record', params: row('toOrder') },
    initial: 'open',
    on: {
      'placement.startMoved': { actions: 'copyPlan' },
      'placement.endKnown': { actions: 'copyPlan' },
      'placement.ownerChanged': { actions: whoServesChanged },
      'placement.coachChanged': { actions: whoServesChanged },
      'determination.revised': { actions: ['copyPlan', { type: 'record', params: revisedRow }] },
      'placement.ended': { actions: 'copyPlan' },
      'file.closed': { target: '.closed', actions: 'copyPlan' },
    },
    states: {
      open: {
        initial: 'toOrder',
        on: {
          'measurement.broughtForward': { actions: 'copyPlan' },
          ...ended.open,
          'measurement.cancelled': [
            { guard: 'wasDetermined', target: 'sent', actions: cancelling('sent') },
            { target: 'cancelled', actions: cancelling('cancelled') },
          ],
        },
        states: {
          toOrder: {
            on: {
              'suitability.judged': { actions: note('toOrder') },
              'measurement.ordered': { guard: 'suitabilityJudged', target: 'fieldwork', actions: openExpert },
              'measurement.blocked': { target: 'blocked', actions: blocking },
            },
          },
          fieldwork: {
            initial: 'ordered',
            on: { 'measurement.blocked': { target: 'blocked', actions: blocking } },
            states: {
              ordered: {
                on: {
                  'visit.planned': { target: 'planned', actions: invited },
                  'order.withdrawn': { target: '#measurement.open.toOrder', actions: toPool },
                  'conflict.declared': { target: '#measurement.open.toOrder', actions: toPool },
                  'measurement.handedOver': { actions: note('ordered') },
                },
              },
              planned: {
                on: {
                  'visit.moved': { actions: invited },
                  'visit.confirmed': { actions: note('planned') },
                  'visit.held': { target: 'visited', actions: [...note('visited'), ...staged('visited')] },
                  'visit.noAccess': [
                    {
                      guard: 'noAccessAgain',
                      target: 'noAccess',
                      actions: [...noAccess('noAccess'), ...staged('noAccess')],
                    },
                    { target: 'ordered', actions: [...noAccess('ordered'), ...staged('ordered')] },
                  ],
                  'order.withdrawn': { target: '#measurement.open.toOrder', actions: toPool },
                  'conflict.declared': { target: '#measurement.open.toOrder', actions: toPool },
                  'measurement.handedOver': {
                    target: 'ordered',
                    actions: [...noteAndCancelVisit('ordered'), ...staged('ordered')],
                  },
                },
              },
              noAccess: {
                on: {
                  'access.decided': [
                    { guard: 'choosesAgain', target: 'ordered', actions: [...note('ordered'), ...staged('ordered')] },
                    {
                      guard: 'choosesWhatThereIs',
                      target: 'visited',
                      actions: [...note('visited'), ...staged('visited')],
                    },
                    {
                      target: '#measurement.cancelled',
                      actions: [...note('cancelled'), { type: 'tell', params: tellCancelled('noAccess') }],
                    },
                  ],
                },
              },
              visited: {
                on: {
                  'draft.made': { target: '#measurement.open.report', actions: drafted },
                  'measurement.handedOver': { actions: note('visited') },
                  ...ended.visited,
                },
              },
            },
          },
          report: {
            initial: 'drafted',
            on: {
              'measurement.handedOver': { actions: handedOver },
              ...ended.report,
            },
            states: {
              drafted: {
                on: {
                  'draft.made': { actions: drafted },
                  'views.asked': {
                    target: 'viewsAsked',
                    actions: [
                      ...note('viewsAsked'),
                      { type: 'effects', params: draftLetters },
                      ...staged('viewsAsked'),
                    ],
                  },
                },
              },
              viewsAsked: {
                on: {
                  'view.given': [
                    { guard: 'otherViewIsIn', target: 'viewsClosed', actions: viewsClosed },
                    { actions: note('viewsAsked') },
                  ],
                  'view.answered': { actions: 'copyPlan' },
                },
                after: { viewsTermOver: { target: 'viewsClosed', actions: viewsClosed } },
              },
              viewsClosed: {
                on: {
                  'view.given': { actions: note('viewsClosed') },
                  'view.answered': { actions: 'copyPlan' },
                  'draft.made': { target: 'drafted', actions: draftedAgain },
                  'report.made': { guard: 'viewsAnswered', target: 'reported', actions: submitted },
                  'secondOpinion.asked': {
                    target: '#measurement.open.secondOpinion',
                    actions: [...note('secondOpinion'), ...staged('secondOpinion')],
                  },
                },
              },
              reported: {
                on: {
                  'report.accepted': {
                    target: '#measurement.accepted',
                    actions: [...note('accepted'), { type: 'tell', params: tellReported }],
                  },
                  'report.returned': { target: 'returned', actions: [...note('returned'), ...staged('returned')] },
                },
              },
              returned: {
                on: {
                  'draft.made': { target: 'drafted', actions: draftedAgain },
                  'report.made': { guard: 'viewsAnswered', target: 'reported', actions: submitted },
                },
              },
            },
          },
          blocked: {
            on: {
              'measurement.unblocked': [
                {
                  guard: 'useObserved',
                  target: 'fieldwork.visited',
                  actions: [...unblocking('visited'), ...staged('visited')],
                },
                { guard: 'wasOrdered', target: 'fieldwork.ordered', actions: unblocking('ordered') },
                { target: 'toOrder', actions: [...note('toOrder'), { type: 'tell', params: tellOrderWithdrawn }] },
              ],
              ...ended.blocked,
            },
          },
          secondOpinion: {
            on: {
              'measurement.ordered': { target: 'fieldwork', actions: openExpert },
              'secondOpinion.dropped': [
                { guard: 'wasDetermined', target: '#measurement.sent', actions: note('sent') },
                { target: 'report.viewsClosed', actions: viewsClosed },
              ],
              ...ended.secondOpinion,
            },
          },
        },
      },
      accepted: {
        on: {
          'wageValue.determined': {
            target: 'determined',
            actions: [
              ...note('determined'),
              { type: 'tell', params: tellDetermined },
              { type: 'effects', params: shelteredQuestion },
            ],
          },
        },
      },
      determined: {
        on: {
          'determination.sent': {
            target: 'sent',
            actions: [...note('sent'), { type: 'effects', params: determinationLetters }],
          },
        },
      },
      sent: {
        on: {
          'secondOpinion.asked': { target: 'open.secondOpinion', actions: note('secondOpinion') },
          'sending.corrected': [
            { guard: 'sendingTakenBack', target: 'determined', actions: takenBack },
            { actions: note('sent') },
          ],
        },
      },
      cancelled: {},
      closed: { type: 'final' },
    },
  });
};

/** The first version: the end of the work cancels what is not determined yet. */
export const measurementMachine = measurementMachineOf(firstWays);
