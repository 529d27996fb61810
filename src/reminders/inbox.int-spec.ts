import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../access/demo-users.js';
import type { Role } from '../../workflows/definition.js';
import { CONSULTANT, EXPERT, MailRoom } from '../../test/support/mail-room.js';
import { TENANT } from '../../test/support/toy-engine.js';
import { inboxIdOf, inboxPlaceOf } from './inbox-id.js';
import { Inbox, type InboxReader } from './inbox.service.js';

let room: MailRoom;
let inbox: Inbox;
let mine: string;
let nobodys: string;

beforeAll(async () => {
  room = await MailRoom.open();
  inbox = new Inbox(room.toy.pool, room.clock);
  [mine, nobodys] = [await room.placement(), await room.placement()];
  await room.toy.owner('update placement set owner = null where id = $1', [nobodys]);
  await room.toy.owner('update measurement set expert_id = null where placement = $1', [nobodys]);
  for (const stream of [mine, nobodys]) {
    for (const [index, to] of ['owner', 'assignedExpert', 'backOffice', 'teamLead', 'manager'].entries()) {
      await item(stream, 11 + index, to, index === 1 ? {} : { instance: 'measurement-1' });
    }
  }
});
afterAll(async () => {
  await room.close();
});

async function item(stream: string, entry: number, recipient: string, data: object): Promise<void> {
  await room.toy.owner(
    `insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
     values ($1, $2, 0, $3, $4, 'order.lastDay', '2026-03-16', $5, $6)`,
    [stream, entry, TENANT, recipient, JSON.stringify({ ...data, dueOn: '2026-03-16' }), await room.clock.now()],
  );
}

function reader(role: Role, id = demoUserOf(`${role}.gooi`)?.member ?? 'nobody'): InboxReader {
  return { id, role, tenant: TENANT, tenants: [TENANT] };
}

async function seenBy(who: InboxReader): Promise<readonly string[]> {
  const items = await inbox.list(who, { state: 'open', limit: 50, after: undefined });
  return items.map((one) => `${one.placement === mine ? 'mine' : 'nobodys'} ${one.recipient}`).toSorted();
}

describe('the inbox', () => {
  it('shows each member own items and those of the role; what nobody owns goes to who must appoint somebody', async () => {
    expect(await seenBy(reader('consultant', CONSULTANT))).toEqual(['mine owner']);
    expect(await seenBy(reader('expert', EXPERT))).toEqual(['mine assignedExpert']);
    expect(await seenBy(reader('backOffice', 'back-office-1'))).toEqual([
      'mine backOffice',
      'nobodys assignedExpert',
      'nobodys backOffice',
    ]);
    expect(await seenBy(reader('manager'))).toEqual([
      'mine manager',
      'mine teamLead',
      'nobodys manager',
      'nobodys owner',
      'nobodys teamLead',
    ]);
    expect(await seenBy(reader('finance'))).toEqual([]);
  });

  it('gives a team lead only the owners of the own team, and every manager those of a team without one', async () => {
    const setTeam = (member: string, team: string) =>
      room.toy.owner('update member set team = $2 where id = $1', [member, team]);
    const colleague = reader('manager', demoUserOf('wsp-adviser.gooi')?.member);
    await room.toy.owner(`update member set roles = '{manager}', team = 'noord' where id = $1`, [colleague.id]);
    await setTeam(CONSULTANT, 'noord');
    await setTeam(reader('manager').id, 'zuid');
    expect(await seenBy(reader('manager'))).not.toContain('mine teamLead');
    expect(await seenBy(colleague)).toContain('mine teamLead');
    await setTeam(colleague.id, 'oost');
    expect(await seenBy(reader('manager'))).toContain('mine teamLead');
    await setTeam(reader('manager').id, 'noord');
    expect(await seenBy(colleague)).not.toContain('mine teamLead');
    expect(await seenBy(reader('manager'))).toContain('mine teamLead');
  });

  it('gives the items of who left to who must appoint another (M43)', async () => {
    const setActive = (active: boolean) =>
      room.toy.owner('update member set active = $2 where id = any($1)', [[CONSULTANT, EXPERT], active]);
    await setActive(false);
    expect(await seenBy(reader('manager'))).toContain('mine owner');
    expect(await seenBy(reader('backOffice', 'back-office-1'))).toContain('mine assignedExpert');
    await setActive(true);
    expect(await seenBy(reader('manager'))).not.toContain('mine owner');
  });

  it('shows nothing of another deciding body', async () => {
    const other = '00000000-0000-4000-8000-000000000002';
    expect(await seenBy({ id: CONSULTANT, role: 'consultant', tenant: other, tenants: [other] })).toEqual([]);
  });

  it('is a Dutch sentence with the case number, page by page', async () => {
    const who = reader('manager');
    const first = await inbox.list(who, { state: 'open', limit: 2, after: undefined });
    const after = inboxPlaceOf(first[1]?.at, first[1]?.id);
    const rest = await inbox.list(who, { state: 'open', limit: 50, after });
    expect(first).toHaveLength(2);
    expect(first[0]).toMatchObject({
      sentence: 'Bestel de loonwaardemeting: 16 maart 2026 is de uiterste dag.',
      caseNumber: expect.stringMatching(/^[0-9A-F]{8}$/),
    });
    expect(new Set([...first, ...rest].map((one) => one.id)).size).toBe(5);
    expect(first.length + rest.length).toBe(5);
  });

  it('marks an item as done once, by who saw it, and for nobody else', async () => {
    const who = reader('consultant', CONSULTANT);
    const [open] = await inbox.list(who, { state: 'open', limit: 1, after: undefined });
    const id = inboxIdOf(open?.id ?? '');
    if (!id) throw new Error('no id');
    await expect(inbox.done(reader('finance'), id)).rejects.toMatchObject({ code: 'notFound' });
    const done = await inbox.done(who, id);
    expect(done).toMatchObject({ doneBy: CONSULTANT, doneAt: '2026-03-01T09:00:00.000Z' });
    await room.toy.moveClock('2026-03-02T09:00:00.000Z');
    expect(await inbox.done(who, id)).toEqual(done);
    expect(await seenBy(who)).toEqual([]);
    const items = await inbox.list(who, { state: 'done', limit: 5, after: undefined });
    expect(items.map((one) => one.id)).toEqual([done.id]);
  });
});
