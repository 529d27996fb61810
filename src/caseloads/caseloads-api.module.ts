import { Module } from '@nestjs/common';
import { CaseloadsController } from './caseloads.controller.js';
import { CaseloadsModule } from './caseloads.module.js';

@Module({ imports: [CaseloadsModule], controllers: [CaseloadsController] })
export class CaseloadsApiModule {}
