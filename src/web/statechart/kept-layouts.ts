import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { StatechartLayout } from './statechart-layout.js';

/** Written by the build at the top of its folder; the sources look into that folder. Without a build pictures are laid out anew. */
const FILES = ['../../../statecharts.json', '../../../dist/statecharts.json'].map(
  (path) => new URL(path, import.meta.url),
);

let read: Readonly<Record<string, StatechartLayout>> | undefined;

/** The layout that the build made of exactly this graph. */
export function keptLayout(key: string): StatechartLayout | undefined {
  read ??= readKept();
  return read[key];
}

function readKept(): Readonly<Record<string, StatechartLayout>> {
  const file = FILES.find((one) => existsSync(one));
  return file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, StatechartLayout>);
}

/** Names a layout by all that it is made of, so that one of an older graph is never shown. */
export const layoutKey = (madeOf: unknown): string => createHash('sha256').update(JSON.stringify(madeOf)).digest('hex');
