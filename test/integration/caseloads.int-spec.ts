import type { SessionActor } from '../../src/access/session.js';
import { OrderHandoverService } from '../../src/caseloads/order-handover.service.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_ISSUER, demoUserOf } from '../../src/access/demo-users.js';
import { AT_REST } from '../../src/caseloads/caseload-rows.js';
import { MandateService } from '../../src/tenants/mandate.service.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, ordered } from '../support/placement-steps.js';

const TODAY = '2026-03-02';
const SANNE = demoUserOf('consultant.gooi')?.member ?? '';
const COLLEAGUE = '00000000-0000-4000-8000-00000000a001';
const GONE = '00000000-0000-4000-8000-00000000a002';

const CONTACT = { heldOn: TODAY, with: 'worker', kind: 'phone', helpWanted: null };

type Order = { readonly placement: string; readonly number: number; readonly revision: number };
const byPlacement = (a: { readonly placement: string }, b: { readonly placement: string }) =>
  a.placement < b.placement ? -1 : 1;
const chosenOrder = ({ placement, number, revision }: Order): Order => ({ placement, number, revision });

let driver: ApiDriver;
const placements: ApiPlacement[] = [];

const member = (id: string, more: object = {}) =>
  driver
    .as('administrator.gooi')
    .put(`/members/${id}`)
    .send({
      issuer: DEMO_ISSUER,
      subject: `made-up-${id.slice(-1)}`,
      roles: ['consultant'],
      name: `Collega ${id.slice(-1)}`,
      ...more,
    });
const enter = (id: string, more: object = {}) => member(id, more).set('If-Match', '"0"');
const handOver = (body: object, username = 'manager.gooi', key?: string) => {
  const request = driver.as(username).post('/caseloads/handovers');
  return (key === undefined ? request : request.set('Idempotency-Key', key)).send({ reason: 'left', ...body });
};
/** As an API client chooses them: with the revision it reads in the list. */
const chosen = async (of: readonly (ApiPlacement | undefined)[]) => {
  const { body } = await driver.as('manager.gooi').get('/placements');
  const items: readonly { readonly id: string; readonly revision: number }[] = body.items;
  return of.flatMap((one) => {
    const found = items.find(({ id }) => id === one?.id);
    return found === undefined ? [] : [{ placement: found.id, revision: found.revision }];
  });
};
const ownerOf = async (placement: ApiPlacement | undefined): Promise<string | null> => {
  const [row] = await queryOnce<{ owner: string | null }>(
    driver.db.superuserUrl,
    'select owner from placement where id = $1',
    [placement?.id],
  );
  return row?.owner ?? null;
};
const assigned = async (placement: ApiPlacement | undefined): Promise<number> => {
  const [row] = await queryOnce<{ n: number }>(
    driver.db.superuserUrl,
    "select count(*)::int as n from journal_entry where stream = $1 and type = 'consultant.assigned'",
    [placement?.id],
  );
  return row?.n ?? 0;
};

beforeAll(async () => {
  driver = await ApiDriver.start(TODAY);
  for (const id of [COLLEAGUE, GONE]) expect((await enter(id)).status).toBe(204);
  for (let count = 0; count < 3; count += 1) placements.push(await driver.placement());
});

afterAll(async () => {
  await driver?.stop();
});

