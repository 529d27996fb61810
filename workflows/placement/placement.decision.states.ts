import type { DecisionKind } from './placement.codes.js';
import { decisionPrepared, decisionReturned, decisionSent, sendingCorrected } from './placement.decision.effects.js';
import { does } from './placement.does.js';

const mark = (state: string) => ({ type: 'mark', params: { track: 'decision', state } }) as const;
const prepare = { target: 'prepared', actions: does<'decision.prepared'>(decisionPrepared) } as const;
const sent = does<'decision.sent'>(decisionSent);
const mended = { guard: 'someDecisionSent', actions: does<'sending.corrected'>(sendingCorrected) } as const;

/**
 * Every kind of decision leaves its draft in the same way; what it decides stands in the subsidy track, which alone
 * copies the plan: its effects read the draft, whatever the order in which the tracks are taken.
 */
const decided = <K extends DecisionKind>(kind: K) => ({ guard: `${kind}Draft`, target: 'toSend' }) as const;

/** Four eyes: prepared by one, decided by another, sent to both (F4, F8). */
export const decisionTrack = {
  initial: 'none',
  states: {
    none: {
      entry: mark('none'),
      on: {
        'decision.prepared': prepare,
        'sending.corrected': [{ ...mended, guard: 'sendingTakenBack', target: 'toSend' }, mended],
      },
    },
    prepared: {
      entry: mark('prepared'),
      on: {
        'decision.returned': [
          { guard: 'lettersLeft', target: 'toSend', actions: does<'decision.returned'>(decisionReturned) },
          { target: 'none', actions: does<'decision.returned'>(decisionReturned) },
        ],
        'decision.sent': { guard: 'someLetterLeft', actions: sent },
        'sending.corrected': mended,
        'lumpSum.decided': decided('lumpSum'),
        'measured.decided': decided('measured'),
        'refusal.decided': decided('refusal'),
        'untreated.decided': decided('untreated'),
        'change.decided': decided('change'),
        'end.decided': decided('end'),
        'withdrawal.decided': decided('withdrawal'),
        'recovery.decided': decided('recovery'),
        'advance.decided': decided('advance'),
        'penalty.decided': decided('penalty'),
      },
    },
    toSend: {
      entry: mark('toSend'),
      on: {
        'decision.prepared': prepare,
        'decision.sent': [{ guard: 'lettersAllSent', target: 'none', actions: sent }, { actions: sent }],
        'sending.corrected': mended,
      },
    },
  },
} as const;
