import type { JsonObject, Refusal } from '../definition.js';
import { refusedAnyway } from '../readable-faults.js';
import { LawError } from '../law/law-error.js';
import { checkBeside } from './placement.beside.checks.js';
import { decisionChecks } from './placement.decision.checks.js';
import { employmentChecks } from './placement.employment.checks.js';
import { placementEvents, type PlacementEvent } from './placement.events.js';
import { type CheckOn, type Checks, faultIf } from './placement.faults.js';
import { checkImport } from './placement.import.checks.js';
import { intakeChecks } from './placement.intake.checks.js';
import type { PlacementPlanInput } from './placement.planning.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days far outside every table are slips of the pen, whatever the event. */
const plausibleDays = (event: PlacementEvent): readonly Refusal[] =>
  Object.entries(event).flatMap(([field, value]) =>
    faultIf(
      typeof value === 'string' && DAY.test(value) && (value < '2010-01-01' || value > '2099-12-31'),
      'day-implausible',
      'Deze datum kan niet kloppen: kies een dag vanaf 2010.',
      field,
      'D7',
    ),
  );

type AnyCheck = CheckOn<PlacementEvent>;
const checks: Checks = {
  ...intakeChecks,
  ...employmentChecks,
  ...decisionChecks,
  'placement.imported': checkImport,
};

type Input = PlacementPlanInput<PlacementEvent>;

/** Faults of a payload against the context, all at once. */
export function checkPlacement(input: Input): readonly Refusal[] {
  const implausible = plausibleDays(input.event);
  return implausible.length === 0 ? rulesOf(input) : [...implausible, ...rulesBeside(input, implausible)];
}

function rulesOf(input: Input): readonly Refusal[] {
  // A check is found by the type of its event, so it gets the event it is for.
  const own = (checks[input.event.type] as AnyCheck | undefined)?.(input) ?? [];
  return [...own, ...checkBeside(input)];
}

/** No rule reads a day outside every table; the rules over the rest are told with it. */
function rulesBeside(input: Input, implausible: readonly Refusal[]): readonly Refusal[] {
  const { type, ...read } = input.event;
  const unread = new Set(implausible.flatMap(({ field }) => field ?? []));
  return refusedAnyway(placementEvents[type].schema, { read: read as JsonObject, unread }, input, (payload) => {
    try {
      return rulesOf({ ...input, event: { ...payload, type } as PlacementEvent });
    } catch (error) {
      if (error instanceof LawError) return [];
      throw error;
    }
  });
}
