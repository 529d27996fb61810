import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import type { Life } from './life.js';

type Decision = {
  readonly kind:
    'lumpSum' | 'measured' | 'refusal' | 'change' | 'end' | 'withdrawal' | 'recovery' | 'advance' | 'penalty';
  /** By the day of preparing, which may come later than was meant. */
  readonly draft?: JsonObject | ((today: LocalDate) => JsonObject);
  /** Asked again on the day of preparing: what was meant some days ago may no longer fit. */
  readonly fits?: (today: LocalDate) => boolean;
  readonly decided?: (today: LocalDate) => void;
  readonly sent?: (today: LocalDate, decision: number) => void;
};

const EMPTY = {
  ground: 'policy',
  reason: 'inOrder',
  from: null,
  until: null,
  wageValue: null,
  amount: null,
  replaces: null,
  nextMeasurementOn: null,
  nextMeasurementReason: null,
} as const satisfies JsonObject;

/** Four eyes: the consultant prepares, the reviewer decides, the back office sends both letters (F4, F8). */
export function decide(life: Life, today: LocalDate, decision: Decision): void {
  const { known } = life;
  if (known.deciding) {
    life.later(`wait.${decision.kind}.${today}`, 1, 2, (day) => decide(life, day, decision));
    return;
  }
  if (decision.fits?.(today) === false) return;
  known.deciding = true;
  known.decisions += 1;
  const number = known.decisions;
  const draft = typeof decision.draft === 'function' ? decision.draft(today) : decision.draft;
  const reason = decision.kind === 'refusal' ? 'notInOrder' : EMPTY.reason;
  life.send('consultant', 'decision.prepared', { ...EMPTY, reason, ...draft, kind: decision.kind });
  life.later(`decided.${number}`, 1, 3, (decidedOn) => {
    life.send('reviewer', `${decision.kind}.decided`, { decision: number, decidedOn });
    decision.decided?.(decidedOn);
    life.later(`sent.${number}`, 0, 2, (sentOn) => {
      for (const to of ['employer', 'worker']) {
        life.send('backOffice', 'decision.sent', { decision: number, to, sentOn, channel: 'letter' });
      }
      known.deciding = false;
      decision.sent?.(sentOn, number);
    });
  });
}
