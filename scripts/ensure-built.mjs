/**
 * Builds dist/ when it is missing or older than its sources. Says what it does on standard error: the standard output of
 * `praktijkroute` belongs to the command. Two that start at once wait for each other, for a build empties dist/ first.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STAMP = path.join(root, 'dist/.built');
const LOCK = path.join(root, 'node_modules/.building');
const FOLDERS = ['src', 'workflows', 'migrations'];
const FILES = ['package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', '.swcrc'];
const IS_TEST = /\.(spec|int-spec|walk)\.tsx?$/;
const LOCK_IS_STALE_MS = 5 * 60_000;

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isBuilt() {
  const built = changedAt(STAMP);
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !IS_TEST.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return [...sources, ...FILES.map((file) => path.join(root, file))].every((file) => changedAt(file) <= built);
}

/** @returns {boolean} whether this process holds the lock now */
function takeLock() {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (Date.now() - changedAt(LOCK) > LOCK_IS_STALE_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function build() {
  console.error('Building …');
  const started = new Date();
  const nest = path.join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    return false;
  }
  // An edit during the build is newer than this stamp, so the next start builds again.
  writeFileSync(STAMP, '');
  utimesSync(STAMP, started, started);
  return true;
}

if (!isBuilt()) {
  while (!takeLock()) await pause(200);
  try {
    if (!isBuilt() && !build()) process.exitCode = 1;
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}
