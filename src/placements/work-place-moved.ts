import type { SessionActor } from '../access/session.js';

/** Who employs and who hires, as an event would leave it; a hirer that is no file is not known to links. */
export type PartiesAsIf = { readonly employer: string; readonly hirer: string | null };

/**
 * An open link that would be taken back: `moves` to who is at the new place, `lapses` because it is not asked any more, or
 * has `nobody` to go to.
 */
export type LinkFate = {
  readonly label: string;
  /** Who has it, and who gets it. */
  readonly from: string;
  readonly to: string | null;
  readonly fate: 'moves' | 'lapses' | 'nobody';
};

/** Whoever follows where the work of a placement is done (M13, M15); asked where it is there. */
export abstract class WorkPlaceMoved {
  /** After another location, hirer or employer was recorded. Following twice changes nothing twice. */
  abstract follow(actor: SessionActor, placement: string): Promise<void>;

  /** What `follow` would do if these were the parties; nothing is stored. Of a file that is open already. */
  abstract wouldFollow(actor: SessionActor, placement: string, asIf: PartiesAsIf): Promise<readonly LinkFate[]>;
}
