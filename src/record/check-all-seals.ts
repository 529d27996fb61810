import { allTenants } from '../journal/tenants.js';
import type { RunningConfig } from '../platform/config.js';
import type { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { masterKeyOf } from '../platform/master-key.js';
import { checkSeals, type SealFault } from './seal-check.js';
import { SealFolder } from './seal-places.js';
import { SealKeys } from './seal-keys.js';

export type SealTotals = {
  readonly seals: number;
  /** Copies found in the folder for seals. */
  readonly kept: number;
  readonly faults: readonly SealFault[];
};

/** The seals of every deciding body, against the record and against the copies in the folder of the settings. */
export async function checkAllSeals(pool: AppPool, config: RunningConfig): Promise<SealTotals> {
  const keys = new SealKeys(new Keys(masterKeyOf(config)));
  const folder = new SealFolder(config.sealFolder);
  let totals: SealTotals = { seals: 0, kept: 0, faults: [] };
  for (const body of await allTenants(pool)) {
    const kept = await folder.all(body.code);
    const found = await checkSeals(pool, keys, body.id, kept);
    totals = {
      seals: totals.seals + found.seals,
      kept: totals.kept + kept.length,
      faults: [...totals.faults, ...found.faults].slice(0, 20),
    };
  }
  return totals;
}
