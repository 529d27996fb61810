import { describe, expect, it } from '@jest/globals';
import { anOutcome, chosenFrom } from '../../test/support/outcome-rows.js';
import { peopleFrom } from '../../test/support/people-rows.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { drawnPerson } from '../bench/figure-draw.js';
import { countsOf } from '../region/region-counts.js';
import { periodNamed } from '../region/region-periods.js';
import { lastQuarters, spanOf } from './calendar.js';
import { dayOf } from './columns.js';
import { cohortsOf } from './figures/cohorts.js';
import { contactShares } from './figures/contact-plan.js';
import { flowsIn } from './figures/flows.js';
import { jobsOn } from './figures/jobs.js';
import { stepDays } from './figures/steps.js';
import { decisionsInTerm, objectionsInTerm, supportsInTerm } from './figures/terms.js';
import { valuePointsOn } from './figures/wage-values.js';
import type { OutcomeRow } from './outcome-row.js';
import { codeName, eachOf, eachRowOf, type Selection } from './selection.js';
import { partFor } from './succession.js';

const ON = '2024-03-24';
const TODAY = dayOf('2026-06-15');
/** Files of a region: those of every other person went over to a successor. */
const rows: readonly OutcomeRow[] = Array.from({ length: 400 }, (_none, person) =>
  drawnPerson(person, person * 3).map(({ row }) =>
    person % 2 === 0 ? { ...row, municipality: '0363', successions: [[ON, '0457', 'new'] as const] } : row,
  ),
).flat();
const gone = rows.filter(({ successions }) => successions !== undefined);

const whole = chosenFrom(rows);
const old = chosenFrom(rows.map((row) => partFor(row, 'old')));
const successor = chosenFrom(gone.map((row) => partFor(row, 'new')));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Both bodies together have what one would have, and each something. */
function parted(count: (selection: Selection) => number): void {
  const [all, before, after] = [whole, old, successor].map(count);
  expect([before, after].every((one) => (one ?? 0) > 0)).toBe(true);
  expect((before ?? 0) + (after ?? 0)).toBe(all);
}

