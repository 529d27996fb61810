import { Module } from '@nestjs/common';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { TenantsModule } from '../tenants/tenants.module.js';
import { InstrumentService } from './instrument.service.js';
import { OrganisationService } from './organisation.service.js';

/** With whom a deciding body works, and with which instruments. */
@Module({
  imports: [TenantsModule],
  providers: [
    {
      provide: OrganisationService,
      useFactory: (pool: AppPool, record: TenantRecord) => new OrganisationService(pool, record),
      inject: [AppPool, TenantRecord],
    },
    {
      provide: InstrumentService,
      useFactory: (pool: AppPool, record: TenantRecord) => new InstrumentService(pool, record),
      inject: [AppPool, TenantRecord],
    },
  ],
  exports: [OrganisationService, InstrumentService],
})
export class OrganisationsModule {}
