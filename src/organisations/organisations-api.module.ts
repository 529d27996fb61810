import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsModule } from './organisations.module.js';

@Module({ imports: [OrganisationsModule], controllers: [OrganisationsController] })
export class OrganisationsApiModule {}
