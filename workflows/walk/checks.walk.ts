import type { Summary, WorkflowDefinition } from '../definition.js';
import type { Effect } from '../effects.js';
import type { PolicySet } from '../law/policies.js';
import { activePaths } from '../state-path.js';
import type { Instance } from '../step.js';

/** Definitions by name, for effects that go to other instances. */
export type Peers = Readonly<Record<string, Pick<WorkflowDefinition, 'input' | 'events'>>>;

/** What must hold after every step of every life; the first fault is thrown. */
export function checkStep(
  definition: WorkflowDefinition,
  instance: Instance,
  effects: readonly Effect[],
  peers: Peers,
  policies: PolicySet,
): void {
  const parsed = definition.context.safeParse(instance.context);
  if (!parsed.success) throw new Error(`The context does not fit its schema: ${parsed.error.message}`);
  for (const path of activePaths(instance.value))
    if (!definition.states[path]) throw new Error(`State ${path} has no label`);
  checkShown(definition, instance, policies);
  for (const effect of effects) checkEffect(effect, peers);
}

function checkShown(definition: WorkflowDefinition, instance: Instance, policies: PolicySet): void {
  const summary = definition.summary(instance.context, instance.value);
  if (summary.sentence.length < 10 || summary.label === '') throw new Error(`No sentence for ${summary.state}`);
  checkListed(definition, instance, summary);
  const reminders = definition.reminders(instance.context, instance.value, policies);
  const keys = reminders.map(({ name, dueOn }) => `${name} ${dueOn}`);
  if (new Set(keys).size !== keys.length) throw new Error(`A reminder twice: ${keys.join(', ')}`);
}

/** What is said to be read is all that is read. */
function checkListed(
  { listed, summary, outlook }: WorkflowDefinition,
  { context, value }: Instance,
  whole: Summary,
): void {
  if (!listed) return;
  const part = Object.fromEntries(listed.map((key) => [key, context[key] ?? null]));
  if (JSON.stringify([summary(part, value), outlook?.(part)]) !== JSON.stringify([whole, outlook?.(context)]))
    throw new Error('Lists read more of the context than is said');
}

function checkEffect(effect: Effect, peers: Peers): void {
  if (JSON.stringify(JSON.parse(JSON.stringify(effect))) !== JSON.stringify(effect))
    throw new Error(`An effect is no JSON: ${effect.type}`);
  if (effect.type === 'open') {
    const result = peers[effect.params.workflow]?.input.safeParse(effect.params.input);
    if (result && !result.success) throw new Error(`open ${effect.params.instance}: ${result.error.message}`);
  }
  if (effect.type === 'tell') checkTold(effect.params, peers);
}

function checkTold({ instance, event }: Extract<Effect, { type: 'tell' }>['params'], peers: Peers): void {
  const peer = peers[instance.replace(/-\d+$/, '')];
  if (peer === undefined) return;
  const { type, ...payload } = event;
  const known = peer.events[type];
  if (known === undefined) throw new Error(`${instance} does not know ${type}`);
  const result = known.schema.safeParse(payload);
  if (!result.success) throw new Error(`tell ${instance} ${type}: ${result.error.message}`);
  if (!known.roles.includes('system')) throw new Error(`tell ${instance} ${type}: the system may not send it`);
}
