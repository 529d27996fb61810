/** How often the workers do their rounds, in milliseconds. */
export type Pace = {
  readonly sweep: number;
  readonly plan: number;
  readonly relay: number;
  readonly daily: number;
  readonly asked: number;
};

/** With the queue down for good we are late by one sweep. The daily pass only looks whether the day changed. */
export const DEFAULT_PACE: Pace = { sweep: 20_000, plan: 600_000, relay: 5_000, daily: 60_000, asked: 3_000 };
