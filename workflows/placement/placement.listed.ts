import type { PlacementContext } from './placement.context.js';

/** What the summary and the rows that lists read rest on: while it stays the same they do. */
export const LISTED = [
  'alreadyRegistered',
  'at',
  'clocks',
  'dates',
  'draft',
  'heldSince',
  'hirer',
  'hours',
  'lumpSum',
  'measurement',
  'nextMeasurementOn',
  'outcome',
  'plannedStart',
  'planning',
  'registeredOn',
  'sectorFullTimeHours',
  'value',
] as const satisfies readonly (keyof PlacementContext)[];

/** Version 2 says the known end and the letters that wait as well. */
export const LISTED_V2 = [...LISTED, 'decisions', 'ending'] as const satisfies readonly (keyof PlacementContext)[];

export type ListedV2Context = Pick<PlacementContext, (typeof LISTED_V2)[number]>;
export type ListedContext = Pick<PlacementContext, (typeof LISTED)[number]>;
