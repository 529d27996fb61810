import type { Moment, Role } from '../../../workflows/definition.js';

/** Letters on the amount from 1 January on (B11 row 2), or year statements to employers (M34). */
export type LetterRunKind = 'reset' | 'statement';

/** Letters of one year that somebody had made all at once. */
export type LetterRun = {
  readonly id: string;
  /** Name of who asked. */
  readonly askedBy: string;
  readonly askedAt: Moment;
  /** Letters to make when it was asked; some may have come since. */
  readonly letters: number;
  /** Letters that are there. */
  readonly ready: number;
  readonly state: 'running' | 'done' | 'stopped';
  readonly finishedAt: Moment | null;
  /** What could not be made; it stays among what is to be made. */
  readonly faults: readonly LetterFault[];
};

export type LetterFault = {
  /** The placement of a letter on a new amount, the employer of a year statement. */
  readonly owner: string;
  /** Name of that employer; null of a placement. */
  readonly employerName: string | null;
  readonly addressee: 'employer' | 'worker';
  /** Dutch. */
  readonly why: string;
};

export type NewRun = {
  readonly id: string;
  readonly tenant: string;
  readonly year: number;
  readonly kind: LetterRunKind;
  readonly by: string;
  readonly role: Role;
  readonly at: Moment;
  readonly letters: number;
};
