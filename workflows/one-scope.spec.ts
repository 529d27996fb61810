import { describe, expect, it } from '@jest/globals';
import { assign, initialTransition, transition } from 'xstate';
import type { Actor, LocalDate } from './definition.js';
import { addDays } from './law/dates.js';
import { defaultPolicies } from './law/policies.js';
import { builtInTables } from './law/tables.js';
import { initialInOneScope, transitionInOneScope } from './one-scope.js';
import { placementInputOf } from './placement/a-placement.walk.js';
import type { PlacementContext } from './placement/placement.context.js';
import { placementV1 } from './placement/placement.definition.js';
import { samplePayloads } from './placement/placement.walk.js';
import { restore } from './resting-state.js';
import { ShortWays } from './short-ways.js';
import { fire, start, step, wantedTimers, type Instance, type StepEnv, type Stepped } from './step.js';
import { dice, type Dice } from './walk/prng.walk.js';

const env = (actor: Actor['role'], today: LocalDate): StepEnv => ({
  actor: { id: `${actor}-${today}`, role: actor, tenant: 'tenant-1' },
  today,
  at: `${today}T09:00:00.000Z`,
  policies: defaultPolicies,
  tables: builtInTables,
});

/** A timer that is due, or any event that is taken now. */
function next(instance: Instance, today: LocalDate, luck: Dice): Stepped | undefined {
  const [due] = wantedTimers(placementV1, instance).filter((timer) => timer.dueOn <= today);
  if (due) return fire(placementV1, instance, due.name, due.dueOn, env('system', due.dueOn));
  const events = samplePayloads(instance.context as unknown as PlacementContext, luck, today);
  const first = luck.below(events.length);
  for (const { type, payload } of [...events.slice(first), ...events.slice(0, first)]) {
    const taken = step(placementV1, instance, { type, ...payload }, env(luck.pick(['consultant', 'reviewer']), today));
    if (taken.ok) return taken;
  }
  return undefined;
}

/** What a transition gives, without the actor behind the snapshot; the order of the keys counts. */
function seen([snapshot, actions]: ReturnType<typeof transitionInOneScope>): string {
  const { value, context, status } = snapshot;
  // Timers are rows of ours, and what XState says of them is not asked.
  const asked = actions.filter(({ type }) => !type.startsWith('xstate.'));
  return JSON.stringify([value, context, status, asked.map(({ type, params }) => ({ type, params }))]);
}

/** The same machine with the assignments of XState itself. */
function byXState(): typeof placementV1 {
  const { machine } = placementV1;
  const actions: Readonly<Record<string, object | undefined>> = machine.implementations.actions;
  const own = Object.entries(actions).map(([name, action]) => [
    name,
    action && 'assignment' in action ? assign(action.assignment as Parameters<typeof assign>[0]) : action,
  ]);
  return { ...placementV1, machine: machine.provide({ actions: Object.fromEntries(own) as object }) };
}

describe('one actor for all transitions of a machine', () => {
  it('gives what XState gives with an actor per transition, event after event', () => {
    let [compared, stayed, moved] = [0, 0, 0];
    const ways = new ShortWays(placementV1.machine);
    const original = byXState();
    for (let life = 1; life <= 40; life += 1) {
      const luck = dice(life);
      let today = '2025-01-06';
      const started = start(placementV1, placementInputOf(), env('consultant', today));
      const { type: _type, ...input } = started.event;
      const first = initialInOneScope(placementV1.machine, input);
      expect(seen(first)).toBe(seen(initialTransition(original.machine, input)));
      expect(ways.start(input, {})).toBeDefined();
      let { instance } = started;
      for (let nth = 0; nth < 40; nth += 1) {
        today = addDays(today, luck.below(12));
        const taken = next(instance, today, luck);
        if (!taken) break;
        const snapshot = restore(placementV1, instance);
        const ours = transitionInOneScope(placementV1.machine, snapshot, taken.event);
        expect(seen(ours)).toBe(seen(transition(original.machine, restore(original, instance), taken.event)));
        const short = ways.transition(snapshot, taken.event, {});
        if (short?.value === snapshot.value) stayed += 1;
        else if (short) moved += 1;
        instance = taken.instance;
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(800);
    // All ways were compared.
    expect(stayed).toBeGreaterThan(200);
    expect(moved).toBeGreaterThan(200);
    expect(compared - stayed - moved).toBeGreaterThan(5);
  });
});
