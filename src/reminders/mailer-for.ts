import { join } from 'node:path';
import type { RunningConfig } from '../platform/config.js';
import { FolderMailer } from './folder-mailer.js';
import type { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** A mail server when there is one, else a folder beside the data. */
export function mailerFor(config: RunningConfig): Mailer {
  return config.smtpUrl === undefined ? new FolderMailer(join(config.dataDir, 'mail')) : new SmtpMailer(config.smtpUrl);
}
