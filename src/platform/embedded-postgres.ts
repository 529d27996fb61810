import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseUrls } from './config.js';
import {
  EMBEDDED_DATABASE,
  EMBEDDED_ROLES,
  newCredentials,
  readCredentials,
  writeCredentials,
} from './embedded-credentials.js';
import type { Credentials } from './embedded-credentials.js';
import { withFileLock } from './file-lock.js';
import { freePort, isPortTaken } from './free-port.js';
import { postgresBinaries } from './postgres-binaries.js';
import { isAlive, processIdentity } from './process-identity.js';
import { runAs } from './run-as.js';
import { makeServerFolder, serverHome, serverUser } from './server-user.js';
import type { ServerUser } from './server-user.js';

export type EmbeddedOptions = {
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Server settings, e.g. `shared_buffers`; they hold for a server that this call starts. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another PostgreSQL than that of the package: the folder that holds its `bin`. */
  readonly binaries?: string;
  /** Where a line for the administrator goes. */
  readonly notify?: (line: string) => void;
};

export type EmbeddedServer = {
  readonly urls: DatabaseUrls & { readonly owner: string; readonly queue: string };
  readonly superuserUrl: string;
  readonly port: number;
  /** Whether this call started it, or found it running. */
  readonly started: boolean;
  /** Takes leave; the last process that uses the server stops it. */
  readonly stop: () => Promise<void>;
};

/** The embedded PostgreSQL does not start; the message holds the last lines of its log. */
export class EmbeddedPostgresError extends Error {
  readonly code = 'embeddedPostgres';
  constructor(detail: string) {
    super(`De ingebouwde database start niet. ${detail}`);
    this.name = 'EmbeddedPostgresError';
  }
}

type Place = {
  readonly dataDir: string;
  readonly cluster: string;
  readonly native: string;
  readonly user: ServerUser | undefined;
};

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs there already:
 * one that outlived a crash, or that of another command.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const notify = options.notify ?? ((line: string) => process.stderr.write(`${line}\n`));
  prepareDataFolder(options.dataDir);
  const user = serverUser();
  const home = serverHome(options.dataDir, user, notify);
  const native = options.binaries ?? postgresBinaries(home, user);
  const place: Place = { dataDir: options.dataDir, cluster: join(home, 'postgres'), native, user };
  return withFileLock(lockOf(place), async () => {
    const found = await initialise(place);
    const running = await adopt(place, found);
    const credentials = running ?? (await start(place, found, options.settings ?? {}, notify));
    await ensureOwner(credentials);
    register(place, credentials);
    return serverOf(place, credentials, running === undefined);
  });
}

function prepareDataFolder(dataDir: string): void {
  // Root's data folder can be passed but not listed, so that the server's user reaches its own folder in it.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    chmodSync(dataDir, mode);
  }
}

function serverOf(place: Place, credentials: Credentials, started: boolean): EmbeddedServer {
  return {
    urls: {
      app: urlOf(credentials, EMBEDDED_ROLES.app, credentials.app),
      clock: urlOf(credentials, EMBEDDED_ROLES.clock, credentials.clock),
      owner: urlOf(credentials, EMBEDDED_ROLES.owner, credentials.owner),
      queue: urlOf(credentials, EMBEDDED_ROLES.queue, credentials.queue),
    },
    superuserUrl: urlOf(credentials, 'postgres', credentials.superuser, 'postgres'),
    port: credentials.port,
    started,
    stop: () => withFileLock(lockOf(place), () => leave(place)),
  };
}

