import { Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { MendedFields } from '../people/mended-fields.js';
import { PersonVault } from '../people/person-vault.js';
import { AppPool } from '../platform/database.js';
import { OldBsnPass } from './old-bsn-pass.js';
import { OldBsn } from './old-bsn.service.js';

/** Messages that went out with a BSN that is no longer the one on file (A8). */
@Module({
  providers: [
    {
      provide: OldBsn,
      useFactory: (pool: AppPool, vault: PersonVault, facts: FactWriter) => new OldBsn(pool, vault, facts),
      inject: [AppPool, PersonVault, FactWriter],
    },
    {
      provide: OldBsnPass,
      useFactory: (pool: AppPool, mended: MendedFields, messages: OldBsn) => new OldBsnPass(pool, mended, messages),
      inject: [AppPool, MendedFields, OldBsn],
    },
  ],
  exports: [OldBsn, OldBsnPass],
})
export class OldBsnModule {}
