// Builds when the build is missing or older than what it is made of. Says so on standard error: standard output is for results.
// With `--without-types` types are not looked at: that is for tests, which `npm run check` goes before.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src', 'workflows', 'migrations'];
const files = ['package.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', '.swcrc'];
const marker = join(root, 'dist', '.built');
const lock = join(root, '.cache', 'build.lock');
const isTest = (name) => /\.(spec|int-spec|e2e-spec)\.tsx?$/.test(name);

/** Milliseconds of the last change; a file that went away changes its folder. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => !isTest(name));
  return Math.max(found.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

function isBuilt() {
  if (!existsSync(marker)) return false;
  const sources = [...folders, ...files].map((name) => join(root, name)).filter((path) => existsSync(path));
  // An image holds the build alone.
  if (!existsSync(join(root, 'src'))) return true;
  return Math.max(...sources.map(newest)) <= statSync(marker).mtimeMs;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function takeLock() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
    if (holder !== '' && !isAlive(Number(holder))) rmSync(lock, { force: true });
    return false;
  }
}

function build() {
  process.stderr.write('Praktijkroute wordt gebouwd…\n');
  const began = Date.now() / 1000;
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const types = process.argv.includes('--without-types') ? ['--no-type-check'] : [];
  const done = spawnSync(process.execPath, [nest, 'build', ...types], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0 || !laysOutStatecharts()) return false;
  writeFileSync(marker, '');
  // What changed while we built is newer than the marker.
  utimesSync(marker, began, began);
  return true;
}

function laysOutStatecharts() {
  const script = join(root, 'scripts', 'lay-out-statecharts.mjs');
  return spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Builds once; whoever waited for another process that built takes what it made. */
async function ensureBuilt() {
  while (!isBuilt()) {
    if (!takeLock()) {
      await wait(200);
      continue;
    }
    try {
      return isBuilt() || build();
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return true;
}

if (!(await ensureBuilt())) process.exitCode = 1;
