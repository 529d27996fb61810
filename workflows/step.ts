import type { AnyMachineSnapshot } from 'xstate';
import type { z } from 'zod';
import { EFFECT_TYPES, type Effect } from './effects.js';
import { LawError } from './law/law-error.js';
import type { LegalTables } from './law/tables.js';
import type { PolicySet } from './law/policies.js';
import { initialInOneScope, transitionInOneScope } from './one-scope.js';
import { plainData } from './plain-data.js';
import { partlyRead, refusedAnyway } from './readable-faults.js';
import { activeDelays, type NextTransition, onwardFrom, restore } from './resting-state.js';
import type {
  Actor,
  Beside,
  EventDefinition,
  JsonObject,
  LocalDate,
  MachineEvent,
  Moment,
  PlanInput,
  PlanOutput,
  Refusal,
  StateValue,
  WorkflowDefinition,
  WorkflowEvent,
} from './definition.js';

/** A machine at rest: what is stored of it and all that is needed to go on. */
export type Instance = {
  readonly value: StateValue;
  readonly context: JsonObject;
  readonly status: 'active' | 'done';
};

/** Everything a step may know beside the instance and the event. */
export type StepEnv = {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly at: Moment;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
  readonly beside?: Beside;
};

export type Stepped = {
  readonly instance: Instance;
  readonly effects: readonly Effect[];
  readonly plan: PlanOutput;
  readonly event: MachineEvent;
};

/** `invalid`: the payload is wrong, with all that is known to stand in the way beside it; `state`: not possible in this state; `rule`: possible here, but a rule refuses. */
export type Refused = {
  readonly ok: false;
  readonly kind: 'invalid' | 'state' | 'rule';
  readonly refusals: readonly Refusal[];
};

export type StepResult = (Stepped & { readonly ok: true }) | Refused;

type ReturnedAction = { readonly type: string; readonly params?: unknown };

const isEffectType = (type: string): boolean => EFFECT_TYPES.some((known) => known === type);

/**
 * Starts a machine.
 * @throws Error when the input does not fit its schema: inputs are made by our own code.
 */
export function start(definition: WorkflowDefinition, input: JsonObject, env: StepEnv): Stepped {
  const parsed = definition.input.parse(input) as JsonObject;
  const plan = definition.planStart({ ...env, context: parsed, event: { type: 'start', ...parsed } });
  const event: MachineEvent = { type: 'start', ...parsed, plan, by: env.actor, on: env.today };
  return { ...replayStart(definition, event), plan, event };
}

/** Computes a machine's first state from its journaled start event, without planning again. */
export function replayStart(
  definition: WorkflowDefinition,
  event: MachineEvent,
): { instance: Instance; effects: readonly Effect[] } {
  const { type: _type, ...input } = event;
  const [snapshot, actions] = initialInOneScope(definition.machine, input);
  return { instance: atRest(snapshot, plainData(snapshot.value as StateValue)), effects: effectsOf(actions) };
}

/**
 * Decides what an event does to an instance; nothing is stored here. Order: schema, state, rules, checks, plan, transition. What
 * the schema refuses comes with all that the rest would refuse of the fields that can be read.
 */
export function step(
  definition: WorkflowDefinition,
  instance: Instance,
  event: WorkflowEvent,
  env: StepEnv,
): StepResult {
  const known = definition.events[event.type];
  if (!known) return refused('invalid', [unknownEvent(event.type)]);
  const { type, ...payload } = event;
  const parsed = known.schema.safeParse(payload);
  if (!parsed.success) {
    const beside = refusedBeside(definition, instance, event, parsed.error, env);
    return refused('invalid', [...schemaRefusals(parsed.error), ...beside]);
  }
  const candidates = onwardFrom(definition, instance).get(type);
  if (candidates === undefined) return refused('state', [notHere(known.label)]);
  const blocked = blockedBy(definition, candidates, instance.context);
  if (blocked.length > 0) return refused('rule', blocked);
  const clean = { ...(parsed.data as JsonObject), type };
  const input: PlanInput<JsonObject, WorkflowEvent> = { ...env, context: instance.context, event: clean };
  const planned = checkedPlan(definition, input);
  if ('refusals' in planned) return refused('invalid', planned.refusals);
  const { plan } = planned;
  const machineEvent: MachineEvent = { ...clean, plan, by: env.actor, on: env.today };
  const moved = move(definition, instance, machineEvent);
  if (!moved) return refused('state', [notHere(known.label)]);
  return { ok: true, ...moved, plan, event: machineEvent };
}

