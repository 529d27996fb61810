/**
 * Work that somebody asked for and that takes longer than a page. Rows say what is to be done and how far it is, so that it goes
 * on after a stop; more than one worker may do it at once, so each piece must count once by itself.
 */
export abstract class AskedWork {
  abstract readonly name: string;
  /** Does the next piece, of a few seconds at most. @returns whether there is more */
  abstract step(): Promise<boolean>;
}
