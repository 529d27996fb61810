import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderMailer } from './folder-mailer.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'praktijkroute-mail-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const mail = {
  messageId: 'stream.1.0@localhost',
  from: 'noreply@localhost',
  to: ['klantmanager@example.nl'],
  subject: 'Loonwaardemeting bestellen (zaak 0B9F2C1E)',
  text: 'Goedendag,\n\nBestel de meting.\n',
  calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  date: '2026-03-01T09:00:00.000Z',
} as const;

describe('mail to a folder', () => {
  it('is one file per mail, the same one when sent again', async () => {
    const mailer = new FolderMailer(join(folder, 'mail'));
    expect(await mailer.send(mail)).toEqual({ kind: 'sent', refused: [] });
    await mailer.send(mail);
    expect(await readdir(join(folder, 'mail'))).toEqual(['stream.1.0@localhost.eml']);
    const text = await readFile(join(folder, 'mail', 'stream.1.0@localhost.eml'), 'utf8');
    expect(text).toContain('Message-ID: <stream.1.0@localhost>');
    expect(text).toMatch(/^Date: Sun, 0?1 Mar 2026 09:00:00 (\+0000|GMT)\r?$/m);
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toMatch(/text\/calendar.*method=REQUEST/);
  });

  it('waits when the folder cannot be written', async () => {
    const mailer = new FolderMailer('/dev/null/mail');
    expect(await mailer.send(mail)).toMatchObject({ kind: 'down' });
  });
});
