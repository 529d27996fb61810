import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import type { Background } from '../law/already-employed.js';
import { APlacement, contractFacts, determined, emptyDraft, placementInputOf } from './a-placement.walk.js';

const NOTHING: Background = { school: null, benefitFrom: null, workStudyTrack: false };
const VSO: Background = { ...NOTHING, school: { kind: 'vso', lastDay: '2025-12-19' } };

/** Works since 1 March 2026, before anybody asked for a subsidy. */
const employed = (circle: string): APlacement =>
  new APlacement(placementInputOf({ route: 'alreadyEmployed', circle }), '2026-04-01')
    .send('targetGroup.determined', { determinedOn: '2026-04-01', granted: true, basis: 'exOfficio', appliedOn: null })
    .send('employment.agreed', { agreedOn: '2026-02-12', plannedStart: '2026-03-01', ...contractFacts() });
const asked = (receivedOn: string): JsonObject => ({ receivedOn, from: 'worker', personSigned: true });
const faults = (placement: APlacement, type: 'application.received' | 'decision.prepared', payload: JsonObject) =>
  placement
    .refusals(type, payload)
    .filter(({ rule }) => rule === 'B3')
    .map(({ code, field }) => [code, field]);

describe('B3: who is already employed', () => {
  it('is refused without a school or a group behind it, and accepted with one', () => {
    const without = employed('youthWorkStudy').knowing({ background: NOTHING });
    expect(faults(without, 'application.received', asked('2026-04-01'))).toEqual([
      ['already-employed.no-background', 'school'],
    ]);
    const schooled = employed('youthWorkStudy').knowing({ background: VSO });
    expect(faults(schooled, 'application.received', asked('2026-04-01'))).toEqual([]);
    expect(
      faults(employed('ioaw').knowing({ background: NOTHING }), 'application.received', asked('2026-04-01')),
    ).toEqual([]);
  });

  it('applies on or after the start, within six months; the municipality does not begin by itself', () => {
    const placement = employed('ioaw').until('2026-09-10').knowing({ background: VSO });
    expect(faults(placement, 'application.received', asked('2026-09-01'))).toEqual([]);
    expect(faults(placement, 'application.received', asked('2026-09-02'))).toEqual([
      ['already-employed.too-late', 'receivedOn'],
    ]);
    expect(faults(placement, 'application.received', asked('2026-02-28'))).toEqual([
      ['already-employed.not-yet', 'receivedOn'],
    ]);
    expect(faults(placement, 'application.received', { ...asked('2026-04-02'), from: 'exOfficio' })).toEqual([
      ['application-needed', 'from'],
    ]);
  });

  it('knows the measured subsidy only, and is judged once more when that is prepared', () => {
    const placement = employed('youthWorkStudy')
      .knowing({ background: VSO })
      .send('application.received', asked('2026-04-01'))
      .send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-04-01' });
    const lumpSum = placement.refusals('decision.prepared', { ...emptyDraft, kind: 'lumpSum' });
    expect(lumpSum.map(({ code }) => code)).toContain('kind-does-not-fit');
    determined(placement, 60, '2026-04-01');
    const draft = { ...emptyDraft, kind: 'measured', ground: 'wageValue', from: '2026-04-01' };
    expect(faults(placement, 'decision.prepared', draft)).toEqual([]);
    // The school turned out to be longer ago.
    placement.knowing({ background: { ...NOTHING, school: { kind: 'vso', lastDay: '2024-07-01' } } });
    expect(faults(placement, 'decision.prepared', draft)).toEqual([['already-employed.no-background', 'kind']]);
  });
});
