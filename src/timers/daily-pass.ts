import type { LocalDate } from '../../workflows/definition.js';

/**
 * Work of a room that is done once per calendar day, such as ending what reached an age that no timer row may hold.
 * It may run more than once on a day (a restart, a second worker), so it must count once by itself.
 */
export abstract class DailyPass {
  abstract readonly name: string;
  abstract run(today: LocalDate): Promise<void>;
}
