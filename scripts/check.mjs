/**
 * `npm run check`: format, lint, types, the purity of workflows/, boundaries and unit tests.
 * Two at a time, the longest first; what fails is shown whole at the end. `npm run check -- lint types` runs only those.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The JavaScript file behind a command of a package, so that no shell or npx stands in between. */
function bin(name, command = name) {
  const manifest = require(path.join(root, 'node_modules', name, 'package.json'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  return path.join(root, 'node_modules', name, file);
}

const JEST = ['--experimental-vm-modules', '--no-warnings', bin('jest'), '--selectProjects', 'unit'];
const STEPS = {
  unit: [...JEST, '--maxWorkers=2'],
  // The compiler of TypeScript 7, beside the 6 that Nest and its plugins build with (decision 1861). What did not change since
  // the last time is not looked at again.
  types: [
    bin('typescript-native', 'tsc'),
    '-p',
    'tsconfig.json',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/types.tsbuildinfo',
  ],
  lint: [bin('oxlint'), '-c', '.oxlintrc.json', '--disable-nested-config', '--type-aware', '--deny-warnings', '.'],
  format: [bin('prettier'), '--check', '--log-level', 'warn', '--cache', '--cache-location=.cache/prettier', '.'],
  boundaries: [
    bin('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.mjs',
    'src',
    'workflows',
    'migrations',
    'test',
  ],
  pure: ['scripts/pure-workflows.mjs'],
};

/** Runs one step to its end and keeps what it said. */
function run([name, args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: quietEnv() });
    let output = '';
    const hear = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      output += String(error);
    });
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAULT '} ${name.padEnd(11)} ${seconds.padStart(5)} s`);
      resolve({ name, ok: code === 0, output: process.stdout.isTTY ? output : stripVTControlCharacters(output) });
    });
  });
}

/** Colours only where somebody looks; a tool that colours all the same under CI is stripped above. */
function quietEnv() {
  const { FORCE_COLOR, NO_COLOR, ...rest } = process.env;
  return process.stdout.isTTY ? { ...rest, FORCE_COLOR: '1' } : { ...rest, NO_COLOR: '1' };
}

/** Takes the steps in order, as many at once as there are cores, at most two: each uses more than one thread of its own. */
async function runAll(steps) {
  const results = [];
  const waiting = [...steps];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await run(next));
  };
  await Promise.all(Array.from({ length: Math.min(2, os.availableParallelism()) }, lane));
  return results;
}

if (!existsSync(path.join(root, 'node_modules'))) {
  console.error('Run npm ci first: node_modules is missing.');
  process.exit(1);
}
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(1);
}
const started = performance.now();
const results = await runAll(Object.entries(STEPS).filter(([name]) => asked.length === 0 || asked.includes(name)));
const failed = results.filter((result) => !result.ok);
for (const { name, output } of failed) console.log(`\n──── ${name} ────\n${output.trim()}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
const verdict =
  failed.length === 0 ? 'everything is in order' : `fault in ${failed.map(({ name }) => name).join(', ')}`;
console.log(`${failed.length === 0 ? '' : '\n'}check: ${verdict} (${seconds} s)`);
process.exit(failed.length === 0 ? 0 : 1);
