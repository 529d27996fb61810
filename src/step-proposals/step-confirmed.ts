import type { SessionActor } from '../access/session.js';

/** Whoever laid a step down for a report of somebody outside hears that it was confirmed; filled in by the room of links. */
export abstract class StepConfirmed {
  /** @param entry of the step. Told twice changes nothing twice. */
  abstract confirmed(actor: SessionActor, placement: string, number: number, entry: number): Promise<void>;
}