describe('A body that another took over from (M50)', () => {
  it('has who works on a day until the day before, and the successor from the day on', () => {
    const days = ['2023-12-31', '2024-03-23', '2024-03-24', '2025-12-31'].map(dayOf);
    const of = (selection: Selection) => jobsOn(selection, days, false).map(({ placements }) => placements);
    const all = of(whole);
    expect(of(successor).map((count) => count > 0)).toEqual([false, false, true, true]);
    expect(of(old).map((count, at) => count + (of(successor)[at] ?? 0))).toEqual(all);
    expect(of(old).slice(0, 2)).toEqual(all.slice(0, 2));
    const hours = (selection: Selection) => sum(jobsOn(selection, [days[3] ?? 0]).map((one) => one.hours));
    expect(hours(old) + hours(successor)).toBeCloseTo(hours(whole), 2);
    for (const day of days) {
      const points = [old, successor].map((one) => valuePointsOn(one, day));
      expect(valuePointsOn(whole, day)).toEqual(points[0]?.map((count, at) => count + (points[1]?.[at] ?? 0)));
    }
  });

  it('has what happened before, and the successor what happened since; the takeover itself is no loss and no find', () => {
    const quarters = lastQuarters(TODAY, 2025).map(spanOf);
    const flows = (selection: Selection) => flowsIn(selection, quarters, TODAY);
    parted((one) => sum(flows(one).map(({ found }) => found.placements)));
    parted((one) => sum(flows(one).map(({ lost }) => lost.placements)));
    parted((one) => sum(cohortsOf(one, 'quarter', TODAY).map(({ starts }) => starts)));
    const after = (one: Selection) => cohortsOf(one, 'year', TODAY).filter(({ period }) => period < '2024');
    expect(after(successor)).toEqual([]);
    parted((one) => sum(stepDays(one, 2024, TODAY).map(({ closed }) => closed)));
    parted((one) => sum(decisionsInTerm(one, quarters, TODAY, 'finding').map(({ due }) => due)));
    for (const terms of [objectionsInTerm, supportsInTerm]) {
      const due = (one: Selection) => sum(terms(one, quarters, TODAY).map((share) => share.due));
      expect(due(old) + due(successor)).toBe(due(whole));
    }
    const planned = (one: Selection) =>
      sum(contactShares(one, 2023 * 4, 10, TODAY, defaultPolicies).map((share) => share.planned));
    parted(planned);
    parted((one) => {
      let sent = 0;
      eachRowOf(one, 'messages', ({ sent: on }, at) => (sent += (on[at] ?? 0) < TODAY ? 1 : 0));
      return sent;
    });
    let entries = [0, 0, 0];
    entries = [whole, old, successor].map((one) => {
      let count = 0;
      eachOf(one, (columns, index) => (count += (columns.entered[index] ?? 0) <= TODAY ? 1 : 0));
      return count;
    });
    expect((entries[1] ?? 0) + (entries[2] ?? 0)).toBe(entries[0]);
  });

  it('keeps the municipality of before, also in the tables of the region', () => {
    const places = (selection: Selection): readonly string[] => {
      const found = new Set<string>();
      eachOf(selection, (columns, index) => found.add(codeName(selection.codes, 'municipality', columns, index)));
      return [...found];
    };
    expect(places(old)).not.toContain('0363');
    expect(places(successor)).toEqual(['0363']);
    const weesp = { region: 'r', code: '0457', name: 'Weesp', from: '2017-01-01', until: '2024-03-23' };
    const picture = {
      chunks: old.parts.map(({ columns }) => columns),
      codes: old.codes,
      at: '2026-06-15T12:00:00.000Z',
    };
    const flows = (name: string) =>
      countsOf('stromen', {
        picture,
        everybody: peopleFrom([]),
        places: [weesp],
        period: periodNamed(name),
        today: TODAY,
      });
    expect(flows('2023-H2').size).toBeGreaterThan(0);
    expect(flows('2024-H2').size).toBe(0);
  });

  it('has paid what it booked; support and objections go over on the day', () => {
    const row = anOutcome({
      start: '2024-01-01',
      successions: [[ON, '0457', 'new']],
      money: [
        [2024, 2024, 'lumpSum', false, '100.00'],
        [2024, 2024, 'lumpSum', false, '40.00', true],
      ],
      supports: [{ kind: 'jobcoach', from: '2024-03-04', until: '2024-04-12', decidedOn: '2024-03-01', hours: '40', rate: '50' }],
      objections: [{ by: 'worker', receivedOn: '2024-03-01', decidedOn: '2024-04-10', lastDay: '2024-04-20', sentOn: '2024-04-10', outcome: 'rejected' }],
      contacts: ['2024-02-01', '2024-05-01'],
    }); // prettier-ignore
    const [before, after] = [partFor(row, 'old'), partFor(row, 'new')];
    expect([before.money, after.money].map((money) => money.map(([, , , , euros]) => euros))).toEqual([['100.00'], ['40.00']]); // prettier-ignore
    expect(before.supports).toMatchObject([{ from: '2024-03-04', until: '2024-03-23', hours: '20.0000' }]);
    expect(after.supports).toMatchObject([{ from: ON, until: '2024-04-12', hours: '20.0000' }]);
    expect(before.objections).toMatchObject([{ receivedOn: '2024-03-01', decidedOn: null, lastDay: null }]);
    expect(after.objections).toMatchObject([{ receivedOn: null, decidedOn: '2024-04-10', outcome: 'rejected' }]);
    expect(before).toMatchObject({ end: '2024-03-23', endReason: 'handedOver', contacts: ['2024-02-01'] });
    expect(after).toMatchObject({ start: ON, begun: '2024-01-01', fromElsewhere: true, end: null });
    expect(partFor(anOutcome({}), 'old')).toEqual(anOutcome({}));
  });
});
