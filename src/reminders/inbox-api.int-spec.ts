import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSULTANT, MailRoom } from '../../test/support/mail-room.js';
import { startRooms, type Rooms } from '../../test/support/rooms-app.js';
import { TENANT } from '../../test/support/toy-engine.js';
import { SettledInboxPass } from './settled-inbox-pass.js';
import { RemindersWebModule } from './reminders-web.module.js';

let room: MailRoom;
let rooms: Rooms;
let stream: string;

beforeAll(async () => {
  room = await MailRoom.open();
  rooms = await startRooms(room.toy.database, [RemindersWebModule]);
  stream = await room.placement();
  for (const entry of [11, 12, 13]) {
    await room.toy.owner(
      `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
       values ($1, $2, 0, $3, 'owner', 'order.lastDay', '2026-03-16', '{"dueOn":"2026-03-16"}', $4)`,
      [stream, entry, TENANT, await room.clock.now()],
    );
  }
});
afterAll(async () => {
  await rooms?.close();
  await room?.close();
});

describe('the inbox in the API', () => {
  it('lists my items page by page with a sentence and a link', async () => {
    const api = rooms.api('consultant.gooi');
    const first = await api.get('/inbox?limit=2');
    expect(first.status).toBe(200);
    expect(first.body.items[0]).toEqual({
      id: `${stream}.13.0`,
      placement: stream,
      candidate: expect.any(String),
      employer: expect.any(String),
      caseNumber: stream.slice(0, 8).toUpperCase(),
      template: 'order.lastDay',
      title: 'Loonwaardemeting bestellen',
      sentence: 'Bestel de loonwaardemeting: 16 maart 2026 is de uiterste dag.',
      recipient: 'owner',
      dueOn: '2026-03-16',
      lastDay: '2026-03-16',
      at: '2026-03-01T09:00:00.000Z',
      doneAt: null,
      doneBy: null,
      links: { placement: `/api/v1/placements/${stream}` },
    });
    const rest = await api.get(`/inbox?limit=2&cursor=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ id: `${stream}.11.0` }], next: null });
  });

  it('asks who calls, and refuses a cursor or state that is none', async () => {
    const api = rooms.api('consultant.gooi');
    expect((await api.get('/inbox').set('Authorization', '')).status).toBe(401);
    expect((await api.get('/inbox?cursor=abc')).status).toBe(400);
    expect((await api.get('/inbox?state=maybe')).status).toBe(400);
  });

  it('marks an item as done for who it is for, and for nobody else', async () => {
    const path = `/inbox/${stream}.12.0/done`;
    expect((await rooms.api('finance.gooi').post(path)).status).toBe(404);
    expect((await rooms.api('consultant.weesp').post(path)).status).toBe(404);
    const done = await rooms.api('consultant.gooi').post(path);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ id: `${stream}.12.0`, doneBy: CONSULTANT });
    const open = await rooms.api('consultant.gooi').get('/inbox');
    expect(open.body.items).toHaveLength(2);
    const shut = await rooms.api('consultant.gooi').get('/inbox?state=done');
    expect(shut.body.items).toMatchObject([{ id: `${stream}.12.0` }]);
    expect((await rooms.api('consultant.gooi').post('/inbox/nothing/done')).status).toBe(404);
  });

  it('leaves out what the work itself settled since', async () => {
    const open = async (): Promise<readonly string[]> =>
      (await rooms.api('consultant.gooi').get('/inbox')).body.items.map((one: { id: string }) => one.id);
    expect(await open()).toEqual([`${stream}.13.0`, `${stream}.11.0`]);
    await room.toy.owner(
      `insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
       values ($1, 12, $2, now(), 'measurement-1', 'measurement.ordered', '{"event":{"by":{"id":"a-colleague"}}}', sha256('a'), sha256('b'))`,
      [stream, TENANT],
    );
    expect(await open()).toEqual([`${stream}.13.0`]);
    // Once a day that is written down, with who did the work; what is still to be done stays as it is.
    await new SettledInboxPass(room.toy.pool).run('2026-03-16');
    const rows = await room.toy.owner<{ entry: string; by: string | null }>(
      'select entry, done_by as by from inbox_item where stream = $1 order by entry',
      [stream],
    );
    expect(rows.map(({ entry, by }) => [Number(entry), by])).toEqual([
      [11, 'a-colleague'],
      [12, CONSULTANT],
      [13, null],
    ]);
    expect(await open()).toEqual([`${stream}.13.0`]);
  });

  it('asks for no measurement while one runs, and asks again when it is called off (C10)', async () => {
    await room.toy.owner(
      `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
       values ($1, 15, 0, $2, 'owner', 'next-measurement-due', '2026-03-16', '{}', $3)`,
      [stream, TENANT, await room.clock.now()],
    );
    const isAsked = async (state: string): Promise<boolean> => {
      await room.toy.owner('update measurement set state = $2 where placement = $1', [stream, state]);
      await new SettledInboxPass(room.toy.pool).run('2026-03-16');
      const { body } = await rooms.api('consultant.gooi').get('/inbox');
      return body.items.some(({ id }: { id: string }) => id === `${stream}.15.0`);
    };
    expect([await isAsked('ordered'), await isAsked('cancelled'), await isAsked('accepted')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('tells a talk about the four conditions from any other contact', async () => {
    await room.toy.owner(
      `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
       values ($1, 20, 0, $2, 'owner', 'four-conditions', '2026-03-16', '{}', $3)`,
      [stream, TENANT, await room.clock.now()],
    );
    const open = async (): Promise<readonly string[]> =>
      (await rooms.api('consultant.gooi').get('/inbox')).body.items.map((one: { id: string }) => one.id);
    const entry = (number: number, type: string, event: object): Promise<unknown> =>
      room.toy.owner(
        `insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
         values ($1, $2, $3, now(), 'placement', $5, $4, sha256('a'), sha256('b'))`,
        [stream, number, TENANT, JSON.stringify({ event }), type],
      );
    const contact = (number: number, kind: string): Promise<unknown> => entry(number, 'contact.recorded', { kind });
    await contact(21, 'call');
    expect(await open()).toContain(`${stream}.20.0`);
    await contact(22, 'conditions');
    expect(await open()).not.toContain(`${stream}.20.0`);
    // A contact that was revoked settles nothing, also when that was written down before.
    await entry(23, 'contact.revoked', { contact: 22 });
    expect(await open()).toContain(`${stream}.20.0`);
    await contact(24, 'conditions');
    await new SettledInboxPass(room.toy.pool).run('2026-03-16');
    await entry(25, 'contact.revoked', { contact: 24 });
    expect(await open()).not.toContain(`${stream}.20.0`);
    await new SettledInboxPass(room.toy.pool).run('2026-03-16');
    expect(await open()).toContain(`${stream}.20.0`);
  });

  it('leaves out what was asked of a job that ended on its day by itself', async () => {
    await room.toy.owner(
      `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
       values ($1, 30, 0, $2, 'owner', 'end-known', null, '{"lastDay":"2026-03-15"}', $3)`,
      [stream, TENANT, await room.clock.now()],
    );
    const asked = async () =>
      (await rooms.api('consultant.gooi').get('/inbox')).body.items.find(
        ({ id }: { id: string }) => id === `${stream}.30.0`,
      );
    const dayCame = (number: number, name: string): Promise<unknown> =>
      room.toy.owner(
        `insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
         values ($1, $2, $3, now(), 'placement', $4, '{"event":{}}', sha256('a'), sha256('b'))`,
        [stream, number, TENANT, `xstate.after.${name}.placement.open.employment.ending`],
      );
    await dayCame(31, 'lumpSumEnds');
    expect(await asked()).toMatchObject({ dueOn: null, lastDay: '2026-03-15' });
    await dayCame(32, 'employmentEnds');
    expect(await asked()).toBeUndefined();
  });
});
