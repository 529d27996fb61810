import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Manifest = z.object({ version: z.string() });

/** Version of the product as its manifest says. Sources stand in `src/platform`, the build in `dist/src/platform`. */
export const PRODUCT_VERSION = versionOf();

function versionOf(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    try {
      return Manifest.parse(JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'))).version;
    } catch {
      continue;
    }
  }
  return 'onbekend';
}