describe('Handing over a caseload (M43)', () => {
  it('is for who leads, and for a consultant with own placements only', async () => {
    expect((await handOver({ to: COLLEAGUE, from: SANNE }, 'back-office.gooi')).status).toBe(403);
    const { status, body } = await handOver(
      { to: COLLEAGUE, placements: await chosen([placements[0]]) },
      'consultant.gooi',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ done: [placements[0]?.id], failed: [] });
    const others = await handOver({ to: SANNE, placements: await chosen([placements[0]]) }, 'consultant.gooi');
    expect(others.body.done).toEqual([]);
    expect(others.body.failed).toMatchObject([{ placement: placements[0]?.id, code: 'eventRefused' }]);
    expect(others.body.failed[0].detail).toContain('eigen plaatsingen');
  });

  it('goes on after what cannot be, and lists that with the reason; twice with one key counts once', async () => {
    const unknown = crypto.randomUUID();
    const ids = [...(await chosen(placements)), { placement: unknown, revision: 1 }];
    const first = await handOver({ to: SANNE, placements: ids }, 'manager.gooi', 'h-1');
    expect(first.body.done).toEqual([placements[0]?.id]);
    expect(first.body.unchanged).toHaveLength(2);
    expect(first.body.failed).toMatchObject([{ placement: unknown, code: 'unknownStream' }]);
    await handOver({ to: SANNE, placements: ids }, 'manager.gooi', 'h-1');
    expect(await assigned(placements[0])).toBe(2);
    expect(await ownerOf(placements[0])).toBe(SANNE);
  });

  it('asks per placement for the revision that was read, and leaves out what changed since', async () => {
    const named = await handOver({ to: COLLEAGUE, placements: [placements[1]?.id] });
    expect([named.status, named.body.code]).toEqual([428, 'revisionMissing']);
    const [own, other] = await chosen([placements[0], placements[1]]);
    await placements[1]?.sends('consultant', 'contact.recorded', CONTACT);
    const { body } = await handOver({ to: COLLEAGUE, reason: 'workload', placements: [own, other] });
    expect(body).toMatchObject({
      done: [own?.placement],
      failed: [
        {
          placement: other?.placement,
          code: 'staleRevision',
          currentRevision: Number(other?.revision) + 1,
          changes: [{ type: 'contact.recorded' }],
        },
      ],
    });
    expect(await ownerOf(placements[1])).toBe(SANNE);
    await handOver({ to: SANNE, reason: 'returned', placements: await chosen([placements[0]]) });
  });

  it('sends again what broke off halfway: what was done is not done twice', async () => {
    const body = { to: COLLEAGUE, from: SANNE, reason: 'absent' };
    const [one, two] = await Promise.all([
      handOver(body, 'manager.gooi', 'h-2'),
      handOver(body, 'manager.gooi', 'h-2'),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect([...one.body.failed, ...two.body.failed]).toEqual([]);
    for (const placement of placements) expect(await ownerOf(placement)).toBe(COLLEAGUE);
    expect(await assigned(placements[1])).toBe(1);
  });

  it('asks for somebody who works here as a consultant', async () => {
    const expert = demoUserOf('expert.gooi')?.member;
    for (const to of [expert, crypto.randomUUID()]) {
      const { status, body } = await handOver({ to, from: COLLEAGUE });
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ field: 'to' }]);
    }
    expect((await handOver({ to: SANNE })).status).toBe(400);
  });

  it('names what has no owner once somebody has left, and gives it to another', async () => {
    await handOver({ to: GONE, placements: await chosen([placements[2]]) });
    expect((await driver.as('manager.gooi').get('/caseloads/without-owner')).body.items).toEqual([]);
    const { body } = await driver.as('administrator.gooi').get('/members');
    const { revision } = body.items.find(({ id }: { id: string }) => id === GONE);
    expect((await member(GONE, { active: false }).set('If-Match', `"${revision}"`)).status).toBe(204);
    const left = await driver.as('manager.gooi').get('/caseloads/without-owner');
    expect(left.body.items).toMatchObject([{ id: placements[2]?.id, owner: GONE }]);
    await handOver({ to: SANNE, withoutOwner: true });
    expect((await driver.as('manager.gooi').get('/caseloads/without-owner')).body.items).toEqual([]);
  });

  it('shows how the work is spread', async () => {
    const { body } = await driver.as('manager.gooi').get('/caseloads/workload');
    expect(body.consultants).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ member: COLLEAGUE, open: 2 }),
        expect.objectContaining({ member: SANNE, open: 1 }),
      ]),
    );
    // Counted from the index alone, which must leave out the same states.
    const [index] = await queryOnce<{ leftOut: string }>(
      driver.db.superuserUrl,
      `select pg_get_expr(indpred, indrelid) as "leftOut" from pg_index where indexrelid = 'placement_workload'::regclass`,
    );
    expect(/\{(.*)\}/.exec(index?.leftOut ?? '')?.[1]?.split(',')).toEqual(AT_REST);
    expect(body.experts).toMatchObject([{ open: 0, late: 0, thisWeek: 0 }]);
    expect((await driver.as('consultant.gooi').get('/caseloads/workload')).status).toBe(403);
  });
});

