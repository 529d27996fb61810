import { Module } from '@nestjs/common';
import { PersonVault } from '../people/person-vault.js';
import { AppPool } from '../platform/database.js';
import { TenantRecord } from '../tenants/tenant-record.js';
import { BureauOrders } from './bureau-orders.read-model.js';
import { BureauService } from './bureau.service.js';

/** Bureaus that measure for a deciding body (M21). */
@Module({
  providers: [
    {
      provide: BureauService,
      useFactory: (pool: AppPool, record: TenantRecord, vault: PersonVault) => new BureauService(pool, record, vault),
      inject: [AppPool, TenantRecord, PersonVault],
    },
    { provide: BureauOrders, useFactory: (pool: AppPool) => new BureauOrders(pool), inject: [AppPool] },
  ],
  exports: [BureauService, BureauOrders],
})
export class BureausModule {}
