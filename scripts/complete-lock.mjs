/**
 * Names in package-lock.json the optional packages that are meant for other systems (a compiler built for macOS, say).
 * A registry mirror with only the builds for Linux leaves them out of the file, and `npm ci` then refuses the whole file.
 * Run it after `npm install` when `npm ci` says "Missing: … from lock file". What it adds has no integrity: npm fills that in
 * on the system that installs it.
 *
 * Use: node scripts/complete-lock.mjs [folder]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const SYSTEMS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  freebsd: 'freebsd',
  android: 'android',
};
const MORE_SYSTEMS = { openharmony: 'openharmony', sunos: 'sunos', netbsd: 'netbsd', openbsd: 'openbsd', aix: 'aix' };
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** What a package is for, read from its name: `@swc/core-darwin-arm64`. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const systems = { ...SYSTEMS, ...MORE_SYSTEMS };
  const system =
    name === 'fsevents' ? 'darwin' : words.map((word) => systems[word]).find((found) => found !== undefined);
  const cpu = words.includes('wasm32') ? 'wasm32' : PROCESSORS.find((processor) => words.includes(processor));
  return { cpu: cpu && [cpu], os: system && [system] };
}

function missingFrom(packages) {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isThere(packages, owner, name))
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), dev })),
  );
}

/** Looks where Node would: beside the owner, then in each folder above it. */
function isThere(packages, owner, name) {
  for (let at = owner; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

const file = path.join(process.argv[2] ?? '.', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingFrom(lock.packages);
const unknown = missing.filter(({ name }) => platformOf(name).cpu === undefined && platformOf(name).os === undefined);
if (unknown.length > 0) {
  console.error(`No system to be read from the name: ${unknown.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
for (const { name, version, dev } of missing) {
  const { cpu, os } = platformOf(name);
  lock.packages[`node_modules/${name}`] = { version, cpu, dev, optional: true, os };
}
const ordered = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(ordered);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages for other systems named in ${file}`);
