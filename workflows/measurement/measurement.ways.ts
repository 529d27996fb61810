import type { MachineEvent } from '../definition.js';
import type { Effect } from '../effects.js';
import type { MeasurementContext } from './measurement.context.js';
import {
  cancelledVisit,
  expertRow,
  row,
  type Stage,
  tellCancelled,
  tellStage,
  tellUnblocked,
} from './measurement.effects.js';

type Scope = { readonly context: MeasurementContext; readonly event: MachineEvent };
type ParamsOf<T extends Effect['type']> = Extract<Effect, { readonly type: T }>['params'];

/** An action of a measurement by its name. */
export type Act =
  | 'copyPlan'
  | { readonly type: 'record'; readonly params: (scope: Scope) => ParamsOf<'record'> }
  | { readonly type: 'tell'; readonly params: (scope: Scope) => ParamsOf<'tell'> }
  | { readonly type: 'effects'; readonly params: (scope: Scope) => { readonly list: readonly Effect[] } };

/** The plan's changes and the row of the measurement. */
export const note = (state: string): readonly Act[] => ['copyPlan', { type: 'record', params: row(state) }];
export const noteAndCancelVisit = (state: string): readonly Act[] => [
  ...note(state),
  { type: 'effects', params: cancelledVisit },
];
export const unblocking = (state: string): readonly Act[] => [...note(state), { type: 'tell', params: tellUnblocked }];

type Way = {
  readonly guard?: 'wasDetermined' | 'visitHeld' | 'secondOpinionRuns';
  readonly target?: string;
  readonly actions: readonly Act[];
};
/** What the end of the work does, for a state that says it. */
type Ended = { readonly 'placement.ended'?: readonly Way[] };

/** Where versions of a measurement differ. */
export type MeasurementWays = {
  /** Tells the placement how far the measurement has come. */
  readonly staged: (stage: Stage) => readonly Act[];
  /** Another expert goes on with a report. */
  readonly handedOver: readonly Act[];
  readonly ended: Readonly<Record<'open' | 'visited' | 'report' | 'blocked' | 'secondOpinion', Ended>>;
};

const determinedStays: Way = { guard: 'wasDetermined', target: 'sent', actions: noteAndCancelVisit('sent') };

/** Version 1: the end of the work cancels everything that is not determined. */
export const firstWays: MeasurementWays = {
  staged: () => [],
  handedOver: ['copyPlan'],
  ended: {
    open: { 'placement.ended': [determinedStays, { target: 'cancelled', actions: noteAndCancelVisit('cancelled') }] },
    visited: {},
    report: {},
    blocked: {},
    secondOpinion: {},
  },
};

const staged = (stage: Stage): readonly Act[] => [{ type: 'tell', params: tellStage(stage) }];
const goesOn: Ended = { 'placement.ended': [{ actions: ['copyPlan'] }] };

/**
 * Version 2 (M24, process step 17): what was seen at work is measured to its determination, also after the last day; only a
 * visit that is still to come falls. A second opinion that was asked for stays, for somebody to decide on.
 */
export const secondWays: MeasurementWays = {
  staged,
  handedOver: ['copyPlan', { type: 'record', params: expertRow }],
  ended: {
    open: {
      'placement.ended': [
        determinedStays,
        {
          guard: 'secondOpinionRuns',
          target: '.secondOpinion',
          actions: [...noteAndCancelVisit('secondOpinion'), ...staged('secondOpinion')],
        },
        {
          target: 'cancelled',
          actions: [...noteAndCancelVisit('cancelled'), { type: 'tell', params: tellCancelled('placementEnded') }],
        },
      ],
    },
    visited: goesOn,
    report: goesOn,
    blocked: {
      'placement.ended': [
        {
          guard: 'visitHeld',
          target: 'fieldwork.visited',
          actions: [...unblocking('visited'), ...staged('visited')],
        },
      ],
    },
    secondOpinion: {
      'placement.ended': [
        { guard: 'wasDetermined', target: '#measurement.sent', actions: note('sent') },
        { actions: ['copyPlan'] },
      ],
    },
  },
};
