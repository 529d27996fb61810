import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { StatechartLayout } from './statechart-layout.js';

/** Written by the build at the top of its folder; run from the sources there is none, and pictures are laid out anew. */
const FILE = new URL('../../../statecharts.json', import.meta.url);

let read: Readonly<Record<string, StatechartLayout>> | undefined;

/** The layout that the build made of exactly this graph. */
export function keptLayout(key: string): StatechartLayout | undefined {
  read ??= existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, StatechartLayout>) : {};
  return read[key];
}

/** Names a layout by all that it is made of, so that one of an older graph is never shown. */
export const layoutKey = (madeOf: unknown): string => createHash('sha256').update(JSON.stringify(madeOf)).digest('hex');
