import { describe, expect, it } from '@jest/globals';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { agendaOf, weekLabel } from './agenda-view.js';
import { visitInput, visitNotes, visitSendings } from './visit-input.js';

const order = (id: string, state: string, facts: object = {}): ListedMeasurement => ({
  placement: id,
  number: 1,
  candidate: id,
  employer: 'bakery',
  owner: null,
  workplace: { id: 'bakery', name: 'Bakkerij', place: 'Huizen', location: null as string | null },
  state,
  orderBy: null,
  revision: 4,
  facts: {
    urgent: false,
    endNearOn: null,
    visitFrom: '2026-05-17',
    visitUntil: '2026-06-10',
    acceptBefore: '2026-07-01',
    visitOn: null,
    startsAt: null,
    minutes: null,
    ...facts,
  } as unknown as ListedMeasurement['facts'],
});
const input = { visitOn: '2026-06-03', startsAt: '09:30', minutes: 90, together: false };
const planned = { visitOn: '2026-06-03', startsAt: '09:30', minutes: 90 };

describe('planning visits', () => {
  it('M23: gives each worker a time of their own, or all the same', () => {
    const orders = [order('a', 'ordered'), order('b', 'planned', { ...planned, startsAt: '15:00' })];
    expect(visitSendings(orders, input).map(({ sent }) => [sent.type, sent['startsAt']])).toEqual([
      ['visit.planned', '09:30'],
      ['visit.moved', '11:00'],
    ]);
    expect(visitSendings(orders, { ...input, together: true }).map(({ sent }) => sent['startsAt'])).toEqual([
      '09:30',
      '09:30',
    ]);
  });

  it('leaves alone who is visited then already', () => {
    expect(visitSendings([order('a', 'planned', planned)], input)).toEqual([]);
  });

  it('reads days and times as people write them, and names every fault', () => {
    expect(visitInput({ visitOn: '3-6-2026', startsAt: '9.30', minutes: '90' }).input).toEqual(input);
    expect(visitInput({}).faults.map(({ field }) => field)).toEqual(['visitOn', 'startsAt', 'minutes']);
  });

  it('D8: says that a day is early, late, in the weekend or taken', () => {
    const chosen = [order('a', 'ordered')];
    const other = order('b', 'planned', { ...planned, startsAt: '10:00' });
    expect(visitNotes(chosen, [...chosen, other], input)).toEqual([
      'U hebt dan al een bezoek bij Bakkerij, 10:00–11:30.',
    ]);
    expect(visitNotes(chosen, chosen, { ...input, visitOn: '2026-05-16' })).toEqual([
      'zaterdag 16 mei 2026 is in het weekend.',
      expect.stringContaining('eerder dan de planning'),
    ]);
    expect(visitNotes(chosen, chosen, { ...input, visitOn: '2026-06-11' })).toEqual([
      expect.stringContaining('later dan de uiterste dag'),
    ]);
  });
});

describe('the agenda', () => {
  it('M13, M23: makes one visit of a day at one location, and two of two locations of one employer', () => {
    const at = (id: string, location: string | null) => {
      const one = order(id, 'planned', planned);
      return { ...one, workplace: { ...one.workplace, location } };
    };
    const visits = (...orders: readonly ListedMeasurement[]) =>
      agendaOf(orders).weeks.flatMap(({ groups }) => groups.map((group) => group.visits.map((one) => one.placement)));
    expect(visits(at('a', '1'), at('b', '2'), at('c', '1'))).toEqual([['a', 'c'], ['b']]);
    expect(visits(at('a', null), at('b', null))).toEqual([['a', 'b']]);
  });

  it('M24: puts urgent orders first, then the nearest last day', () => {
    const orders = [
      order('late', 'ordered', { visitUntil: '2026-08-01' }),
      order('soon', 'ordered'),
      order('urgent', 'ordered', { urgent: true, visitUntil: '2026-09-01' }),
    ];
    expect(agendaOf(orders).toPlan.map(({ placement }) => placement)).toEqual(['urgent', 'soon', 'late']);
  });

  it('M23: shows workers of one day at one place as one visit, by week', () => {
    const { weeks } = agendaOf([
      order('b', 'planned', { ...planned, startsAt: '11:00' }),
      order('a', 'planned', planned),
      order('c', 'planned', { ...planned, visitOn: '2026-06-08' }),
    ]);
    expect(weeks.map(({ groups }) => groups.map(({ visits }) => visits.map(({ placement }) => placement)))).toEqual([
      [['a', 'b']],
      [['c']],
    ]);
    expect(weekLabel('2026-06-01')).toBe('Week 23: 1 juni 2026 tot en met 7 juni 2026');
  });
});
