import type { PoolClient } from 'pg';
import type { Beside } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import type { Command } from './command.js';

/**
 * Reads what stands beside a placement, in an open transaction.
 * @param hold keeps others who ask the same from deciding until this transaction ends
 * @throws HeldError when somebody else holds it for too long
 */
export type LookAround = (client: PoolClient, hold: boolean) => Promise<Beside>;

/** What a decision must know of other files; the engine itself reads one placement only. */
export abstract class Surroundings {
  /** Whether a command rests on more than its own placement. */
  abstract asks(command: Command): boolean;
  /** What can be read beforehand is read; the rest when the answer is called. */
  abstract of(session: Session, command: Command): Promise<LookAround>;
}

/** Nothing is asked: for machines that need none, and for whoever looked already. */
export class NothingBeside extends Surroundings {
  asks(): boolean {
    return false;
  }

  of(): Promise<LookAround> {
    return Promise.reject(new Error('Nothing is asked here.'));
  }
}
