import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests that start processes run the built product: build it first where that is needed. */
export function requireBuilt(): void {
  const script = fileURLToPath(new URL('../../../scripts/ensure-built.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stderr.slice(-2000)}`);
}
