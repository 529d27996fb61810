import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { namedBodies } from '../journal/named-bodies.js';
import { DatabaseClock } from '../platform/clock.js';
import { CallError } from '../platform/call-error.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { masterKeyOf } from '../platform/master-key.js';
import { withDatabase } from '../running/with-database.js';
import { exportRecord } from './record-export.js';
import { sealMailOf } from './record.module.js';
import { SealDelivery } from './seal-delivery.js';
import { SealFolder } from './seal-places.js';
import { SealKeys } from './seal-keys.js';
import { Sealer } from './sealer.js';
import { mailerFor } from '../reminders/mailer-for.js';

type Env = Readonly<Record<string, string | undefined>>;

/** @returns whether the seals came everywhere they should be kept */
export async function sealNow(env: Env, code: string | undefined): Promise<boolean> {
  let arrived = true;
  const notArrived = (reason: string): void => {
    arrived = false;
    process.stderr.write(`Niet alle zegels zijn aangekomen. ${reason}\n`);
  };
  await withPool(env, async (config, pool, keys) => {
    const clock = new DatabaseClock(pool);
    const sealer = new Sealer(pool, clock, keys);
    const mailer = mailerFor(config);
    const folder = new SealFolder(config.sealFolder);
    const delivery = new SealDelivery(pool, clock, keys, folder, mailer, sealMailOf(config), notArrived);
    for (const body of await namedBodies(pool, code)) {
      const seal = await sealer.seal(body.id, 'now');
      await delivery.deliver(body);
      print(
        seal ? `${body.name}: zegel ${seal.number} van ${seal.day}, ${seal.hash}` : `${body.name}: niets te verzegelen`,
      );
    }
    await mailer.close();
    print(`Map met zegels: ${join(config.sealFolder)}`);
  });
  return arrived;
}

/** @throws CallError when the file cannot be made there, NoSuchBodyError */
export async function exportNow(env: Env, code: string, path: string): Promise<void> {
  if (existsSync(path)) throw new CallError([`${path} bestaat al; kies een andere naam.`]);
  const folder = dirname(path);
  await access(folder, constants.W_OK).catch(() => {
    throw new CallError([`In de map ${folder} kan niet geschreven worden, of zij is er niet.`]);
  });
  await withPool(env, async (_config, pool, keys) => {
    for (const body of await namedBodies(pool, code)) {
      const { streams, entries, seals } = await exportRecord(pool, keys, body, path);
      print(`${body.name}: ${streams} dossiers, ${entries} regels en ${seals} zegels in ${path}`);
    }
  });
}

async function withPool(
  env: Env,
  work: (config: RunningConfig, pool: AppPool, keys: SealKeys) => Promise<void>,
): Promise<void> {
  await withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      await work(config, pool, new SealKeys(new Keys(masterKeyOf(config))));
    } finally {
      await pool.close();
    }
  });
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
