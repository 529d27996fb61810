import type { WorkflowDefinition } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import type { Workflows } from '../engine/decision-env.js';
import { instanceFrom, parseSnapshot } from '../engine/snapshot.js';
import type { EntryBody } from '../journal/entry.js';
import type { InstanceRow, LoadedInstance } from '../journal/loaded.js';
import type { Writes } from '../journal/writes.js';
import { inboxSentence, titleOf } from '../reminders/render.js';
import { leafPath } from '../../workflows/state-path.js';
import { measurementContext } from '../../workflows/measurement/measurement.context.js';
import { type EndEvent, endWarnings, type MeasuredSoFar } from './end-warnings.js';
import { entryLabel, explanationOf } from './entry-words.js';
import { statesOf } from './placement-view.js';
import type { PreviewedEvent } from './placement-events.service.js';
import type { Preview } from './placement.views.js';

type Awake = { readonly definition: WorkflowDefinition; readonly instance: Instance };

/** What an event would cause, in words: states, timers, letters, tasks, facts and euros. */
export function previewView(
  { before, writes, euros, worth, warnings, drafted, links }: PreviewedEvent,
  workflows: Workflows,
): Preview {
  const wake = ({ workflow, version, snapshot }: InstanceRow): Awake => {
    const definition = workflows.version(workflow, version);
    return { definition, instance: parseSnapshot(definition, snapshot) };
  };
  const wakeLoaded = ({ workflow, version, snapshot }: LoadedInstance): Awake => {
    const definition = workflows.version(workflow, version);
    return { definition, instance: instanceFrom(definition, snapshot) };
  };
  const old = new Map(before.instances.map((row) => [row.name, wakeLoaded(row)]));
  const now = new Map([...old, ...writes.instances.map((row) => [row.name, wake(row)] as const)]);
  const labelOf = (timer: { readonly instance: string; readonly name: string }): string =>
    now.get(timer.instance)?.definition.delayLabels[timer.name] ?? timer.name;
  const bodies = writes.entries.map(({ body }) => JSON.parse(body) as EntryBody);
  return {
    warnings: [...warningsOf(bodies, [...old.values()]), ...warnings],
    instances: writes.instances.map((row) => changeOf(row.name, old.get(row.name), wake(row))),
    ...timersOf(writes, labelOf),
    links: links.map((link) => ({ ...link })),
    letters: writes.outbox.map(({ template, recipient }) => ({ template, title: titleOf(template), to: recipient })),
    tasks: writes.inbox.map(({ template, recipient, data, dueOn }) => ({
      template,
      title: titleOf(template),
      sentence: inboxSentence(template, data),
      to: recipient,
      dueOn,
    })),
    facts: writes.facts.map(({ kind, fromOn, value }) => ({ kind, from: fromOn, value: { ...value } })),
    entries: bodies.map((body) => ({
      instance: body.instance,
      type: body.event.type,
      label: entryLabel(body, now.get(body.instance ?? '')?.definition),
    })),
    explanation: bodies.flatMap((body) => explanationOf(body)),
    euros,
    worth,
    drafted,
  };
}

/** Of the event itself, not of what fell due before it or follows from it. */
function warningsOf(bodies: readonly EntryBody[], before: readonly Awake[]): readonly string[] {
  const asked = bodies.find(({ kind, causedBy }) => kind === 'event' && causedBy === undefined);
  const { type = '', lastDay } = (asked?.event ?? {}) as Partial<EndEvent>;
  return lastDay === undefined ? [] : endWarnings({ type, lastDay }, before.flatMap(measuredSoFar));
}

function measuredSoFar({ definition: { name, version }, instance }: Awake): readonly MeasuredSoFar[] {
  if (name !== 'measurement') return [];
  const { number, visitOn, viewsUntil } = measurementContext.parse(instance.context);
  return [{ number, visitOn, viewsUntil, version, path: leafPath(instance.value) }];
}

function changeOf(instance: string, old: Awake | undefined, now: Awake): Preview['instances'][number] {
  const after = statesOf(now.definition, now.instance.value);
  const earlier = old ? statesOf(old.definition, old.instance.value) : [];
  const paths = (states: typeof after): ReadonlySet<string> => new Set(states.map(({ path }) => path));
  const [was, is] = [paths(earlier), paths(after)];
  return {
    instance,
    isNew: old === undefined,
    summary: now.definition.summary(now.instance.context, now.instance.value),
    entered: after.filter(({ path }) => !was.has(path)),
    left: earlier.filter(({ path }) => !is.has(path)),
  };
}

/** A timer that only moves is removed on its old day and added on its new one. */
function timersOf(
  writes: Writes,
  labelOf: (timer: { readonly instance: string; readonly name: string }) => string,
): Pick<Preview, 'timersAdded' | 'timersRemoved'> {
  const waiting = writes.timersPlanted.filter(({ firedEntry }) => firedEntry === null);
  return {
    timersAdded: waiting.map((timer) => {
      const { instance, kind, name, dueOn } = timer;
      return { instance, kind, name, label: labelOf(timer), dueOn };
    }),
    timersRemoved: writes.timersDropped.map((timer) => {
      const { instance, kind, name } = timer;
      return { instance, kind, name, label: labelOf(timer) };
    }),
  };
}
