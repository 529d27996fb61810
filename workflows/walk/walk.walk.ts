import { type AnyMachineSnapshot, transition } from 'xstate';
import type { Actor, JsonObject, LocalDate, MachineEvent, Role, WorkflowDefinition } from '../definition.js';
import { addDays } from '../law/dates.js';
import { defaultPolicies, type PolicySet } from '../law/policies.js';
import { builtInTables } from '../law/tables.js';
import { restore } from '../resting-state.js';
import { activePaths } from '../state-path.js';
import {
  fire,
  type Instance,
  possibleEvents,
  replay,
  replayStart,
  start,
  type StepEnv,
  type Stepped,
  step,
  wantedTimers,
} from '../step.js';
import { checkStep, type Peers } from './checks.walk.js';
import { allStates, type MachineTransition, TransitionNames, watchInner } from './machine-map.walk.js';
import { dice, type Dice } from './prng.walk.js';

export type WalkMoment = { readonly context: JsonObject; readonly today: LocalDate; readonly dice: Dice };

/** How to bring a definition to life: what opens it, and a payload for each event. */
export type WalkPlan = {
  readonly definition: WorkflowDefinition;
  readonly lives: number;
  readonly stepsPerLife: number;
  readonly seed: number;
  /** Lives start on a day within a thousand days from here. */
  readonly from: LocalDate;
  readonly input: (dice: Dice, today: LocalDate) => JsonObject;
  /** Payload for an event now; `undefined` when nobody would send it now. */
  readonly payload: (type: string, moment: WalkMoment) => JsonObject | undefined;
  /** How often an event is chosen beside the others (default 1). */
  readonly weights?: Readonly<Record<string, number>>;
  /** How often the clock goes straight to the next timer (default 0.3); less lets more happen in one state. */
  readonly jump?: number;
  readonly actor?: (role: Role, moment: WalkMoment) => string;
  readonly policies?: PolicySet;
  /** Definitions that effects `tell` and `open` are checked against. */
  readonly peers?: Peers;
  /** Looks at a life now and then, where it rests. */
  readonly atRest?: (instance: Instance) => void;
};

