import { Module } from '@nestjs/common';
import { EmployerService } from '../employers/employer.service.js';
import { EmployersModule } from '../employers/employers.module.js';
import { AccessLog } from '../journal/access-log.js';
import { FactWriter } from '../journal/fact-writer.js';
import { PersonVault } from '../people/person-vault.js';
import { AppPool } from '../platform/database.js';
import { DuplicatesService } from './duplicates.service.js';
import { FileMergeService } from './file-merge.service.js';

/** People and employers that were entered twice (M44). */
@Module({
  imports: [EmployersModule],
  providers: [
    {
      provide: FileMergeService,
      useFactory: (pool: AppPool, facts: FactWriter) => new FileMergeService(pool, facts),
      inject: [AppPool, FactWriter],
    },
    {
      provide: DuplicatesService,
      useFactory: (pool: AppPool, vault: PersonVault, employers: EmployerService, log: AccessLog) =>
        new DuplicatesService(pool, vault, employers, log),
      inject: [AppPool, PersonVault, EmployerService, AccessLog],
    },
  ],
  exports: [FileMergeService, DuplicatesService],
})
export class DuplicatesModule {}
