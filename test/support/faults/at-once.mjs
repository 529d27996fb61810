/**
 * Does something at a given moment, so that processes do it together. Arguments: what (`send` or `sweep`), the moment in
 * milliseconds since 1970, and for `send` the command as JSON, sent ten times at once. Prints what came of it as JSON.
 */
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { Engine } from '../../../dist/src/engine/engine.js';
import { PolicySource, TablesSource } from '../../../dist/src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../../dist/src/engine/registered-workflows.js';
import { RecordStore } from '../../../dist/src/journal/record-store.js';
import { DatabaseClock } from '../../../dist/src/platform/clock.js';
import { AppPool, ClockPool } from '../../../dist/src/platform/database.js';
import { Sweeper } from '../../../dist/src/timers/sweeper.js';

const [what, moment, text = '{}'] = process.argv.slice(2);
const app = new AppPool(process.env.DATABASE_URL);
const clockPool = new ClockPool(process.env.DATABASE_CLOCK_URL);
const engine = new Engine(new RecordStore(app), new RegisteredWorkflows(), new PolicySource(app), new TablesSource());
const clock = new DatabaseClock(app);
const work = { send, sweep: () => new Sweeper(clockPool, clock, engine).sweep() };

await clock.now();
await wait(Math.max(0, Number(moment) - Date.now()));
process.stdout.write(JSON.stringify(await work[what]()));
await Promise.all([app.close(), clockPool.close()]);

async function send() {
  const command = JSON.parse(text);
  const session = { tenant: command.actor.tenant, tenants: [command.actor.tenant] };
  const asked = Array.from({ length: 10 }, () => engine.dispatch(session, command));
  return (await Promise.allSettled(asked)).map(
    (one) => one.value ?? { refused: one.reason?.code ?? String(one.reason) },
  );
}
