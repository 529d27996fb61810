import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anOutcome, chosenFrom } from '../../../test/support/outcome-rows.js';
import { dayOf } from '../columns.js';
import { durationsIn } from './durations.js';
import { atRiskAfter, durationsOf, incidenceByCause, survivalCurve, type Lasted } from './survival.js';

/** Remission in weeks of 21 patients on 6-MP (Freireich and others 1963); a star means censored. */
const FREIREICH = '6 6 6 6* 7 9* 10 10* 11* 13 16 17* 19* 20* 22 23 25* 32* 32* 34* 35*'
  .split(' ')
  .map((one): Lasted => ({ days: Number.parseInt(one, 10), event: one.endsWith('*') ? undefined : 'relapse' }));

describe('A survival curve (G4)', () => {
  it('is that of the published example, with its log-log band', () => {
    const rounded = survivalCurve(durationsOf(FREIREICH)).map(({ days, atRisk, events, survival, lower, upper }) =>
      [days, atRisk, events, ...[survival, lower, upper].map((value) => Number(value.toFixed(3)))].join(' '),
    );
    expect(rounded).toEqual([
      '6 21 3 0.857 0.62 0.952',
      '7 17 1 0.807 0.563 0.923',
      '10 15 1 0.753 0.503 0.889',
      '13 12 1 0.69 0.432 0.849',
      '16 11 1 0.627 0.368 0.805',
      '22 7 1 0.538 0.268 0.747',
      '23 6 1 0.448 0.188 0.68',
    ]);
  });

  it('falls to 0 when the last one has an event, and has no points of nobody', () => {
    expect(survivalCurve(durationsOf([{ days: 5, event: 'resigned' }]))).toEqual([
      { days: 5, atRisk: 1, events: 1, survival: 0, lower: 0, upper: 0 },
    ]);
    expect(survivalCurve(durationsOf([]))).toEqual([]);
  });

  it('adds up with the causes to 1, whatever happens', () => {
    const one = fc.record({
      days: fc.integer({ min: 0, max: 60 }),
      event: fc.constantFrom('resigned', 'probation', 'otherWork', undefined),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (lasted) => {
        const causes = incidenceByCause(durationsOf(lasted));
        for (const { days, survival, lower, upper } of survivalCurve(durationsOf(lasted))) {
          const at = causes.find((point) => point.days === days);
          const sum = Object.values(at?.incidence ?? {}).reduce((a, b) => a + b, 0);
          expect(sum + survival).toBeCloseTo(1, 9);
          expect([lower <= survival + 1e-12, upper >= survival - 1e-12]).toEqual([true, true]);
        }
      }),
    );
  });
});

describe('Cumulative incidence by cause (G4)', () => {
  it('is that of a case worked out by hand, with two causes and a censored one', () => {
    const lasted = durationsOf([
      { days: 1, event: 'a' },
      { days: 2, event: 'b' },
      { days: 2, event: undefined },
      { days: 3, event: 'a' },
      { days: 3, event: 'b' },
      { days: 4, event: undefined },
      { days: 5, event: 'a' },
      { days: 6, event: undefined },
    ]);
    // S: 7/8, 6/8, 6/8 × 3/5 = 9/20, 9/20 × 1/2 = 9/40. a: 1/8; + 6/8 × 1/5 = 11/40; + 9/20 × 1/2 = 1/2. b: 1/8, 11/40.
    expect(incidenceByCause(lasted)).toEqual([
      { days: 1, incidence: { a: 0.125 } },
      { days: 2, incidence: { a: 0.125, b: 0.125 } },
      { days: 3, incidence: { a: expect.closeTo(0.275, 12), b: expect.closeTo(0.275, 12) } },
      { days: 5, incidence: { a: expect.closeTo(0.5, 12), b: expect.closeTo(0.275, 12) } },
    ]);
    expect(survivalCurve(lasted).map(({ survival }) => survival)).toEqual([
      0.875,
      0.75,
      expect.closeTo(0.45, 12),
      expect.closeTo(0.225, 12),
    ]);
    expect([0, 2, 3, 5, 7].map((days) => atRiskAfter(lasted, days))).toEqual([8, 7, 5, 2, 0]);
  });
});

describe('How long a placement lasted (G4)', () => {
  const period = { from: dayOf('2026-01-01'), until: dayOf('2026-12-31'), today: dayOf('2026-12-31') };
  const lasted = (rows: Parameters<typeof anOutcome>[0][], of: 'job' | 'work'): readonly Lasted[] =>
    durationsIn(chosenFrom(rows.map((row) => anOutcome(row))), period, of).days.flatMap(
      ({ days, censored, byCause }) => [
        ...Array.from({ length: censored }, () => ({ days, event: undefined })),
        ...[...byCause].flatMap(([event, count]) => Array.from({ length: count }, () => ({ days, event }))),
      ],
    );

  it('counts the days worked; who still works is censored today', () => {
    expect(
      lasted([{ start: '2026-01-01', end: '2026-01-10', endReason: 'resigned' }, { candidate: 'b' }], 'job'),
    ).toEqual([
      { days: 10, event: 'resigned' },
      { days: 364, event: undefined },
    ]);
  });

  it('censors death, AOW and who moved out of view', () => {
    for (const endReason of ['deceased', 'aow', 'moved', 'handedOver']) {
      expect(lasted([{ end: '2026-01-10', endReason }], 'job')).toEqual([{ days: 10, event: undefined }]);
    }
  });

  it('takes a transfer as the end of the job and not of the work', () => {
    const rows = [
      { end: '2026-01-31', endReason: 'otherWork' },
      { start: '2026-02-15', employer: 'other', route: 'measuredFirst' },
    ];
    expect(lasted(rows, 'job')).toEqual([{ days: 31, event: 'otherWork' }]);
    expect(lasted(rows, 'work')).toEqual([{ days: 364, event: undefined }]);
  });
});
