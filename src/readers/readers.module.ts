import { Module } from '@nestjs/common';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { ReadingAssignmentService } from './reading-assignment.service.js';

/** Who reads files with an assignment (M40). */
@Module({
  providers: [
    {
      provide: ReadingAssignmentService,
      useFactory: (pool: AppPool, record: TenantRecord) => new ReadingAssignmentService(pool, record),
      inject: [AppPool, TenantRecord],
    },
  ],
  exports: [ReadingAssignmentService],
})
export class ReadersModule {}
