import { Global, Module } from '@nestjs/common';
import { AccessLog } from '../journal/access-log.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { KeySource, RandomKeySource } from './key-source.js';
import { MendedFields } from './mended-fields.js';
import { PersonSexes } from './person-sexes.js';
import { DatabasePersonVault, PersonVault } from './person-vault.js';

/** Personal data behind one port, and the record of who looked. */
@Global()
@Module({
  providers: [
    { provide: KeySource, useClass: RandomKeySource },
    {
      provide: PersonVault,
      useFactory: (pool: AppPool, keys: Keys, source: KeySource) => new DatabasePersonVault(pool, keys, source),
      inject: [AppPool, Keys, KeySource],
    },
    { provide: PersonSexes, useFactory: (keys: Keys) => new PersonSexes(keys), inject: [Keys] },
    {
      provide: MendedFields,
      useFactory: (pool: AppPool, clock: Clock) => new MendedFields(pool, clock),
      inject: [AppPool, Clock],
    },
    { provide: AccessLog, useFactory: (pool: AppPool) => new AccessLog(pool), inject: [AppPool] },
  ],
  exports: [KeySource, PersonVault, PersonSexes, MendedFields, AccessLog],
})
export class PeopleModule {}