/** Makes the cluster in a folder beside its own, so that a crash halfway leaves nothing that looks whole. */
async function initialise(place: Place): Promise<Credentials> {
  const known = readCredentials(place.dataDir);
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    if (known === undefined) {
      throw new EmbeddedPostgresError(`In ${place.dataDir} ontbreekt postgres.json, het bestand met de wachtwoorden.`);
    }
    return known;
  }
  const credentials = newCredentials(await freePort());
  const fresh = `${place.cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makeServerFolder(fresh, place.user);
  await initdb(place, fresh, credentials.superuser);
  writeCredentials(place.dataDir, credentials);
  renameSync(fresh, place.cluster);
  return credentials;
}

async function initdb(place: Place, folder: string, password: string): Promise<void> {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user !== undefined) chownSync(passwordFile, place.user.uid, place.user.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=nl-NL', '--locale=C'];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    const done = await runAs(place.user, binary(place, 'initdb'), ['-D', folder, ...locale, ...access]);
    if (done.code !== 0) throw new EmbeddedPostgresError(done.output.slice(-2000));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The running server of this cluster, whatever started it. */
async function adopt(place: Place, credentials: Credentials): Promise<Credentials | undefined> {
  const port = runningPort(place);
  if (port === undefined) return undefined;
  const candidate = { ...credentials, port };
  return (await isOurs(place, candidate)) ? candidate : undefined;
}

/** The port in `postmaster.pid`: its fourth line. */
function runningPort(place: Place): number | undefined {
  const path = join(place.cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const port = Number(readFileSync(path, 'utf8').split('\n')[3]);
  return port > 0 ? port : undefined;
}

async function isOurs(place: Place, credentials: Credentials): Promise<boolean> {
  try {
    const [row] = await asSuperuser(credentials, 'select current_setting($1) as folder', ['data_directory']);
    return row?.['folder'] === place.cluster;
  } catch {
    return false;
  }
}

async function start(
  place: Place,
  known: Credentials,
  settings: Readonly<Record<string, string>>,
  notify: (line: string) => void,
): Promise<Credentials> {
  const credentials = await withFreePort(known, notify);
  writeCredentials(place.dataDir, credentials);
  removeDeadPidFile(place);
  const log = join(place.cluster, 'server.log');
  const options = serverOptions({ ...settings, port: String(credentials.port) });
  const args = ['start', '-D', place.cluster, '-l', log, '-w', '-t', '120', '-o', options];
  const done = await runAs(place.user, binary(place, 'pg_ctl'), args);
  if (done.code === 0) return credentials;
  const late = await adoptLate(place, credentials);
  if (late !== undefined) return late;
  throw new EmbeddedPostgresError(`${done.output.slice(-500)}\n${lastLines(log)}`);
}

/** A server that was still starting or stopping when we looked. */
async function adoptLate(place: Place, credentials: Credentials): Promise<Credentials | undefined> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const found = await adopt(place, credentials);
    if (found !== undefined) return found;
    await wait(250);
  }
  return undefined;
}

async function withFreePort(credentials: Credentials, notify: (line: string) => void): Promise<Credentials> {
  if (!(await isPortTaken(credentials.port))) return credentials;
  const port = await freePort();
  notify(`Poort ${credentials.port} is bezet door een andere server; de ingebouwde database gebruikt poort ${port}.`);
  return { ...credentials, port };
}

/** After a crash of a container the number in the file may belong to another program, which PostgreSQL takes for itself. */
function removeDeadPidFile(place: Place): void {
  const path = join(place.cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  const name = `/proc/${pid}/comm`;
  if (existsSync(name) && readFileSync(name, 'utf8').trim() !== 'postgres') rmSync(path, { force: true });
}

function serverOptions(settings: Readonly<Record<string, string>>): string {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
}

/** The role that owns the schema is no superuser, here as on a real server. */
async function ensureOwner(credentials: Credentials): Promise<void> {
  const { owner } = EMBEDDED_ROLES;
  const roles = await asSuperuser(credentials, 'select 1 from pg_roles where rolname = $1', [owner]);
  if (roles.length === 0) {
    await asSuperuser(credentials, `create role ${owner} login createrole createdb password '${credentials.owner}'`);
  }
  const found = await asSuperuser(credentials, 'select 1 from pg_database where datname = $1', [EMBEDDED_DATABASE]);
  if (found.length === 0) await asSuperuser(credentials, `create database ${EMBEDDED_DATABASE} owner ${owner}`);
}

async function asSuperuser(
  credentials: Credentials,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({
    connectionString: urlOf(credentials, 'postgres', credentials.superuser, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

function register(place: Place, credentials: Credentials): void {
  const others = (readCredentials(place.dataDir)?.users ?? []).filter(isAlive);
  const me = processIdentity(process.pid);
  writeCredentials(place.dataDir, { ...credentials, users: [...others.filter((user) => user !== me), me] });
}

async function leave(place: Place): Promise<void> {
  const credentials = readCredentials(place.dataDir);
  if (credentials === undefined) return;
  const me = processIdentity(process.pid);
  const users = credentials.users.filter((user) => user !== me && isAlive(user));
  writeCredentials(place.dataDir, { ...credentials, users });
  if (users.length > 0) return;
  await runAs(place.user, binary(place, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', '60']);
}

function urlOf(credentials: Credentials, role: string, password: string, database: string = EMBEDDED_DATABASE): string {
  return `postgresql://${role}:${password}@127.0.0.1:${credentials.port}/${database}`;
}

function binary(place: Place, name: 'initdb' | 'pg_ctl'): string {
  return join(place.native, 'bin', name);
}

function lockOf(place: Place): string {
  return join(place.dataDir, 'postgres.lock');
}

function lastLines(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(-15).join('\n') : '';
}
