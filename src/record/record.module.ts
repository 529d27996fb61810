import { Logger, Module } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { CONFIG, type RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { Mailer } from '../reminders/mailer.js';
import { mailPlace } from '../reminders/outgoing-mail.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RecordDailyPass } from './record-daily-pass.js';
import { SealDelivery, type SealMail } from './seal-delivery.js';
import { SealKeys } from './seal-keys.js';
import { SealFolder } from './seal-places.js';
import { Sealer } from './sealer.js';

/** Where seals go by mail; undefined when the municipality wants none. */
export function sealMailOf({ sealMailTo, publicUrl }: RunningConfig): SealMail | undefined {
  if (sealMailTo === undefined) return undefined;
  const { host } = mailPlace(publicUrl);
  return { to: sealMailTo, host, from: `praktijkroute@${host}` };
}

/** The record that proves itself: a seal a day, brought outside. */
@Module({
  imports: [RemindersModule],
  providers: [
    { provide: SealKeys, useFactory: (keys: Keys) => new SealKeys(keys), inject: [Keys] },
    {
      provide: Sealer,
      useFactory: (pool: AppPool, clock: Clock, keys: SealKeys) => new Sealer(pool, clock, keys),
      inject: [AppPool, Clock, SealKeys],
    },
    {
      provide: RecordDailyPass,
      useFactory: (
        config: RunningConfig,
        pool: AppPool,
        clock: Clock,
        keys: SealKeys,
        sealer: Sealer,
        mailer: Mailer,
      ) => {
        const logger = new Logger('Record');
        const folder = new SealFolder(config.sealFolder);
        const delivery = new SealDelivery(pool, clock, keys, folder, mailer, sealMailOf(config), (message) =>
          logger.warn(message),
        );
        return new RecordDailyPass(pool, sealer, delivery);
      },
      inject: [CONFIG, AppPool, Clock, SealKeys, Sealer, Mailer],
    },
  ],
  exports: [Sealer, SealKeys, RecordDailyPass],
})
export class RecordModule {}
