import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
  readonly errors: string;
};

/** When a process is ended: so many milliseconds after so many lines of its output. */
export type Kill = { readonly lines: number; readonly ms: number };

/** Node on a script of test/support/faults, ended by SIGKILL when it is said so, unless it ends first. */
export async function ownProcess(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  kill?: Kill,
): Promise<Ended> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  let killing: NodeJS.Timeout | undefined;
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
    if (!kill || killing || output.split('\n').length <= kill.lines) return;
    killing = setTimeout(() => child.kill('SIGKILL'), kill.ms);
  });
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(killing);
      resolve({ code, signal, output, errors });
    }),
  );
}
