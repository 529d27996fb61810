import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { Actor, EventDefinition, Json, JsonObject, LocalDate, Refusal, Role } from './definition.js';
import { addDays } from './law/dates.js';
import { defaultPolicies } from './law/policies.js';
import { builtInTables } from './law/tables.js';
import { measurementWalk } from './measurement/measurement.walk.js';
import { objectionWalk } from './objection/objection.walk.js';
import { placementWalk } from './placement/placement.walk.js';
import { registerMessageWalk } from './register-message/register-message.walk.js';
import { type Instance, possibleEvents, start, step, type StepEnv } from './step.js';
import { supportWalk } from './support/support.walk.js';
import { anyPayload } from './walk/payload-arbitrary.walk.js';
import { dice, type Dice } from './walk/prng.walk.js';
import type { WalkPlan } from './walk/walk.walk.js';

type Plan = Omit<WalkPlan, 'lives' | 'seed'>;
const system: Actor = { id: 'system', role: 'system', tenant: 'tenant-1' };
/** So many payloads of one event are looked at: the first are as good as the last. */
const OF_ONE_EVENT = 5;
const EARLY = '2010-01-02';

type Moment = { readonly plan: Plan; readonly instance: Instance; readonly env: StepEnv; readonly type: string };

const refusalsOf = ({ plan, instance, env, type }: Moment, payload: JsonObject): readonly Refusal[] => {
  const result = step(plan.definition, instance, { ...payload, type }, env);
  return result.ok ? [] : result.refusals;
};

const rootOf = ({ field }: Refusal): string | undefined => field?.split('.')[0];
const textOf = (refusal: Refusal): string => JSON.stringify(refusal);
const ofRules = (refusals: readonly Refusal[]): readonly Refusal[] => refusals.filter(({ code }) => code !== 'payload');

const shapeOf = ({ schema }: EventDefinition): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? schema.shape : {};

/** The payload without one of its fields; where that may be left out, with something in it that cannot be read. */
function without(known: EventDefinition, payload: JsonObject, name: string): JsonObject {
  const { [name]: _left, ...rest } = payload;
  return known.schema.safeParse(rest).success ? { ...rest, [name]: {} } : rest;
}

/** Whether something in this field would take a refusal away: then it cannot be known without it. */
function restsOn(moment: Moment, payload: JsonObject, name: string, refusal: Refusal, field: z.ZodType): boolean {
  const values = fc.sample(anyPayload(field, moment.env.today), { numRuns: 30, seed: 7 });
  const tried: readonly Json[] = field.safeParse(EARLY).success ? [...values, EARLY] : values;
  return tried.some(
    (value) =>
      !refusalsOf(moment, { ...payload, [name]: value })
        .map(textOf)
        .includes(textOf(refusal)),
  );
}

/** What is told too much or too little when each field in turn cannot be read, and how often something was kept. */
function probe(moment: Moment, known: EventDefinition, payload: JsonObject): readonly string[] {
  const whole = refusalsOf(moment, payload);
  return Object.entries(shapeOf(known)).flatMap(([name, field]) => {
    const told = refusalsOf(moment, without(known, payload, name));
    if (!told.some((one) => one.code === 'payload' && rootOf(one) === name)) return [`${name} itself is not told`];
    const kept = ofRules(told).map(textOf);
    const tooMuch = kept.filter((one) => !whole.map(textOf).includes(one));
    const missing = whole
      .filter((one) => rootOf(one) !== name && !kept.includes(textOf(one)))
      .filter((one) => !restsOn(moment, payload, name, one, field))
      .map(textOf);
    return [
      ...tooMuch.map((one) => `${moment.type} without ${name} tells too much: ${one}`),
      ...missing.map((one) => `${moment.type} without ${name} hides ${one}`),
      ...kept.map(() => 'kept'),
    ];
  });
}

/** What somebody would really send, that with a few fields at random, or all at random. */
function payloadFor(
  plan: Plan,
  type: string,
  known: EventDefinition,
  luck: Dice,
  at: Pick<Moment, 'instance' | 'env'>,
) {
  const { today } = at.env;
  const [random] = fc.sample(anyPayload(known.schema, today), { numRuns: 1, seed: luck.below(1_000_000_000) });
  const any = random as JsonObject;
  const usual = plan.payload(type, { context: at.instance.context, today, dice: luck });
  if (usual === undefined || luck.chance(0.2)) return any;
  const changed = Object.entries(usual).map(([name, value]) => [name, luck.chance(0.2) ? (any[name] ?? null) : value]);
  return luck.chance(0.4) ? usual : (Object.fromEntries(changed) as JsonObject);
}

/** Lives over all events of a machine; each payload that could be read is probed. */
function probed(plan: Plan, lives: number): readonly string[] {
  const seen = new Map<string, number>();
  const found: string[] = [];
  for (let seed = 1; seed <= lives; seed += 1) {
    const luck = dice(seed);
    let today = addDays(plan.from, luck.below(1000));
    let { instance } = start(plan.definition, plan.input(luck, today), envOf(plan, today, system));
    for (let left = 25; left > 0 && instance.status === 'active'; left -= 1) {
      const open = possibleEvents(plan.definition, instance).filter(({ refusal }) => refusal === undefined);
      if (open.length === 0) break;
      const { type } = luck.pick(open);
      const known = plan.definition.events[type];
      if (known === undefined) throw new Error(`${type} is possible but unknown`);
      const role = luck.pick<Role>(known.roles);
      const id = plan.actor?.(role, { context: instance.context, today, dice: luck }) ?? `${role}-${luck.below(2)}`;
      const env = envOf(plan, today, { id, role, tenant: 'tenant-1' });
      const payload = payloadFor(plan, type, known, luck, { instance, env });
      const result = step(plan.definition, instance, { ...payload, type }, env);
      const key = `${type} ${result.ok}`;
      const times = seen.get(key) ?? 0;
      if (times < OF_ONE_EVENT && known.schema.safeParse(payload).success) {
        seen.set(key, times + 1);
        found.push(...probe({ plan, instance, env, type }, known, payload));
      }
      if (result.ok) instance = result.instance;
      today = addDays(today, luck.chance(0.5) ? 0 : luck.below(60));
    }
  }
  return found;
}

const envOf = (plan: Plan, today: LocalDate, actor: Actor): StepEnv => ({
  actor,
  today,
  at: `${today}T09:00:00.000Z`,
  policies: plan.policies ?? defaultPolicies,
  tables: builtInTables,
});

describe('a field that cannot be read', () => {
  test.each([
    { plan: placementWalk, lives: 60, atLeast: 300 },
    { plan: measurementWalk, lives: 150, atLeast: 15 },
    { plan: registerMessageWalk, lives: 80, atLeast: 5 },
    { plan: supportWalk, lives: 30, atLeast: 10 },
    { plan: objectionWalk, lives: 150, atLeast: 10 },
  ])(
    'hides nothing that the rules say of the others, and makes nothing up: $plan.definition.name',
    ({ plan, lives, atLeast }) => {
      const found = probed(plan, lives);
      expect(found.filter((one) => one !== 'kept')).toEqual([]);
      expect(found.length).toBeGreaterThan(atLeast);
    },
  );
});
