import type { Moment } from '../../workflows/definition.js';

/** The alarm clock: wakes the engine when something may be due. The rows are the truth; a lost or doubled call costs nothing. */
export abstract class WakeUps {
  /** Asks for a call at the minute in which `at` lies. Never throws: a queue that fails is logged and left alone. */
  abstract plant(at: Moment): Promise<void>;
  /** Calls `handler` at every wake-up until `close`. */
  abstract process(handler: () => Promise<void>): Promise<void>;
  abstract close(): Promise<void>;
}
