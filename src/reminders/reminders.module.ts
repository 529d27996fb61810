import { Logger, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { CONFIG } from '../platform/config.js';
import type { RunningConfig } from '../platform/config.js';
import { AppPool, ClockPool } from '../platform/database.js';
import { Addresses, DatabaseAddresses } from './addresses.js';
import { CalendarSubscriptions } from './calendar-subscriptions.js';
import { Contacts } from './contacts.js';
import { Inbox } from './inbox.service.js';
import { LetterMaker } from './letter-maker.js';
import { LinkCarrier } from './link-carrier.js';
import { MailFileSource } from './mail-files.js';
import { mailerFor } from './mailer-for.js';
import { Mailer } from './mailer.js';
import { mailPlace } from './outgoing-mail.js';
import { Relay } from './relay.js';
import { HeldMailPass } from './held-mail-pass.js';
import { SettledInboxPass } from './settled-inbox-pass.js';
import { VaultContacts } from './vault-contacts.js';

/** Who is told what: the inbox, and the mail that goes out. */
@Module({
  providers: [
    {
      provide: Contacts,
      useFactory: (pool: AppPool, vault: PersonVault) => new VaultContacts(pool, vault),
      inject: [AppPool, PersonVault],
    },
    { provide: Addresses, useFactory: (contacts: Contacts) => new DatabaseAddresses(contacts), inject: [Contacts] },
    { provide: Mailer, useFactory: mailerFor, inject: [CONFIG] },
    {
      provide: CalendarSubscriptions,
      useFactory: (pool: AppPool, clock: Clock) => new CalendarSubscriptions(pool, clock),
      inject: [AppPool, Clock],
    },
    {
      provide: HeldMailPass,
      useFactory: (pool: AppPool, clock: Clock) => new HeldMailPass(pool, clock),
      inject: [AppPool, Clock],
    },
    { provide: SettledInboxPass, useFactory: (pool: AppPool) => new SettledInboxPass(pool), inject: [AppPool] },
    { provide: Inbox, useFactory: (pool: AppPool, clock: Clock) => new Inbox(pool, clock), inject: [AppPool, Clock] },
    {
      provide: Relay,
      useFactory: (
        config: RunningConfig,
        app: AppPool,
        clockPool: ClockPool,
        clock: Clock,
        addresses: Addresses,
        mailer: Mailer,
        links: LinkCarrier | undefined,
        letters: LetterMaker | undefined,
        files: MailFileSource | undefined,
      ) => {
        const logger = new Logger('Relay');
        const ports = { app, clockPool, clock, addresses, mailer, links, letters, files };
        return new Relay(ports, mailPlace(config.publicUrl), (message) => logger.warn(message));
      },
      inject: [
        CONFIG,
        AppPool,
        ClockPool,
        Clock,
        Addresses,
        Mailer,
        { token: LinkCarrier, optional: true },
        { token: LetterMaker, optional: true },
        { token: MailFileSource, optional: true },
      ],
    },
  ],
  exports: [Inbox, Relay, Addresses, Mailer, CalendarSubscriptions, HeldMailPass, SettledInboxPass],
})
export class RemindersModule implements OnApplicationShutdown {
  constructor(private readonly mailer: Mailer) {}

  async onApplicationShutdown(): Promise<void> {
    await this.mailer.close();
  }
}
