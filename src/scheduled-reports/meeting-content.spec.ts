import { describe, expect, it } from '@jest/globals';
import type { RiskItem } from '../oversight/risk-list.read-model.js';
import { meetingContent } from './meeting-content.js';
import type { Meeting, MeetingFile } from './team-meeting.service.js';

const NAMES = { candidate: 'person-1', employer: 'employer-1', owner: 'member-1', label: 'Werkt' };
const file = (start: string, day: string): MeetingFile => ({
  ...NAMES,
  id: `${start}-0000-4000-8000-000000000000`,
  day,
});
const risk = { ...NAMES, placement: '0a0b0c0d-0000-4000-8000-000000000000', day: '2026-11-02', kinds: ['held', 'orderLate'] } as unknown as RiskItem; // prettier-ignore
const meeting: Meeting = {
  losses: [file('11111111', '2026-11-26')],
  risks: [risk],
  riskTotals: {
    count: 1,
    byKind: { held: 1, undecided: 0, unreachable: 0, orderLate: 1 },
  } as unknown as Meeting['riskTotals'],
  contacts: [file('22222222', '2026-11-20')],
};

describe('The report for the team meeting (seeds 44)', () => {
  it('tells the cases by their number, each with what and since when, and nothing that names anybody', () => {
    const [counts, cases] = meetingContent(meeting, undefined).figures;
    expect(counts?.tables[0]?.rows.map(([, count]) => count)).toEqual([1, 1, 0, 0, 1, 1]);
    expect(cases?.tables[0]?.rows).toEqual([
      ['22222222', 'Contactmoment over tijd', '20-11-2026'],
      ['11111111', 'Werk verloren in de afgelopen zeven dagen', '26-11-2026'],
      ['0A0B0C0D', 'Aangehouden zonder loonwaarde, Te laat besteld', '02-11-2026'],
    ]);
    expect(JSON.stringify(meetingContent(meeting, undefined))).not.toMatch(/person-1|employer-1|member-1/);
  });

  it('says how many more there are than fit', () => {
    const many = Array.from({ length: 103 }, (_none, at) => file(String(10_000_000 + at), '2026-11-20'));
    const [, cases] = meetingContent({ ...meeting, losses: [], risks: [], contacts: many }, undefined).figures;
    expect(cases?.tables[0]?.rows).toHaveLength(100);
    expect(cases?.definition.at(-1)).toBe('En nog 3 andere. Die staan op de pagina Banen behouden.');
  });
});
