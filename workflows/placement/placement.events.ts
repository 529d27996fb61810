import type { EventsOf } from '../event-of.js';
import type { Actor, LocalDate, PlanOutput } from '../definition.js';
import { decisionEvents } from './placement.decision.events.js';
import { employmentEvents } from './placement.employment.events.js';
import { intakeEvents } from './placement.intake.events.js';
import { measuringEvents } from './placement.measuring.events.js';

/** Every event of a placement, by its name. */
export const placementEvents = { ...intakeEvents, ...employmentEvents, ...decisionEvents, ...measuringEvents } as const;

type Planned = { readonly plan: PlanOutput; readonly by: Actor; readonly on: LocalDate };

/** What a user or another instance sends. */
export type PlacementEvent = EventsOf<typeof placementEvents>;
export type PlacementEventType = PlacementEvent['type'];
/** One event by its name. */
export type PlacementEventOf<T extends PlacementEventType> = Extract<PlacementEvent, { readonly type: T }>;
/** What the machine sees: the same with its plan. */
export type PlacementMachineEvent = PlacementEvent & Planned;
