import { describe, expect, it } from '@jest/globals';
import type { MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import type { PlacementContext } from '../../workflows/placement/placement.context.js';
import { contestableBy } from './contestable-letters.js';
import { objectedTitle } from './objected-title.js';
import { objectionEvent } from './objection-event.js';
import type { SentLetter } from './sent-letters.js';

const placement = {
  decisions: [
    {
      number: 1,
      kind: 'lumpSum',
      employerSentOn: '2026-02-02',
      workerSentOn: null,
      objectionLastDayEmployer: '2026-03-16',
      objectionLastDayWorker: null,
    },
  ],
} as unknown as PlacementContext;
const measurements = [
  { number: 1, determinedOn: '2026-06-03', wageValue: 56, sentOn: '2026-06-05', objectionUntil: '2026-07-17' },
  { number: 2, determinedOn: '2026-09-03', wageValue: 60, sentOn: null, objectionUntil: null },
] as unknown as readonly MeasurementContext[];
const letter = (kind: SentLetter['kind'], part: string, sentOn: string, lastDay: string): SentLetter => ({
  kind,
  part,
  addressee: 'employer',
  sentOn,
  lastDay,
});
const letters = [
  letter('lump-sum-decision', 'decision-1', '2026-02-02', '2026-03-16'),
  letter('wage-value-determination', 'measurement-1', '2026-06-04', '2026-07-16'),
  letter('support-refused', 'support-2', '2026-06-10', '2026-07-22'),
  letter('trial-placement', 'placement', '2026-01-05', '2026-02-16'),
];

describe('What one side can object against (D4, M17)', () => {
  it('is each letter once, with the term of its own sending', () => {
    const found = contestableBy('employer', { placement, measurements, letters });
    expect(found.map(({ key, sentOn, lastDay }) => [key, sentOn, lastDay])).toEqual([
      ['support-refused.support-2', '2026-06-10', '2026-07-22'],
      ['measurement-1', '2026-06-04', '2026-07-16'],
      ['decision-1', '2026-02-02', '2026-03-16'],
      ['trial-placement', '2026-01-05', '2026-02-16'],
    ]);
    expect(found.map(({ title }) => title)).toEqual([
      'Afwijzing ondersteuning 2',
      'Loonwaardevaststelling 1: 56 procent',
      'Besluit 1: vaste loonkostensubsidie',
      'Toestemming proefplaats',
    ]);
  });

  it('is a determination also when its day was written down without a letter, and no decision that did not go', () => {
    const found = contestableBy('worker', { placement, measurements, letters: [] });
    expect(found).toMatchObject([{ key: 'measurement-1', sentOn: '2026-06-05', lastDay: '2026-07-17', wageValue: 56 }]);
  });

  it('opens a decision as before, and another letter with what its term needs', () => {
    const [support, value, decision] = contestableBy('employer', { placement, measurements, letters });
    const came = { receivedOn: '2026-06-20', postedOn: null };
    if (!support || !value || !decision) throw new Error('three letters');
    expect(objectionEvent(decision, came)).toEqual({
      type: 'objection.received',
      decision: 1,
      party: 'employer',
      ...came,
    });
    expect(objectionEvent(value, came)).toMatchObject({
      type: 'objection.lodged',
      against: 'determination',
      about: 1,
      wageValue: 56,
      objectionLastDay: '2026-07-16',
    });
    expect(objectedTitle({ against: 'support', about: 2, letter: 'support-refused' })).toBe(
      'Afwijzing ondersteuning 2',
    );
  });
});
