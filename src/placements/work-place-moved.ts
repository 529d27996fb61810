import type { SessionActor } from '../access/session.js';

/** Whoever follows where the work of a placement is done (M13, M15); asked where it is there. */
export abstract class WorkPlaceMoved {
  /** After another location, hirer or employer was recorded. Following twice changes nothing twice. */
  abstract follow(actor: SessionActor, placement: string): Promise<void>;
}
