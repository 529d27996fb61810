import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

let api: ApiDriver;
let placement: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  placement = await decidedLumpSum(api);
  await api.until('2026-04-10');
});

afterAll(async () => {
  await api?.stop();
});

const preview = (role: string, type: string, payload: object) =>
  api
    .as(placement.user(role))
    .post(`${placement.path}/events/preview`)
    .send({ type, ...payload });
const factCount = () =>
  queryOnce(api.db.urls.owner, 'select count(*)::int as n from fact where placement = $1', [placement.id]);

describe('The preview of a change, in euros', () => {
  // B6 on the row of 1 January 2026: 2,294.40 × 1.08 × 0.5 × 1.25 × 32 / 36 = 1,376.64 a month.
  it('B17: says what the first day worked will pay over months that are over, and stores nothing', async () => {
    const before = await factCount();
    const { status, body } = await preview('back-office', 'start.confirmed', {
      firstDay: '2026-02-02',
      confirmedOn: '2026-04-10',
    });
    expect(status).toBe(200);
    expect(body.euros).toMatchObject({
      thisMonth: { month: '2026-04', before: '0.00', after: '1376.64' },
      nextMonth: { month: '2026-05', difference: '1376.64' },
      arrears: '2704.11',
      fault: null,
    });
    expect(body.euros.lines[0]).toMatchObject({ month: '2026-02', after: '1327.47', when: 'past' });
    expect(await factCount()).toEqual(before);
    const stored = 'select 1 from entitlement_month where placement = $1';
    expect(await queryOnce(api.db.urls.owner, stored, [placement.id])).toEqual([]);
  });

  it('F6: records who looked, and keeps the birth date sealed', async () => {
    const { text } = await preview('back-office', 'start.confirmed', {
      firstDay: '2026-02-02',
      confirmedOn: '2026-04-10',
    });
    expect(text).not.toContain('1996-05-04');
    const sql = `select distinct role from access_log where placement = $1 and operation = 'euros.previewed'`;
    expect(await queryOnce(api.db.urls.owner, sql, [placement.id])).toEqual([{ role: 'backOffice' }]);
  });

  it('B13: shows fewer hours from a past day as too much over that month', async () => {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-04-10' });
    const hours = { from: '2026-03-01', hours: '24', sectorFullTimeHours: '40', kind: 'fixed' };
    const { body } = await preview('consultant', 'hours.changed', hours);
    expect(body.euros).toMatchObject({
      thisMonth: { before: '1376.64', after: '1032.48', difference: '-344.16' },
      arrears: '-344.16',
    });
    expect(body.euros.lines.map((line: { month: string }) => line.month)).toEqual(['2026-03', '2026-04', '2026-05']);
  });
});
