import type { Json, LocalDate } from '../../workflows/definition.js';
import { addDays, earlier } from '../../workflows/law/dates.js';
import type { SupportDays } from './outcome-row.js';

/** A support as its room holds it: the last that was granted. */
export type LastGranted = Omit<SupportDays, 'from' | 'until' | 'decidedOn'> & {
  readonly number: number;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly decidedOn: LocalDate | null;
};
/** What a decision on a support granted, as its plan set it; of a refusal or of another part of the file nothing. */
export type GrantEvent = {
  readonly instance: string | null;
  readonly granted: Json;
  readonly decidedOn: LocalDate | null;
};
/** Events that grant, also what somebody else granted before the file came here; in the order in which they were recorded. */
export const GRANTS: readonly string[] = ['support.decided', 'support.replaced', 'support.takenOver'];

/**
 * Every period of support of a placement (A10, M42): an extension takes the place of what ran in the room, and what ran stays true of
 * its days (G5, G14, G19). It ends the day before what came in its place, and no later than the work: an extension that was decided
 * early may then have no day at all.
 */
export function supportsHad(
  last: readonly LastGranted[],
  events: readonly GrantEvent[],
): readonly Omit<LastGranted, 'number'>[] {
  return last.flatMap(({ number, ...current }) => {
    const grants = events.flatMap((event) => (event.instance === `support-${number}` ? grantIn(event) : []));
    const before = grants.slice(0, -1).flatMap((grant, at): readonly Omit<LastGranted, 'number'>[] => {
      const next = grants[at + 1]?.from ?? grant.until;
      const until = earlier(earlier(grant.until, addDays(next, -1)), current.until ?? grant.until);
      return until < grant.from ? [] : [{ ...current, ...grant, until }];
    });
    return [...before, current];
  });
}

type Grant = Pick<LastGranted, 'decidedOn' | 'hours' | 'rate'> & {
  readonly from: LocalDate;
  readonly until: LocalDate;
};

function grantIn({ granted, decidedOn }: GrantEvent): readonly Grant[] {
  if (typeof granted !== 'object' || granted === null || Array.isArray(granted)) return [];
  const { fromOn, untilOn, hours = null, rate = null } = granted as Readonly<Record<string, Json>>;
  if (typeof fromOn !== 'string' || typeof untilOn !== 'string') return [];
  return [{ decidedOn, from: fromOn, until: untilOn, hours: textOf(hours), rate: textOf(rate) }];
}

const textOf = (value: Json): string | null => (typeof value === 'string' ? value : null);
