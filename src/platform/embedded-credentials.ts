import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Credentials = z.object({
  port: z.number().int(),
  /** Processes that use the server; the last one to leave stops it. */
  users: z.array(z.string()),
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
  clock: z.string(),
  queue: z.string(),
});
/** Port and passwords of the embedded server, in a file of mode 600. */
export type Credentials = z.infer<typeof Credentials>;

export const EMBEDDED_DATABASE = 'praktijkroute';
export const EMBEDDED_ROLES = {
  owner: 'praktijkroute_owner',
  app: 'praktijkroute_app',
  clock: 'praktijkroute_clock',
  queue: 'praktijkroute_queue',
} as const;

export function readCredentials(dataDir: string): Credentials | undefined {
  const path = pathIn(dataDir);
  return existsSync(path) ? Credentials.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** Written whole or not at all: a crash halfway leaves the old file. */
export function writeCredentials(dataDir: string, credentials: Credentials): void {
  const path = pathIn(dataDir);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function newCredentials(port: number): Credentials {
  const password = (): string => randomBytes(24).toString('base64url');
  return {
    port,
    users: [],
    superuser: password(),
    owner: password(),
    app: password(),
    clock: password(),
    queue: password(),
  };
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}
