import { BusyError, StaleRevisionError, StreamMovedError, UnknownStreamError } from '../engine/engine.errors.js';
import { FactRefusedError } from '../journal/fact-writer.js';
import { ConflictError } from '../journal/record-store.js';

const ATTEMPTS = 5;

/** Somebody else wrote in one of these files since they were looked at: what was planned may rest on what is there no longer. */
export function isOvertaken(error: unknown): boolean {
  if (error instanceof FactRefusedError) return error.code === 'streamExists' || error.code === 'staleRevision';
  const others = [ConflictError, BusyError, UnknownStreamError, StreamMovedError, StaleRevisionError];
  return others.some((kind) => error instanceof kind);
}

/** An answer that says so takes back what the others stored. @throws the first of them */
export function refuseOvertaken(answers: readonly unknown[]): void {
  const overtaken = answers.find(isOvertaken);
  if (overtaken !== undefined) throw overtaken as Error;
}

/** Looks anew at what is there until nobody was there meanwhile. @throws BusyError when others keep writing the same files */
export async function untilUndisturbed<T>(attempt: () => Promise<T>): Promise<T> {
  for (let times = 1; times <= ATTEMPTS; times += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
  throw new BusyError();
}
