import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailRoom } from '../../test/support/mail-room.js';

const SCRIPT = fileURLToPath(new URL('../../test/support/relay-once.mjs', import.meta.url));
const INVITATION = { measurement: 1, visitOn: '2026-04-01', startsAt: '09:30', minutes: 90, sequence: 1 };

let room: MailRoom;
beforeAll(async () => {
  room = await MailRoom.open();
});
afterAll(async () => {
  await room.close();
});
beforeEach(() => {
  room.smtp.mails.length = 0;
});

/** Runs the built relay in a process of its own; answers how that ended. */
async function runAlone(fault: string): Promise<{ signal: string | null; code: number | null; errors: string }> {
  const { urls } = room.toy.database;
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: urls.app,
    DATABASE_CLOCK_URL: urls.clock,
    SMTP_URL: room.smtp.url,
    PRAKTIJKROUTE_FAULT: fault,
  };
  const child = spawn(process.execPath, [SCRIPT], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ signal, code, errors })));
}

describe('a power cut in the relay', () => {
  it.each([
    ['before the mail is sent: it goes out once', 'relay.claimed', 0, 1],
    ['between sending and marking: it goes out again under the same Message-ID', 'relay.sent', 1, 2],
    ['after marking: it does not go out again', 'relay.marked', 1, 1],
  ])('%s', async (_name, point, atCut, inTheEnd) => {
    const stream = await room.placement();
    await room.post(stream, 11, 'visit.invitation', 'assignedExpert', INVITATION);
    expect(await runAlone(point)).toMatchObject({ signal: 'SIGKILL', errors: '' });
    expect(room.smtp.mails).toHaveLength(atCut);
    expect(await runAlone('')).toMatchObject({ code: 0, errors: '' });
    expect(await runAlone('')).toMatchObject({ code: 0, errors: '' });
    const id = `<${stream}.11.0@praktijkroute.example.nl>`;
    expect(room.smtp.mails.map((mail) => mail.messageId)).toEqual(Array.from({ length: inTheEnd }, () => id));
    expect(await room.rows(stream)).toMatchObject([{ sent: true, note: null }]);
  });
});
