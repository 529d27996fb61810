import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Where a command is, by PATH and by the folders that an account without privileges may not have in it. */
export function findCommand(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Folder with initdb and pg_ctl of an installed PostgreSQL 15 or newer (Debian keeps them out of PATH), lowest first. */
export function findPostgres() {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home)
    ? readdirSync(home)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  const lowest = versions.sort((a, b) => a - b).map((version) => path.join(home, String(version), 'bin'));
  return lowest.find((folder) => existsSync(path.join(folder, 'initdb')));
}

/** The shell without windows needs half the processor time of the whole browser, and draws the same. */
const SHELL = 'chromium-headless-shell';

/** The browser of the tests: CHROMIUM_PATH, else the lightest that is installed. */
export function findBrowser() {
  return process.env.CHROMIUM_PATH ?? findCommand(SHELL, 'chromium', 'chromium-browser', 'google-chrome');
}

/** Debian names of what makes tests faster and is not there. */
export function wished() {
  return process.env.CHROMIUM_PATH === undefined && findCommand(SHELL) === undefined ? [SHELL] : [];
}

/** What tests need beyond npm. `real`: only when they run on installed servers (TEST_BACKEND=real). */
const NEEDS = [
  { debian: 'redis-server', find: () => findCommand('redis-server', 'valkey-server'), real: false },
  { debian: SHELL, find: findBrowser, real: false },
  { debian: 'postgresql', find: findPostgres, real: true },
];

/** Debian names of what is not there. */
export function missing({ real }) {
  return NEEDS.filter((need) => (real || !need.real) && need.find() === undefined).map((need) => need.debian);
}

/** The one sentence that both commands say. */
export function whatToInstall(packages) {
  return `The tests need ${packages.join(', ')}: run "npm run setup:tests" as root on Debian, or install ${packages.length === 1 ? 'it' : 'them'} yourself (apt-get install ${packages.join(' ')}).`;
}
