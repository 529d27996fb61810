import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The unix user that PostgreSQL runs as; undefined: the user of this process. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root, so root lends it another user. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(userOf);
  const found = users.find((user) => user?.name === 'postgres') ?? users.find((user) => user?.name === 'nobody');
  if (found === undefined) {
    throw new Error('PostgreSQL mag niet als root draaien, en er is geen gebruiker postgres of nobody.');
  }
  return found;
}

function userOf(line: string): ServerUser | undefined {
  const [name, , uid, gid] = line.split(':');
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/** The folder under which the server's files lie: the data folder, or one the server's user can reach. */
export function serverHome(dataDir: string, user: ServerUser | undefined, notify: (line: string) => void): string {
  if (user === undefined || canReach(dataDir, user)) return dataDir;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join('/var/tmp', `praktijkroute-${name}`);
  if (!existsSync(home)) mkdirSync(home, { mode: 0o711 });
  const found = lstatSync(home);
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`De map ${home} is niet van root.`);
  notify(
    `De database draait als gebruiker ${user.name} en staat in ${home}: ${dataDir} is voor die gebruiker gesloten.`,
  );
  return home;
}

/** Makes a folder that only the server's user can read. */
export function makeServerFolder(path: string, user: ServerUser | undefined): void {
  mkdirSync(path, { mode: 0o700 });
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/** Whether the user may pass every existing folder above `path`, and `path` itself. */
export function canReach(path: string, user: ServerUser): boolean {
  const parent = dirname(path);
  if (parent !== path && !canReach(parent, user)) return false;
  if (!existsSync(path)) return true;
  const { mode, uid, gid } = statSync(path);
  const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & needed) !== 0;
}
