import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionActor } from '../../src/access/session.js';
import { Workflows } from '../../src/engine/decision-env.js';
import { DraftReports } from '../../src/measurements/draft-reports.service.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { CalendarSubscriptions } from '../../src/reminders/calendar-subscriptions.js';
import { PolicyReader } from '../../src/subsidies/policy-reader.js';
import { DraftStore } from '../../src/web/drafts/draft-store.js';
import { ApiDriver, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, measured, ordered } from '../support/placement-steps.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000019999';
const expert: SessionActor = { id: memberOf('expert.gooi'), role: 'expert', tenant: GOOI, tenants: [GOOI] };
const UUIDS = Array.from({ length: 7 }, (_none, index) => `00000000-0000-4000-8000-00000000c00${index}`);

let api: ApiDriver;
let placement: ApiPlacement;
let other: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  placement = await decidedLumpSum(api, { candidate: await api.candidate('gooi', { bsn: '999993653' }) });
  other = await decidedLumpSum(api);
  await api.until('2026-02-03');
  for (const one of [placement, other]) {
    await one.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  }
  await api.until('2026-06-01');
});

afterAll(async () => {
  await api?.stop();
});

describe('A report (C8)', () => {
  it('has its fields, the views with their answers and its version, for who has no account too', async () => {
    const tasks = [{ share: 100, pace: 70, quality: 80, netWorkingTime: 100 }];
    const report = { referenceJob: 'Magazijnmedewerker', interviewed: 'De leidinggevende', expertPhone: '035-1234567' };
    const words = [{ name: 'Kratten stapelen', explanation: 'Rustig.', quantity: { made: '70', norm: '100' } }];
    await measured(api, placement, { regular: false, tasks, sealed: { tasks: words, report } });
    const { app } = api.rooms;
    const reports = new DraftReports(app.get(AppPool), app.get(Workflows), app.get(PersonVault));
    const { report: found, story, state } = await reports.of({ tenant: GOOI, tenants: [GOOI] }, placement.id, 1);
    expect([state, found]).toMatchObject([
      'sent',
      {
        worker: 'Noor van der Zwaanendaal',
        birthDate: '1996-05-04',
        employer: 'Bakkerij Kruimel',
        hours: '32',
        fullTimeHours: '40',
        visitedOn: '2026-06-03',
        expert: 'Yasmina Amrani',
        registrationNumber: 'RL-101',
        words: report,
        regular: false,
        wageValue: 56,
        tasks: [{ name: 'Kratten stapelen', result: '56.000000', quantity: { made: '70', norm: '100' } }],
        version: 1,
      },
    ]);
    expect(story.views.find(({ party }) => party === 'employer')?.points).toEqual([
      { point: 'Het tempo is lager op maandag.', answer: 'Er is een hele week gekeken.' },
    ]);
    expect(story.versions).toMatchObject([{ version: 1, verdict: { kind: 'accepted', by: 'Ingrid Postma' } }]);
    expect(JSON.stringify({ found, story })).not.toMatch(/999993653|generalAssistance/);
  });
});

describe('An order (M20)', () => {
  it('goes back to the pool by the expert, and the one who gets it goes on with what was begun', async () => {
    const step = await ordered(other);
    await step('expert', 'order/withdrawal', { reason: 'expertIll' });
    expect(await other.facts('measurement-1')).toMatchObject({ expertId: null, excluded: [] });
    const gone = await api.as('expert.gooi').get(`${other.path}/measurements/1`);
    expect(gone.status).toBe(404);

    const { app } = api.rooms;
    const drafts = new DraftStore(app.get(AppPool), app.get(PersonVault), app.get(PolicyReader), app.get(Clock));
    const key = `meting:${other.id}:measurement-1`;
    const form = { key, title: 'Metingsformulier', address: `/metingen/${other.id}/measurement-1` };
    await drafts.save(expert, { ...form, values: { 'tasks.0.name': 'Stapelen' }, seen: 0 });
    const next = { ...expert, id: OTHER };
    expect((await drafts.takeOver(next, key))?.values).toEqual({ 'tasks.0.name': 'Stapelen' });
    expect(await drafts.find(expert, key)).toBeUndefined();
    await drafts.save(expert, { ...form, values: { 'tasks.0.name': 'Vegen' }, seen: 0 });
    expect((await drafts.takeOver(next, key))?.values).toEqual({ 'tasks.0.name': 'Stapelen' });
  });
});

describe('A link to the agenda', () => {
  it('stores no secret, works for its owner alone, and ends with the role', async () => {
    const subscriptions = api.rooms.app.get(CalendarSubscriptions);
    const [first = ''] = UUIDS;
    const secret = await subscriptions.create(expert, first, 'Telefoon');
    const [row] = await queryOnce<{ text: string }>(
      api.db.superuserUrl,
      'select s::text as text from calendar_subscription s',
    );
    expect(row?.text).not.toContain(secret);
    expect(await subscriptions.find(secret)).toEqual(expert);
    expect((await subscriptions.list(expert))[0]).toMatchObject({ name: 'Telefoon', readAt: expect.anything() });
    await expect(subscriptions.create(expert, first, 'Telefoon')).rejects.toMatchObject({
      name: 'SubscriptionShownError',
    });
    await subscriptions.revoke({ ...expert, id: OTHER }, first);
    expect(await subscriptions.find(secret)).toEqual(expert);
    await queryOnce(api.db.superuserUrl, `update member set roles = '{consultant}' where id = '${expert.id}'`);
    expect(await subscriptions.find(secret)).toBeUndefined();
    await queryOnce(api.db.superuserUrl, `update member set roles = '{expert}' where id = '${expert.id}'`);
    await subscriptions.revoke(expert, first);
    expect([await subscriptions.find(secret), await subscriptions.list(expert)]).toEqual([undefined, []]);
  });

  it('is one of five at most, and for experts only', async () => {
    const subscriptions = api.rooms.app.get(CalendarSubscriptions);
    for (const id of UUIDS.slice(1, 6)) await subscriptions.create(expert, id, 'Agenda');
    const sixth = subscriptions.create(expert, UUIDS[6] ?? '', 'Agenda');
    await expect(sixth).rejects.toMatchObject({ name: 'TooManySubscriptionsError' });
    await expect(subscriptions.list({ ...expert, role: 'consultant' })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
