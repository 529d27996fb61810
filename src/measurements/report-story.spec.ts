import { describe, expect, it } from '@jest/globals';
import { reportStory, type ToldEntry } from './report-story.js';

const entry = (type: string, more: Partial<ToldEntry> = {}): ToldEntry => ({
  type,
  on: '2026-06-03',
  payload: {},
  set: {},
  sealed: null,
  by: 'Yasmina',
  ...more,
});
const task = { share: 100, pace: 70, quality: 80, netWorkingTime: 100, result: '56.000000' };
const draft = (explanation: string) =>
  entry('draft.made', {
    set: { draftValue: 56, regular: false, tasks: [task] },
    sealed: { tasks: [{ name: 'Stapelen', explanation }], report: { referenceJob: 'Bakker' } },
  });
const view = (points: readonly string[]) =>
  entry('view.given', {
    payload: { party: 'worker', givenOn: '2026-06-04', how: 'oral', agrees: false, points: points.length },
    sealed: { points: points.map((point) => ({ point })) },
  });
const answers = (...said: readonly (readonly [string, string])[]) =>
  entry('view.answered', {
    payload: { party: 'worker', points: said.length },
    sealed: { points: said.map(([point, answer]) => ({ point, answer })) },
  });

describe('the story of a report', () => {
  it('has the numbers of the day and the words beside them', () => {
    const { draft: now } = reportStory([draft('Rustig.')]);
    expect(now).toMatchObject({
      wageValue: 56,
      words: { referenceJob: 'Bakker' },
      tasks: [{ ...task, name: 'Stapelen', explanation: 'Rustig.', quantity: null }],
    });
  });

  it('C7: answers stand at their own point, whatever their order', () => {
    const { views } = reportStory([draft(''), view(['Een', 'Twee']), answers(['Twee', 'B']), answers(['Een', 'A'])]);
    expect(views[0]?.points).toEqual([
      { point: 'Een', answer: 'A' },
      { point: 'Twee', answer: 'B' },
    ]);
  });

  it('C7: a new draft begins without views; a later view of the same party takes the place of the earlier', () => {
    expect(reportStory([draft(''), view(['Een']), draft('')]).views).toEqual([]);
    expect(reportStory([draft(''), view(['Een']), view(['Twee'])]).views).toMatchObject([
      { points: [{ point: 'Twee' }] },
    ]);
  });

  it('keeps every version that was handed in, with what became of it', () => {
    const returned = entry('report.returned', {
      payload: { reasons: ['explanation'] },
      sealed: { explanation: 'Te kort.' },
      by: 'Ingrid',
    });
    const again = entry('report.made', { sealed: { tasks: [{ name: 'Stapelen', explanation: 'Rustig en netjes.' }] } });
    const { versions } = reportStory([
      draft('Rustig.'),
      entry('report.made'),
      returned,
      again,
      entry('report.accepted', { by: 'Ingrid' }),
    ]);
    expect(versions.map(({ version, tasks, verdict }) => [version, tasks[0]?.explanation, verdict.kind])).toEqual([
      [1, 'Rustig.', 'returned'],
      [2, 'Rustig en netjes.', 'accepted'],
    ]);
    expect(versions[0]?.verdict).toMatchObject({ by: 'Ingrid', codes: ['explanation'], reasons: ['Te kort.'] });
  });

  it('shows numbers when the words were destroyed with the key of the person', () => {
    const { draft: now } = reportStory([{ ...draft(''), sealed: null }]);
    expect(now?.tasks[0]).toMatchObject({ name: 'Taak 1', share: 100, explanation: null });
  });

  it('M54: a second opinion begins anew and leaves the versions of before', () => {
    const { draft: now, versions } = reportStory([draft(''), entry('report.made'), entry('measurement.ordered')]);
    expect([now, versions.length]).toEqual([undefined, 1]);
  });
});