describe('A substitute (M2, M43)', () => {
  const inbox = async (): Promise<readonly unknown[]> => (await driver.as('consultant.gooi').get('/inbox')).body.items;
  const substitute = (body: object) => driver.as('manager.gooi').post('/caseloads/substitutions').send(body);

  it('sees the tasks of the colleague in those days, and not after', async () => {
    const before = await inbox();
    const made = await substitute({ member: COLLEAGUE, substitute: SANNE, from: TODAY, until: '2026-03-06' });
    expect(made.status).toBe(201);
    // Each handover left the new owner a task.
    expect((await inbox()).length).toBeGreaterThan(before.length);
    await driver.until('2026-03-09');
    expect(await inbox()).toHaveLength(before.length);
  });

  it('signs under the mandate that the colleague has by name, in those days only', async () => {
    const given = { decisionType: 'lumpSum', member: COLLEAGUE, from: TODAY };
    expect((await driver.as('manager.gooi').post('/mandates').send(given)).status).toBe(201);
    const mandates = driver.rooms.app.get(MandateService, { strict: false });
    const tenant = demoUserOf('consultant.gooi')?.body.id ?? '';
    const sanne = { id: SANNE, role: 'consultant', tenant } as const;
    const signs = (on: string) =>
      mandates.requireMandate({ tenant, tenants: [tenant] }, sanne, 'lumpSum', '100.00', on);
    await expect(signs('2026-03-06')).resolves.toMatchObject({ member: COLLEAGUE });
    await expect(signs('2026-03-07')).rejects.toMatchObject({ code: 'mandateMissing' });
  });

  it('is somebody of this organisation, from a first to a last day', async () => {
    expect((await substitute({ member: COLLEAGUE, substitute: COLLEAGUE, from: TODAY })).status).toBe(400);
    const stranger = await substitute({ member: COLLEAGUE, substitute: crypto.randomUUID(), from: TODAY });
    expect(stranger.body.errors).toMatchObject([{ field: 'substitute' }]);
    expect((await substitute({ member: COLLEAGUE, substitute: SANNE, from: TODAY, until: '2026-03-01' })).status).toBe(
      400,
    );
  });

  it('can be ended, which the record tells', async () => {
    const { body } = await substitute({ member: COLLEAGUE, substitute: SANNE, from: TODAY });
    const end = await driver
      .as('manager.gooi')
      .post(`/caseloads/substitutions/${body.number}/ending`)
      .send({ until: '2026-03-04' });
    expect(end.status).toBe(204);
    const { body: all } = await driver.as('manager.gooi').get('/caseloads/substitutions');
    expect(all.items[0]).toMatchObject({ number: body.number, until: '2026-03-04' });
    const entries = await queryOnce<{ type: string }>(
      driver.db.superuserUrl,
      "select type from journal_entry where type like 'substitution.%' order by number",
    );
    expect(entries.map(({ type }) => type)).toEqual(['substitution.set', 'substitution.set', 'substitution.ended']);
  });
});