export type WalkReport = {
  readonly events: number;
  readonly timers: number;
  /** Refusals met, by code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly notReached: readonly string[];
};

/** A comparison takes as long as ten steps. */
const ASKED_OF_XSTATE = 16;
/** Steps of a life between two looks of who asked for them. */
const LOOKED_AT = 8;

type Life = {
  instance: Instance;
  today: LocalDate;
  readonly journal: MachineEvent[];
};

/** Walks many seeded lives and says what of the machine was never reached; a fault in a life is thrown with its seed. */
export function walk(plan: WalkPlan): WalkReport {
  return new Walk(plan).run();
}

class Walk {
  readonly #names: TransitionNames;
  readonly #states = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #refused = new Map<string, number>();
  #events = 0;
  #timers = 0;

  constructor(readonly plan: WalkPlan) {
    const { definition } = plan;
    this.#names = new TransitionNames(definition.machine);
    const isOutside = (type: string): boolean => type in definition.events || type.startsWith('xstate.after.');
    watchInner(this.#names.inner(isOutside), (one) => {
      this.#taken.add(this.#names.nameOf(one));
      // A state that is left at once is never at rest, so it is seen only here.
      this.#states.add(one.source.path.join('.'));
    });
  }

  run(): WalkReport {
    for (let number = 0; number < this.plan.lives; number += 1) {
      const seed = this.plan.seed * 100_003 + number;
      try {
        this.#live(dice(seed));
      } catch (fault) {
        throw new Error(`Life with seed ${seed}: ${fault instanceof Error ? fault.message : String(fault)}`, {
          cause: fault,
        });
      }
    }
    return {
      events: this.#events,
      timers: this.#timers,
      refused: Object.fromEntries(this.#refused),
      notReached: this.#notReached(),
    };
  }

  #notReached(): readonly string[] {
    const states = allStates(this.plan.definition.machine).filter((path) => !this.#states.has(path));
    const transitions = this.#names.all.filter((name) => !this.#taken.has(name));
    return [...states.map((path) => `state ${path}`), ...transitions];
  }

  #live(luck: Dice): void {
    const { definition } = this.plan;
    const today = addDays(this.plan.from, luck.below(1000));
    const begun = start(definition, this.plan.input(luck, today), this.#env(today, system));
    const life: Life = { instance: throughJson(begun.instance), today, journal: [begun.event] };
    this.#note(life, begun);
    for (let left = this.plan.stepsPerLife; left > 0 && life.instance.status === 'active'; left -= 1) {
      this.#fireDue(life);
      this.#sendOne(life, luck);
      this.#moveClock(life, luck);
      if (left % LOOKED_AT === 0) this.plan.atRest?.(life.instance);
    }
    this.#replayAll(life);
  }

  /** Due timers go first, in order of day and name, as the engine does. */
  #fireDue(life: Life): void {
    const { definition } = this.plan;
    for (let guard = 0; guard < 100; guard += 1) {
      const due = wantedTimers(definition, life.instance).filter((timer) => timer.dueOn <= life.today);
      const [timer] = due.toSorted((a, b) => `${a.dueOn} ${a.name}`.localeCompare(`${b.dueOn} ${b.name}`));
      if (timer === undefined) return;
      const fired = fire(definition, life.instance, timer.name, timer.dueOn, this.#env(timer.dueOn, system));
      if (fired === undefined) throw new Error(`Timer ${timer.name} was wanted but led nowhere`);
      this.#timers += 1;
      this.#take(life, fired);
    }
    throw new Error('Timers fire without end');
  }

  #sendOne(life: Life, luck: Dice): void {
    if (life.instance.status === 'done') return;
    const { definition } = this.plan;
    const moment: WalkMoment = { context: life.instance.context, today: life.today, dice: luck };
    const possible = possibleEvents(definition, life.instance).filter((event) => event.refusal === undefined);
    const type = weighted(
      possible.map((event) => event.type),
      this.plan.weights ?? {},
      luck,
    );
    const payload = type === undefined ? undefined : this.plan.payload(type, moment);
    if (type === undefined || payload === undefined) return;
    const role = luck.pick<Role>(definition.events[type]?.roles ?? ['system']);
    const id = this.plan.actor?.(role, moment) ?? `${role}-${luck.below(2)}`;
    const env = this.#env(life.today, { id, role, tenant: 'tenant-1' });
    const result = step(definition, life.instance, { type, ...payload }, env);
    this.#events += 1;
    if (result.ok) return this.#take(life, result);
    for (const { code, field } of result.refusals) this.#count(`${type}: ${code}${field ? ` (${field})` : ''}`);
  }

  #moveClock(life: Life, luck: Dice): void {
    const [next] = wantedTimers(this.plan.definition, life.instance)
      .map((timer) => timer.dueOn)
      .toSorted();
    const jump = next !== undefined && next > life.today && luck.chance(this.plan.jump ?? 0.3);
    life.today = jump ? next : addDays(life.today, luck.chance(0.5) ? 0 : luck.below(12));
  }

  #take(life: Life, stepped: Stepped): void {
    const before = restore(this.plan.definition, life.instance);
    const taken = this.plan.definition.machine.getTransitionData(before, stepped.event);
    for (const one of taken) this.#taken.add(this.#names.nameOf(one as MachineTransition));
    if (life.journal.length % ASKED_OF_XSTATE === 0) this.#compare(before, stepped);
    life.instance = stepped.instance;
    life.journal.push(throughJson(stepped.event));
    this.#note(life, stepped);
  }

  /** Our short ways lead where XState itself leads. */
  #compare(before: AnyMachineSnapshot, { event, instance }: Stepped): void {
    const [{ value, context, status }] = transition(this.plan.definition.machine, before, event);
    if (
      JSON.stringify([value, context, status]) === JSON.stringify([instance.value, instance.context, instance.status])
    )
      return;
    throw new Error(`XState leads elsewhere with ${event.type}`);
  }

  #note(life: Life, stepped: Stepped): void {
    for (const path of activePaths(life.instance.value)) this.#states.add(path);
    checkStep(this.plan.definition, life.instance, stepped.effects, this.plan.peers ?? {}, this.#policies);
  }

  /** The journal alone must lead to the same state, without any plan computed again. */
  #replayAll(life: Life): void {
    const { definition } = this.plan;
    const [first, ...rest] = life.journal;
    if (first === undefined) throw new Error('A life without a start');
    let instance = replayStart(definition, throughJson(first)).instance;
    for (const event of rest) {
      const replayed = replay(definition, instance, event);
      if (replayed === undefined) throw new Error(`Replay did not take ${event.type}`);
      instance = replayed.instance;
    }
    if (JSON.stringify(instance) !== JSON.stringify(life.instance)) throw new Error('Replay gave another state');
  }

  #count(code: string): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
  }

  get #policies(): PolicySet {
    return this.plan.policies ?? defaultPolicies;
  }

  #env(today: LocalDate, actor: Actor): StepEnv {
    return { actor, today, at: `${today}T09:00:00.000Z`, policies: this.#policies, tables: builtInTables };
  }
}

const system: Actor = { id: 'system', role: 'system', tenant: 'tenant-1' };

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function weighted(types: readonly string[], weights: Readonly<Record<string, number>>, luck: Dice): string | undefined {
  const weightOf = (type: string): number => weights[type] ?? 1;
  const total = types.reduce((sum, type) => sum + weightOf(type), 0);
  let point = luck.next() * total;
  return types.find((type) => (point -= weightOf(type)) < 0) ?? types.at(-1);
}
