import type { Refusal } from '../definition.js';
import { addDays } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { GROUNDS_OF_KIND } from './decision-grounds.js';
import type { DecisionKind, EndingReason } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventOf } from './placement.events.js';
import { faultIf } from './placement.faults.js';

/**
 * Whether a decision of a kind may rest on a ground (Awb 3:46, 3:47): one of another kind makes no sense in its letter. `policy` is
 * taken from whoever names no other, as files that are taken over; a form offers it only where it is a reason.
 */
const isGroundOf = (kind: DecisionKind, ground: string): boolean =>
  ground === 'policy' || GROUNDS_OF_KIND[kind].some((one) => one === ground);

const OPEN = ['not-stated', 'other'];
const GRANTED = ['inOrder', 'asked', ...OPEN];
const MENDED = ['inOrder', 'asked', 'mistake', ...OPEN];
const STOPPED = ['inOrder', 'asked', 'mistake', 'notInOrder', ...OPEN];

/** Why, beside the ground; that all is in order is no reason to refuse, and that it is not none to grant. */
export const REASONS_OF: Readonly<Record<DecisionKind, readonly string[]>> = {
  lumpSum: GRANTED,
  measured: GRANTED,
  refusal: ['notInOrder', ...OPEN],
  untreated: ['notInOrder', ...OPEN],
  change: MENDED,
  end: STOPPED,
  withdrawal: STOPPED,
  recovery: STOPPED,
  advance: GRANTED,
  penalty: GRANTED,
};

/** Every reason once. */
export const REASONS: readonly string[] = [...new Set(Object.values(REASONS_OF).flat())];

/** The ground of an end that is recorded, by its reason: only a death and the pension age have one of their own. */
export const groundOfEnding = (reason: EndingReason): string =>
  reason === 'deceased' || reason === 'aow' ? reason : 'employmentEnded';

/** Grounds that say what became of the work itself. */
const OF_THE_WORK = ['employmentEnded', 'deceased'];

type Prepared = Pick<PlacementEventOf<'decision.prepared'>, 'kind' | 'ground' | 'reason' | 'from'>;

/** A ground and a reason that fit the kind, and a ground of an end that the file does not contradict. */
export function groundFaults(context: PlacementContext, event: Prepared): readonly Refusal[] {
  const fits = isGroundOf(event.kind, event.ground);
  return [
    ...faultIf(!fits, 'ground-does-not-fit', 'Deze grond past niet bij dit soort besluit.', 'ground', 'B15'),
    ...faultIf(
      !REASONS_OF[event.kind].includes(event.reason),
      'reason-does-not-fit',
      'Deze reden past niet bij dit soort besluit.',
      'reason',
      'B15',
    ),
    ...(event.kind === 'end' && fits ? endFaults(context, event) : []),
  ];
}

const inFile = (wrong: boolean, detail: string): readonly Refusal[] =>
  faultIf(wrong, 'ground-not-in-file', detail, 'ground', 'B15');

function endFaults(context: PlacementContext, { ground, from }: Prepared): readonly Refusal[] {
  const { ending } = context;
  const ofWork = OF_THE_WORK.includes(ground);
  const recorded = ending === null ? undefined : groundOfEnding(ending.reason);
  const first = ending === null ? null : addDays(ending.lastDay, 1);
  return [
    ...inFile(
      ofWork && ending === null,
      ground === 'deceased'
        ? 'In het dossier staat niet dat de werknemer is overleden. Leg eerst het einde van het werk vast.'
        : 'In het dossier staat geen einde van het werk. Leg dat eerst vast.',
    ),
    ...inFile(
      ground === 'deceased' && recorded !== undefined && recorded !== 'deceased',
      'Als reden van het einde staat in het dossier niet dat de werknemer is overleden.',
    ),
    ...inFile(
      ground !== 'deceased' && recorded === 'deceased',
      'In het dossier staat dat de werknemer is overleden: kies die grond.',
    ),
    ...faultIf(
      ofWork && first !== null && from !== null && from !== first,
      'not-after-last-day',
      first === null || ending === null
        ? ''
        : `De laatste werkdag is ${dutchDate(ending.lastDay)}: de eerste dag zonder recht is ${dutchDate(first)}.`,
      'from',
      'B15',
    ),
    ...inFile(
      ground === 'fullWageValue' && context.value?.wageValue !== 100,
      'De vastgestelde loonwaarde is niet 100 procent.',
    ),
    ...inFile(
      ground === 'handedOver' && context.handover === null,
      'In het dossier staat geen overdracht. Leg die eerst vast.',
    ),
    ...inFile(
      ground === 'contractLapsed' && !lapsed(context),
      'Het contract loopt nog, of het is op een andere manier geëindigd.',
    ),
  ];
}

/** M29: the contract ran out and nobody told what came next. */
function lapsed({ at, ending }: PlacementContext): boolean {
  if (at.employment === 'contractLapsed') return true;
  return ending !== null && ['unknown', 'temporaryContractEnded'].includes(ending.reason);
}
