import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, JsonObject, LocalDate, Role } from './definition.js';
import { addDays } from './law/dates.js';
import { defaultPolicies } from './law/policies.js';
import { builtInTables } from './law/tables.js';
import { measurementWalk } from './measurement/measurement.walk.js';
import { objectionWalk } from './objection/objection.walk.js';
import { placementWalk } from './placement/placement.walk.js';
import { registerMessageWalk } from './register-message/register-message.walk.js';
import { fire, type Instance, possibleEvents, start, step, type StepEnv, wantedTimers } from './step.js';
import { supportWalk } from './support/support.walk.js';
import { anyPayload } from './walk/payload-arbitrary.walk.js';
import { dice, type Dice } from './walk/prng.walk.js';
import type { WalkPlan } from './walk/walk.walk.js';

type Plan = Omit<WalkPlan, 'lives' | 'seed'>;
const PLANS: readonly Plan[] = [placementWalk, measurementWalk, registerMessageWalk, supportWalk, objectionWalk];
const system: Actor = { id: 'system', role: 'system', tenant: 'tenant-1' };

/** Somewhere in 2016–2031: before the Praktijkroute, in its tables, and after their end. */
const anyDay = fc.integer({ min: 0, max: 5843 }).map((days) => addDays('2016-01-01', days));

const env = (plan: Plan, today: LocalDate, actor: Actor): StepEnv => ({
  actor,
  today,
  at: `${today}T09:00:00.000Z`,
  policies: plan.policies ?? defaultPolicies,
  tables: builtInTables,
});

function fireDue(plan: Plan, begun: Instance, today: LocalDate): Instance {
  let instance = begun;
  for (let guard = 0; guard < 20; guard += 1) {
    const due = wantedTimers(plan.definition, instance).find((timer) => timer.dueOn <= today);
    if (due === undefined) break;
    const fired = fire(plan.definition, instance, due.name, due.dueOn, env(plan, due.dueOn, system));
    if (fired === undefined) break;
    instance = fired.instance;
  }
  return instance;
}

/** Sends what a schema allows, and takes it when it is taken; now and then what somebody would really send. */
function sendOne(plan: Plan, instance: Instance, today: LocalDate, luck: Dice): Instance {
  const open = possibleEvents(plan.definition, instance).filter((one) => one.refusal === undefined);
  if (open.length === 0) return instance;
  const { type } = luck.pick(open);
  const known = plan.definition.events[type];
  if (known === undefined) throw new Error(`${type} is possible but unknown`);
  const moment = { context: instance.context, today, dice: luck };
  const role = luck.pick<Role>(known.roles);
  const [random] = fc.sample(anyPayload(known.schema, today), { numRuns: 1, seed: luck.below(1_000_000_000) });
  const payload = (luck.chance(0.5) ? plan.payload(type, moment) : undefined) ?? (random as JsonObject);
  const id = plan.actor?.(role, moment) ?? `${role}-${luck.below(2)}`;
  const result = step(
    plan.definition,
    instance,
    { ...payload, type },
    env(plan, today, { id, role, tenant: 'tenant-1' }),
  );
  return result.ok ? result.instance : instance;
}

describe.each(PLANS)('any events on any days: $definition.name', (plan) => {
  test('are taken or refused, and never an error', () => {
    const property = fc.property(anyDay, fc.integer({ min: 1, max: 1_000_000_000 }), (begin, seed) => {
      const luck = dice(seed);
      let today = begin;
      let { instance } = start(plan.definition, plan.input(luck, today), env(plan, today, system));
      for (let left = 25; left > 0 && instance.status === 'active'; left -= 1) {
        instance = sendOne(plan, instance, today, luck);
        today = addDays(today, luck.chance(0.5) ? 0 : luck.below(60));
        instance = fireDue(plan, instance, today);
        plan.definition.reminders(instance.context, instance.value, env(plan, today, system).policies);
        expect(plan.definition.context.safeParse(instance.context).error).toBeUndefined();
      }
    });
    fc.assert(property, { numRuns: 25 });
  }, 120_000);
});
