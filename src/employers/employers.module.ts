import { Module } from '@nestjs/common';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { PersonVault } from '../people/person-vault.js';
import { AppPool } from '../platform/database.js';
import { EmployerService } from './employer.service.js';

@Module({
  providers: [
    {
      provide: EmployerService,
      useFactory: (pool: AppPool, records: RecordStore, facts: FactWriter, vault: PersonVault) =>
        new EmployerService(pool, records, facts, vault),
      inject: [AppPool, RecordStore, FactWriter, PersonVault],
    },
  ],
  exports: [EmployerService],
})
export class EmployersModule {}
