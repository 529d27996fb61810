/**
 * `npm test`: all tests, with a closing line `N passed, N failed`. Installs nothing.
 * `npm test -- <jest arguments>` passes them on; TEST_BACKEND=real runs on the PostgreSQL and Redis installed here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { missing, whatToInstall } from './test-needs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const JEST = path.join(root, 'node_modules/jest/bin/jest.js');
const BACKENDS = {
  embedded: 'embedded: own PostgreSQL, with the queue on it',
  real: 'real: PostgreSQL and Redis as installed on this machine',
};

const backend = process.env.TEST_BACKEND ?? 'embedded';
if (!(backend in BACKENDS)) fail(`TEST_BACKEND is ${backend}; it is one of ${Object.keys(BACKENDS).join(', ')}.`);
if (!existsSync(JEST)) fail('Run npm ci first: node_modules is missing.');
const lacking = missing({ real: backend === 'real' });
if (lacking.length > 0) fail(whatToInstall(lacking));

if (node('scripts/ensure-built.mjs', '--without-types') !== 0) fail('The build failed, so nothing was tested.');
const folder = mkdtempSync(path.join(os.tmpdir(), 'praktijkroute-test-'));
const report = path.join(folder, 'report.json');
const flags = [
  '--experimental-vm-modules',
  '--no-warnings',
  JEST,
  '--maxWorkers=2',
  '--json',
  `--outputFile=${report}`,
];
const status = node(...flags, ...process.argv.slice(2));
const { passed, failed } = countsOf(report);
rmSync(folder, { recursive: true });
console.log(`Tests ran on ${BACKENDS[backend]}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);

function node(...args) {
  const env = { ...process.env, TEST_BACKEND: backend };
  // Jest writes its report for people to standard error; the JSON goes to the file.
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

/** A test file that could not run at all counts as one failure. */
function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