/** Beside what cannot be read: that it cannot be now, or what the rules say of the rest. Only asked once the schema refused. */
function refusedBeside(
  definition: WorkflowDefinition,
  instance: Instance,
  { type, ...payload }: WorkflowEvent,
  error: z.ZodError,
  env: StepEnv,
): readonly Refusal[] {
  const known = definition.events[type];
  const candidates = onwardFrom(definition, instance).get(type);
  if (known === undefined) return [];
  if (candidates === undefined) return [notHere(known.label)];
  const blocked = blockedBy(definition, candidates, instance.context);
  const partly = partlyRead(known.schema, payload, error);
  if (blocked.length > 0 || partly === undefined) return blocked;
  return refusedAnyway(known.schema, partly, { today: env.today, codes: definition.codes }, (filled) => {
    const planned = checkedPlan(definition, { ...env, context: instance.context, event: { ...filled, type } });
    return 'refusals' in planned ? planned.refusals : [];
  });
}

/** What an event changes, or what is wrong with it: also what the law does not know is the sender's to mend. */
function checkedPlan(
  definition: WorkflowDefinition,
  input: PlanInput<JsonObject, WorkflowEvent>,
): { readonly plan: PlanOutput } | { readonly refusals: readonly Refusal[] } {
  try {
    const refusals = definition.check(input);
    return refusals.length > 0 ? { refusals } : { plan: definition.plan(input) };
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    const { code, detail, rule, field } = error;
    return { refusals: [{ code, detail, rule, ...(field === undefined ? {} : { field }) }] };
  }
}

/** Fires a due timer; `undefined` when the state no longer waits for it. */
export function fire(
  definition: WorkflowDefinition,
  instance: Instance,
  delayName: string,
  dueOn: LocalDate,
  env: StepEnv,
): Stepped | undefined {
  if (instance.status === 'done') return undefined;
  const waiting = activeDelays(definition, instance).get(delayName);
  if (!waiting) return undefined;
  const plan = definition.plan({
    ...env,
    context: instance.context,
    event: { type: 'timer', name: delayName, dueOn },
  });
  const event: MachineEvent = { type: waiting, plan, by: env.actor, on: dueOn };
  const moved = move(definition, instance, event);
  return moved ? { ...moved, plan, event } : undefined;
}

/** Applies a journaled event with its journaled plan: no rule, check, plan or table is read again. */
export function replay(
  definition: WorkflowDefinition,
  instance: Instance,
  event: MachineEvent,
): { instance: Instance; effects: readonly Effect[] } | undefined {
  return move(definition, instance, event);
}

/** Timers the state waits for now: active delays with the day that stands for them in the context. */
export function wantedTimers(
  definition: WorkflowDefinition,
  instance: Instance,
): readonly { readonly name: string; readonly dueOn: LocalDate }[] {
  if (instance.status === 'done') return [];
  const wanted: { readonly name: string; readonly dueOn: LocalDate }[] = [];
  for (const name of activeDelays(definition, instance).keys()) {
    const dueOn = dateOf(instance.context, definition.delays[name] ?? name);
    if (dueOn !== null) wanted.push({ name, dueOn });
  }
  return wanted;
}

/** Events that fit the state, each with the rule that refuses it now, if any; timers left out. */
export function possibleEvents(
  definition: WorkflowDefinition,
  instance: Instance,
): readonly { readonly type: string; readonly refusal?: Refusal }[] {
  if (instance.status === 'done') return [];
  const known = [...onwardFrom(definition, instance)].filter(([type]) => definition.events[type]);
  return known.map(([type, candidates]) => {
    const [refusal] = blockedBy(definition, candidates, instance.context);
    return refusal ? { type, refusal } : { type };
  });
}

