import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { OutsideSeal } from './seal.js';

const Outside = z.object({
  number: z.number().int().positive(),
  day: z.string(),
  body: z.string(),
  hash: z.string(),
  signature: z.string(),
  publicKey: z.string(),
});

/** The folder in which a municipality keeps its seals: one file each, never written over. */
export class SealFolder {
  constructor(private readonly root: string) {}

  async keep(body: string, seal: OutsideSeal): Promise<void> {
    const folder = join(this.root, body);
    await mkdir(folder, { recursive: true });
    const path = join(folder, nameOf(seal));
    if (existsSync(path)) return;
    // Written aside first: a process that is killed leaves no half seal.
    await writeFile(`${path}.part`, `${JSON.stringify(seal)}\n`, { mode: 0o444, flag: 'w' });
    await rename(`${path}.part`, path);
  }

  /** Seals of a body that were kept here, oldest first. @throws Error naming the file that is no seal */
  async all(body: string): Promise<readonly OutsideSeal[]> {
    const folder = join(this.root, body);
    if (!existsSync(folder)) return [];
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
    return Promise.all(names.map((name) => readSeal(join(folder, name))));
  }
}

const nameOf = ({ number, day }: OutsideSeal): string => `zegel-${String(number).padStart(6, '0')}-${day}.json`;

async function readSeal(path: string): Promise<OutsideSeal> {
  try {
    return Outside.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} is geen zegel: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
