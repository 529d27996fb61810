import { describe, expect, it } from '@jest/globals';
import { APlacement, placementInputOf, system } from './a-placement.walk.js';

describe('a running placement of another system', () => {
  const facts = {
    firstDay: '2026-01-05',
    agreedOn: '2025-12-20',
    targetGroupOn: null,
    contractFrom: '2026-01-05',
    contractUntil: '2027-01-04',
    permanent: false,
    lumpSumUntil: null,
    wageValue: null,
    determinedOn: null,
    measuredFrom: null,
    measuredUntil: null,
    nextMeasurementOn: null,
    registeredOn: null,
    informedOn: null,
    reportedOn: null,
    lastDay: null,
  };
  const anImport = (day: string): APlacement => new APlacement(placementInputOf({ mode: 'import' }), day);

  it('enters its lump sum with the timers that follow', () => {
    const placement = anImport('2026-04-01').send('placement.imported', facts, system);
    expect(placement.at).toMatchObject({ employment: 'running', subsidy: 'lumpSumRunning' });
    expect(placement.timers).toContainEqual({ name: 'lumpSumEnds', dueOn: '2026-07-05' });
  });

  it('enters on hold when its six months are over without a value', () => {
    const placement = anImport('2026-08-01').send('placement.imported', facts, system);
    expect(placement.at.subsidy).toBe('onHold');
    expect(placement.context.heldSince).toBe('2026-07-05');
  });

  it('enters its measured subsidy and the register', () => {
    const placement = anImport('2026-08-01').send(
      'placement.imported',
      {
        ...facts,
        wageValue: 62,
        determinedOn: '2026-06-20',
        measuredFrom: '2026-07-05',
        registeredOn: '2026-06-25',
        informedOn: '2026-06-20',
      },
      system,
    );
    expect(placement.at).toMatchObject({ subsidy: 'measuredRunning', register: 'confirmed' });
    expect(placement.facts('measuredGrant')).toEqual([{ from: '2026-07-05', until: '2027-01-04', wageValue: 62 }]);
  });

  it('is refused with every fault at once when its facts contradict each other', () => {
    const refusals = anImport('2026-08-01').refusals(
      'placement.imported',
      { ...facts, firstDay: '2026-09-01', wageValue: 62, contractUntil: '2026-07-01' },
      system,
    );
    expect(refusals.map((one) => one.field)).toEqual(['firstDay', 'contractUntil', 'determinedOn']);
  });

  it('is refused with a lump sum of before the Praktijkroute', () => {
    const before = { ...facts, firstDay: '2016-12-31', contractUntil: null, permanent: true };
    const refusals = anImport('2017-03-01').refusals('placement.imported', before, system);
    expect(refusals).toMatchObject([{ code: 'before-route', field: 'firstDay', rule: 'B2' }]);
  });

  it('is refused for a placement that began here', () => {
    const refusals = new APlacement(placementInputOf(), '2026-04-01').refusals('placement.imported', facts, system);
    expect(refusals[0]).toMatchObject({ code: 'not-an-import' });
  });
});
