import type { Effect } from '../../workflows/effects.js';
import type { MachineEvent, WorkflowDefinition } from '../../workflows/definition.js';
import { replay, replayStart, type Instance } from '../../workflows/step.js';
import type { EntryBody } from '../journal/entry.js';
import type { Workflows } from './decision-env.js';
import { upcast } from './upcast.js';

export type Live = {
  readonly definition: WorkflowDefinition;
  readonly instance: Instance;
  readonly revision: number;
};
export type Replayed = { readonly live: Live; readonly effects: readonly Effect[] };
type Place = { readonly stream: string; readonly number: number };

/** An entry that the machines cannot follow: the record and the code do not belong together. */
export class ReplayError extends Error {
  constructor(
    readonly stream: string,
    readonly number: number,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * One part of a placement after one more of its entries; of an entry that changes no state, nothing.
 * @throws ReplayError
 */
export function replayedEntry(
  workflows: Workflows,
  live: Live | undefined,
  body: EntryBody,
  place: Place,
): Replayed | undefined {
  if (body.kind === 'fact' || body.kind === 'reminder') return undefined;
  if (body.kind === 'started') return begun(workflows, body, place);
  if (!live) throw new ReplayError(place.stream, place.number, `${body.instance} was not started`);
  return body.kind === 'migrated' ? migrated(workflows, live, body) : moved(live, body, place);
}

function begun(workflows: Workflows, body: EntryBody, { stream, number }: Place): Replayed {
  if (body.workflow === undefined || body.version === undefined) {
    throw new ReplayError(stream, number, 'the entry names no machine');
  }
  const definition = workflows.version(body.workflow, body.version);
  const { instance, effects } = replayStart(definition, body.event as MachineEvent);
  return { live: { definition, instance, revision: 1 }, effects };
}

function moved({ definition, instance, revision }: Live, body: EntryBody, { stream, number }: Place): Replayed {
  const event = upcast(definition, body.schema ?? 1, body.event as MachineEvent);
  const next = replay(definition, instance, event);
  if (!next) throw new ReplayError(stream, number, `${body.instance} does not take ${event.type}`);
  return { live: { definition, instance: next.instance, revision: revision + 1 }, effects: next.effects };
}

function migrated(workflows: Workflows, { definition, instance, revision }: Live, body: EntryBody): Replayed {
  const { to } = body.event as unknown as { readonly to: number };
  const next = workflows.version(definition.name, to);
  const live = { definition: next, instance: workflows.migrate(definition, next, instance), revision: revision + 1 };
  return { live, effects: [] };
}
