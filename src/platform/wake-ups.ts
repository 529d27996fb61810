import type { Moment } from '../../workflows/definition.js';

/** The alarm clock: wakes the engine when something may be due. The rows are the truth; a lost or doubled call costs nothing. */
export abstract class WakeUps {
  /** Asks for a call at the end of the minute in which `at` lies. Never throws: a queue that fails is logged and left alone. */
  abstract plant(at: Moment): Promise<void>;
  /** Calls `handler` at every wake-up until `close`. What it throws is logged: the sweeper comes by later. */
  abstract process(handler: () => Promise<void>): Promise<void>;
  abstract close(): Promise<void>;
}

/** Without a queue everything still happens, at the pace of the sweeper. */
export class NoWakeUps extends WakeUps {
  async plant(): Promise<void> {}
  async process(): Promise<void> {}
  async close(): Promise<void> {}
}
