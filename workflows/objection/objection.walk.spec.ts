import { describe, expect, it } from '@jest/globals';
import { measurementV2 } from '../measurement/measurement.definition.js';
import { supportV1 } from '../support/support.definition.js';
import { placementV2 } from '../placement/placement.definition.js';
import { walk } from '../walk/walk.walk.js';
import { objectionWalk } from './objection.walk.js';

describe('random lives of an objection', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    const report = walk({
      ...objectionWalk,
      lives: 300,
      seed: 4,
      peers: { placement: placementV2, measurement: measurementV2, support: supportV1 },
    });
    expect(report.notReached).toEqual([]);
    expect(Object.keys(report.refused)).toContain('default.noticed: notice-too-early (noticedOn)');
  }, 120_000);
});
