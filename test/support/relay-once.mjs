/** One run of the built relay in a process of its own, for tests that end it halfway. Settings come from the environment. */
import process from 'node:process';
import { DatabaseClock } from '../../dist/src/platform/clock.js';
import { AppPool, ClockPool } from '../../dist/src/platform/database.js';
import { DatabaseAddresses } from '../../dist/src/reminders/addresses.js';
import { NoContacts } from '../../dist/src/reminders/contacts.js';
import { Relay } from '../../dist/src/reminders/relay.js';
import { SmtpMailer } from '../../dist/src/reminders/smtp-mailer.js';

const app = new AppPool(process.env.DATABASE_URL);
const clockPool = new ClockPool(process.env.DATABASE_CLOCK_URL);
const mailer = new SmtpMailer(process.env.SMTP_URL);
const addresses = new DatabaseAddresses(new NoContacts());
const ports = { app, clockPool, clock: new DatabaseClock(app), addresses, mailer };
const place = { publicUrl: 'https://praktijkroute.example.nl', host: 'praktijkroute.example.nl' };
console.log(JSON.stringify(await new Relay(ports, place).run()));
await Promise.all([mailer.close(), app.close(), clockPool.close()]);
