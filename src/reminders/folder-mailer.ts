import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mailer, type Delivery, type Mail } from './mailer.js';
import { messageOf } from './mail-message.js';

/** Where no mail server is configured: each mail a file `<Message-ID>.eml`, whole or not there. */
export class FolderMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string) {
    super();
  }

  async send(mail: Mail): Promise<Delivery> {
    try {
      const { message } = await this.transport.sendMail(messageOf(mail));
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const path = join(this.folder, `${mail.messageId.replaceAll(/[^\w.@-]/g, '_')}.eml`);
      await writeFile(`${path}.new`, message, { mode: 0o600 });
      await rename(`${path}.new`, path);
      return { kind: 'sent', refused: [] };
    } catch (error) {
      return { kind: 'down', why: error instanceof Error ? error.message : String(error) };
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}
