import { describe, expect, it } from '@jest/globals';
import { endWarnings, type MeasuredSoFar } from './end-warnings.js';

const announced = { type: 'ending.announced', lastDay: '2026-12-04' };
const ended = { type: 'employment.ended', lastDay: '2026-12-04' };
const at = (path: string, more: Partial<MeasuredSoFar> = {}): readonly MeasuredSoFar[] => [
  { number: 1, visitOn: null, viewsUntil: null, version: 2, path, ...more },
];

describe('what an end does with a measurement that runs (M24, process step 17)', () => {
  it.each([
    ['nothing is planned yet', announced, at('open.toOrder'), 'er is nog geen bezoek gepland'],
    [
      'the visit is after the last day',
      announced,
      at('open.fieldwork.planned', { visitOn: '2026-12-08' }),
      'Verzet het naar 4 december 2026 of eerder',
    ],
    [
      'the visit is before it',
      announced,
      at('open.fieldwork.planned', { visitOn: '2026-12-02' }),
      'Wordt het niet op 4 december 2026 of eerder gehouden',
    ],
    [
      'a visit of before the end was not recorded',
      ended,
      at('open.fieldwork.planned', { visitOn: '2026-12-02' }),
      'Is het gehouden? Laat de deskundige dat eerst vastleggen',
    ],
    [
      'views run longer',
      announced,
      at('open.report.viewsAsked', { viewsUntil: '2026-12-11' }),
      'Reageren op het concept kan tot en met 11 december 2026, na de laatste dag.',
    ],
    ['the report is at the reviewer', ended, at('open.report.reported'), 'De meting gaat door'],
    [
      'it stands on the first version',
      ended,
      at('open.report.reported', { version: 1 }),
      'ook al is het bezoek geweest',
    ],
  ])('says it when %s', (_when, event, measurements, words) => {
    expect(endWarnings(event, measurements)).toEqual([expect.stringContaining(words)]);
  });

  it('says nothing of a measurement that is over, or of another event', () => {
    expect(endWarnings(ended, [...at('sent'), ...at('cancelled'), ...at('accepted')])).toEqual([]);
    expect(endWarnings({ type: 'hours.changed', lastDay: '2026-12-04' }, at('open.toOrder'))).toEqual([]);
  });
});
