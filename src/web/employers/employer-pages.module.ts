import { Module } from '@nestjs/common';
import { EmployerService } from '../../employers/employer.service.js';
import { EmployersModule } from '../../employers/employers.module.js';
import { AppPool } from '../../platform/database.js';
import { ListFactsReader } from '../caseload/list-facts.js';
import { FileNamesReader } from '../names/file-names.js';
import { PagePartsModule } from '../page-parts.module.js';
import { EmployerFileReader } from './employer-file.js';
import { EmployerPagesController } from './employer-pages.controller.js';

/** Employers over all their placements. */
@Module({
  imports: [PagePartsModule, EmployersModule],
  controllers: [EmployerPagesController],
  providers: [
    {
      provide: EmployerFileReader,
      useFactory: (pool: AppPool, employers: EmployerService, names: FileNamesReader) =>
        new EmployerFileReader(pool, employers, names, new ListFactsReader(pool)),
      inject: [AppPool, EmployerService, FileNamesReader],
    },
  ],
})
export class EmployerPagesModule {}
