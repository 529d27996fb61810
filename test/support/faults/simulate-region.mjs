/**
 * Simulates a small region with the built product in a process of its own, for tests that end it halfway; started again
 * it goes on where it was. One line per day lived on standard output. Arguments: first and last day, seed, entries a year.
 */
import process from 'node:process';
import { readConfig } from '../../../dist/src/platform/config.js';
import { masterKeyOf } from '../../../dist/src/platform/master-key.js';
import { runSimulation } from '../../../dist/src/simulation/run-simulation.js';

const [from, until, seed, entries] = process.argv.slice(2);
const config = readConfig(process.env);
process.stdout.write('begun\n');
const room = await runSimulation({
  urls: config.database,
  masterKey: masterKeyOf(config),
  run: { region: 'gooi-en-vechtstreek', seed, from, until },
  entries: () => Number(entries),
  progress: (day) => process.stdout.write(`${day}\n`),
});
await room.close();
