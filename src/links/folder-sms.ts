import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery } from '../reminders/mailer.js';
import { Sms, type SmsMessage } from './sms.js';

/** For the embedded default: each message a file `<id>.txt` in the data folder, whole or not there. */
export class FolderSms extends Sms {
  readonly isThere = true;

  constructor(private readonly folder: string) {
    super();
  }

  async send({ id, to, text, at }: SmsMessage): Promise<Delivery> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const path = join(this.folder, `${id.replaceAll(/[^\w.-]/g, '_')}.txt`);
      await writeFile(`${path}.new`, `Aan: ${to}\nDatum: ${at}\n\n${text}\n`, { mode: 0o600 });
      await rename(`${path}.new`, path);
      return { kind: 'sent', refused: [] };
    } catch (error) {
      return { kind: 'down', why: error instanceof Error ? error.message : String(error) };
    }
  }
}
