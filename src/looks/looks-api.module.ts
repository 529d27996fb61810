import { Module } from '@nestjs/common';
import { LooksController } from './looks.controller.js';
import { TenantsModule } from '../tenants/tenants.module.js';
import { LooksModule } from './looks.module.js';

@Module({ imports: [LooksModule, TenantsModule], controllers: [LooksController] })
export class LooksApiModule {}
