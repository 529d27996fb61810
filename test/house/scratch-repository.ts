import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const CONFIGS = [
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.dependency-cruiser.mjs',
  'workflows/tsconfig.json',
];

export type Outcome = { readonly code: number; readonly output: string };
export type ScratchRepository = {
  /** Runs a file of this repository's tools inside the scratch one. */
  readonly run: (tool: string, ...args: readonly string[]) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
};

/** A folder with the house's own configuration and the given files, to see that a rule refuses what it should. */
export async function scratchRepository(files: Readonly<Record<string, string>>): Promise<ScratchRepository> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'praktijkroute-rules-'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const config of CONFIGS) await cp(path.join(root, config), path.join(folder, config), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return {
    run: async (tool, ...args) => await runIn(folder, path.join(root, tool), args),
    remove: async () => await rm(folder, { recursive: true }),
  };
}

async function runIn(folder: string, tool: string, args: readonly string[]): Promise<Outcome> {
  const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' } };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [tool, ...args], options);
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    if (!isExit(error)) throw error;
    return { code: error.code, output: error.stdout + error.stderr };
  }
}

type Exit = { readonly code: number; readonly stdout: string; readonly stderr: string };
const isExit = (error: unknown): error is Exit =>
  typeof error === 'object' && error !== null && 'stdout' in error && 'code' in error && typeof error.code === 'number';
