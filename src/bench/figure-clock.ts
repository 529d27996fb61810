import type { Moment } from '../../workflows/definition.js';
import { Clock } from '../platform/clock.js';
import { NOW } from './made-up-placements.js';

/** Stands still until it is moved. */
export class SteppedClock extends Clock {
  private at = Date.parse(NOW);

  async now(): Promise<Moment> {
    return new Date(this.at).toISOString();
  }

  step(milliseconds: number): void {
    this.at += milliseconds;
  }
}
