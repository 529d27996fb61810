import { activePaths } from '../../workflows/state-path.js';
import type { JsonObject, StateValue, WorkflowDefinition } from '../../workflows/definition.js';
import type { FileShape } from './placement-access.js';
import type { LiveInstance, PlacementFile } from './placement-files.service.js';
import type { WaitingTimer } from './placement-rows.js';
import type { ActiveState, InstanceView, PlacementView, Track } from './placement.views.js';

/** What the file of a placement shows to a role. */
export function placementView(file: PlacementFile): PlacementView {
  const { item, shape, instances } = file;
  const { state, label, sentence, whoActs, nextDueOn, outcome, ...rest } = item;
  const placement = instances.find((one) => one.name === 'placement');
  return {
    ...rest,
    summary: { state, label, sentence, whoActs, nextDueOn, outcome },
    tracks: placement ? tracksOf(placement.definition, placement.instance.value, shape) : [],
    instances: instances.map((one) => instanceView(one, file)),
    links: linksOf(item.id, item.candidate, item.employer),
  };
}

export function instanceView(live: LiveInstance, file: Pick<PlacementFile, 'shape' | 'timers'>): InstanceView {
  const { name, revision, definition, instance } = live;
  const waiting = file.timers.filter((timer) => timer.instance === name);
  return {
    name,
    workflow: definition.name,
    version: definition.version,
    revision,
    summary: definition.summary(instance.context, instance.value),
    states: statesOf(definition, instance.value).filter(({ path }) => isSeenState(path, file.shape)),
    waitsFor: waiting.filter(({ kind }) => kind === 'state').map((timer) => timerView(definition, timer)),
    reminders: waiting
      .filter(({ kind }) => kind === 'reminder')
      .map(({ name: reminder, dueOn }) => ({
        name: reminder,
        dueOn,
      })),
    facts: factsFor(definition, instance.context, file.shape),
  };
}

/** Active states with their words, parents before children. */
export function statesOf(definition: WorkflowDefinition, value: StateValue): readonly ActiveState[] {
  return activePaths(value).map((path) => ({
    path,
    label: definition.states[path]?.label ?? path,
    meaning: definition.states[path]?.meaning ?? '',
  }));
}

/** The parallel tracks with where each is. */
export function tracksOf(definition: WorkflowDefinition, value: StateValue, shape: FileShape): readonly Track[] {
  return statesOf(definition, value).flatMap(({ path, label, meaning }) => {
    const [root, track, state] = path.split('.');
    if (track === undefined || state === undefined || !isSeenState(path, shape)) return [];
    return [{ track, name: definition.states[`${root}.${track}`]?.label ?? track, state, label, meaning }];
  });
}

const timerView = (definition: WorkflowDefinition, { name, dueOn }: WaitingTimer) => ({
  name,
  label: definition.delayLabels[name] ?? name,
  dueOn,
});

/** Of the placement the WSP adviser sees the job, not what it rests on. */
const isSeenState = (path: string, shape: FileShape): boolean =>
  shape !== 'matching' || ['open', 'closed', 'open.employment'].includes(path) || path.startsWith('open.employment.');

const JOB_FACTS = [
  'candidate',
  'employer',
  'owner',
  'hirer',
  'municipality',
  'hours',
  'sectorFullTimeHours',
  'plannedStart',
  'firstDay',
  'agreedOn',
  'contract',
  'ending',
] as const;
const BENEFIT_FACTS = ['circle', 'benefitReturnedOn', 'registerAtStart', 'alreadyRegistered'] as const;

/** F1: the benefit is not for who pays or matches; an expert gets here only with own measurements. */
function factsFor(definition: WorkflowDefinition, context: JsonObject, shape: FileShape): JsonObject {
  if (definition.name !== 'placement' || shape === 'whole') return context;
  const kept = Object.entries(context).filter(([key]) =>
    shape === 'matching' ? JOB_FACTS.some((fact) => fact === key) : !BENEFIT_FACTS.some((fact) => fact === key),
  );
  return Object.fromEntries(kept);
}

function linksOf(id: string, candidate: string, employer: string): Readonly<Record<string, string>> {
  const here = `/api/v1/placements/${id}`;
  return {
    self: here,
    candidate: `/api/v1/candidates/${candidate}`,
    employer: `/api/v1/employers/${employer}`,
    possibleEvents: `${here}/possible-events`,
    journal: `${here}/journal`,
    statechart: `${here}/statechart`,
  };
}