/** Whether somebody may send it: what only the system sends is told to nobody as possible. */
export const isSent = (event: EventDefinition): boolean => event.roles.some((role) => role !== 'system');

/** What somebody can send now, for who is told that something else is refused. */
export const sendableEvents = (definition: WorkflowDefinition, instance: Instance): readonly string[] =>
  possibleEvents(definition, instance).flatMap(({ type, refusal }) => {
    const event = definition.events[type];
    return refusal === undefined && event !== undefined && isSent(event) ? [type] : [];
  });

/**
 * All refusals of sources whose every candidate is refused, each once: a rule that refuses may not be passed by in
 * another track, and tracks that refuse for the same reason say it together.
 */
function blockedBy(
  definition: WorkflowDefinition,
  candidates: readonly (readonly NextTransition[])[],
  context: JsonObject,
): readonly Refusal[] {
  const blocked = candidates.flatMap((own) => {
    const refusals = own.map((next) => refusalOf(definition, next, context));
    return refusals.every((refusal) => refusal !== undefined) ? refusals : [];
  });
  return uniqueByCode(blocked);
}

function refusalOf(definition: WorkflowDefinition, next: NextTransition, context: JsonObject): Refusal | undefined {
  return typeof next.guard === 'string' ? definition.rules[next.guard]?.(context) : undefined;
}

function uniqueByCode(refusals: readonly (Refusal | undefined)[]): readonly Refusal[] {
  const byCode = new Map(refusals.flatMap((refusal) => (refusal ? [[refusal.code, refusal] as const] : [])));
  return [...byCode.values()];
}

function move(
  definition: WorkflowDefinition,
  before: Instance,
  event: MachineEvent,
): { instance: Instance; effects: readonly Effect[] } | undefined {
  const snapshot = restore(definition, before);
  const [next, actions] = transitionInOneScope(definition.machine, snapshot, event);
  // XState gives the same snapshot back, without a word, when no transition was taken.
  if (next === snapshot) return undefined;
  // Where the machine stayed, its state is the one it had: whoever compares need not look inside.
  const value = next.value === snapshot.value ? before.value : plainData(next.value as StateValue);
  return { instance: atRest(next, value, before.context), effects: effectsOf(actions) };
}

/** Snapshots rest as JSON, so what lives on between two events is exactly what a restore would find. */
function atRest(snapshot: AnyMachineSnapshot, value: StateValue, before?: JsonObject): Instance {
  const { status } = snapshot;
  if (status !== 'active' && status !== 'done') {
    throw new Error(`The machine came to rest as ${status}: ${String(snapshot.error)}`);
  }
  // In the order of the alphabet, in which it is written.
  return { context: plainData(snapshot.context as JsonObject, before), status, value };
}

function effectsOf(actions: readonly ReturnedAction[]): readonly Effect[] {
  return actions.flatMap((action) => {
    if (action.type.startsWith('xstate.')) return [];
    if (action.type === 'effects') return (action.params as { list: readonly Effect[] }).list;
    if (isEffectType(action.type)) return [{ type: action.type, params: action.params } as Effect];
    throw new Error(`Unknown effect ${action.type}`);
  });
}

function dateOf(context: JsonObject, key: string): LocalDate | null {
  const dates = context['dates'] as { readonly [name: string]: LocalDate | null } | undefined;
  return dates?.[key] ?? null;
}

function schemaRefusals(error: z.ZodError): readonly Refusal[] {
  return error.issues.map((issue) => ({ code: 'payload', detail: issue.message, field: issue.path.join('.') }));
}

const refused = (kind: Refused['kind'], refusals: readonly Refusal[]): Refused => ({ ok: false, kind, refusals });
const unknownEvent = (type: string): Refusal => ({
  code: 'unknown-event',
  detail: `De gebeurtenis "${type}" bestaat niet.`,
});
const notHere = (label: string): Refusal => ({ code: 'not-in-this-state', detail: `"${label}" kan nu niet.` });
