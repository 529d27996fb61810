import { readConfig, type RunningConfig } from '../platform/config.js';
import { prepare } from './prepare.js';

/** Runs a command on the database of the settings: beside a running product, or on an embedded server started for it. */
export async function withDatabase<T>(
  env: Readonly<Record<string, string | undefined>>,
  work: (config: RunningConfig) => Promise<T>,
): Promise<T> {
  const { config, stop } = await prepare(readConfig(env));
  try {
    return await work(config);
  } finally {
    await stop();
  }
}
