import { Module } from '@nestjs/common';
import { ComplaintsModule } from '../../complaints/complaints.module.js';
import { PagePartsModule } from '../page-parts.module.js';
import { ComplaintPagesController } from './complaints.controller.js';

/** Complaints and data breaches (M39). */
@Module({ imports: [PagePartsModule, ComplaintsModule], controllers: [ComplaintPagesController] })
export class ComplaintPagesModule {}
