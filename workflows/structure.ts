import { z } from 'zod';
import type { WorkflowDefinition } from './definition.js';
import { EFFECT_TYPES } from './effects.js';
import { hasWayOn, type MachineNode, nodesBelow, pathOf, reachable, shown, transitionsOf } from './structure.nodes.js';

/** What a transition's payload may not use: the machine's event carries these itself. */
const RESERVED = ['type', 'plan', 'by', 'on'] as const;
const AFTER = 'xstate.after.';
const MARKER = /^xstate\./;

/**
 * Everything that is wrong with the structure of a workflow, in Dutch, all at once; run at start and in tests.
 * It looks at the statechart and at what stands beside it, never at a running instance.
 */
export function structureFaults(definition: WorkflowDefinition): readonly string[] {
  return [
    ...nameFaults(definition),
    ...stateFaults(definition),
    ...delayFaults(definition),
    ...forbiddenFaults(definition),
    ...eventFaults(definition),
    ...ruleFaults(definition),
    ...labelFaults(definition),
  ];
}

/** @throws Error naming every fault of every workflow. */
export function requireStructure(definitions: readonly WorkflowDefinition[]): void {
  const faults = definitions.flatMap((one) =>
    structureFaults(one).map((fault) => `${one.name} ${one.version}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(`De workflows kloppen niet:\n${faults.join('\n')}`);
}

const nodesOf = ({ machine }: WorkflowDefinition): readonly MachineNode[] => nodesBelow(machine.root);

const nameFaults = ({ machine, name }: WorkflowDefinition): readonly string[] =>
  machine.id === name ? [] : [`de machine heet "${machine.id}" en niet "${name}"`];

function stateFaults(definition: WorkflowDefinition): readonly string[] {
  const found = reachable(definition.machine);
  const leaves = nodesOf(definition).filter((node) => Object.keys(node.states).length === 0);
  return [
    ...nodesOf(definition)
      .filter((node) => !found.has(node))
      .map((node) => `staat ${shown(node)} is niet te bereiken`),
    ...leaves
      .filter((node) => pathOf(node) !== 'closed' && (node.type === 'final' || !hasWayOn(node)))
      .map((node) => `staat ${shown(node)} heeft geen weg verder`),
    ...leaves
      .filter((node) => pathOf(node) === 'closed' && node.type !== 'final')
      .map(() => 'staat closed is niet de laatste'),
  ];
}

function delayFaults({ machine, delays, delayLabels, context }: WorkflowDefinition): readonly string[] {
  const used = nodesBelow(machine.root).flatMap((node) => node.after.map((one) => ({ node, delay: one.delay })));
  const names = new Set(used.flatMap(({ delay }) => (typeof delay === 'string' ? [delay] : [])));
  const dates = dateKeys(context);
  return [
    ...used
      .filter(({ delay }) => typeof delay !== 'string')
      .map(({ node }) => `een wachttijd van ${shown(node)} heeft geen naam`),
    ...[...names].flatMap((name) => [
      ...(name in delays ? [] : [`wachttijd ${name} staat niet in de lijst van wachttijden`]),
      ...(dates.has(delays[name] ?? name) ? [] : [`wachttijd ${name} heeft geen datum in de context`]),
      ...(delayLabels[name] ? [] : [`wachttijd ${name} heeft geen naam voor de gebruiker`]),
    ]),
    ...Object.keys(delays)
      .filter((name) => !names.has(name))
      .map((name) => `wachttijd ${name} wordt niet gebruikt`),
  ];
}

function dateKeys(context: z.ZodType): ReadonlySet<string> {
  const dates = context instanceof z.ZodObject ? (context.shape as Record<string, unknown>)['dates'] : undefined;
  return new Set(dates instanceof z.ZodObject ? Object.keys(dates.shape) : []);
}

type Named = { readonly type?: unknown };
const nameOf = (part: unknown): string | undefined =>
  typeof part === 'string' ? part : isNamed(part) && typeof part.type === 'string' ? part.type : undefined;
const isNamed = (part: unknown): part is Named =>
  (typeof part === 'object' || typeof part === 'function') && part !== null;

function forbiddenFaults(definition: WorkflowDefinition): readonly string[] {
  const { actors, actions } = definition.machine.implementations;
  const known = new Set(Object.keys(actions));
  return [
    ...(Object.keys(actors).length > 0 ? ['actoren zijn niet toegestaan'] : []),
    ...Object.entries(actions).flatMap(([name, action]) => implementationFaults(name, action)),
    ...nodesOf(definition).flatMap((node) => nodeFaults(node, known, definition)),
  ];
}

/** An effect does nothing inside; anything else may only assign. */
function implementationFaults(name: string, action: unknown): readonly string[] {
  const builtIn = isNamed(action) && typeof action.type === 'string' ? action.type : undefined;
  const isEffect = name === 'effects' || EFFECT_TYPES.some((type) => type === name);
  if (isEffect) return builtIn === undefined ? [] : [`actie ${name} mag in de machine niets doen`];
  return builtIn === 'xstate.assign' ? [] : [`actie ${name} is niet toegestaan (${builtIn ?? 'eigen code'})`];
}

function nodeFaults(node: MachineNode, known: ReadonlySet<string>, definition: WorkflowDefinition): readonly string[] {
  const guards = transitionsOf(node).map((one) => one.guard as unknown);
  const actions = [...node.entry, ...node.exit, ...transitionsOf(node).flatMap((one) => one.actions as unknown[])];
  const implemented = definition.machine.implementations.guards;
  return [
    ...(node.invoke.length > 0 ? [`${shown(node)} roept iets aan (invoke)`] : []),
    ...(node.type === 'history' ? [`${shown(node)} is een geheugenstaat (history)`] : []),
    ...[...node.transitions.keys()]
      .filter((event) => event.includes('*'))
      .map((event) => `${shown(node)} luistert naar alles (${event})`),
    ...guards.flatMap((guard) => guardFaults(guard, node, implemented)),
    ...actions.flatMap((action) => actionFaults(action, node, known)),
  ];
}

function guardFaults(guard: unknown, node: MachineNode, implemented: object): readonly string[] {
  if (guard === undefined) return [];
  if (typeof guard !== 'string') return [`${shown(node)} heeft een voorwaarde zonder naam of een samengestelde`];
  return guard in implemented ? [] : [`voorwaarde ${guard} bestaat niet`];
}

/** Timers are XState's own raise and cancel; a raised event of our own is allowed, without a delay. */
function actionFaults(action: unknown, node: MachineNode, known: ReadonlySet<string>): readonly string[] {
  if (isTimerAction(action)) return [];
  if (typeof action === 'function') {
    const type = nameOf(action) ?? 'eigen code';
    return type === 'xstate.raise' ? [] : [`${shown(node)} heeft een actie zonder naam (${type})`];
  }
  const name = nameOf(action);
  return name !== undefined && known.has(name) ? [] : [`actie ${name ?? '?'} van ${shown(node)} bestaat niet`];
}

function isTimerAction(action: unknown): boolean {
  if (typeof action !== 'function') return false;
  const { type, delay } = action as { readonly type?: unknown; readonly delay?: unknown };
  return type === 'xstate.cancel' || (type === 'xstate.raise' && delay !== undefined);
}

function eventFaults(definition: WorkflowDefinition): readonly string[] {
  const nodes = nodesOf(definition);
  const raised = new Set(
    nodes.flatMap((node) => transitionsOf(node).flatMap((one) => raisedBy(one.actions as unknown[]))),
  );
  const inMachine = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  const own = [...inMachine].filter((event) => !event.startsWith(AFTER) && !MARKER.test(event) && !event.includes('*'));
  return [
    ...own
      .filter((event) => !(event in definition.events) && !raised.has(event))
      .map((event) => `gebeurtenis ${event} heeft geen beschrijving`),
    ...Object.keys(definition.events)
      .filter((event) => !inMachine.has(event))
      .map((event) => `gebeurtenis ${event} komt in de machine niet voor`),
    ...Object.entries(definition.events).flatMap(([event, { schema, roles, label, story }]) => [
      ...reservedFaults(event, schema),
      ...(roles.length > 0 ? [] : [`gebeurtenis ${event} mag door niemand worden gestuurd`]),
      ...(label && story ? [] : [`gebeurtenis ${event} heeft geen naam of zin voor de gebruiker`]),
    ]),
    ...reservedFaults('de start', definition.input),
  ];
}

function raisedBy(actions: readonly unknown[]): readonly string[] {
  return actions.flatMap((action) => {
    if (typeof action !== 'function' || nameOf(action) !== 'xstate.raise') return [];
    const { event } = action as { readonly event?: { readonly type?: string } };
    return event?.type === undefined ? [] : [event.type];
  });
}

function reservedFaults(event: string, schema: z.ZodType): readonly string[] {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, unknown>) : {};
  return RESERVED.filter((key) => key in shape).map(
    (key) => `gebeurtenis ${event} gebruikt het veld "${key}", dat de machine zelf vult`,
  );
}

function ruleFaults(definition: WorkflowDefinition): readonly string[] {
  const guards = new Set(nodesOf(definition).flatMap((node) => transitionsOf(node).map((one) => one.guard as unknown)));
  return Object.keys(definition.rules)
    .filter((rule) => !guards.has(rule))
    .map((rule) => `regel ${rule} bewaakt geen overgang`);
}

function labelFaults(definition: WorkflowDefinition): readonly string[] {
  const paths = new Set(
    nodesOf(definition)
      .map(pathOf)
      .filter((path) => path !== ''),
  );
  return [
    ...[...paths].flatMap((path) => {
      const shownAs = definition.states[path];
      return shownAs?.label && shownAs.meaning ? [] : [`staat ${path} heeft geen naam of betekenis`];
    }),
    ...Object.keys(definition.states)
      .filter((path) => !paths.has(path))
      .map((path) => `de naam van staat ${path} hoort bij geen staat`),
  ];
}