describe('Orders of an expert who is ill (M20)', () => {
  const EVA = demoUserOf('expert.gooi')?.member ?? '';
  const OTHER = '00000000-0000-4000-8000-00000000a003';
  const late = async (): Promise<Readonly<Record<string, number>>> => {
    const { body } = await driver.as('manager.gooi').get('/caseloads/workload');
    return Object.fromEntries(body.experts.map((one: { member: string; late: number }) => [one.member, one.late]));
  };

  it('count as late once no visit was planned in time, and go to another together', async () => {
    expect((await enter(OTHER, { roles: ['expert'] })).status).toBe(204);
    const measured = [await decidedLumpSum(driver), await decidedLumpSum(driver)];
    for (const placement of measured) {
      await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-03-09' });
    }
    await driver.until('2026-06-01');
    for (const placement of measured) await ordered(placement);
    expect(await late()).toMatchObject({ [EVA]: 0 });
    await driver.until('2026-08-03');
    expect(await late()).toEqual({ [EVA]: 2, [OTHER]: 0 });
    const orders = measured.map(({ id }) => ({ placement: id, number: 1 }));
    const unknown = { placement: crypto.randomUUID(), number: 1 };
    const revisionOf = (placement: string) =>
      queryOnce<{ revision: number }>(
        driver.db.superuserUrl,
        `select revision::int from instance where stream = '${placement}' and name = 'measurement-1'`,
      ).then(([row]) => row?.revision);
    const read = () => Promise.all(orders.map(async (one) => ({ ...one, revision: await revisionOf(one.placement) })));
    const strange = { ...unknown, revision: 1 };
    const sent = {
      from: EVA,
      to: OTHER,
      reason: 'expertIll',
      registrationNumber: 'RL-202',
      registrationCheckedOn: '2026-08-03',
      registrationValidUntil: '2027-08-03',
      orders: [...(await read()), strange],
    };
    const move = (username: string, more: object = {}) =>
      driver
        .as(username)
        .post('/caseloads/order-handovers')
        .set('Idempotency-Key', 'o-1')
        .send({ ...sent, ...more });
    expect((await move('consultant.gooi')).status).toBe(403);
    expect((await move('manager.gooi', { to: SANNE })).body.errors).toMatchObject([{ field: 'to' }]);
    const { body } = await move('manager.gooi');
    expect(body.done).toEqual(orders);
    expect(body.failed).toMatchObject([{ ...unknown, code: 'unknownStream' }]);
    expect(await late()).toEqual({ [EVA]: 0, [OTHER]: 2 });
    expect(await measured[0]?.facts('measurement-1')).toMatchObject({
      expertId: OTHER,
      registrationNumber: 'RL-202',
    });
    const bodies = {
      tenant: '00000000-0000-4000-8000-000000000001',
      tenants: ['00000000-0000-4000-8000-000000000001'],
    };
    const manager: SessionActor = { id: SANNE, role: 'manager', ...bodies };
    const handovers = driver.rooms.app.get(OrderHandoverService, { strict: false });
    expect(await handovers.registrations(manager, [OTHER, SANNE])).toEqual(new Map([[OTHER, 'RL-202']]));
    // Back to the pool, the visit with its cancellation; then from the pool to one expert together.
    const visit = { visitOn: '2026-08-20', startsAt: '09:30', minutes: 60 };
    await measured[0]?.step('back-office', 'measurements/1/visit', visit);
    const post = (path: string, body: object) => driver.as('back-office.gooi').post(`/caseloads/${path}`).send(body);
    const back = { from: OTHER, reason: 'expertIll', orders };
    expect((await post('order-withdrawals', back)).status).toBe(428);
    expect((await post('order-withdrawals', { ...back, orders: [] })).body.errors).toMatchObject([{ field: 'orders' }]);
    expect((await post('order-withdrawals', { ...back, orders: [...(await read()), strange] })).body).toMatchObject({
      done: orders,
      failed: [{ ...unknown, code: 'unknownStream' }],
    });
    const cancelled = await queryOnce<{ recipient: string }>(
      driver.db.superuserUrl,
      `select recipient from outbox where stream = '${measured[0]?.id}' and template = 'visit.cancelled' order by recipient`,
    );
    expect(cancelled.map(({ recipient }) => recipient)).toEqual(['assignedExpert', 'employer', 'worker']);
    const { body: pool } = await driver.as('manager.gooi').get('/caseloads/order-pool');
    expect(pool.items.toSorted(byPlacement)).toMatchObject((await read()).toSorted(byPlacement));
    expect(pool.items.map(({ placement }: { placement: string }) => placement).toSorted()).toEqual(
      measured.map(({ id }) => id).toSorted(),
    );
    const { from: _from, reason: _reason, ...check } = sent;
    const given = await post('order-assignments', { ...check, to: EVA, orders: pool.items.map(chosenOrder) });
    expect(given.body.failed).toEqual([]);
    expect(given.body.done).toHaveLength(orders.length);
    expect(await measured[1]?.facts('measurement-1')).toMatchObject({ expertId: EVA, orderedOn: '2026-08-03' });
    expect((await driver.as('manager.gooi').get('/caseloads/order-pool')).body.items).toEqual([]);
  });

  it('leave the agenda of the one who was ill at once, also a draft', async () => {
    const placement = await decidedLumpSum(driver);
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-03-09' });
    const step = await ordered(placement, '2026-08-03');
    await step('expert', 'visit', { visitOn: '2026-08-03', startsAt: '09:30', minutes: 90 });
    await step('expert', 'visit/report', { visitedOn: '2026-08-03', interpreter: false });
    await step('expert', 'tasks', { draftOn: '2026-08-03', regular: true, tasks: [] });
    const check = {
      registrationNumber: 'RL-202',
      registrationCheckedOn: '2026-08-03',
      registrationValidUntil: '2027-08-03',
    };
    await step('back-office', 'order/handover', { expertId: OTHER, ...check, reason: 'expertIll' });
    const rows = await queryOnce(
      driver.db.superuserUrl,
      `select expert_id, registration_number, state from measurement where placement = '${placement.id}'`,
    );
    expect(rows).toEqual([{ expert_id: OTHER, registration_number: 'RL-202', state: 'drafted' }]);
  });
});

describe('The list of placements', () => {
  const found = async (query: string): Promise<readonly string[]> => {
    const { body } = await driver.as('manager.gooi').get(`/placements?limit=100&${query}`);
    return body.items.map(({ id }: { id: string }) => id);
  };

  it('is filtered by municipality, by known end and by both (M1)', async () => {
    const ending = await decidedLumpSum(driver);
    await ending.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-03-09' });
    expect(await found('endKnown=true')).toEqual([]);
    const announced = { lastDay: '2026-09-30', reason: 'tooLittleWork', knownOn: '2026-08-03' };
    await ending.does('consultant', 'ending.announced', announced);
    expect(await found('endKnown=true&municipality=0402')).toEqual([ending.id]);
    expect(await found('endKnown=true&municipality=0457')).toEqual([]);
    expect(await found('municipality=0402')).toEqual(expect.arrayContaining([ending.id, placements[0]?.id]));
    expect((await driver.as('manager.gooi').get('/placements?endKnown=misschien')).status).toBe(400);
  });
});
