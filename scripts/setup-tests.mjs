/** `npm run setup:tests`: installs what the tests need beyond npm, when this is root on Debian; else says what to install. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { findCommand, missing, whatToInstall, wished } from './test-needs.mjs';

/** Debian starts a server when it is installed; this file forbids it. The tests start and stop their own. */
const POLICY = '/usr/sbin/policy-rc.d';

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
}

/** Packages that need not come are tried once, so that a machine without a network does not wait for them. */
const BRIEFLY = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10'];

/** @returns {boolean} whether apt says that everything is installed */
function install(packages, options = []) {
  const forbid = !existsSync(POLICY);
  if (forbid) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const how = ['-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...options];
  try {
    return apt(...options, 'update') && apt('install', ...how, ...packages);
  } finally {
    if (forbid) rmSync(POLICY);
  }
}

const mayInstall = process.getuid?.() === 0 && findCommand('apt-get') !== undefined;
const wanted = missing({ real: true });
if (wanted.length > 0) {
  if (mayInstall) console.log(`Installing ${wanted.join(', ')} …`);
  if (!mayInstall || !install(wanted) || missing({ real: true }).length > 0) {
    console.error(whatToInstall(missing({ real: true })));
    process.exit(1);
  }
}
if (mayInstall && wished().length > 0 && !install(wished(), BRIEFLY)) {
  console.log(`Without ${wished().join(', ')} the tests do the same and take longer.`);
}
console.log('Everything the tests need is there.');
