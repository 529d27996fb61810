import { demoUserOf } from '../../src/access/demo-users.js';
import { DatabaseClock } from '../../src/platform/clock.js';
import { ClockPool } from '../../src/platform/database.js';
import { DatabaseAddresses } from '../../src/reminders/addresses.js';
import { Contacts, type EmployerMails } from '../../src/reminders/contacts.js';
import type { MailFileSource } from '../../src/reminders/mail-files.js';
import type { Mailer } from '../../src/reminders/mailer.js';
import { Relay } from '../../src/reminders/relay.js';
import { SmtpMailer } from '../../src/reminders/smtp-mailer.js';
import { SmtpCatcher } from './smtp-catcher.js';
import { TENANT, ToyEngine } from './toy-engine.js';

export const CONSULTANT = demoUserOf('consultant.gooi')?.member ?? '';
export const EXPERT = demoUserOf('expert.gooi')?.member ?? '';

/** Employers have an address, workers have none. */
class EmployersOnly extends Contacts {
  async ofCandidate(): Promise<readonly string[]> {
    return [];
  }
  async ofEmployer(): Promise<EmployerMails> {
    return { mails: ['werkgever@example.nl'], why: undefined };
  }
}

/** Placements with an outbox, a mail server, and relays to join them. */
export class MailRoom {
  readonly smtp = new SmtpCatcher();
  readonly clock: DatabaseClock;
  private readonly clockPool: ClockPool;
  private readonly mailers: Mailer[] = [];

  private constructor(readonly toy: ToyEngine) {
    this.clock = new DatabaseClock(toy.pool);
    this.clockPool = new ClockPool(toy.database.urls.clock);
  }

  static async open(): Promise<MailRoom> {
    const room = new MailRoom(await ToyEngine.start());
    await room.smtp.start();
    for (const [member, mail] of [
      [CONSULTANT, 'klantmanager@example.nl'],
      [EXPERT, 'deskundige@example.nl'],
    ]) {
      await room.toy.owner('update member set mail = $2 where id = $1', [member, mail]);
    }
    return room;
  }

  /** @param files what goes with a mail, when anything does */
  relay(files?: MailFileSource): Relay {
    const mailer = new SmtpMailer(this.smtp.url);
    this.mailers.push(mailer);
    const { clockPool, clock } = this;
    const addresses = new DatabaseAddresses(new EmployersOnly());
    const ports = { app: this.toy.pool, clockPool, clock, addresses, mailer, files };
    return new Relay(ports, { publicUrl: 'https://praktijkroute.example.nl', host: 'praktijkroute.example.nl' });
  }

  /** A placement of the consultant, with a measurement by the expert. */
  async placement(): Promise<string> {
    const stream = await this.toy.opened();
    await this.toy.owner('update placement set owner = $2 where id = $1', [stream, CONSULTANT]);
    await this.toy.owner('insert into measurement (placement, number, tenant, expert_id) values ($1, 1, $2, $3)', [
      stream,
      TENANT,
      EXPERT,
    ]);
    return stream;
  }

  /** A row as the engine writes it. */
  async post(stream: string, entry: number, template: string, recipient: string, data = {}): Promise<void> {
    await this.toy.owner(
      `insert into outbox (stream, entry, seq, tenant, template, recipient, data, due_at)
       values ($1, $2, 0, $3, $4, $5, $6, $7)`,
      [stream, entry, TENANT, template, recipient, JSON.stringify(data), await this.clock.now()],
    );
  }

  async rows(
    stream: string,
  ): Promise<readonly { entry: number; sent: boolean; attempts: number; note: string | null }[]> {
    return this.toy.owner(
      `select entry::int, sent_at is not null as sent, attempts, last_error as note from outbox
       where stream = $1 order by entry`,
      [stream],
    );
  }

  async items(stream: string): Promise<readonly { recipient: string; template: string; title: string | null }[]> {
    return this.toy.owner(
      `select recipient, template, data ->> 'title' as title from inbox_item where stream = $1 order by entry, seq`,
      [stream],
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.mailers.map((mailer) => mailer.close()));
    await this.smtp.stop();
    await this.clockPool.close();
    await this.toy.stop();
  }
}
