import type { SessionActor } from '../../access/session.js';
import { problemOf } from '../../http/problem-of.js';
import type { PlacementEvents, Sending } from '../../placements/placement-events.service.js';
import { caseNumber } from '../../reminders/case-number.js';

/** Sends each by itself, as if it were sent alone; says in Dutch which were refused and why. */
export async function eachSent(
  events: PlacementEvents,
  actor: SessionActor,
  sendings: readonly Sending[],
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const sending of sendings) {
    try {
      await events.send(actor, sending);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      failed.push(`Zaak ${caseNumber(sending.placement)}: ${problem.detail}`);
    }
  }
  return failed;
}
