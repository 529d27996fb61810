import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CONSULTANT, MailRoom } from '../../test/support/mail-room.js';
import { HeldMailPass } from './held-mail-pass.js';
import { MailFileSource, type MailFiles } from './mail-files.js';

const HOST = 'praktijkroute.example.nl';
const START = '2026-03-01T09:00:00.000Z';
const INVITATION = { measurement: 1, visitOn: '2026-04-01', startsAt: '09:30', minutes: 90, sequence: 1 };

class OneFile extends MailFileSource {
  async of(): Promise<MailFiles> {
    const file = { name: 'cijfers.pdf', type: 'application/pdf', content: Buffer.from('figures') };
    return { files: [file], words: 'De cijfers zitten bij deze mail.' };
  }
}

let room: MailRoom;
beforeAll(async () => {
  room = await MailRoom.open();
});
afterAll(async () => {
  await room.close();
});
beforeEach(async () => {
  await room.toy.owner('delete from outbox');
  await room.toy.moveClock(START);
  room.smtp.mails.length = 0;
  room.smtp.answer = () => undefined;
});

describe('the relay of the outbox', () => {
  it('sends to the consultant, the expert and the employer, with only the case number in the subject', async () => {
    const stream = await room.placement();
    await room.post(stream, 11, 'order.lastDay', 'owner', { dueOn: '2026-03-16', instance: 'measurement-1' });
    await room.post(stream, 12, 'visit.invitation', 'assignedExpert', INVITATION);
    await room.post(stream, 13, 'visit.invitation', 'employer', INVITATION);
    expect(await room.relay().run()).toEqual({ sent: 3, items: 0, delayed: 0 });
    const [toOwner, toExpert, toEmployer] = room.smtp.mails;
    const number = stream.slice(0, 8).toUpperCase();
    expect(toOwner).toMatchObject({
      messageId: `<${stream}.11.0@${HOST}>`,
      subject: `Loonwaardemeting bestellen (zaak ${number})`,
      to: ['klantmanager@example.nl'],
    });
    expect(toOwner?.source).toContain('16 maart 2026 is de uiterste dag');
    expect(toExpert?.to).toEqual(['deskundige@example.nl']);
    expect(toEmployer?.to).toEqual(['werkgever@example.nl']);
    expect(toEmployer?.source).toMatch(/Content-Type: text\/calendar;.*method=REQUEST/);
    expect(await room.rows(stream)).toEqual(
      [11, 12, 13].map((entry) => ({ entry, sent: true, attempts: 0, note: null })),
    );
  });

  it('does not ask to measure again while a measurement runs (C10)', async () => {
    const stream = await room.placement();
    const state = (is: string) =>
      room.toy.owner('update measurement set state = $2 where placement = $1', [stream, is]);
    await state('viewsAsked');
    await room.post(stream, 11, 'next-measurement-ahead', 'owner');
    expect(await room.relay().run()).toEqual({ sent: 0, items: 0, delayed: 0 });
    await state('sent');
    await room.post(stream, 12, 'next-measurement-due', 'owner');
    expect(await room.relay().run()).toEqual({ sent: 1, items: 0, delayed: 0 });
    expect((await room.rows(stream)).map(({ note }) => note)).toEqual(['underWay', null]);
  });

  it('sends what was held back when the measurement is called off, once, and not when it led to a value (C10)', async () => {
    const [calledOff, measured] = [await room.placement(), await room.placement()];
    const held = new HeldMailPass(room.toy.pool, room.clock);
    for (const stream of [calledOff, measured]) {
      await room.toy.owner(`update measurement set state = 'ordered' where placement = $1`, [stream]);
      await room.post(stream, 0, 'next-measurement-due', 'owner');
    }
    await room.relay().run();
    await held.run();
    expect(await room.relay().run()).toEqual({ sent: 0, items: 0, delayed: 0 });
    await room.toy.owner(`update measurement set state = 'cancelled' where placement = $1`, [calledOff]);
    await room.toy.owner(`update measurement set state = 'determined' where placement = $1`, [measured]);
    await room.toy.owner(`update journal_entry set type = 'measurement.determined' where stream = $1`, [measured]);
    await held.run();
    expect(await room.relay().run()).toEqual({ sent: 1, items: 0, delayed: 0 });
    await held.run();
    expect(await room.relay().run()).toEqual({ sent: 0, items: 0, delayed: 0 });
    expect(room.smtp.mails.map(({ messageId }) => messageId)).toEqual([`<${calledOff}.0.0@${HOST}>`]);
    expect((await room.rows(measured)).map(({ note }) => note)).toEqual(['settled']);
  });

  it('gives what has no mail address to the back office, and does not lose it', async () => {
    const stream = await room.placement();
    await room.post(stream, 11, 'visit.invitation', 'worker', INVITATION);
    expect(await room.relay().run()).toEqual({ sent: 0, items: 1, delayed: 0 });
    expect(await room.items(stream)).toEqual([
      { recipient: 'backOffice', template: 'mail.noAddress', title: 'Afspraak voor het bezoek op de werkplek' },
    ]);
    expect(room.smtp.mails).toEqual([]);
  });

  it('gives letters to the back office to make and send', async () => {
    const stream = await room.placement();
    await room.post(stream, 11, 'measurement.draft', 'worker', { measurement: 1, viewsUntil: '2026-05-01' });
    await room.post(stream, 12, 'measurement.draft', 'employer', { measurement: 1, viewsUntil: '2026-05-01' });
    await room.relay().run();
    expect(await room.items(stream)).toEqual(
      Array.from({ length: 2 }, () => ({
        recipient: 'backOffice',
        template: 'letter.toSend',
        title: 'Het concept van het loonwaarderapport',
      })),
    );
    expect(room.smtp.mails).toEqual([]);
  });

  it('sends nothing of a simulated placement', async () => {
    const stream = await room.placement();
    await room.toy.owner('update placement set simulated = true where id = $1', [stream]);
    await room.post(stream, 11, 'visit.invitation', 'employer', INVITATION);
    await room.relay().run();
    expect(room.smtp.mails).toEqual([]);
    expect(await room.rows(stream)).toMatchObject([{ sent: true, note: 'simulated' }]);
  });

  it('waits while the mail server is down, and delivers once when it is back', async () => {
    const stream = await room.placement();
    await room.post(stream, 11, 'visit.invitation', 'employer', INVITATION);
    const relay = room.relay();
    await room.smtp.stop();
    expect(await relay.run()).toEqual({ sent: 0, items: 0, delayed: 1 });
    expect(await relay.run()).toEqual({ sent: 0, items: 0, delayed: 0 });
    await room.toy.moveClock('2026-03-01T09:00:30.000Z');
    expect(await relay.run()).toEqual({ sent: 0, items: 0, delayed: 1 });
    expect(await room.rows(stream)).toMatchObject([{ sent: false, attempts: 2, note: expect.stringMatching(/\S/) }]);
    await room.smtp.start();
    await room.toy.moveClock('2026-03-01T10:00:00.000Z');
    expect(await relay.run()).toEqual({ sent: 1, items: 0, delayed: 0 });
    expect(await relay.run()).toEqual({ sent: 0, items: 0, delayed: 0 });
    expect(room.smtp.mails.map((mail) => mail.messageId)).toEqual([`<${stream}.11.0@${HOST}>`]);
  });

  it('never sends the second mail of a placement before its first, and lets no other placement wait', async () => {
    const [held, free] = [await room.placement(), await room.placement()];
    await room.post(held, 11, 'visit.invitation', 'employer', INVITATION);
    await room.post(held, 12, 'visit.cancelled', 'assignedExpert', INVITATION);
    await room.post(free, 11, 'visit.invitation', 'assignedExpert', INVITATION);
    room.smtp.answer = (address) => (address === 'werkgever@example.nl' ? '451 later' : undefined);
    const relay = room.relay();
    expect(await relay.run()).toEqual({ sent: 1, items: 0, delayed: 1 });
    expect(room.smtp.mails.map((mail) => mail.messageId)).toEqual([`<${free}.11.0@${HOST}>`]);
    room.smtp.answer = () => undefined;
    await room.toy.moveClock('2026-03-01T09:01:00.000Z');
    await relay.run();
    expect(room.smtp.mails.slice(1).map((mail) => mail.messageId)).toEqual([
      `<${held}.11.0@${HOST}>`,
      `<${held}.12.0@${HOST}>`,
    ]);
  });

  it('gives a refused mail to the back office and goes on', async () => {
    const stream = await room.placement();
    await room.post(stream, 11, 'visit.invitation', 'employer', INVITATION);
    await room.post(stream, 12, 'visit.invitation', 'assignedExpert', INVITATION);
    room.smtp.answer = (address) => (address === 'werkgever@example.nl' ? '550 no such mailbox' : undefined);
    expect(await room.relay().run()).toEqual({ sent: 1, items: 1, delayed: 0 });
    expect(await room.items(stream)).toMatchObject([{ recipient: 'backOffice', template: 'mail.refused' }]);
    expect(room.smtp.mails.map((mail) => mail.to)).toEqual([['deskundige@example.nl']]);
  });

  it('sends the files of a mail again at every attempt, and without them when they are refused', async () => {
    const [held, large] = [await room.placement(), await room.placement()];
    const relay = room.relay(new OneFile());
    for (const stream of [held, large]) await room.post(stream, 11, 'report.ready', CONSULTANT, { report: 1 });
    room.smtp.answer = () => '451 later';
    expect(await relay.run()).toEqual({ sent: 0, items: 0, delayed: 2 });
    room.smtp.answer = () => undefined;
    room.smtp.answerTo = (source) =>
      source.includes(large) && source.includes('attachment') ? '552 too large' : undefined;
    await room.toy.moveClock('2026-03-01T09:01:00.000Z');
    expect(await relay.run()).toEqual({ sent: 2, items: 0, delayed: 0 });
    expect(await relay.run()).toEqual({ sent: 0, items: 0, delayed: 0 });
    room.smtp.answerTo = () => undefined;
    const sourceOf = (stream: string) => room.smtp.mails.filter(({ messageId }) => messageId.includes(stream));
    expect(sourceOf(held).map(({ source }) => /filename=(\S+)/.exec(source)?.[1])).toEqual(['cijfers.pdf']);
    expect(sourceOf(large).map(({ source }) => source.includes('attachment'))).toEqual([false]);
    expect(sourceOf(large)[0]?.source).toContain('nam de bestanden niet aan');
  });

  it('delivers each mail once with two relays at work, in order per placement', async () => {
    const streams = await Promise.all(Array.from({ length: 12 }, () => room.placement()));
    for (const stream of streams) {
      for (const entry of [11, 12, 13]) await room.post(stream, entry, 'visit.invitation', 'employer', INVITATION);
    }
    const counts = await Promise.all([room.relay(), room.relay()].map((relay) => relay.run()));
    expect(counts.reduce((sum, one) => sum + one.sent, 0)).toBe(36);
    expect(new Set(room.smtp.mails.map((mail) => mail.messageId)).size).toBe(36);
    for (const stream of streams) {
      const sent = room.smtp.mails.map((mail) => mail.messageId).filter((id) => id.includes(stream));
      expect(sent).toEqual([11, 12, 13].map((entry) => `<${stream}.${entry}.0@${HOST}>`));
    }
  });
});
