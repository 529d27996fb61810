/**
 * Walks a road with the built product in a process of its own, for tests that end it halfway: every day the clock, the
 * planner, the sweeper, what people do that day, the relay. Started again it goes on where the clock stands; what was
 * done that day is asked again with the same keys. Arguments: file with the road, file for what was acknowledged.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { Engine } from '../../../dist/src/engine/engine.js';
import { PolicySource, TablesSource } from '../../../dist/src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../../dist/src/engine/registered-workflows.js';
import { RecordStore } from '../../../dist/src/journal/record-store.js';
import { DatabaseClock } from '../../../dist/src/platform/clock.js';
import { readConfig } from '../../../dist/src/platform/config.js';
import { AppPool, ClockPool } from '../../../dist/src/platform/database.js';
import { wakeUpsFor } from '../../../dist/src/platform/queue.js';
import { DatabaseAddresses } from '../../../dist/src/reminders/addresses.js';
import { Contacts } from '../../../dist/src/reminders/contacts.js';
import { Relay } from '../../../dist/src/reminders/relay.js';
import { SmtpMailer } from '../../../dist/src/reminders/smtp-mailer.js';
import { Planner } from '../../../dist/src/timers/planner.js';
import { Sweeper } from '../../../dist/src/timers/sweeper.js';

class EmployersOnly extends Contacts {
  async ofCandidate() {
    return [];
  }
  async ofEmployer() {
    return { mails: ['werkgever@example.nl'], why: undefined };
  }
}

const [roadFile, ackFile] = process.argv.slice(2);
const road = JSON.parse(readFileSync(roadFile, 'utf8'));
const config = readConfig(process.env);
const app = new AppPool(config.database.app);
const clockPool = new ClockPool(config.database.clock);
const clock = new DatabaseClock(app);
const engine = new Engine(new RecordStore(app), new RegisteredWorkflows(), new PolicySource(app), new TablesSource());
const wakeUps = wakeUpsFor(
  config,
  () => clock.now(),
  (line) => process.stderr.write(`${line}\n`),
);
const planner = new Planner(clockPool, clock, wakeUps);
const complain = (line) => process.stderr.write(`${line}\n`);
const sweeper = new Sweeper(clockPool, clock, engine, complain);
const mailer = new SmtpMailer(config.smtpUrl);
const place = { publicUrl: 'https://praktijkroute.example.nl', host: 'praktijkroute.example.nl' };
const relay = new Relay(
  { app, clockPool, clock, addresses: new DatabaseAddresses(new EmployersOnly()), mailer },
  place,
);

/** What people do to one placement on one day, in order. */
async function act(commands) {
  for (const command of commands) {
    const session = { tenant: command.actor.tenant, tenants: [command.actor.tenant] };
    const { entry } = await engine.dispatch(session, command);
    appendFileSync(ackFile, `${JSON.stringify({ key: command.idempotency.key, entry })}\n`);
  }
}

const reached = await clock.now();
const days = [...new Set(road.map((step) => step.day))].map((day) => ({ day, at: `${day}T09:00:00.000Z` }));
for (const { day, at } of days.filter((one) => one.at >= reached)) {
  await app.query("select move_clock('fixed', $1, 0)", [at]);
  await planner.plan();
  await sweeper.sweep();
  const commands = road.filter((step) => step.day === day).map((step) => step.command);
  const byPlacement = grouped(commands);
  await Promise.all([...byPlacement.values()].map(act));
  await relay.run();
}
await Promise.all([mailer.close(), wakeUps.close()]);
await Promise.all([app.close(), clockPool.close()]);

/** Commands per placement. */
function grouped(commands) {
  const groups = new Map();
  for (const command of commands) groups.set(command.stream, [...(groups.get(command.stream) ?? []), command]);
  return groups;
}
