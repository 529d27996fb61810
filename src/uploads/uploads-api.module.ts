import { Module } from '@nestjs/common';
import { EmployerUploadsController, UploadsController } from './uploads.controller.js';
import { UploadsModule } from './uploads.module.js';

/** Files beside a placement in the API. */
@Module({ imports: [UploadsModule], controllers: [UploadsController, EmployerUploadsController] })
export class UploadsApiModule {}
