import { parentPort, workerData } from 'node:worker_threads';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import type { DecisionEnv } from '../engine/decision-env.js';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import { instanceFrom } from '../engine/snapshot.js';
import { StreamWork } from '../engine/stream-work.js';
import type { Writes } from '../journal/writes.js';
import { contact, firstDayOf, NOW, openedPlacement, TENANT, TODAY } from './made-up-placements.js';
import { copyParts } from './seed-rows.js';

/** What the main thread asks: the placements from `first`, written as files that COPY can read. */
export type SeedTask = { readonly first: number; readonly count: number; readonly contacts: number };
export type SeedFile = { readonly table: string; readonly columns: readonly string[]; readonly path: string };

const env: DecisionEnv = {
  tenant: TENANT,
  at: NOW,
  today: TODAY,
  policies: defaultPolicies,
  tables: builtInTables,
  workflows: new RegisteredWorkflows(),
  instanceFrom,
};

/** The real machine and the real chain; only the way into the tables is another. */
function seeded(index: number, contacts: number): Writes {
  const opened = openedPlacement(index, firstDayOf(index));
  const work = new StreamWork(opened.stream, env, undefined, [], [], true);
  work.open(opened);
  work.fireDue();
  for (let nth = 0; nth < contacts; nth += 1) work.send(contact(opened.stream, index + nth));
  return work.writes();
}

async function files({ first, count, contacts }: SeedTask): Promise<readonly SeedFile[]> {
  const folder = join(String(workerData), String(first));
  await mkdir(folder, { mode: 0o755 });
  const parts = copyParts(Array.from({ length: count }, (_none, at) => seeded(first + at, contacts)));
  return Promise.all(
    parts.map(async ({ table, columns, text }, at) => {
      const path = join(folder, `${at}.copy`);
      await writeFile(path, text, { mode: 0o644 });
      return { table, columns, path };
    }),
  );
}

parentPort?.on('message', (task: SeedTask) => {
  void files(task).then((done) => parentPort?.postMessage(done));
});
