import { describe, expect, it } from '@jest/globals';
import { firstContext, placementInput, type PlacementContext } from '../../workflows/placement/placement.context.js';
import { proposalOf } from './change-event.js';
import type { ChangeRow } from './change-rows.js';

const context: PlacementContext = {
  ...firstContext(
    placementInput.parse({
      mode: 'new',
      candidate: 'candidate-1',
      employer: 'employer-1',
      owner: 'member-1',
      externalId: null,
      hirer: null,
      municipality: '0402',
      route: 'lumpSum',
      circle: 'generalAssistance',
      register: 'no',
      registeredOn: null,
      hours: '32',
      sectorFullTimeHours: '40',
    }),
  ),
  firstDay: '2026-02-02',
  contract: { number: 1, from: '2026-02-02', until: '2026-08-01', permanent: false, received: true },
};
const at = (employment: PlacementContext['at']['employment']): PlacementContext => ({
  ...context,
  at: { ...context.at, employment },
});
const told = (kind: ChangeRow['kind'], from: string, facts: ChangeRow['facts'] = {}): ChangeRow => ({
  id: '00000000-0000-4000-8000-00000000b001',
  tenant: 'tenant-1',
  placement: 'placement-1',
  link: 'link-1',
  kind,
  told_by: 'employer',
  told_at: '2026-03-10T09:00:00.000Z',
  told_on: '2026-03-10',
  from_on: from,
  facts,
  sealed: null,
  state: 'waiting',
  decided_by: null,
  decided_at: null,
  entry: null,
  return_reason: null,
  return_sealed: null,
});
const eventOf = (row: ChangeRow, placement = at('running'), today = '2026-03-12'): unknown => {
  const proposal = proposalOf(row, { context: placement, today, monthlyWage: '2000.00' });
  return proposal.does === 'event' ? proposal.event : proposal.does;
};

describe('The event behind a report', () => {
  it('of another first day moves a start that is to come, and corrects one that was (M5, M32)', () => {
    expect(eventOf(told('firstDay', '2026-03-16'), at('agreed'))).toEqual({
      type: 'start.moved',
      plannedStart: '2026-03-16',
      reason: 'employer',
    });
    expect(eventOf(told('firstDay', '2026-02-09'))).toMatchObject({
      type: 'fact.corrected',
      fact: 'firstDay',
      from: '2026-02-02',
      day: '2026-02-09',
    });
  });

  it('of hours keeps the full week and the kind of hours', () => {
    expect(eventOf(told('hours', '2026-04-01', { hours: '24' }))).toEqual({
      type: 'hours.changed',
      from: '2026-04-01',
      hours: '24',
      sectorFullTimeHours: '40',
      kind: 'fixed',
    });
  });

  it('of an extension told later says when it was told, and keeps hours and wage (M29)', () => {
    expect(
      eventOf(told('extension', '2026-08-02', { permanent: false, until: '2027-02-01', hours: null })),
    ).toMatchObject({
      type: 'contract.renewed',
      from: '2026-08-02',
      until: '2027-02-01',
      hours: '32',
      monthlyWage: '2000.00',
      toldOn: '2026-03-10',
    });
  });

  it.each([
    ['2026-04-30', 'running', 'ending.announced'],
    ['2026-03-11', 'running', 'employment.ended'],
    ['2026-08-01', 'contractLapsed', 'employment.ended'],
  ] as const)('of an end on %s while %s is %s (step 17)', (from, employment, type) => {
    expect(eventOf(told('end', from, { reason: 'tooLittleWork' }), at(employment))).toMatchObject({
      type,
      lastDay: from,
      knownOn: '2026-03-10',
    });
  });

  it('of a wage leaves the contract as it is otherwise (M8)', () => {
    expect(eventOf(told('wage', '2026-04-01', { monthlyWage: '2150.50' }))).toMatchObject({
      type: 'contract.received',
      from: '2026-04-01',
      until: '2026-08-01',
      permanent: false,
      monthlyWage: '2150.50',
      receivedOn: '2026-03-10',
    });
  });

  it('of a contact person is none: it changes the employer', () => {
    expect(eventOf(told('contact', '2026-04-01', { role: 'leader' }))).toBe('contact');
  });
});
