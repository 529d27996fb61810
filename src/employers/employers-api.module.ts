import { Module } from '@nestjs/common';
import { EmployersController } from './employers.controller.js';
import { EmployersModule } from './employers.module.js';

@Module({ imports: [EmployersModule], controllers: [EmployersController] })
export class EmployersApiModule {}
