import { describe, expect, it } from '@jest/globals';
import type { WorkflowDefinition } from '../definition.js';
import { measurementWalk } from '../measurement/measurement.walk.js';
import { objectionV1Walk } from '../objection/objection.walk.js';
import { placementWalk } from '../placement/placement.walk.js';
import { definitions, latest, versionMigrations } from '../registry.js';
import { restore } from '../resting-state.js';
import { type Instance, possibleEvents, wantedTimers } from '../step.js';
import { walk, type WalkPlan } from './walk.walk.js';

type Lives = Pick<WalkPlan, 'lives' | 'seed'> & { readonly plan: Omit<WalkPlan, 'lives' | 'seed'> };

/** How an older version is walked: as the newest, with fewer lives where its chart is that of the newest. */
const LIVES: Readonly<Record<string, Lives>> = {
  placement: { plan: placementWalk, lives: 150, seed: 11 },
  measurement: { plan: measurementWalk, lives: 400, seed: 12 },
  objection: { plan: objectionV1Walk, lives: 300, seed: 13 },
};

const newest = (name: string): WorkflowDefinition => {
  const found = latest(name);
  if (found === undefined) throw new Error(`No version of ${name}`);
  return found;
};

const older = definitions.filter((one) => one.version < newest(one.name).version);
const peers = Object.fromEntries(definitions.map(({ name }) => [name, newest(name)]));

/** The instance on the newest version, by the steps `workflow migrate` takes. */
function migrated(from: WorkflowDefinition, instance: Instance): Instance | 'refused' {
  let moved = instance;
  for (let version = from.version; version < newest(from.name).version; version += 1) {
    const way = versionMigrations.find((one) => one.workflow === from.name && one.from === version);
    if (way === undefined) throw new Error(`No way from version ${version} of ${from.name}`);
    const next = way.migrate(moved);
    if ('code' in next) return 'refused';
    moved = next;
  }
  return moved;
}

describe('An older version on which files may still run', () => {
  it('is walked, each one that is registered', () => {
    expect(older.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'placement 1',
      'measurement 1',
      'objection 1',
    ]);
  });

  it.each(older.map((definition) => [definition.name, definition.version, definition] as const))(
    'lives on as before, and may go to the newest from wherever it rests: %s %i',
    (name, _version, definition) => {
      const lives = LIVES[name];
      if (lives === undefined) throw new Error(`${name} has no walk`);
      const { plan, ...size } = lives;
      const target = newest(name);
      const sameChart = definition.machine === target.machine;
      let moves = 0;
      const atRest = (instance: Instance): void => {
        const moved = migrated(definition, instance);
        if (moved === 'refused') return;
        moves += 1;
        restore(target, moved);
        possibleEvents(target, moved);
        expect(wantedTimers(target, moved)).toEqual(wantedTimers(definition, instance));
      };
      const report = walk({ ...plan, ...size, definition, peers, atRest });
      // Where the chart is that of the newest, reach is shown by the many lives of that one.
      if (!sameChart) expect(report.notReached).toEqual([]);
      expect({ moves: moves > size.lives, timers: report.timers > 50 }).toEqual({ moves: true, timers: true });
    },
    120_000,
  );
});
