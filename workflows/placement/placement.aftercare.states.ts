import { onTimer, task } from './placement.does.js';

const mark = (state: string) => ({ type: 'mark', params: { track: 'aftercare', state } }) as const;
const over = { target: 'ended', actions: onTimer(() => [task('aftercare-closing-talk', 'owner')]) } as const;

/** Aftercare with an end by policy, opened again on request (M36). */
export const aftercareTrack = {
  initial: 'none',
  states: {
    none: {
      entry: mark('none'),
      on: {
        'register.confirmed': { guard: 'firstInclusion', target: 'running', actions: 'copyPlan' },
        'end.decided': { guard: 'endDraftFullValue', target: 'running' },
      },
    },
    running: {
      entry: mark('running'),
      after: { aftercareEnds: over },
      on: { 'aftercare.ended': { target: 'ended', actions: 'copyPlan' } },
    },
    ended: {
      entry: mark('ended'),
      on: {
        'aftercare.reopened': { target: 'reopened', actions: 'copyPlan' },
        'end.decided': { guard: 'endDraftFullValue', target: 'running' },
      },
    },
    reopened: {
      entry: mark('reopened'),
      after: { aftercareEnds: over },
      on: { 'aftercare.ended': { target: 'ended', actions: 'copyPlan' } },
    },
  },
} as const;
